//! The keys that the generated schema knows.

use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use townlet_contract::sim::config;

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&config::json_schema()).expect("the schema is JSON"));

static JUDGE: LazyLock<jsonschema::Validator> =
    LazyLock::new(|| jsonschema::validator_for(&SCHEMA).expect("it is a schema"));

/// Sees to it that the schema accepts a configuration.
pub(crate) fn accepts(config: &Value) {
    if let Err(error) = JUDGE.validate(config) {
        panic!("{error} at {}", error.instance_path());
    }
}

/// All keys that hold a value, items of lists under `[]`.
pub(crate) fn keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    collect(&SCHEMA, "", &mut keys);
    assert!(keys.len() > 100, "a schema with few keys is not the one of the configuration");
    keys
}

fn collect(schema: &'static Value, at: &str, keys: &mut BTreeSet<String>) {
    let schema = resolved(schema);
    let items = resolved(&schema["items"]);
    if let Some(members) = schema["properties"].as_object() {
        for (name, member) in members {
            let dot = if at.is_empty() { "" } else { "." };
            collect(member, &format!("{at}{dot}{name}"), keys);
        }
    } else if items["properties"].is_object() {
        collect(items, &format!("{at}[]"), keys);
    } else {
        keys.insert(at.to_owned());
    }
}

fn resolved(schema: &'static Value) -> &'static Value {
    if let Some(reference) = schema["$ref"].as_str() {
        let found = SCHEMA.pointer(reference.trim_start_matches('#'));
        return resolved(found.expect("references lead somewhere"));
    }
    let choices = schema["anyOf"].as_array();
    let choice = choices.and_then(|all| all.iter().find(|it| it["type"] != "null"));
    choice.map_or(schema, resolved)
}
