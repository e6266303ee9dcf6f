//! Rules of a step that may refuse a payload, and payloads that they may refuse.

use crate::compat::sample::{at, placed, put, several};
use crate::ir::{
    Conflict, Contract, Convert, Kind, Literal, Mapping, OnElse, Origin, Path, Plan, RecordPlan,
    Source, Type, kind,
};

/// A rule that may refuse, as half a sentence, with payloads that it may refuse.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::compat) struct Doubtful {
    pub(in crate::compat) pointer: Path,
    pub(in crate::compat) why: String,
    pub(in crate::compat) payloads: Vec<Literal>,
    /// Whether it belongs to the step of another event, inside.
    is_inner: bool,
}

/// A contract, and the plans of it whose rules are news.
struct News<'a> {
    contract: &'a Contract,
    plans: &'a [&'a Plan],
}

/// Every rule of a plan that may refuse what the version before may hold. Of plans that are not
/// among the news nothing is said.
pub(in crate::compat) fn doubtful(
    contract: &Contract,
    news: &[&Plan],
    plan: &Plan,
) -> Vec<Doubtful> {
    let mut found = Vec::new();
    of_plan(&News { contract, plans: news }, plan, &mut found);
    found
}

fn of_plan(news: &News<'_>, plan: &Plan, found: &mut Vec<Doubtful>) {
    let known = found.len();
    match &plan.custom {
        Some(custom) => found.push(function(&Path::default(), &custom.up)),
        None => record(news, plan, &plan.root, &Path::default(), found),
    }
    if !news.plans.contains(&plan) {
        // Its own rules are known; those of steps inside it stay.
        let inner = found.split_off(known);
        found.extend(inner.into_iter().filter(|doubtful| doubtful.is_inner));
    }
}

fn function(pointer: &Path, name: &str) -> Doubtful {
    let why = format!("the function `{name}` may refuse it");
    Doubtful { pointer: pointer.clone(), why, payloads: Vec::new(), is_inner: false }
}

fn record(
    news: &News<'_>,
    plan: &Plan,
    part: &RecordPlan,
    target: &Path,
    found: &mut Vec<Doubtful>,
) {
    for field in &part.fields {
        let target = target.member(&field.wire);
        match &field.origin {
            Origin::Constant | Origin::Set(_) => {}
            Origin::Record(inner) => record(news, plan, inner, &target, found),
            Origin::Custom { custom, .. } => found.push(function(&target, &custom.up)),
            Origin::Value { sources, conflict, map, .. } => {
                if *conflict == Conflict::Error && sources.len() > 1 {
                    found.push(differing(news.contract, plan, &target, sources));
                }
                if let Some(Mapping::Values { table, otherwise: OnElse::Error }) = map {
                    for source in sources {
                        found.extend(unlisted(news.contract, plan, &target, source, table));
                    }
                }
                for source in sources {
                    inside(news, plan, &source.convert, &target, found);
                }
            }
        }
    }
}

/// Rules of records that are converted inside a value.
fn inside(
    news: &News<'_>,
    plan: &Plan,
    convert: &Convert,
    target: &Path,
    found: &mut Vec<Doubtful>,
) {
    match convert {
        Convert::Record(part) => {
            let before = found.len();
            record(news, plan, part, target, found);
            // Their paths start at the value, not at the payload.
            found[before..].iter_mut().for_each(|doubtful| doubtful.payloads.clear());
        }
        Convert::Wrap(inner)
        | Convert::Nullable(inner)
        | Convert::Items(inner)
        | Convert::Values(inner)
        | Convert::Unwrap(inner)
        | Convert::Narrow(inner) => inside(news, plan, inner, target, found),
        Convert::Step(to) => {
            let before = found.len();
            if let Some(step) = news.plans.iter().find(|plan| plan.to == *to) {
                of_plan(news, step, found);
            }
            for doubtful in &mut found[before..] {
                doubtful.is_inner = true;
                doubtful.payloads.clear();
            }
        }
        Convert::Same
        | Convert::Widen
        | Convert::Text
        | Convert::Constant(_)
        | Convert::Back { .. }
        | Convert::Unscale { .. } => {}
    }
}

fn differing(contract: &Contract, plan: &Plan, target: &Path, sources: &[Source]) -> Doubtful {
    let root = Type::Named(plan.from.clone());
    let mut payloads = Vec::new();
    for (index, one) in sources.iter().enumerate() {
        for other in &sources[index + 1..] {
            let Some(ty) = type_at(contract, &root, &one.path) else { continue };
            let values = several(contract, ty, 3);
            for (first, second) in values.iter().zip(values.iter().skip(1)) {
                let least = placed(contract, &root, &one.path.0, first);
                payloads.extend(least.map(|mut payload| {
                    put(&mut payload, &other.path.0, second.clone());
                    payload
                }));
            }
        }
    }
    let why = format!("sources of `{target}` that differ are refused");
    Doubtful { pointer: target.clone(), why, payloads, is_inner: false }
}

/// A table that lists every value of its source refuses nothing.
fn unlisted(
    contract: &Contract,
    plan: &Plan,
    target: &Path,
    source: &Source,
    table: &[(String, Literal)],
) -> Option<Doubtful> {
    let root = Type::Named(plan.from.clone());
    let is_listed = |value: &Literal| {
        let Literal::String(text) = value else { return true };
        table.iter().any(|(old, _)| old == text)
    };
    let ty = type_at(contract, &root, &source.path);
    let values = ty.map(|ty| several(contract, ty, table.len() + 3)).unwrap_or_default();
    let others: Vec<&Literal> = values.iter().filter(|value| !is_listed(value)).collect();
    if others.is_empty() && ty.is_some_and(|ty| is_closed(contract, ty)) {
        return None;
    }
    let made = others.into_iter().filter_map(|it| placed(contract, &root, &source.path.0, it));
    let payloads = made.filter(|payload| at(payload, &source.path).is_some()).collect();
    let why = format!("a value of `{}` that its table does not list is refused", source.path);
    Some(Doubtful { pointer: target.clone(), why, payloads, is_inner: false })
}

fn is_closed(contract: &Contract, ty: &Type) -> bool {
    match kind(contract, ty) {
        Kind::Nullable(inner) => is_closed(contract, inner),
        Kind::Enum(_, listed) => !listed.open,
        Kind::Const(_) => true,
        _many_values => false,
    }
}

fn type_at<'c>(contract: &'c Contract, root: &'c Type, path: &Path) -> Option<&'c Type> {
    path.0.iter().try_fold(root, |ty, segment| {
        let crate::ir::Segment::Member(wire) = segment else { return None };
        let inner = match kind(contract, ty) {
            Kind::Nullable(inner) => kind(contract, inner),
            other => other,
        };
        match inner {
            Kind::Record(_, record) => Some(&record.field(wire)?.ty),
            _no_record => None,
        }
    })
}
