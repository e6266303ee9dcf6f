//! Why a step would not convert a payload that is valid in its own version.

use crate::json::{self, Limits};
use crate::shape::{Profile, Shape};
use std::fmt;

/// A valid payload that a step's rules refuse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The place that could not be filled, in the version that the step leads to.
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

    /// A required member of the older version that the newer payload has no value for.
    #[must_use]
    pub fn no_way_back(pointer: &str) -> Self {
        let reason = "the older version must have it, and the newer payload has nothing for it";
        Self { pointer: pointer.to_owned(), reason: reason.to_owned() }
    }

    /// A required member of the older version that only the report of an upgrade has.
    #[must_use]
    pub fn not_carried(pointer: &str) -> Self {
        let reason = "an upgrade drops it, and only the report of that upgrade brings it back";
        Self { pointer: pointer.to_owned(), reason: reason.to_owned() }
    }

    /// A null where the older version has none.
    #[must_use]
    pub fn null(pointer: &str) -> Self {
        Self { pointer: pointer.to_owned(), reason: "`null` is none of its values".to_owned() }
    }

    /// A value that breaks a rule of the older version.
    #[must_use]
    pub fn unfit(pointer: &str, text: &str, shape: &'static Shape) -> Self {
        let limits = Limits::default();
        let found = json::explain(text.as_bytes(), shape, Profile::Reader, limits, 1);
        match found.into_iter().next() {
            Some(first) => {
                Self { pointer: format!("{pointer}{}", first.pointer), reason: first.message }
            }
            None => Self::other(pointer, text, "a value of the older version"),
        }
    }

    /// Another value than the only one that the older version has in its place.
    #[must_use]
    pub fn other(pointer: &str, value: &str, only: &str) -> Self {
        let reason = format!("it can only be `{only}` in the older version, not `{value}`");
        Self { pointer: pointer.to_owned(), reason }
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
        write!(f, "`{}` cannot be filled: {}", self.pointer, self.reason)
    }
}

impl std::error::Error for Refused {}
