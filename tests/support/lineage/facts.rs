//! What versions say of each other, without a payload.

use super::words::Words;
use super::{Step, locate};
use crate::support::json::Json;
use crate::support::schema::{Node, Version, versions};

/// Every property of the newer version that has sources in the version before, with those, in order.
pub(crate) fn sources(old: Version, new: Version) -> Vec<(String, Vec<String>)> {
    let mut step = Step::new(old.root, new.root, Json::empty(), String::new());
    let mut found = Vec::new();
    step.record(new.root, "", &Words::default()).expect("nothing is present, nothing differs");
    for place in std::mem::take(&mut step.pending) {
        let of = step.sources(&place.target, &place.words).unwrap_or_default();
        let own = locate(new.root, &place.target).map(Node::resolved);
        // A record with a lineage of its own is not what it was.
        if !of.is_empty() && own.is_none_or(|own| own.json.get("x-upgrades").is_none()) {
            found.push((place.target, of));
        }
    }
    found
}

/// Every property of a version that repeats another: its place, the other's, and whether it counts.
pub(crate) fn repetitions(version: Version) -> Vec<(String, String, bool)> {
    repeating(version, |_| true)
}

/// Those that take what they repeat before any source of the version before.
pub(crate) fn prevailing(version: Version) -> Vec<(String, String, bool)> {
    repeating(version, |words| words.get("x-on-conflict").and_then(Json::as_str) == Some("derived"))
}

/// What a property of a payload repeats says, if that is there.
pub(crate) fn repeated(payload: &Json, of: &str, counted: bool) -> Option<Json> {
    let value = payload.at(of)?;
    let entries = value.items().len() + value.members().len();
    Some(if counted { Json::number(entries) } else { value.clone() })
}

fn repeating(version: Version, wanted: fn(&Words) -> bool) -> Vec<(String, String, bool)> {
    let mut step = Step::new(version.root, version.root, Json::empty(), String::new());
    step.record(version.root, "", &Words::default()).expect("nothing is present, nothing differs");
    let mut found = Vec::new();
    for place in step.pending.into_iter().filter(|place| wanted(&place.words)) {
        for (word, counted) in [("x-derive", false), ("x-count", true)] {
            if let Some(of) = place.words.get(word).and_then(Json::as_str) {
                found.push((place.target.clone(), of.to_owned(), counted));
            }
        }
    }
    found
}

/// Whether a record of a version is gone in a later one, its members elsewhere one by one.
pub(crate) fn is_dissolved(version: Version, pointer: &str) -> bool {
    let (Some(newer), Some(name)) = (version.next(), pointer.split('/').nth(1)) else {
        return false;
    };
    let top = format!("/{name}");
    let inner = locate(version.root, &top).map(Node::resolved);
    let inner = inner.filter(|inner| inner.json.get("x-event").is_some());
    let own = |own: &&Version| inner.is_some_and(|inner| inner.path == own.root.path);
    if let Some(event) = versions().iter().find(own) {
        // A record with a lineage of its own.
        return is_dissolved(*event, &pointer[top.len()..]);
    }
    if locate(newer.root, &top).is_some() {
        return is_dissolved(newer, pointer);
    }
    let below = |source: &String| pointer == source || pointer.starts_with(&format!("{source}/"));
    !sources(version, newer).iter().any(|(_, of)| of.iter().any(below))
}
