//! The schemas as they are published for writers, in `dist/writer/`, each complete in itself; judged
//! by a validator that is not ours.

use crate::support::cases::{folder, text};
use crate::support::json::Json;
use crate::support::schema::versions;
use jsonschema::{Draft, Validator};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What all `$id`s of the sources begin with; what follows is a path, below `dist/writer/` as well.
const BASE: &str = "https://townlet.ai/schemas/telemetry/";

/// The `$id` of what every line is in.
pub(crate) const ENVELOPE: &str = "https://townlet.ai/schemas/telemetry/envelope/v1.schema.json";

/// Everything that a schema, by the `$id` of its source, has against a value.
pub(crate) fn complaints(id: &str, value: &Json) -> Vec<String> {
    static SCHEMAS: OnceLock<BTreeMap<&'static str, Validator>> = OnceLock::new();
    let schemas = SCHEMAS.get_or_init(|| {
        let ids = versions().iter().map(|version| version.id).chain([ENVELOPE]);
        ids.map(|id| (id, validator(id))).collect()
    });
    let schema = schemas.get(id).unwrap_or_else(|| panic!("`{id}` is not published"));
    let told =
        |error: jsonschema::ValidationError<'_>| format!("{}: {error}", error.instance_path());
    schema.iter_errors(&value.to_value()).map(told).collect()
}

fn validator(id: &str) -> Validator {
    let path = id.strip_prefix(BASE).expect("every `$id` begins alike");
    let schema = Json::parse(&text(&folder(&format!("dist/writer/{path}"))));
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .should_ignore_unknown_formats(false)
        .build(&schema.to_value())
        .expect("it is complete in itself")
}
