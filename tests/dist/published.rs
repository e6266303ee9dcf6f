//! Schemas below `dist/` as JSON, and validators of them.

use crate::support::cases::{folder, text};
use crate::support::json::Json;
use crate::support::schema::Version;
use jsonschema::{Draft, Validator};

/// The document of a version in a profile.
pub(crate) fn document(profile: &str, version: Version) -> Json {
    Json::parse(&text(&folder(&format!("dist/{profile}/{}.schema.json", version.name()))))
}

/// A validator of a document that is complete in itself.
pub(crate) fn validator(document: &Json, draft: Draft) -> Validator {
    jsonschema::options()
        .with_draft(draft)
        .should_validate_formats(true)
        .build(&document.to_value())
        .expect("the document is complete in itself")
}

/// Whether a value is valid.
pub(crate) fn accepts(validator: &Validator, value: &Json) -> bool {
    validator.is_valid(&value.to_value())
}

/// An example beside a schema.
pub(crate) struct Example {
    pub(crate) version: Version,
    pub(crate) name: String,
    pub(crate) payload: Json,
}

/// Every example of a kind, of events.
pub(crate) fn examples(kind: &str) -> Vec<Example> {
    let mut found = Vec::new();
    for version in crate::support::schema::versions() {
        let place = version.name().replace('/', "/examples/");
        let files =
            crate::support::cases::files(&folder(&format!("schema/{place}/{kind}")), ".json");
        for path in files {
            let json = Json::parse(&text(&path));
            let payload = match kind {
                "valid" => json,
                _ => json.get("payload").cloned().expect("an invalid example has a payload"),
            };
            let name = crate::support::cases::name(&path);
            found.push(Example { version: *version, name, payload });
        }
    }
    assert!(found.len() > 30, "only {} {kind} examples", found.len());
    found
}
