//! What a step has no place for, and when that is a loss.

use super::{Literal, Path};

/// A value of the version that a step starts from which the other version has no place for.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Loss {
    /// The place in the whole payload, `*` for each item of an array or map.
    pub source: Path,
    /// Why, and when.
    pub why: Why,
}

/// Why a value has no place.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Why {
    /// It is removed on purpose (`x-drop`).
    Dropped {
        /// The reason that the schema gives.
        reason: String,
        /// Whether the report keeps the value for the way back.
        carry: bool,
    },
    /// No property takes it. It is lost where the way back would put something else in its place.
    NoPlace(Again),
    /// Its null alone: the place that takes the value is absent instead.
    Null,
    /// The other version has this value in its place and no other; others are refused.
    Only(Literal),
}

/// What the way back puts in a place by itself.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Again {
    /// Nothing.
    Nothing,
    /// This value.
    Value(Literal),
    /// The value of another place in the same payload.
    Copy(Path),
    /// The number of entries of an array or map in the same payload.
    Count(Path),
}
