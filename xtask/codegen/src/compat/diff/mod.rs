//! What changed between two contracts, as data; no word about whether that matters.
//!
//! Versions are paired by the event's names and the number; inside a pair, types are compared place
//! by place of the payload.

mod fields;
mod rules;
mod types;
mod words;

use self::types::Walk;
use super::change::Change;
use super::class::Class;
use crate::diagnostic::Place;
use crate::ir::{Contract, EventVersion, Literal, Module, Path, Reference, Type};

/// A version in two contracts; at least one has it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair<'a> {
    pub(super) old: Option<&'a Module>,
    pub(super) new: Option<&'a Module>,
}

/// What changed between two contracts, event by event and version by version.
pub fn changes(old: &Contract, new: &Contract) -> Vec<Change> {
    versions(old, new).iter().flat_map(|pair| of_pair(old, new, pair)).collect()
}

/// Every version of both contracts, in the order of the new one, then what only the old one has.
pub(super) fn versions<'a>(old: &'a Contract, new: &'a Contract) -> Vec<Pair<'a>> {
    let events = |contract: &'a Contract| {
        contract.modules.iter().filter_map(|it| it.event.as_ref().map(|event| (it, event)))
    };
    let same = |one: &EventVersion, other: &EventVersion| {
        one.version == other.version && is_one_event(one, other)
    };
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    for (after, event) in events(new) {
        let before = events(old).find(|(_, other)| same(event, other)).map(|(module, _)| module);
        pairs.push(Pair { old: before, new: Some(after) });
    }
    for (before, event) in events(old) {
        if !events(new).any(|(_, other)| same(event, other)) {
            pairs.push(Pair { old: Some(before), new: None });
        }
    }
    pairs
}

fn is_one_event(one: &EventVersion, other: &EventVersion) -> bool {
    one.names.iter().any(|name| other.names.contains(name))
}

/// What changed in one version.
pub(super) fn of_pair(old: &Contract, new: &Contract, pair: &Pair<'_>) -> Vec<Change> {
    match (pair.old, pair.new) {
        (Some(before), Some(after)) => within(old, new, before, after),
        (None, Some(after)) => {
            let known = has_event(old, after);
            let class = if known { Class::VersionAdded } else { Class::EventAdded };
            let mut change = at_root(after, class);
            change.after = Some(Literal::String(after.path.to_string()));
            vec![change]
        }
        (Some(before), None) => {
            let known = has_event(new, before);
            let class = if known { Class::VersionRemoved } else { Class::EventRemoved };
            let mut change = at_root(before, class);
            change.before = Some(Literal::String(before.path.to_string()));
            vec![change]
        }
        (None, None) => Vec::new(),
    }
}

fn has_event(contract: &Contract, module: &Module) -> bool {
    let events = contract.modules.iter().filter_map(|module| module.event.as_ref());
    let Some(event) = &module.event else { return false };
    events.into_iter().any(|other| is_one_event(event, other))
}

fn at_root(module: &Module, class: Class) -> Change {
    let event = module.event.as_ref();
    Change {
        class,
        event: event.and_then(|event| event.names.first().cloned()).unwrap_or_default(),
        version: event.map_or(0, |event| event.version),
        pointer: Path::default(),
        before: None,
        after: None,
        place: Place { file: module.file.clone(), pointer: String::new() },
    }
}

fn within(old: &Contract, new: &Contract, before: &Module, after: &Module) -> Vec<Change> {
    let mut found = address(before, after);
    let root = |module: &Module| {
        Type::Named(Reference { module: module.path.clone(), title: module.root.clone() })
    };
    let (sent, taken) = (root(before), root(after));
    let place = Place { file: after.file.clone(), pointer: String::new() };
    let mut walk = Walk { old, new, trail: Vec::new(), found: Vec::new() };
    walk.types((&sent, &taken), &Path::default(), &place);
    let blank = at_root(after, Class::Order);
    found.extend(walk.found.into_iter().map(|it| Change {
        event: blank.event.clone(),
        version: blank.version,
        ..it
    }));
    found.extend(lineage(before, after));
    found
}

/// Under which names and `$id` payloads are found.
fn address(before: &Module, after: &Module) -> Vec<Change> {
    let (Some(old), Some(new)) = (&before.event, &after.event) else { return Vec::new() };
    let text = |text: &String| Some(Literal::String(text.clone()));
    let change =
        |class, before, after_value| Change { before, after: after_value, ..at_root(after, class) };
    let mut found = Vec::new();
    for name in new.names.iter().filter(|name| !old.names.contains(name)) {
        found.push(change(Class::NameAdded, None, text(name)));
    }
    for name in old.names.iter().filter(|name| !new.names.contains(name)) {
        found.push(change(Class::NameRemoved, text(name), None));
    }
    if let (Some(one), Some(other)) = (old.names.first(), new.names.first())
        && one != other
    {
        found.push(change(Class::NameWritten, text(one), text(other)));
    }
    if before.id != after.id {
        found.push(change(Class::Identifier, text(&before.id), text(&after.id)));
    }
    found
}

/// How the version is made, and what its members say of each other.
fn lineage(before: &Module, after: &Module) -> Vec<Change> {
    let (Some(old), Some(new)) = (&before.event, &after.event) else { return Vec::new() };
    let mut found = Vec::new();
    if old.step != new.step {
        found.push(at_root(after, Class::Step));
    }
    if old.invariants != new.invariants {
        found.push(at_root(after, Class::Invariant));
    }
    found
}
