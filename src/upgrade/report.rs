//! The account of a reading: what was assumed, in conflict, dropped or unknown.

use super::pairs::Pairs;
use std::borrow::Cow;

/// What reading and upgrading one payload did to it.
///
/// Pointers are JSON pointers into the payload. An entry's `version` is the one that a step led to;
/// where `to` is less than `from`, steps led back.
///
/// What moved and what was assumed is much the same for all payloads of a version; it is listed
/// when asked for ([`Report::moved`], [`Report::assumed`]).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// The event's name.
    pub event: Cow<'static, str>,
    /// The version in which the payload was sent.
    pub from: u32,
    /// The version that it has now.
    pub to: u32,
    /// Where values stand now, and where before.
    pub(super) moved: Pairs,
    /// Where values were assumed, and the values as JSON.
    pub(super) assumed: Pairs,
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
    /// Values that stand elsewhere now.
    pub fn moved(&self) -> impl Iterator<Item = Moved<'_>> {
        self.moved.list().into_iter().map(|(to, from, version)| Moved { from, to, version })
    }

    /// Values that the old version did not have and that were assumed.
    pub fn assumed(&self) -> impl Iterator<Item = Assumed<'_>> {
        self.assumed.list().into_iter().map(|(pointer, value, version)| Assumed {
            pointer,
            value,
            version,
        })
    }

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

#[cfg(feature = "cli")]
impl serde_core::Serialize for Report {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde_core::ser::SerializeStruct;
        let mut report = serializer.serialize_struct("Report", 9)?;
        report.serialize_field("event", &self.event)?;
        report.serialize_field("from", &self.from)?;
        report.serialize_field("to", &self.to)?;
        report.serialize_field("moved", &self.moved().collect::<Vec<_>>())?;
        report.serialize_field("assumed", &self.assumed().collect::<Vec<_>>())?;
        report.serialize_field("conflicts", &self.conflicts)?;
        report.serialize_field("dropped", &self.dropped)?;
        report.serialize_field("unknown", &self.unknown)?;
        report.serialize_field("inconsistent", &self.inconsistent)?;
        report.end()
    }
}

/// A value that stands elsewhere now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Moved<'a> {
    /// Where it stood in the version before.
    pub from: &'a str,
    /// Where it stands in `version`.
    pub to: &'a str,
    /// The version of the step.
    pub version: u32,
}

/// A value that was assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Assumed<'a> {
    /// Where it stands in `version`.
    pub pointer: &'a str,
    /// The value as JSON.
    pub value: &'a str,
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
