//! What a version repeats of itself (`x-derive`, `x-count`) exists, has a fitting type, and is not
//! made of itself.

use super::kind::{Kind, describe_one, identical, kind, without_null};
use super::version::{Spot, Version, find};
use crate::diagnostic::{Code, Diagnostics};
use crate::ir::{Contract, Invariant, Segment};
use crate::list;

/// Arrays and maps without a stated maximum have fewer entries than this: payloads are limited.
const MOST_ENTRIES: i128 = u32::MAX as i128;

/// Checks what one version says of itself.
pub(super) fn check(contract: &Contract, version: &Version<'_>, diagnostics: &Diagnostics) {
    let invariants = collected(version);
    for invariant in &invariants {
        one(contract, version, invariant, diagnostics);
    }
    for index in 0..invariants.len() {
        let mut trail = vec![index];
        if returns(&invariants, &mut trail) && is_first(&trail) {
            circle(version, &invariants, &trail, diagnostics);
        }
    }
}

/// The declared invariants and those that a step's fallbacks imply, each once.
fn collected(version: &Version<'_>) -> Vec<Invariant> {
    let mut invariants = version.event.invariants.clone();
    for rule in version.event.step.iter().flat_map(|step| &step.rules) {
        for (of, count) in [(&rule.derive, false), (&rule.count, true)] {
            let Some(of) = of else { continue };
            let known = |seen: &Invariant| {
                seen.target == rule.target && seen.of == *of && seen.count == count
            };
            if !invariants.iter().any(known) {
                let (target, pointer) = (rule.target.clone(), rule.pointer.clone());
                invariants.push(Invariant { target, of: of.clone(), count, pointer });
            }
        }
    }
    invariants
}

fn one(
    contract: &Contract,
    version: &Version<'_>,
    invariant: &Invariant,
    diagnostics: &Diagnostics,
) {
    let keyword = keyword(invariant);
    let report = |message: String, help: String| {
        let pointer = format!("{}/{keyword}", invariant.pointer);
        diagnostics.report(Code::RepeatTarget, version.place(&pointer), message, help);
    };
    // A target that does not exist is reported with the rule that names it.
    let Ok(target) = find(contract, &version.root, &invariant.target) else { return };
    if [&invariant.target, &invariant.of].iter().any(|path| path.0.contains(&Segment::Each)) {
        let message = format!("`{keyword}` inside the items of an array or map");
        return report(message, "repeat values of single places only".to_owned());
    }
    match find(contract, &version.root, &invariant.of) {
        Err(dead) => {
            let message = format!("`{}` is not in this version: {}", invariant.of, dead.reason());
            report(message, dead.help());
        }
        Ok(of) => {
            let fitting = match invariant.count {
                true => countable(contract, target, of),
                false => copyable(contract, target, of),
            };
            if let Err((message, help)) = fitting {
                report(format!("`{}` {message}", invariant.of), help.to_owned());
            }
        }
    }
}

fn keyword(invariant: &Invariant) -> &'static str {
    match invariant.count {
        true => "x-count",
        false => "x-derive",
    }
}

fn copyable(
    contract: &Contract,
    target: Spot<'_>,
    of: Spot<'_>,
) -> Result<(), (String, &'static str)> {
    if is_raw(target) != is_raw(of) {
        let message = "and its copy are not both kept as raw JSON (`x-lazy`)".to_owned();
        return Err((message, "write `x-lazy` at both or at neither"));
    }
    if identical(contract, target.ty, of.ty) {
        return Ok(());
    }
    let (from, to) = (describe_one(contract, of.ty), describe_one(contract, target.ty));
    let message = match from == to {
        true => format!("is {from} with other rules than its copy"),
        false => format!("is {from}, its copy is {to}"),
    };
    Err((message, "give both the same type"))
}

fn is_raw(spot: Spot<'_>) -> bool {
    spot.field.is_some_and(|field| field.lazy)
}

fn countable(
    contract: &Contract,
    target: Spot<'_>,
    of: Spot<'_>,
) -> Result<(), (String, &'static str)> {
    if is_raw(of) {
        let message = "is kept as raw JSON (`x-lazy`), whose entries nobody counts".to_owned();
        return Err((message, "remove `x-lazy` from it, or do not count it"));
    }
    let (low, high) = match kind(contract, without_null(contract, of.ty).0) {
        Kind::Array(rules) => (rules.min_items, rules.max_items),
        Kind::Map(rules) => (rules.min_members, rules.max_members),
        Kind::Record(_, record) => (record.min_members, record.max_members),
        _without_entries => {
            let message = format!("is {}, which has no entries", describe_one(contract, of.ty));
            return Err((message, "name an array, a map or a record"));
        }
    };
    let Kind::Integer(rules) = kind(contract, target.ty) else {
        let message = format!("is counted into {}", describe_one(contract, target.ty));
        return Err((message, "count into an integer"));
    };
    let fewest = i128::from(low.unwrap_or(0));
    let most = high.map_or(MOST_ENTRIES, i128::from);
    let low_fits = rules.min.is_none_or(|min| min <= fewest);
    let high_fits = rules.max.is_none_or(|max| most <= max);
    if low_fits && high_fits && rules.multiple_of.is_none() {
        return Ok(());
    }
    let range = match high {
        Some(high) => format!("{fewest} to {high}"),
        None => format!("{fewest} or more"),
    };
    Err((
        format!("has {range} entries, which do not all keep the rules of their count"),
        "let the integer allow every count, or bound the number of entries",
    ))
}

/// Whether the last invariant of the trail leads back to its first; the trail is then the circle.
fn returns(invariants: &[Invariant], trail: &mut Vec<usize>) -> bool {
    let Some((first, last)) = trail.first().zip(trail.last()) else { return false };
    let (first, of) = (*first, &invariants[*last].of);
    for (index, next) in invariants.iter().enumerate() {
        if !(next.target.contains(of) || of.contains(&next.target)) {
            continue;
        }
        if index == first {
            return true;
        }
        if !trail.contains(&index) {
            trail.push(index);
            if returns(invariants, trail) {
                return true;
            }
            trail.pop();
        }
    }
    false
}

/// Each circle is found from each of its members and reported from the first.
fn is_first(circle: &[usize]) -> bool {
    circle.iter().min() == circle.first()
}

fn circle(
    version: &Version<'_>,
    invariants: &[Invariant],
    circle: &[usize],
    diagnostics: &Diagnostics,
) {
    let Some(first) = circle.first().map(|index| &invariants[*index]) else { return };
    let way: Vec<String> = list::each(circle, &mut |index| format!("`{}`", invariants[*index].of));
    diagnostics.report(
        Code::RepeatCircle,
        version.place(&format!("{}/{}", first.pointer, keyword(first))),
        format!("`{}` is made of itself, through {}", first.target, way.join(", then ")),
        "let one of them come from somewhere else",
    );
}
