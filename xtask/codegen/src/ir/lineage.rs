//! Lineage as it is declared: how the version before becomes this one, property by property.

use super::Literal;

/// The step from the version before to this one.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Step {
    /// The version before (`x-upgrades`).
    pub from: u32,
    /// Declared rules, in the order of the schema; properties without one take their own pointer.
    pub rules: Vec<Rule>,
    /// What is removed on purpose.
    pub drops: Vec<Drop>,
    /// A Rust function for the whole record.
    pub custom: Option<Custom>,
}

/// Where the value of one property of this version comes from.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Rule {
    /// The property in this version.
    pub target: Path,
    /// JSON pointer to the declaring property inside its file, for diagnostics.
    pub pointer: String,
    /// `x-from`: absent when not declared; empty when no source counts, not even the own pointer.
    pub from: Option<Vec<Path>>,
    /// `x-on-conflict`.
    pub on_conflict: Option<Conflict>,
    /// `x-null-source: absent`.
    pub null_is_absent: bool,
    /// `x-map`.
    pub map: Option<Mapping>,
    /// `x-assume`.
    pub assume: Option<Literal>,
    /// `x-derive`: a property of this version.
    pub derive: Option<Path>,
    /// `x-count`: an array or map of this version.
    pub count: Option<Path>,
    /// `x-set`.
    pub set: Option<Literal>,
    /// `x-custom`.
    pub custom: Option<Custom>,
}

/// What happens when two present sources differ; it is reported in any case.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Conflict {
    /// The first source wins.
    First,
    /// The last source wins.
    Last,
    /// The payload is refused.
    Error,
    /// What the property repeats (`x-derive`, `x-count`) wins over every source; where that is not
    /// there, the first source does.
    Derived,
    /// Numbers that differ by at most this are equal; else the first wins.
    EqualWithin(String),
}

/// How a source value becomes a target value.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Mapping {
    /// A table of values.
    Values {
        /// Old string value and new value.
        table: Vec<(String, Literal)>,
        /// What becomes of other values.
        otherwise: OnElse,
    },
    /// `value * scale + offset`, both as written.
    Linear {
        /// Factor.
        scale: String,
        /// Added after scaling.
        offset: String,
    },
}

/// What a value table does with a value that it does not list.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum OnElse {
    /// The payload is refused.
    Error,
    /// The value stays.
    Keep,
    /// This value is taken.
    Value(Literal),
}

/// A source that is removed on purpose.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Drop {
    /// The property of the version before. A property in the same place of this version does not
    /// take it.
    pub source: Path,
    /// Why.
    pub reason: String,
    /// Whether the report keeps the value for the way back.
    pub carry: bool,
    /// JSON pointer to the entry inside its file, for diagnostics.
    pub pointer: String,
}

/// A field that repeats what another place of the same payload says (`x-derive`, `x-count`).
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Invariant {
    /// The field.
    pub target: Path,
    /// The place that it repeats, in the same payload.
    pub of: Path,
    /// Whether it is the number of entries there (`x-count`) rather than a copy.
    pub count: bool,
    /// JSON pointer to the declaring property inside its file, for diagnostics.
    pub pointer: String,
}

/// Named Rust functions.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Custom {
    /// From the version before.
    pub up: String,
    /// To the version before.
    pub down: String,
}

/// A place in a payload: `/transport/worker/alive`, with `*` for each member of a map or array.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Path(pub Vec<Segment>);

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Segment {
    /// A member with this wire name.
    Member(String),
    /// Each member of a map or item of an array.
    Each,
}

impl Path {
    /// Reads a JSON pointer, where `*` alone means each member.
    ///
    /// Returns `None` when the text is neither empty nor starts with `/`.
    pub fn parse(pointer: &str) -> Option<Self> {
        if pointer.is_empty() {
            return Some(Self::default());
        }
        let rest = pointer.strip_prefix('/')?;
        let mut segments = Vec::new();
        for text in rest.split('/') {
            segments.push(match text {
                "*" => Segment::Each,
                name => Segment::Member(name.replace("~1", "/").replace("~0", "~")),
            });
        }
        Some(Self(segments))
    }

    /// The path of a member below this one.
    #[must_use]
    pub fn member(&self, wire: &str) -> Self {
        let mut segments = self.0.clone();
        segments.push(Segment::Member(wire.to_owned()));
        Self(segments)
    }

    /// The path of each member of the map or array at this one.
    #[must_use]
    pub fn each(&self) -> Self {
        let mut segments = self.0.clone();
        segments.push(Segment::Each);
        Self(segments)
    }

    /// Whether `other` stands at or below this path.
    pub fn contains(&self, other: &Self) -> bool {
        other.0.starts_with(&self.0)
    }
}

impl std::fmt::Display for Path {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for segment in &self.0 {
            match segment {
                Segment::Member(name) => {
                    write!(f, "/{}", name.replace('~', "~0").replace('/', "~1"))?;
                }
                Segment::Each => f.write_str("/*")?,
            }
        }
        Ok(())
    }
}
