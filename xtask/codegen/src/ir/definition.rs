//! Definitions: the named types of a contract.

use super::{Docs, Literal, Reference, Type};

/// A named type.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Definition {
    /// Its title in PascalCase, unique in its module.
    pub title: String,
    /// JSON pointer to it inside its file; empty for the root.
    pub pointer: String,
    /// Description and life cycle.
    pub docs: Docs,
    /// What it is.
    pub kind: DefinitionKind,
}

/// What a definition is.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum DefinitionKind {
    /// An object with named members.
    Record(Record),
    /// A string of a closed or open list of values.
    Enum(Enum),
    /// One of several records, told apart by a member whose value is constant in each.
    Union(Union),
    /// A value of one of several JSON types.
    Choice(Choice),
    /// Another name for a scalar, array, map, nullable or open type.
    Alias(Type),
}

/// An object with named members.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Record {
    /// Members in schema order; wire names are unique.
    pub fields: Vec<Field>,
    /// What may stand beside them.
    pub unknown: Unknown,
    /// Bounds on the number of members, known and unknown.
    pub min_members: Option<u64>,
    /// See `min_members`.
    pub max_members: Option<u64>,
}

impl Record {
    /// The field with this wire name.
    pub fn field(&self, wire: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.wire == wire)
    }
}

/// What a record says of members that it does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Unknown {
    /// A writer has none; a reader keeps and reports them.
    Closed,
    /// Open by design: both have them, nobody reports them.
    Open,
}

/// A member of a record.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Field {
    /// Its name in JSON.
    pub wire: String,
    /// JSON pointer to the property inside the file that declares it.
    pub pointer: String,
    /// The type of its value.
    pub ty: Type,
    /// Whether the member must be present.
    pub required: bool,
    /// Validated when read, kept as raw JSON, decoded when asked for.
    pub lazy: bool,
    /// Description and life cycle; description is absent where the type speaks for itself.
    pub docs: Docs,
    /// Documented default; never filled in.
    pub default: Option<Literal>,
}

/// A string of a list of values.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Enum {
    /// The values in schema order, unique.
    pub values: Vec<String>,
    /// Whether other values are kept (`x-known-values`) or refused (`enum`).
    pub open: bool,
}

/// One of several records, told apart by the constant value of one required member.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Union {
    /// The wire name of the member that tells them apart.
    pub tag: String,
    /// The records, in schema order; tags are unique.
    pub variants: Vec<Variant>,
}

/// A record of a union.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Variant {
    /// The tag's value, a string.
    pub tag: String,
    /// The record.
    pub record: Reference,
}

/// A value of one of several JSON types, with the rules that each type has.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Choice {
    /// One entry for each JSON type allowed; kinds are unique.
    pub options: Vec<(JsonType, Type)>,
}

/// A JSON type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum JsonType {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number without a fraction; `number` includes it.
    Integer,
    /// Any number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl JsonType {
    /// Every type, in order.
    pub const ALL: [Self; 7] = [
        Self::Null,
        Self::Boolean,
        Self::Integer,
        Self::Number,
        Self::String,
        Self::Array,
        Self::Object,
    ];
}
