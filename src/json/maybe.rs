//! A member that may be absent, null or a value, kept apart.

use super::write::Write;
use super::writer::Writer;

/// An optional member whose value may be `null`: three states, and writing gives back the one that
/// was read.
///
/// In types of your own, two words tell serde what to do with a member that is not there:
///
/// ```
/// use serde::{Deserialize, Serialize};
/// use townlet_contract::Maybe;
///
/// #[derive(Deserialize, Serialize)]
/// struct Flush {
///     #[serde(default, skip_serializing_if = "Maybe::is_absent")]
///     took_ms: Maybe<f64>,
/// }
///
/// for text in ["{}", r#"{"took_ms":null}"#, r#"{"took_ms":2.5}"#] {
///     let flush: Flush = serde_json::from_str(text)?;
///     assert_eq!(serde_json::to_string(&flush)?, text);
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Maybe<T> {
    /// The member is not there.
    #[default]
    Absent,
    /// The member is `null`.
    Null,
    /// The member has a value.
    Value(T),
}

impl<T> Maybe<T> {
    /// The value, when there is one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Absent | Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }

    /// Borrows the value.
    pub const fn as_ref(&self) -> Maybe<&T> {
        match self {
            Self::Absent => Maybe::Absent,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(value),
        }
    }

    /// Borrows the value mutably.
    pub const fn as_mut(&mut self) -> Maybe<&mut T> {
        match self {
            Self::Absent => Maybe::Absent,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(value),
        }
    }

    /// Changes the value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Maybe<U> {
        match self {
            Self::Absent => Maybe::Absent,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(change(value)),
        }
    }

    /// Whether the member is there, be it `null`.
    pub const fn is_present(&self) -> bool {
        !self.is_absent()
    }

    /// Whether the member is not there.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the member is there and `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The member as a nullable value; `None` when it is not there.
    pub fn present(self) -> Option<Option<T>> {
        match self {
            Self::Absent => None,
            Self::Null => Some(None),
            Self::Value(value) => Some(Some(value)),
        }
    }
}

impl<T> From<T> for Maybe<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl<T> From<Option<T>> for Maybe<T> {
    /// `None` becomes `null`, not an absent member.
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

impl<T: Write> Write for Maybe<T> {
    /// Absent is written as `null`; where it can be left out, use
    /// [`ObjectWriter::maybe`](super::ObjectWriter::maybe).
    fn write(&self, w: &mut Writer) {
        match self {
            Self::Absent | Self::Null => w.null(),
            Self::Value(value) => value.write(w),
        }
    }
}
