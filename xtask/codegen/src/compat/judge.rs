//! The seam to whoever else can decide about sets of payloads.

use crate::ir::Literal;

/// What is known of two sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The one holds all of the other.
    Yes,
    /// Some value of the other is not in the one.
    No,
    /// Neither is known.
    Unknown,
}

/// Whether a payload is valid.
pub type Validator = Box<dyn Fn(&Literal) -> bool>;

/// Decides about JSON Schema documents (draft 2020-12, formats asserted), each complete in itself.
pub trait Judge {
    /// Whether every payload of `writer` is one of `reader`.
    fn contains(&self, reader: &Literal, writer: &Literal) -> Answer;

    /// Validates payloads.
    ///
    /// # Errors
    ///
    /// Why the document cannot be used.
    fn validator(&self, document: &Literal) -> Result<Validator, String>;
}
