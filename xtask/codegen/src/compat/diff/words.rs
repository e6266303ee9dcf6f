//! What schemas say for people, and types in words.

use super::types::Walk;
use crate::compat::class::Class;
use crate::diagnostic::Place;
use crate::ir::{Deprecation, Docs, JsonType, Kind, Literal, Path};

pub(super) fn docs(walk: &mut Walk<'_>, before: &Docs, after: &Docs, at: &Path, place: &Place) {
    let text = |text: &Option<String>| text.clone().map(Literal::String);
    let list = |values: &[Literal]| (!values.is_empty()).then(|| Literal::Array(values.to_vec()));
    let pairs = [
        (Class::Description, text(&before.description), text(&after.description)),
        (Class::Since, text(&before.since), text(&after.since)),
        (Class::Deprecation, deprecation(&before.deprecated), deprecation(&after.deprecated)),
        (Class::Examples, list(&before.examples), list(&after.examples)),
    ];
    for (class, before, after) in pairs.into_iter().filter(|(_, one, other)| one != other) {
        walk.say(class, at, place, before, after);
    }
}

fn deprecation(deprecation: &Option<Deprecation>) -> Option<Literal> {
    let deprecation = deprecation.as_ref()?;
    let members = [
        ("since", &deprecation.since),
        ("use", &deprecation.instead),
        ("remove-in", &deprecation.remove_in),
    ];
    let member = |(name, value): (&str, &Option<String>)| {
        value.clone().map(|value| (name.to_owned(), Literal::String(value)))
    };
    Some(Literal::Object(members.into_iter().filter_map(member).collect()))
}

/// A type in a few words.
pub(super) fn kind(kind: &Kind<'_>) -> String {
    match kind {
        Kind::Record(reference, _) => format!("record {}", reference.title),
        Kind::Enum(reference, listed) if listed.open => format!("open enum {}", reference.title),
        Kind::Enum(reference, _) => format!("enum {}", reference.title),
        Kind::Union(reference, _) => format!("union {}", reference.title),
        Kind::Choice(reference, _) => format!("choice {}", reference.title),
        Kind::Any => "any JSON".to_owned(),
        Kind::Null => "null".to_owned(),
        Kind::Boolean => "boolean".to_owned(),
        Kind::Integer(_) => "integer".to_owned(),
        Kind::Number(_) => "number".to_owned(),
        Kind::String(_) => "string".to_owned(),
        Kind::Const(value) => format!("constant {}", value.to_json()),
        Kind::Array(_) => "array".to_owned(),
        Kind::Map(_) => "map".to_owned(),
        Kind::Nullable(_) => "nullable".to_owned(),
        Kind::Broken => "nothing".to_owned(),
    }
}

/// The JSON type as schemas name it.
pub(super) fn json_type(json: JsonType) -> &'static str {
    match json {
        JsonType::Null => "null",
        JsonType::Boolean => "boolean",
        JsonType::Integer => "integer",
        JsonType::Number => "number",
        JsonType::String => "string",
        JsonType::Array => "array",
        JsonType::Object => "object",
    }
}
