//! The places of the old version from which a property takes its value.

use super::Upgrade;
use super::ledger::Ledger;
use super::record::Scope;
use crate::check::kind::{Kind, kind, without_null};
use crate::check::version::{Spot, Why, find};
use crate::diagnostic::{Code, Place};
use crate::ir::{Path, Rule, Segment};

/// A source that exists.
#[derive(Clone)]
pub(super) struct Found<'a> {
    /// From the payload on.
    pub(super) path: Path,
    pub(super) spot: Spot<'a>,
    /// Whether `x-from` names it.
    pub(super) said: bool,
}

/// How many sources the rule names that lie within the scope.
pub(super) fn declared(scope: &Scope<'_>, rule: Option<&Rule>) -> usize {
    let named = rule.and_then(|rule| rule.from.as_deref()).unwrap_or_default();
    named.iter().filter(|path| scope.relative(path).is_some()).count()
}

/// Whether a record stands at an old path.
pub(super) fn is_record(up: &Upgrade<'_>, scope: &Scope<'_>, path: &Path) -> bool {
    let spot = scope.relative(path).and_then(|path| find(up.contract, scope.start, &path).ok());
    spot.is_some_and(|spot| {
        let (ty, _) = without_null(up.contract, spot.ty);
        matches!(kind(up.contract, ty), Kind::Record(..))
    })
}

/// Whether the value at an old path neither moves elsewhere as a whole nor is dropped.
pub(super) fn stays(up: &Upgrade<'_>, path: &Path) -> bool {
    for rule in &up.step.rules {
        if rule.from.iter().flatten().any(|from| from.contains(path)) {
            return false;
        }
    }
    !drops(up, path)
}

/// Whether the value at an old path is dropped, so that its successor in the same place begins
/// anew.
pub(super) fn drops(up: &Upgrade<'_>, path: &Path) -> bool {
    up.step.drops.iter().any(|drop| drop.source.contains(path))
}

/// The sources of a property in order: its own place first, unless `x-from` lists it
/// elsewhere or it is dropped.
pub(super) fn all<'a>(
    up: &Upgrade<'a>,
    ledger: &mut Ledger,
    scope: &Scope<'a>,
    target: &Path,
    rule: Option<&'a Rule>,
) -> Vec<Found<'a>> {
    let named = rule.and_then(|rule| rule.from.as_deref());
    let mut found = Vec::new();
    if let Some(own) = own_place(scope, target)
        && named.is_none_or(|named| !named.is_empty() && !named.contains(&own))
        && !drops(up, &own)
    {
        found.extend(implicit(up, ledger, scope, target, own));
    }
    let rule = up.rule(target);
    for (index, path) in named.unwrap_or_default().iter().enumerate() {
        let Some((number, rule)) = rule else { continue };
        if scope.relative(path).is_none() {
            continue;
        }
        ledger.sources.push((number, index));
        let place = up.new.place(&format!("{}/x-from/{index}", rule.pointer));
        found.extend(explicit(up, ledger, scope, target, path, place));
    }
    found
}

/// The same place in the old version.
pub(super) fn own_place(scope: &Scope<'_>, target: &Path) -> Option<Path> {
    match (scope.base.as_ref(), target.0.last()) {
        (Some(base), Some(Segment::Member(wire))) => Some(base.member(wire)),
        _without_place => None,
    }
}

fn implicit<'a>(
    up: &Upgrade<'a>,
    ledger: &mut Ledger,
    scope: &Scope<'a>,
    target: &Path,
    path: Path,
) -> Option<Found<'a>> {
    let relative = scope.relative(&path)?;
    match find(up.contract, scope.start, &relative) {
        Ok(spot) => Some(Found { path, spot, said: false }),
        Err(dead) => {
            // A property that the old version lacks is nothing to report here; one that it hides
            // inside a raw section is.
            if dead.why == Why::Lazy {
                ledger.taken.push(path.clone());
                let message = format!(
                    "`{path}` of version {} cannot be taken: {}",
                    up.old.number(),
                    dead.reason()
                );
                up.report(Code::MissingSource, up.place(target), message, dead.help());
            }
            None
        }
    }
}

fn explicit<'a>(
    up: &Upgrade<'a>,
    ledger: &mut Ledger,
    scope: &Scope<'a>,
    target: &Path,
    path: &Path,
    place: Place,
) -> Option<Found<'a>> {
    let relative = scope.relative(path)?;
    if relative.0.contains(&Segment::Each) {
        let message = format!("`{path}` names many values, and `{target}` takes one");
        let help = "write the rule inside the items of the array or map that takes them";
        up.report(Code::MissingSource, place, message, help);
        return None;
    }
    match find(up.contract, scope.start, &relative) {
        Ok(spot) => Some(Found { path: path.clone(), spot, said: true }),
        Err(dead) => {
            if dead.why == Why::Lazy {
                // The section is not lost as well.
                ledger.taken.push(Path([&scope.stem.0[..], &dead.at.0].concat()));
            }
            let message =
                format!("`{path}` is not in version {}: {}", up.old.number(), dead.reason());
            up.report(Code::MissingSource, place, message, dead.help());
            None
        }
    }
}
