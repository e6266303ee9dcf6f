//! Schemas made wrong in one place.

use crate::support::json::escape;
use serde_json::{Value, json};

/// Keywords whose number is one more, or one less where it cannot be.
const BOUNDS: &[&str] = &[
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
];

/// Keywords whose list loses its last name.
const LISTS: &[&str] = &["required", "enum"];

/// Pointers to what [`change`] can change, but for `$defs`: those are types by themselves.
pub(crate) fn places(schema: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), schema)];
    while let Some((pointer, value)) = open.pop() {
        let mut steps = pointer.rsplit('/');
        let (last, above) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default());
        let wanted = match value {
            Value::Number(_) => BOUNDS.contains(&last),
            Value::Array(list) => LISTS.contains(&last) && !list.is_empty(),
            Value::Bool(_) => last == "additionalProperties",
            Value::Null | Value::String(_) | Value::Object(_) => false,
        };
        if wanted && above != "properties" {
            found.push(pointer.clone());
        }
        let below = |step: String| format!("{pointer}/{step}");
        match value {
            Value::Object(members) => {
                let members = members.iter().filter(|(name, _)| *name != "$defs");
                open.extend(members.map(|(name, value)| (below(escape(name)), value)));
            }
            Value::Array(items) => {
                let items = items.iter().enumerate();
                open.extend(items.map(|(index, item)| (below(index.to_string()), item)));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    found
}

/// Makes it wrong.
pub(crate) fn change(value: &mut Value) {
    match value {
        Value::Array(list) => drop(list.pop()),
        Value::Bool(flag) => *flag = !*flag,
        Value::String(kind) => *kind = "integer".to_owned(),
        Value::Number(bound) => {
            let more = bound.as_u64().and_then(|bound| bound.checked_add(1));
            *value = more
                .map_or_else(|| json!(bound.as_u64().map(|bound| bound - 1)), |more| json!(more));
        }
        Value::Null | Value::Object(_) => {}
    }
}
