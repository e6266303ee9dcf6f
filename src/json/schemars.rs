//! `schemars` for the values of this module, and the way from a definition's text to a schema.

use super::{Lazy, Map, Maybe, Number, Raw, Sparse};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;
use std::borrow::Cow;

/// Gives the schema of a type that a definition refers to.
pub type Subschema = fn(&mut SchemaGenerator) -> Schema;

/// The schema that a definition's text says, its references resolved by the generator.
///
/// # Panics
///
/// When the text is no JSON: it is written by the build.
pub fn schema(
    text: &str,
    references: &[(&str, Subschema)],
    generator: &mut SchemaGenerator,
) -> Schema {
    let mut value: Value = serde_json::from_str(text).expect("the build wrote it as JSON");
    resolve(&mut value, references, generator);
    Schema::try_from(value).expect("the build wrote it as an object")
}

fn resolve(value: &mut Value, references: &[(&str, Subschema)], generator: &mut SchemaGenerator) {
    match value {
        Value::Object(members) => {
            let target = members.get("$ref").and_then(Value::as_str);
            let found = references.iter().find(|(key, _)| Some(*key) == target);
            if let Some((_, subschema)) = found {
                members.remove("$ref");
                if let Value::Object(resolved) = subschema(generator).to_value() {
                    members.extend(resolved);
                }
                return;
            }
            members.values_mut().for_each(|value| resolve(value, references, generator));
        }
        Value::Array(items) => {
            items.iter_mut().for_each(|value| resolve(value, references, generator));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

impl<T: JsonSchema> JsonSchema for Map<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Map_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let values = generator.subschema_for::<T>();
        schemars::json_schema!({ "type": "object", "additionalProperties": values })
    }
}

impl JsonSchema for Number {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "number" })
    }
}

impl JsonSchema for Raw {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Json".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        Schema::default()
    }
}

/// Holders that JSON does not show: their schema is that of what they hold.
macro_rules! transparent {
    ($($holder:ident)*) => {$(
        impl<T: JsonSchema> JsonSchema for $holder<T> {
            fn inline_schema() -> bool {
                T::inline_schema()
            }

            fn schema_name() -> Cow<'static, str> {
                T::schema_name()
            }

            fn schema_id() -> Cow<'static, str> {
                T::schema_id()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                T::json_schema(generator)
            }
        }
    )*};
}

transparent!(Lazy Sparse);

impl<T: JsonSchema> JsonSchema for Maybe<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        <Option<T>>::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        <Option<T>>::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        <Option<T>>::json_schema(generator)
    }
}
