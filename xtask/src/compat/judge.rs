//! The judge: canonical forms of the `jsonschema` crate for sets of payloads, its validator for each.
//!
//! The forms know whole numbers of 63 bits. A bound beyond that, such as that of a count of 64 bits,
//! leaves a whole document undecided, and the comparison rule by rule has to tell.

use jsonschema::Draft;
use jsonschema::canonical::{self, CanonicalSchema, Containment};
use serde_json::Value;
use townlet_codegen::compat::{Answer, Judge, Validator};
use townlet_codegen::ir::Literal;

/// Canonical forms, as far as they decide.
#[derive(Clone, Copy, Debug, Default)]
pub struct Canonical;

impl Judge for Canonical {
    fn contains(&self, reader: &Literal, writer: &Literal) -> Answer {
        let (Some(reader), Some(writer)) = (form(reader), form(writer)) else {
            return Answer::Unknown;
        };
        match reader.covers(&writer) {
            Ok(Containment::Yes) => Answer::Yes,
            Ok(Containment::No) => Answer::No,
            // What it does not support it does not decide.
            Ok(Containment::Unknown) | Err(_) => Answer::Unknown,
        }
    }

    fn validator(&self, document: &Literal) -> Result<Validator, String> {
        let document = value(document).ok_or("the document is no JSON")?;
        let validator = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .should_ignore_unknown_formats(false)
            .build(&document)
            .map_err(|error| format!("the document is no schema: {error}"))?;
        Ok(Box::new(move |payload| value(payload).is_some_and(|it| validator.is_valid(&it))))
    }
}

fn form(document: &Literal) -> Option<CanonicalSchema> {
    let options = canonical::options().offline().with_draft(Draft::Draft202012);
    options.should_validate_formats(true).canonicalize(&value(document)?).ok()
}

/// The value as the crate takes it; `None` for a number that has no place there.
fn value(literal: &Literal) -> Option<Value> {
    serde_json::from_str(&literal.to_json()).ok()
}
