//! A schema's canonical form, and what has to be done so that it has one.
//!
//! The `jsonschema` crate knows the canonical form of schemas, not how they hang together by
//! references, and has integers of 64 bits with a sign alone. So references are written out first,
//! and large integers lowered. Neither changes whether two schemas mean the same.

use jsonschema::Draft;
use jsonschema::canonical::{self, CanonicalKind, CanonicalSchema};
use serde_json::{Map, Value, json};

/// The canonical form of a schema that is written out; `None` where there is none.
pub(crate) fn form(mut schema: Value) -> Option<CanonicalSchema> {
    lower(&mut schema);
    plain(&mut schema);
    let options = canonical::options().with_draft(Draft::Draft202012).offline();
    let form = options.should_validate_formats(true).canonicalize(&schema).ok()?;
    (form.kind() != CanonicalKind::Raw).then_some(form)
}

/// The schema with each `$ref` alone: what stands beside one is put into `allOf`, where nothing is
/// lost when the reference is written out.
pub(crate) fn separated(schema: &Value) -> Value {
    match schema {
        Value::Object(members) => {
            let inner: Map<String, Value> =
                members.iter().map(|(name, value)| (name.clone(), separated(value))).collect();
            let (mut reference, mut rest) = (Map::new(), Map::new());
            for (name, value) in inner {
                let into =
                    if name == "$ref" && value.is_string() { &mut reference } else { &mut rest };
                into.insert(name, value);
            }
            match (reference.is_empty(), rest.is_empty()) {
                (true, _) => Value::Object(rest),
                (false, true) => Value::Object(reference),
                (false, false) => json!({ "allOf": [reference, rest] }),
            }
        }
        Value::Array(items) => Value::Array(items.iter().map(separated).collect()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => schema.clone(),
    }
}

/// Lowers integers that need 64 bits without a sign.
///
/// All by the same amount, and the order of bounds stays: of two schemas that are both lowered, one
/// covers the other if and only if it did before.
fn lower(value: &mut Value) {
    const HALF: u64 = 1 << 63;
    match value {
        Value::Object(members) => members.values_mut().for_each(lower),
        Value::Array(items) => items.iter_mut().for_each(lower),
        Value::Number(number) => {
            if let Some(large) = number.as_u64().filter(|number| *number >= HALF) {
                assert!(large - HALF >= HALF / 2, "{large} would pass another bound");
                *number = (large - HALF).into();
            } else if let Some(small) = number.as_i64() {
                assert!(
                    small.unsigned_abs() < HALF / 2,
                    "{small} would be passed by another bound"
                );
            }
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

/// Leaves out what only served the references. No member of the contract starts with `$`.
fn plain(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|name, _| !["$id", "$schema", "$defs"].contains(&name.as_str()));
            members.values_mut().for_each(plain);
        }
        Value::Array(items) => items.iter_mut().for_each(plain),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
