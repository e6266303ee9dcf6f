//! The validator of the conventional pipeline: the `jsonschema` crate on the contract's schemas.
//!
//! Built here and not by the feature `validate`, so that no test of the workspace gets that feature
//! from the benchmark.

use jsonschema::{Draft, Registry, RegistryBuilder, Validator};
use serde_json::{Value, json};
use townlet_contract::{Event, SCHEMAS};

/// The validator of an event's version.
pub(crate) fn judge<E: Event>() -> Validator {
    let documents = SCHEMAS.iter().map(|schema| (schema.id, document(schema.text)));
    let registry = Registry::new()
        .extend(documents)
        .and_then(RegistryBuilder::prepare)
        .expect("the contract's schemas refer to each other alone");
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .with_registry(&registry)
        .should_validate_formats(true)
        .build(&json!({ "$ref": E::ID }))
        .expect("the contract's schemas are valid")
}

/// A schema as a standard document: our vocabulary is closed for editors, not for validators.
fn document(text: &str) -> Value {
    let mut schema: Value = serde_json::from_str(text).expect("the build parsed it");
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema
}
