//! What is wrong with an envelope that names an event or a schema which is not there.

use super::scan;
use crate::contract::{Kind, SCHEMAS};
use crate::event::{Schema, Version};
use crate::json::{locate, short};
use crate::shape::{Violation, nearest};

/// Longer than any `$id` of the contract: what is said in full, since it differs at its end.
const LONGEST: usize = 120;

/// `event_type` says what is no event.
#[cold]
pub(super) fn event(text: &str, name: &str) -> Box<Violation> {
    let mut known = Vec::new();
    for kind in Kind::ALL {
        known.push(kind.name());
    }
    let hint = match nearest(name, &known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("known are `{}`", known.join("`, `")),
    };
    let message = format!("`{}` is no event of this contract", short(name));
    violation(text, &["event_type"], "unknown-event", message, hint)
}

/// `metadata/dataschema` says what is no schema of the event.
#[cold]
pub(super) fn schema(text: &str, id: &str, kind: Kind) -> Box<Violation> {
    let found = SCHEMAS.iter().find(|schema| schema.id == id);
    let message = match found.map(|schema| &schema.event) {
        Some(Some(Version { names, number, .. })) => {
            let name = names.first().copied().unwrap_or_default();
            format!("the schema is that of `{name}` v{number}, and `event_type` says `{kind}`")
        }
        Some(None) => format!("`{id}` is the schema of a part, not of an event"),
        None if id.len() <= LONGEST => format!("`{id}` is no schema of this contract"),
        None => format!("`{}` is no schema of this contract", short(id)),
    };
    let is_latest = |schema: &&Schema| {
        let version = schema.event.as_ref();
        version.is_some_and(|version| {
            version.number == kind.latest() && version.names.contains(&kind.name())
        })
    };
    let latest = SCHEMAS.iter().find(is_latest).map_or("", |schema| schema.id);
    let hint = format!("the latest of `{kind}` is `{latest}`");
    violation(text, &["metadata", "dataschema"], "unknown-schema", message, hint)
}

/// A violation at a value that the envelope has.
fn violation(
    text: &str,
    path: &[&str],
    keyword: &'static str,
    message: String,
    hint: String,
) -> Box<Violation> {
    let mut offset = 0;
    for name in path {
        scan::members(text, offset, |member| {
            let found = member.name == *name;
            if found {
                offset = member.value;
            }
            !found
        });
    }
    let end = scan::skip(text.as_bytes(), offset).unwrap_or(text.len());
    let mut violation = Box::new(Violation {
        pointer: format!("/{}", path.join("/")),
        offset,
        line: 1,
        column: 1,
        keyword,
        value: short(text.get(offset..end).unwrap_or_default()),
        message,
        hint: Some(hint),
    });
    locate(text, std::slice::from_mut(&mut violation));
    violation
}
