//! Names that records no longer have, and what became of their values.

use super::chain::Lineage;
use super::places::{Places, places};
use super::version::Version;
use crate::ir::{
    Contract, Convert, Origin, Path, Plan, RecordPlan, Reference, RetiredName, Segment,
};

/// The retired names of one event, for the records of its own modules.
pub(super) fn retired(
    contract: &Contract,
    lineage: &Lineage<'_>,
    plans: &[Plan],
) -> Vec<RetiredName> {
    let mut names: Vec<RetiredName> = Vec::new();
    if lineage.versions.len() < 2 {
        return names;
    }
    let all = places(contract, &lineage.versions);
    for (index, version) in lineage.versions.iter().enumerate().skip(1) {
        for (place, reference, record) in all[index].records() {
            if reference.module != version.module.path {
                continue;
            }
            for (last, name) in gone(&all[..index], place) {
                let known = |it: &RetiredName| it.record == *reference && it.name == name;
                if record.field(&name).is_some() || names.iter().any(known) {
                    continue;
                }
                let last = in_earnest(&all[..=last], place, &name).unwrap_or(last);
                let at = |index: usize| {
                    follow(&lineage.versions[last..=index], plans, place.member(&name))
                };
                let now = at(index);
                let since = (last + 1..=index).find(|earlier| at(*earlier) == now).unwrap_or(index);
                names.push(RetiredName {
                    record: reference.clone(),
                    name,
                    last: lineage.versions[last].number(),
                    since: lineage.versions[since].number(),
                    now: now.map(|path| path.to_string()),
                });
            }
        }
    }
    names
}

/// The names that earlier versions had at a place, each with the index of the last that had it.
fn gone(earlier: &[Places<'_>], place: &Path) -> Vec<(usize, String)> {
    let mut names: Vec<(usize, String)> = Vec::new();
    for (index, places) in earlier.iter().enumerate().rev() {
        let Some(record) = places.record(place) else { continue };
        for field in &record.fields {
            if !names.iter().any(|(_, known)| *known == field.wire) {
                names.push((index, field.wire.clone()));
            }
        }
    }
    names
}

/// The index of the last version that had the name at a place without deprecating it.
fn in_earnest(earlier: &[Places<'_>], place: &Path, name: &str) -> Option<usize> {
    earlier.iter().rposition(|places| {
        let field = places.record(place).and_then(|record| record.field(name));
        field.is_some_and(|field| field.docs.deprecated.is_none())
    })
}

/// Where a value stands after the steps between some versions.
fn follow(way: &[Version<'_>], plans: &[Plan], mut path: Path) -> Option<Path> {
    for pair in way.windows(2) {
        let [old, new] = pair else { return None };
        let (from, to) = (old.reference(), new.reference());
        let plan = plans.iter().find(|plan| plan.from == from && plan.to == to)?;
        path = moved(plans, &plan.root, &Path::default(), &path)?.target;
    }
    Some(path)
}

/// A place that a value moved to.
struct Moved {
    /// How much of the old path the source named.
    exact: usize,
    target: Path,
}

/// The most specific target of the value at a path that starts where the plan's paths start.
fn moved(plans: &[Plan], plan: &RecordPlan, around: &Path, path: &Path) -> Option<Moved> {
    let mut best: Option<Moved> = None;
    for field in &plan.fields {
        let target = around.member(&field.wire);
        let found = match &field.origin {
            Origin::Record(inner) => moved(plans, inner, &target, path),
            Origin::Value { sources, .. } => {
                let mut hit: Option<Moved> = None;
                for source in sources {
                    let Some(rest) = path.0.strip_prefix(source.path.0.as_slice()) else {
                        continue;
                    };
                    let through = through(plans, &source.convert, target.clone(), rest);
                    let other = through.map(|target| Moved { exact: source.path.0.len(), target });
                    hit = better(hit, other);
                }
                hit
            }
            Origin::Constant | Origin::Set(_) | Origin::Custom { .. } => None,
        };
        best = better(best, found);
    }
    best
}

/// The more specific of two, the first when they are alike.
fn better(one: Option<Moved>, other: Option<Moved>) -> Option<Moved> {
    let rank = |it: &Moved| (it.exact, it.target.0.len());
    match (one, other) {
        (Some(one), Some(other)) => Some(if rank(&other) > rank(&one) { other } else { one }),
        (one, other) => one.or(other),
    }
}

/// Where the part of a converted value that was at `rest` stands.
fn through(plans: &[Plan], convert: &Convert, target: Path, rest: &[Segment]) -> Option<Path> {
    if rest.is_empty() {
        return Some(target);
    }
    match convert {
        Convert::Same | Convert::Widen | Convert::Text => {
            let mut path = target;
            path.0.extend_from_slice(rest);
            Some(path)
        }
        Convert::Constant(_) | Convert::Back { .. } | Convert::Unscale { .. } => None,
        Convert::Wrap(inner)
        | Convert::Nullable(inner)
        | Convert::Unwrap(inner)
        | Convert::Narrow(inner) => through(plans, inner, target, rest),
        Convert::Items(inner) | Convert::Values(inner) => {
            let rest = rest.strip_prefix(&[Segment::Each])?;
            through(plans, inner, target.each(), rest)
        }
        Convert::Record(plan) => {
            moved(plans, plan, &target, &Path(rest.to_vec())).map(|moved| moved.target)
        }
        Convert::Step(reference) => {
            let plan = step_to(plans, reference)?;
            moved(plans, &plan.root, &target, &Path(rest.to_vec())).map(|moved| moved.target)
        }
    }
}

fn step_to<'p>(plans: &'p [Plan], reference: &Reference) -> Option<&'p Plan> {
    plans.iter().find(|plan| plan.to == *reference)
}
