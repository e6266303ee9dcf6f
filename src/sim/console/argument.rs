//! Arguments of the commands that the loop itself answers.

use super::redaction::read;
use crate::json::{Number, Raw};
use crate::shape::{NumberRules, Shape, StringRules};
use crate::sim::world::{Operation, Refusal};

static TEXT: Shape = Shape::String(StringRules::ANY);
static NUMBER: Shape = Shape::Number(NumberRules::ANY);

/// The only argument of an operation, given in its place or by name.
pub(super) fn only<'o>(
    operation: &'o Operation,
    name: &str,
    usage: &str,
) -> Result<&'o Raw, Refusal> {
    let Operation { args, kwargs, .. } = operation;
    match (args.as_slice(), kwargs.get(name), kwargs.len()) {
        ([value], None, 0) | ([], Some(value), 1) => Ok(value),
        (_, _, _) => Err(Refusal::new("usage", usage)),
    }
}

/// Refuses arguments where there are none to give.
pub(super) fn none(operation: &Operation, usage: &str) -> Result<(), Refusal> {
    let Operation { args, kwargs, .. } = operation;
    match args.is_empty() && kwargs.is_empty() {
        true => Ok(()),
        false => Err(Refusal::new("usage", usage)),
    }
}

/// A text that says something.
pub(super) fn text(value: &Raw, name: &str) -> Result<String, Refusal> {
    let text: Option<String> = read(value, &TEXT).filter(|text: &String| !text.is_empty());
    text.ok_or_else(|| wrong(name, "a text that is not empty", value))
}

/// A number from 0 to 1.
pub(super) fn share(value: &Raw, name: &str) -> Result<f64, Refusal> {
    let number: Option<Number> = read(value, &NUMBER);
    let number = number.map(|number| number.as_f64()).filter(|it| (0.0..=1.0).contains(it));
    number.ok_or_else(|| wrong(name, "a number from 0 to 1", value))
}

fn wrong(name: &str, expected: &str, value: &Raw) -> Refusal {
    let refusal = Refusal::new("invalid_args", format!("`{name}` is not {expected}"));
    let details = [("argument", Raw::of(name)), ("value", value.clone())];
    Refusal {
        details: Some(Raw::of(&details.into_iter().collect::<crate::json::Map<_>>())),
        ..refusal
    }
}
