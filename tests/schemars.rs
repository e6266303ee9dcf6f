//! What `schemars` says of a type is what its schema file says: the same values, annotations aside.
//!
//! The canonical form of the `jsonschema` crate proves it both ways. Where it gives no answer,
//! generated payloads have to do: valid ones and changed ones, on which both schemas agree.

mod support;

#[path = "schemars/compare.rs"]
mod compare;
#[path = "schemars/table.rs"]
mod table;

use compare::{Proof, Sources};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use support::json::Json;
use support::schema::files;
use table::{TABLE, Type};

#[test]
fn every_type_says_what_its_file_says() {
    let sources = Sources::read();
    let (mut proven, mut tried, mut payloads, mut wrong) = (0, 0, 0, Vec::new());
    for ty in types() {
        match sources.compare(&ty, &ty.schema()) {
            Ok(Proof::Canonical) => proven += 1,
            Ok(Proof::Payloads(count)) => {
                eprintln!("no canonical form decides {}", ty.name());
                tried += 1;
                payloads += count;
            }
            Err(reason) => wrong.push(format!("{}: {reason}", ty.name())),
        }
    }
    eprintln!("{proven} types proven by canonical form, {tried} tried with {payloads} payloads");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(proven + tried >= 70, "types are missing");
}

/// Each bound, in turn, is one more than it should be, each list of names one shorter; the same
/// comparison notices.
#[test]
fn changed_schemas_are_noticed() {
    let sources = Sources::read();
    let mut changed = 0;
    for ty in types() {
        let honest = ty.schema();
        for pointer in bounds(&honest) {
            let mut mutant = honest.clone();
            change(mutant.pointer_mut(&pointer).expect("it is there"));
            let found = sources.compare(&ty, &mutant);
            assert!(found.is_err(), "{} {pointer}: {found:?}", ty.name());
            changed += 1;
        }
    }
    eprintln!("{changed} changed schemas noticed");
    assert!(changed >= 100, "{changed} changes are few");
}

/// Every definition of every file stands in the table: with its type, or as the alias that it is.
#[test]
fn no_definition_is_missing() {
    let mut listed = BTreeSet::new();
    for line in TABLE {
        let names = line.types.iter().map(|ty| ty.title).chain(line.aliases.iter().copied());
        for title in names {
            assert!(listed.insert((line.file, title)), "{} has `{title}` twice", line.file);
        }
    }
    let mut found = BTreeSet::new();
    for file in files() {
        let title = file.json.get("title").and_then(Json::as_str).expect("files have a title");
        found.insert((file.path, title));
        let definitions = file.json.get("$defs").map_or(&[][..], Json::members);
        found.extend(definitions.iter().map(|(title, _)| (file.path, title.as_str())));
    }
    assert_eq!(listed, found);
}

/// An alias is another name for a type of the standard library; what it says is said where it is
/// used, so no record, enum or union may hide among them.
#[test]
fn aliases_are_no_types_of_their_own() {
    for line in TABLE {
        for title in line.aliases {
            let schema = table::definition(line.file, title);
            let own = ["properties", "allOf", "enum", "x-known-values", "oneOf", "anyOf"];
            let found: Vec<_> = own.iter().filter(|word| schema.get(word).is_some()).collect();
            assert!(found.is_empty(), "{} `{title}` has {found:?}", line.file);
        }
    }
}

fn types() -> impl Iterator<Item = Type> {
    TABLE.iter().flat_map(|line| line.types.iter().copied())
}

/// Pointers to what [`change`] can change.
fn bounds(schema: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), schema)];
    while let Some((pointer, value)) = open.pop() {
        let last = pointer.rsplit('/').next().unwrap_or_default();
        let above = pointer.rsplit('/').nth(1).unwrap_or_default();
        let is_bound = BOUNDS.contains(&last) && value.is_number();
        let is_list =
            LISTS.contains(&last) && value.as_array().is_some_and(|list| !list.is_empty());
        if above != "properties" && (is_bound || is_list) {
            found.push(pointer.clone());
        }
        match value {
            Value::Object(members) => open.extend(
                members.iter().map(|(name, value)| (format!("{pointer}/{}", escape(name)), value)),
            ),
            Value::Array(items) => open.extend(
                items.iter().enumerate().map(|(index, item)| (format!("{pointer}/{index}"), item)),
            ),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    found
}

const BOUNDS: &[&str] = &[
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
];

const LISTS: &[&str] = &["required", "enum"];

fn escape(name: &str) -> String {
    support::json::escape(name)
}

fn change(value: &mut Value) {
    match value {
        Value::Array(list) => drop(list.pop()),
        bound => {
            let number = bound.as_i64().map(|bound| json!(i128::from(bound) + 1));
            let number = number.or_else(|| bound.as_u64().map(|bound| json!(bound - 1)));
            *bound = number.unwrap_or_else(|| json!(bound.as_f64().unwrap_or_default() + 1.0));
        }
    }
}
