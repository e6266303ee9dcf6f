//! Steps between versions with everything resolved: what `check` proves and `emit` writes down.
//!
//! A plan says, for every field of the version that it leads to, which values of the other one it
//! is made of. Upgrades and downgrades are told in the same words: *old* is the version that a plan
//! starts from, *new* the one that it leads to. All paths of a [`RecordPlan`] start at the value that the plan
//! converts: the old payload for a [`Plan`], the source value for a [`Convert::Record`].

use super::{Conflict, Custom, Literal, Loss, Mapping, Path, Reference};

/// The step from one version of an event to the next, or to the one before.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Plan {
    /// The root definition of the version that it starts from.
    pub from: Reference,
    /// The root definition of the version that it leads to.
    pub to: Reference,
    /// How its fields come about.
    pub root: RecordPlan,
    /// What has no place in the version that it leads to.
    pub losses: Vec<Loss>,
    /// Rust functions, one of which takes the place of `root`.
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
    /// A record put together from several places of the old value. One that may be absent is there
    /// when a member of it is.
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
    Custom {
        /// The functions of both directions.
        custom: Custom,
        /// The places of the old payload that it answers for.
        takes: Vec<Path>,
        /// The places of the new payload that it fills at once, this one among them.
        gives: Vec<Path>,
    },
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
    /// The old type may be null, the new one never is: a null is refused.
    Unwrap(Box<Convert>),
    /// Converted, then held against the rules of the new type; what breaks one is refused. In an
    /// upgrade nothing does: the type is the same, defined once more.
    Narrow(Box<Convert>),
    /// A table of `x-map` read backwards, for a value of the whole old type.
    Back {
        /// Entries with different values on the side that is looked up.
        entries: Vec<BackEntry>,
        /// What becomes of a value without an entry.
        rest: BackRest,
    },
    /// A scaled number: `(value - offset) / scale`, refused when it breaks a rule of the new type.
    Unscale {
        /// Factor of the other direction, as written.
        scale: String,
        /// What the other direction adds after scaling, as written.
        offset: String,
    },
}

/// A line of a table that is read backwards.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct BackEntry {
    /// The value that is looked up.
    pub value: Literal,
    /// The first value that the other direction turns into it.
    pub becomes: Literal,
    /// Whether the other direction turns more values into it, so that this one is assumed.
    pub one_of_many: bool,
}

/// What becomes of a value that a table read backwards does not list.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum BackRest {
    /// It is refused.
    Refused,
    /// It stays, unless it is one of these, which the other direction would not leave as they are.
    Keep(Vec<String>),
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
    /// What the other direction dropped in this place and carried for the way back.
    Restore,
}
