//! Types at their use, with the rules that a value must keep.

use super::{Literal, Reference};

/// The type of a value where it is used.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Type {
    /// A definition.
    Named(Reference),
    /// Any JSON, kept as raw text.
    Any,
    /// `null` alone.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number without a fraction; `3.0` is one.
    Integer(IntegerRules),
    /// Any number.
    Number(NumberRules),
    /// A string.
    String(StringRules),
    /// One value: a string, number or boolean.
    Const(Literal),
    /// An array of one kind of item.
    Array(Box<ArrayRules>),
    /// An object whose members all have one type.
    Map(Box<MapRules>),
    /// The type or `null`.
    Nullable(Box<Type>),
}

/// Rules of an integer; exclusive bounds are made inclusive, fractions rounded inwards.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct IntegerRules {
    /// Lowest value allowed.
    pub min: Option<i128>,
    /// Highest value allowed.
    pub max: Option<i128>,
    /// The value is a multiple of this positive number, as written.
    pub multiple_of: Option<String>,
    /// The width that holds every allowed value; absent when the bounds fit none (a number of any size).
    pub width: Option<IntWidth>,
}

/// A machine integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[allow(missing_docs, reason = "the names say it")]
pub enum IntWidth {
    U8,
    U16,
    U32,
    U64,
    I8,
    I16,
    I32,
    I64,
}

/// Rules of a number; the texts are JSON numbers as written in the schema.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct NumberRules {
    /// Lowest value allowed.
    pub min: Option<String>,
    /// Highest value allowed.
    pub max: Option<String>,
    /// The value is above this.
    pub above: Option<String>,
    /// The value is below this.
    pub below: Option<String>,
    /// The value is a multiple of this positive number.
    pub multiple_of: Option<String>,
}

/// Rules of a string; lengths count code points.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct StringRules {
    /// Fewest code points.
    pub min_length: Option<u64>,
    /// Most code points.
    pub max_length: Option<u64>,
    /// A regular expression that matches somewhere in the string.
    pub pattern: Option<String>,
    /// A checked format.
    pub format: Option<Format>,
}

/// A format that is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Format {
    /// RFC 3339 date and time.
    DateTime,
    /// RFC 3986 URI with a scheme.
    Uri,
    /// RFC 9562 UUID.
    Uuid,
    /// RFC 5321 mailbox.
    Email,
}

/// Rules of an array.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ArrayRules {
    /// The type of every item.
    pub items: Type,
    /// Fewest items.
    pub min_items: Option<u64>,
    /// Most items.
    pub max_items: Option<u64>,
    /// No two items are equal.
    pub unique: bool,
}

/// Rules of a map.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MapRules {
    /// The type of every value.
    pub values: Type,
    /// Rules that every name keeps.
    pub names: Option<StringRules>,
    /// Fewest members.
    pub min_members: Option<u64>,
    /// Most members.
    pub max_members: Option<u64>,
}
