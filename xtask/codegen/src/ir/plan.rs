//! Upgrade steps with everything resolved: what `check` proves and `emit` writes down.
//!
//! A plan says, for every field of the new version, which values of the old one it is made of. All
//! paths of a [`RecordPlan`] start at the value that the plan converts: the old payload for a
//! [`Plan`], the source value for a [`Convert::Record`].

use super::{Conflict, Custom, Drop, Literal, Mapping, Path, Reference};

/// The step from one version of an event to the next.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Plan {
    /// The root definition of the version before.
    pub from: Reference,
    /// The root definition of this version.
    pub to: Reference,
    /// How its fields come about.
    pub root: RecordPlan,
    /// What is removed on purpose.
    pub drops: Vec<Drop>,
    /// A Rust function that takes the place of `root`.
    pub custom: Option<Custom>,
}

/// How the fields of a record come about.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RecordPlan {
    /// The record to build.
    pub target: Reference,
    /// The old record in the same place, whose unknown members are carried over; absent when the
    /// old version has no such record.
    pub base: Option<Path>,
    /// One entry for each field of the target, in its order.
    pub fields: Vec<FieldPlan>,
}

/// How one field comes about.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct FieldPlan {
    /// The field's wire name.
    pub wire: String,
    /// Where its value comes from.
    pub origin: Origin,
}

/// Where a field's value comes from.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Origin {
    /// The type has one value (`const`).
    Constant,
    /// `x-set`.
    Set(Literal),
    /// A required record put together from several places of the old value.
    Record(RecordPlan),
    /// The first present of some sources, else a fallback; an optional field may stay absent.
    Value {
        /// Sources in order.
        sources: Vec<Source>,
        /// What happens when two present sources differ.
        conflict: Conflict,
        /// Whether a source that is null counts as absent.
        null_is_absent: bool,
        /// Applied to the source that was taken.
        map: Option<Mapping>,
        /// Tried in order when no source is present; under [`Conflict::Derived`] what is derived or
        /// counted comes before the sources.
        fallbacks: Vec<Fallback>,
    },
    /// A Rust function of the old payload.
    Custom(Custom),
}

/// A place in the old value.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Source {
    /// The place; members only, no `*`, and never inside a section that is kept as raw JSON.
    pub path: Path,
    /// Whether it may be absent, or a record on the way to it absent or null.
    pub optional: bool,
    /// How its type becomes the target's.
    pub convert: Convert,
}

/// How a value of the old type becomes one of the new type.
///
/// It starts from the old type without its null when the field has `null_is_absent`. Beside a
/// [`Mapping`] it says what stands around it: null moves as null, a value is wrapped; a text that a
/// table lists becomes its entry (a value of the field's whole type), one that is kept is converted
/// as stated, and a scaled number is the same or wider. Whether either side is kept as raw JSON
/// (`Field::lazy`) is not said here: a lazy value of the same type moves as it is.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Convert {
    /// The types are the same: the value moves.
    Same,
    /// An integer becomes an integer of a wider width, or a number.
    Widen,
    /// A string or an enum becomes a string or another enum, by its text; every text fits.
    Text,
    /// The old type has one value, which becomes this one of the new type.
    Constant(Literal),
    /// The old type is never null, the new one may be.
    Wrap(Box<Convert>),
    /// Both may be null; what is not is converted.
    Nullable(Box<Convert>),
    /// Each item of an array is converted.
    Items(Box<Convert>),
    /// Each value of a map is converted.
    Values(Box<Convert>),
    /// A record field by field.
    Record(RecordPlan),
    /// The root of another event's adjacent version: that event's own step. Names the new root.
    Step(Reference),
}

/// What is tried when no source is present.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Fallback {
    /// A copy of another field of the new payload (absolute path), when present. That field may be
    /// derived itself, never in a circle.
    Derive(Path),
    /// The number of entries of an array or map of the new payload (absolute path), when present.
    Count(Path),
    /// This value; reported as assumed.
    Assume(Literal),
}
