//! What typify makes of a schema: Rust, or the reason why not.

use serde_json::Value;
use std::panic;
use typify::{TypeSpace, TypeSpaceSettings};

/// The Rust of a document; its title becomes the name of a type.
///
/// typify panics on some schemas, and reports others as errors; both are its word on the schema.
pub(crate) fn types(document: Value) -> Result<String, String> {
    let generated = panic::catch_unwind(|| generate(document));
    generated.unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        Err(text.or(panic.downcast_ref::<&str>().copied()).unwrap_or("panics").to_owned())
    })
}

fn generate(document: Value) -> Result<String, String> {
    let schema = serde_json::from_value(document).map_err(|error| error.to_string())?;
    let mut space = TypeSpace::new(&TypeSpaceSettings::default());
    space.add_root_schema(schema).map_err(|error| error.to_string())?;
    Ok(space.to_stream().to_string())
}
