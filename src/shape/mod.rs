//! Shapes: what a JSON value must look like, as static tables that the generator writes.
//!
//! One table serves everything that looks at a payload without building it: the quick check of
//! sections that stay raw ([`json::check`](crate::json::check())), the account of every violation
//! ([`json::explain`](crate::json::explain())), detection by shape, and the field statistics of `townlet inspect`. The typed readers use the same tables for
//! the rules of each field, so that there is one statement of every rule.

mod format;
mod hint;
pub(crate) mod key;
mod pattern;
mod violation;
pub(crate) mod word;

pub use self::format::Format;
pub use self::key::Key;
pub use self::pattern::Pattern;
pub use self::violation::Violation;

pub(crate) use self::hint::{became, nearest};

/// What a JSON value must look like.
// Of the layouts that there are, one whose tag is a byte of its own is matched fastest.
#[derive(Debug)]
#[repr(u8)]
pub enum Shape {
    /// Any JSON.
    Any,
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number without a fraction; `3.0` is one.
    Integer(IntegerRules),
    /// Any number.
    Number(NumberRules),
    /// A string.
    String(StringRules),
    /// One value.
    Const(Const),
    /// An object with named members.
    Record(&'static Record),
    /// An object whose members all have one shape.
    Map(&'static Map),
    /// An array of one kind of item.
    Array(&'static Array),
    /// The shape or `null`.
    Nullable(&'static Shape),
    /// A record told apart by the value of one member.
    Union(&'static Union),
    /// A value of one of several JSON types.
    Choice(&'static Choice),
}

impl Shape {
    /// Whether `null` is such a value.
    pub const fn admits_null(&self) -> bool {
        match self {
            Self::Any | Self::Null | Self::Nullable(_) => true,
            Self::Choice(choice) => choice.null,
            Self::Boolean
            | Self::Integer(_)
            | Self::Number(_)
            | Self::String(_)
            | Self::Const(_)
            | Self::Record(_)
            | Self::Map(_)
            | Self::Array(_)
            | Self::Union(_) => false,
        }
    }
}

/// Rules of an integer; `i128::MIN` and `i128::MAX` stand for no bound.
#[derive(Debug)]
pub struct IntegerRules {
    /// Lowest value.
    pub min: i128,
    /// Highest value.
    pub max: i128,
    /// The value is a multiple of this decimal number.
    pub multiple_of: Option<&'static str>,
}

impl IntegerRules {
    /// No rule beyond being an integer.
    pub const ANY: Self = Self { min: i128::MIN, max: i128::MAX, multiple_of: None };
}

/// Rules of a number.
#[derive(Debug)]
pub struct NumberRules {
    /// Lowest value.
    pub min: Option<f64>,
    /// Highest value.
    pub max: Option<f64>,
    /// The value is above this.
    pub above: Option<f64>,
    /// The value is below this.
    pub below: Option<f64>,
    /// The value is a multiple of this decimal number.
    pub multiple_of: Option<&'static str>,
}

impl NumberRules {
    /// No rule beyond being a number.
    pub const ANY: Self =
        Self { min: None, max: None, above: None, below: None, multiple_of: None };
}

/// Rules of a string; lengths count code points.
#[derive(Debug)]
pub struct StringRules {
    /// Fewest code points.
    pub min_length: u64,
    /// Most code points; `u64::MAX` stands for no bound.
    pub max_length: u64,
    /// An expression that matches somewhere in the string.
    pub pattern: Option<&'static Pattern>,
    /// A checked format.
    pub format: Option<Format>,
    /// The values of a closed enum; empty when any string will do.
    pub values: &'static [&'static str],
}

impl StringRules {
    /// No rule beyond being a string.
    pub const ANY: Self =
        Self { min_length: 0, max_length: u64::MAX, pattern: None, format: None, values: &[] };
}

/// A constant; numbers are compared by value, so that `1.0` equals `1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Const {
    /// A string.
    String(&'static str),
    /// A number, as written in the schema.
    Number(&'static str),
    /// `true` or `false`.
    Boolean(bool),
}

/// An object with named members.
#[derive(Debug)]
pub struct Record {
    /// The definition's title.
    pub title: &'static str,
    /// Members in schema order, at most 64.
    pub fields: &'static [Field],
    /// Whether unknown members are part of the design; else a reader keeps and reports them and a
    /// writer has none.
    pub open: bool,
    /// Fewest members, known and unknown.
    pub min_members: u64,
    /// Most members; `u64::MAX` stands for no bound.
    pub max_members: u64,
    /// Names that earlier versions had here, and what became of them.
    pub retired: &'static [Retired],
}

/// A member of a record.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub key: Key,
    /// Its value.
    pub shape: Shape,
    /// Whether it must be present. When it need not be and its shape has no `null`, a reader takes
    /// `null` for absent and a writer refuses it.
    pub required: bool,
}

impl Field {
    /// A member that must be present.
    pub const fn required(name: &'static str, shape: Shape) -> Self {
        Self { key: Key::new(name), shape, required: true }
    }

    /// A member that may be absent.
    pub const fn optional(name: &'static str, shape: Shape) -> Self {
        Self { key: Key::new(name), shape, required: false }
    }
}

/// A name of an earlier version that this record no longer has.
#[derive(Debug)]
pub struct Retired {
    /// The old name.
    pub name: &'static str,
    /// The last version that had it without deprecating it.
    pub last: u32,
    /// The first version that has its value at `now`, or has it no more.
    pub since: u32,
    /// Where its value stands since: an absolute JSON pointer of the version after `last`.
    pub now: Option<&'static str>,
}

/// An object whose members all have one shape.
#[derive(Debug)]
pub struct Map {
    /// Every value.
    pub values: Shape,
    /// Rules that every name keeps.
    pub names: Option<StringRules>,
    /// Fewest members.
    pub min_members: u64,
    /// Most members; `u64::MAX` stands for no bound.
    pub max_members: u64,
}

/// An array of one kind of item.
#[derive(Debug)]
pub struct Array {
    /// Every item.
    pub items: Shape,
    /// Fewest items.
    pub min_items: u64,
    /// Most items; `u64::MAX` stands for no bound.
    pub max_items: u64,
    /// No two items are equal as JSON values.
    pub unique: bool,
}

/// A record told apart by the value of one member.
#[derive(Debug)]
pub struct Union {
    /// The member that tells.
    pub tag: Key,
    /// Its value and the record that it means.
    pub variants: &'static [(&'static str, &'static Record)],
}

/// A value of one of several JSON types; absent types are refused.
#[derive(Debug)]
pub struct Choice {
    /// Whether `null` is one.
    pub null: bool,
    /// Whether booleans are.
    pub boolean: bool,
    /// Rules of numbers, integers included.
    pub number: Option<&'static Shape>,
    /// Rules of strings.
    pub string: Option<&'static Shape>,
    /// Rules of arrays.
    pub array: Option<&'static Shape>,
    /// Rules of objects.
    pub object: Option<&'static Shape>,
}

/// Who is reading: somebody who takes what comes, or somebody who checks what is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Profile {
    /// Unknown members are kept and reported; `null` for an optional member counts as absent.
    #[default]
    Reader,
    /// Exactly the schema: unknown members of closed records are violations, and so is such a `null`.
    Writer,
}
