//! The account of a reading: what was assumed, in conflict, dropped or unknown.

use std::borrow::Cow;

/// What reading and upgrading one payload did to it.
///
/// Pointers are JSON pointers into the payload. An entry's `version` is the one that a step led to;
/// where `to` is less than `from`, steps led back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Report {
    /// The event's name.
    pub event: Cow<'static, str>,
    /// The version in which the payload was sent.
    pub from: u32,
    /// The version that it has now.
    pub to: u32,
    /// Values that stand elsewhere now.
    pub moved: Vec<Moved>,
    /// Values that the old version did not have and that were assumed.
    pub assumed: Vec<Assumed>,
    /// Places for which several sources disagreed.
    pub conflicts: Vec<Conflict>,
    /// Values that were removed on purpose, or that an older version has no place for.
    pub dropped: Vec<Dropped>,
    /// Members that no schema names; they are kept.
    pub unknown: Vec<Unknown>,
    /// Fields that contradict what they repeat; they are kept as sent.
    pub inconsistent: Vec<Inconsistent>,
}

impl Report {
    /// Whether the payload is exactly what was sent and nobody need look at it.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.from == self.to
            && self.conflicts.is_empty()
            && self.dropped.is_empty()
            && self.unknown.is_empty()
            && self.inconsistent.is_empty()
    }
}

/// A value that stands elsewhere now.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Moved {
    /// Where it stood in the version before.
    pub from: Cow<'static, str>,
    /// Where it stands in `version`.
    pub to: Cow<'static, str>,
    /// The version of the step.
    pub version: u32,
}

/// A value that was assumed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Assumed {
    /// Where it stands in `version`.
    pub pointer: Cow<'static, str>,
    /// The value as JSON.
    pub value: &'static str,
    /// The version of the step.
    pub version: u32,
}

/// A value that was offered for a place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Offer {
    /// Where it stood in the version before; of a value that was derived or counted, the place in
    /// `version` that it was taken from.
    pub pointer: Cow<'static, str>,
    /// Its value as JSON, or the number of entries there.
    pub value: String,
}

/// A place for which two values disagreed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Conflict {
    /// The place in `version`.
    pub pointer: Cow<'static, str>,
    /// What was taken.
    pub kept: Offer,
    /// What was not.
    pub other: Offer,
    /// The version of the step.
    pub version: u32,
}

/// A value that was removed on purpose, or that an older version has no place for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Dropped {
    /// Where it stood in the version that the step started from.
    pub pointer: Cow<'static, str>,
    /// Its value as JSON.
    pub value: String,
    /// Why it was removed.
    pub reason: Cow<'static, str>,
    /// The version of the step.
    pub version: u32,
    /// Whether a downgrade that is given this report puts it back.
    pub carried: bool,
}

/// A member that the schema of the sent version does not name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Unknown {
    /// Where it stands.
    pub pointer: String,
}

/// A field that contradicts what it repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Inconsistent {
    /// The field.
    pub pointer: Cow<'static, str>,
    /// Its value as JSON.
    pub value: String,
    /// What it repeats.
    pub of: Cow<'static, str>,
    /// The value there, or the number of entries.
    pub expected: String,
}
