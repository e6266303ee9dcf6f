//! The rules that single values keep: the generated schema, and a TOML document held to it.
//!
//! Ranges and names stand once, at the fields of the configuration; here they are looked up. What
//! kind of value a field takes is serde's to say.

use super::Config;
use super::places::{Step, spell};
use serde_json::Value;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A broken rule.
pub(super) struct Broken {
    pub(super) path: Vec<Step>,
    pub(super) span: Range<usize>,
    pub(super) message: String,
}

/// The schema of the configuration.
pub(super) fn schema() -> Value {
    schemars::schema_for!(Config).to_value()
}

/// Everything in a document that breaks the schema's rules of names, ranges and lengths.
pub(super) fn broken(document: &DeTable<'_>) -> Vec<Broken> {
    let root = schema();
    let mut walk = Walk { root: &root, path: Vec::new(), found: Vec::new() };
    walk.table(document, &root);
    walk.found
}

struct Walk<'a> {
    root: &'a Value,
    path: Vec<Step>,
    found: Vec<Broken>,
}

impl<'a> Walk<'a> {
    fn table(&mut self, table: &DeTable<'_>, schema: &'a Value) {
        let properties = &schema["properties"];
        for (name, value) in table {
            self.path.push(Step::Key(name.get_ref().to_string()));
            if let Some(property) = properties.get(name.get_ref().as_ref()) {
                self.value(value, property);
            } else if schema["additionalProperties"] == Value::Bool(false) {
                let known = properties.as_object().map(|all| all.keys().cloned().collect());
                let known: Vec<String> = known.unwrap_or_default();
                let message = format!("is not known here; known are {}", known.join(", "));
                self.broken(name.span(), message);
            }
            self.path.pop();
        }
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, schema: &'a Value) {
        let schema = self.resolve(schema);
        match value.get_ref() {
            DeValue::Table(table) => self.table(table, schema),
            DeValue::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.path.push(Step::Index(index));
                    self.value(item, &schema["items"]);
                    self.path.pop();
                }
            }
            DeValue::Integer(integer) => {
                let number = i128::from_str_radix(integer.as_str(), integer.radix());
                if let Ok(number) = number {
                    self.number(value.span(), number as f64, schema);
                }
            }
            DeValue::Float(float) => {
                if let Ok(number) = float.as_str().parse() {
                    self.number(value.span(), number, schema);
                }
            }
            DeValue::String(text) => {
                if schema["minLength"].as_u64() > Some(text.chars().count() as u64) {
                    self.broken(
                        value.span(),
                        "is empty; give it a value or leave it out".to_owned(),
                    );
                }
            }
            DeValue::Boolean(_) | DeValue::Datetime(_) => {}
        }
    }

    fn number(&mut self, span: Range<usize>, number: f64, schema: &Value) {
        let minimum = schema["minimum"].as_f64().unwrap_or(f64::NEG_INFINITY);
        let maximum = schema["maximum"].as_f64().unwrap_or(f64::INFINITY);
        // A comparison that NaN fails, too.
        if !(minimum..=maximum).contains(&number) || !number.is_finite() {
            let range = match (schema["minimum"].is_null(), schema["maximum"].is_null()) {
                (false, false) => {
                    format!("from {} to {}", schema["minimum"], schema["maximum"])
                }
                (false, true) => format!("of {} or more", schema["minimum"]),
                (true, false) => format!("of {} or less", schema["maximum"]),
                (true, true) => "that is finite".to_owned(),
            };
            self.broken(span, format!("is {number}; give a number {range}"));
        }
    }

    /// The schema behind references and behind `anyOf` with null.
    fn resolve(&self, schema: &'a Value) -> &'a Value {
        if let Some(reference) = schema["$ref"].as_str() {
            let pointer = reference.trim_start_matches('#');
            return self.root.pointer(pointer).map_or(schema, |found| self.resolve(found));
        }
        let choices = schema["anyOf"].as_array();
        match choices.and_then(|all| all.iter().find(|choice| choice["type"] != "null")) {
            Some(choice) => self.resolve(choice),
            None => schema,
        }
    }

    fn broken(&mut self, span: Range<usize>, message: String) {
        debug_assert!(!spell(&self.path).is_empty(), "only members break rules");
        self.found.push(Broken { path: self.path.clone(), span, message });
    }
}
