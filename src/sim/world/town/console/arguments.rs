//! The arguments of a command, by place or by name.

use super::refusal;
use crate::sim::world::{Operation, Refusal};
use serde_json::{Value, json};

/// The arguments of a command.
pub(super) struct Arguments<'a> {
    operation: &'a Operation,
}

impl<'a> Arguments<'a> {
    pub(super) fn of(operation: &'a Operation) -> Self {
        Self { operation }
    }

    /// The argument of a name, or else the one at a place; null counts as absent.
    fn find(&self, name: &str, place: usize) -> Option<Value> {
        let named = self.operation.kwargs.get(name);
        let found = named.or_else(|| self.operation.args.get(place)).map(|raw| raw.to_value());
        found.filter(|value| !value.is_null())
    }

    /// Text, if it is there.
    pub(super) fn text(&self, name: &str, place: usize) -> Result<Option<String>, Refusal> {
        match self.find(name, place) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(other) => Err(self.wrong(name, "a text", &other)),
        }
    }

    /// Text that must be there.
    pub(super) fn needed_text(&self, name: &str, place: usize) -> Result<String, Refusal> {
        self.text(name, place)?.ok_or_else(|| self.missing(name))
    }

    /// A number within a range, if it is there.
    pub(super) fn number(
        &self,
        name: &str,
        place: usize,
        range: [f64; 2],
    ) -> Result<Option<f64>, Refusal> {
        let Some(value) = self.find(name, place) else { return Ok(None) };
        let [least, most] = range;
        let wanted = format!("a number from {least} to {most}");
        match value.as_f64() {
            Some(number) if (least..=most).contains(&number) => Ok(Some(number)),
            Some(_) | None => Err(self.wrong(name, &wanted, &value)),
        }
    }

    /// A number that must be there.
    pub(super) fn needed_number(
        &self,
        name: &str,
        place: usize,
        range: [f64; 2],
    ) -> Result<f64, Refusal> {
        self.number(name, place, range)?.ok_or_else(|| self.missing(name))
    }

    /// A number of ticks up to a million, if it is there.
    pub(super) fn ticks(&self, name: &str, place: usize) -> Result<Option<u64>, Refusal> {
        let Some(value) = self.find(name, place) else { return Ok(None) };
        match value.as_u64() {
            Some(ticks) if ticks <= 1_000_000 => Ok(Some(ticks)),
            Some(_) | None => {
                Err(self.wrong(name, "a whole number of ticks from 0 to 1000000", &value))
            }
        }
    }

    /// A list of texts; empty when it is not there.
    pub(super) fn texts(&self, name: &str) -> Result<Vec<String>, Refusal> {
        let Some(value) = self.find(name, usize::MAX) else { return Ok(Vec::new()) };
        let texts = value.as_array().and_then(|items| {
            items.iter().map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
        });
        texts.ok_or_else(|| self.wrong(name, "a list of texts", &value))
    }

    fn missing(&self, name: &str) -> Refusal {
        let message = format!("`{}` needs `{name}`; add it", self.operation.name);
        refusal("usage", message, Some(json!({"argument": name})))
    }

    fn wrong(&self, name: &str, wanted: &str, got: &Value) -> Refusal {
        let message = format!("`{name}` of `{}` must be {wanted}", self.operation.name);
        refusal("invalid_args", message, Some(json!({"argument": name, "got": got})))
    }
}
