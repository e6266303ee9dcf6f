//! One document out of many files: everything that a schema refers to, directly or not, under
//! `definitions`, in the words that draft 7 has.
//!
//! Says the same as the files do: what is left out are words of documentation and our own `x-`
//! words, except the width of integers, which typify calls a format.

use crate::contract::Files;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Words that constrain nothing, and words about the file itself.
const SILENT: &[&str] =
    &["$schema", "$id", "$defs", "title", "description", "default", "deprecated", "examples"];

/// The schema with this path, complete in itself.
pub(crate) fn bundle(files: &Files, path: &str) -> Value {
    let mut bundle = Bundle { open: Vec::new() };
    let mut root = bundle.schema(&files[path], path);
    let mut definitions = BTreeMap::new();
    while let Some(Place { path, pointer }) = bundle.open.pop() {
        let name = name(&path, &pointer);
        if definitions.contains_key(&name) {
            continue;
        }
        let file = files.get(&path).unwrap_or_else(|| panic!("{path} is referred to, not there"));
        let schema = file.pointer(&pointer);
        let schema = schema.unwrap_or_else(|| panic!("{path} has nothing at {pointer}"));
        definitions.insert(name, bundle.schema(schema, &path));
    }
    root["title"] = json!("Payload");
    root["definitions"] = json!(definitions);
    root
}

/// The references that were met and not yet followed.
struct Bundle {
    open: Vec<Place>,
}

/// A schema: its file, and where it stands in it.
struct Place {
    path: String,
    pointer: String,
}

impl Bundle {
    /// A schema of the file with this path, with its references turned inward.
    fn schema(&mut self, schema: &Value, path: &str) -> Value {
        let Value::Object(members) = schema else { return schema.clone() };
        if let Some(Value::String(reference)) = members.get("$ref") {
            let place = resolve(path, reference);
            let name = name(&place.path, &place.pointer);
            self.open.push(place);
            return json!({ "$ref": format!("#/definitions/{name}") });
        }
        let mut found = Map::new();
        for (word, value) in members {
            let value = match word.as_str() {
                "x-int" => {
                    found.insert("format".to_owned(), json!(format(value)));
                    continue;
                }
                word if word.starts_with("x-") || SILENT.contains(&word) => continue,
                "properties" => self.each(value, path),
                "items" | "additionalProperties" | "propertyNames" => self.schema(value, path),
                "allOf" | "anyOf" | "oneOf" => self.all(value, path),
                _other_constraint => value.clone(),
            };
            found.insert(word.clone(), value);
        }
        Value::Object(found)
    }

    fn each(&mut self, members: &Value, path: &str) -> Value {
        let members = members.as_object().into_iter().flatten();
        members.map(|(name, schema)| (name.clone(), self.schema(schema, path))).collect()
    }

    fn all(&mut self, branches: &Value, path: &str) -> Value {
        let branches = branches.as_array().into_iter().flatten();
        branches.map(|schema| self.schema(schema, path)).collect()
    }
}

/// What a reference in the file with this path refers to.
fn resolve(path: &str, reference: &str) -> Place {
    let (file, pointer) = reference.split_once('#').unwrap_or((reference, ""));
    let pointer = pointer.to_owned();
    if file.is_empty() {
        return Place { path: path.to_owned(), pointer };
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    Place { path: parts.join("/"), pointer }
}

/// `uint64` for `u64`, `int32` for `i32`.
fn format(width: &Value) -> String {
    let width = width.as_str().unwrap_or_default();
    match width.strip_prefix('u') {
        Some(bits) => format!("uint{bits}"),
        None => format!("int{}", width.trim_start_matches('i')),
    }
}

/// The name of a definition: `SharedTickV1`, `LoopTickV1StabilityInputs`.
fn name(path: &str, pointer: &str) -> String {
    let path = path.trim_end_matches(".schema.json");
    let pointer = pointer.trim_start_matches("/$defs");
    let words = path.split(['/', '_']).chain(pointer.split('/')).filter(|word| !word.is_empty());
    words.map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}
