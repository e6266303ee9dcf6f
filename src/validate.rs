//! Full validation by the `jsonschema` crate (feature `validate`): the judge, for those who want
//! its word beside that of our readers, with the place in the schema that was broken.
//!
//! It works on [`serde_json::Value`], so it costs many times what a reader does, and numbers beyond
//! 64 bits are rounded. Formats are checked.

use crate::contract::SCHEMAS;
use serde_json::{Value, json};

/// A validator for one schema of the contract.
#[derive(Debug)]
pub struct Validator(jsonschema::Validator);

/// A broken rule with both of its places.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// JSON pointer to the value in the payload.
    pub instance: String,
    /// Where the rule stands: JSON pointer from the validated schema, through references.
    pub schema: String,
    /// The keyword that is broken.
    pub keyword: String,
    /// What is wrong, in the words of the `jsonschema` crate.
    pub message: String,
}

impl Validator {
    /// The validator for the schema with this `$id`; `None` when the contract has no such schema.
    ///
    /// ```
    /// use serde_json::json;
    /// use townlet_contract::{Event, metric, validate::Validator};
    ///
    /// let judge = Validator::new(metric::Metric::ID).expect("a schema of the contract");
    /// let found = judge.findings(&json!({ "name": "loop.duration_ms", "value": "fast", "tags": {} }));
    /// assert_eq!((found[0].instance.as_str(), found[0].keyword.as_str()), ("/value", "type"));
    /// ```
    ///
    /// # Panics
    ///
    /// Never: the build proved that the schemas are sound.
    #[must_use]
    pub fn new(id: &str) -> Option<Self> {
        SCHEMAS.iter().find(|schema| schema.id == id)?;
        let documents = SCHEMAS.iter().map(|schema| (schema.id, document(schema.text)));
        let registry = jsonschema::Registry::new()
            .extend(documents)
            .and_then(jsonschema::RegistryBuilder::prepare)
            .expect("the contract's schemas refer to each other alone");
        let built = jsonschema::options()
            .with_draft(jsonschema::Draft::Draft202012)
            .with_registry(&registry)
            .should_validate_formats(true)
            .build(&json!({ "$ref": id }));
        Some(Self(built.expect("the contract's schemas are valid")))
    }

    /// Whether a payload keeps every rule of the schema.
    #[must_use]
    pub fn is_valid(&self, payload: &Value) -> bool {
        self.0.is_valid(payload)
    }

    /// Every broken rule.
    #[must_use]
    pub fn findings(&self, payload: &Value) -> Vec<Finding> {
        let finding = |error: jsonschema::ValidationError<'_>| Finding {
            instance: error.instance_path().to_string(),
            schema: error.schema_path().to_string(),
            keyword: error.kind().keyword().to_owned(),
            message: error.to_string(),
        };
        self.0.iter_errors(payload).map(finding).collect()
    }
}

/// A schema as a standard document: our vocabulary is closed for editors, not for validators.
fn document(text: &str) -> Value {
    let mut schema: Value = serde_json::from_str(text).expect("the build parsed it");
    if let Some(members) = schema.as_object_mut() {
        members.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    }
    schema
}
