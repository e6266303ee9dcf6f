//! What is old in a line.

use crate::names::{gone_everywhere, gone_from_the_top};
use crate::support::json::{Json, escape};
use crate::support::place::places;
use crate::support::schema::{version_of, versions};
use std::collections::BTreeSet;
use std::sync::OnceLock;
use townlet_contract::{Kind, Reader};

/// Something old.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Leak {
    /// A name, by its place in the payload.
    Name(String),
    /// A member that the latest schema keeps for readers alone, by its place in the payload.
    Deprecated(String),
    /// A declared schema that is not the latest of an event.
    Version(String),
    /// A payload that has the shape of an old version.
    Shape(u32),
    /// The account of an upgrade: what the loop sends was never anything else.
    Upgraded,
}

/// Everything old in an envelope.
pub(crate) fn leaks(line: &Json) -> Vec<Leak> {
    let word = |pointer: &str| line.at(pointer).and_then(Json::as_str).unwrap_or_default();
    let mut found = Vec::new();
    let id = word("/metadata/dataschema");
    let declared = versions().iter().find(|version| version.id == id);
    if declared.is_none_or(|version| version.number != version.kind.latest()) {
        found.push(Leak::Version(id.to_owned()));
    }
    if ["assumed", "upgraded_from"]
        .iter()
        .any(|name| line.at(&format!("/metadata/{name}")).is_some())
    {
        found.push(Leak::Upgraded);
    }
    let kind = Kind::from_name(word("/event_type")).expect("it names an event");
    let payload = line.get("payload").expect("an envelope has a payload");
    found.extend(leaks_of_payload(kind, payload));
    found
}

/// Everything old in a payload.
pub(crate) fn leaks_of_payload(kind: Kind, payload: &Json) -> Vec<Leak> {
    let mut found = Vec::new();
    let at_the_top = gone_from_the_top(kind);
    for (name, _) in payload.members() {
        if at_the_top.contains(name.as_str()) {
            found.push(Leak::Name(format!("/{}", escape(name))));
        }
    }
    names(kind, payload, "", &mut found);
    for place in places(version_of(kind, kind.latest()).root, payload) {
        if place.field.is_some_and(|field| field.node.json.get("x-deprecated").is_some()) {
            found.push(Leak::Deprecated(place.pointer));
        }
    }
    let detected = Reader::new().event(kind).detect(payload.write().as_bytes());
    if let Ok(Some((_, version))) = detected
        && version != kind.latest()
    {
        found.push(Leak::Shape(version));
    }
    found
}

/// Old names in whatever depth.
fn names(kind: Kind, value: &Json, pointer: &str, found: &mut Vec<Leak>) {
    static GONE: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    let gone = GONE.get_or_init(gone_everywhere);
    // What somebody typed is answered as it was typed.
    if kind == Kind::ConsoleResult && pointer == "/command" {
        return;
    }
    for (name, value) in value.members() {
        let pointer = format!("{pointer}/{}", escape(name));
        if gone.contains(name.as_str()) {
            found.push(Leak::Name(pointer.clone()));
        }
        names(kind, value, &pointer, found);
    }
    for (index, value) in value.items().iter().enumerate() {
        names(kind, value, &format!("{pointer}/{index}"), found);
    }
}
