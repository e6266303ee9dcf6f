//! Why a step would not upgrade a payload that is valid in its own version.

use std::fmt;

/// A valid payload that a step's rules refuse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The place in the newer version that could not be filled.
    pub pointer: String,
    /// Why: lower case, values in backticks.
    pub reason: String,
}

impl Refused {
    /// No source, derivation or assumption gave a value.
    #[must_use]
    pub fn missing(pointer: &str) -> Self {
        Self { pointer: pointer.to_owned(), reason: "no source is present".to_owned() }
    }

    /// A value stands in no table.
    #[must_use]
    pub fn unmapped(pointer: &str, value: &str) -> Self {
        Self { pointer: pointer.to_owned(), reason: format!("`{value}` is in no table") }
    }

    /// Sources that must agree differ.
    #[must_use]
    pub fn disagreeing(pointer: &str, one: &str, other: &str) -> Self {
        let reason = format!("`{one}` and `{other}` differ and must agree");
        Self { pointer: pointer.to_owned(), reason }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot upgrade `{}`: {}", self.pointer, self.reason)
    }
}

impl std::error::Error for Refused {}
