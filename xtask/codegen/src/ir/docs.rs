//! What a schema says of itself for people: description and life cycle.

use super::Literal;

/// Description and life cycle of a definition or field.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Docs {
    /// Meaning, unit and range.
    pub description: Option<String>,
    /// The release that brought it.
    pub since: Option<String>,
    /// Present when nobody should use it any more.
    pub deprecated: Option<Deprecation>,
    /// Sample values.
    pub examples: Vec<Literal>,
}

/// Since when something is deprecated, what replaces it, and when it goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Deprecation {
    /// The release that deprecated it.
    pub since: Option<String>,
    /// What to use instead: a JSON pointer or a name.
    pub instead: Option<String>,
    /// The release that removes it.
    pub remove_in: Option<String>,
}
