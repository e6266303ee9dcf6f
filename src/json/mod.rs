//! JSON as generated readers and writers see it: one pass over the text, nothing kept that is not
//! asked for, every number exact.
//!
//! [`Cursor`] is the hot path. It reads text once, checks it against a
//! [`Shape`](crate::shape::Shape) while it reads, and fails with a [`Fault`] of one word; what is
//! wrong in words is found by reading again, in [`explain`](explain()). The
//! values that it builds are plain: [`Number`], [`Raw`], [`Lazy`], [`Maybe`], [`Map`]. [`Writer`]
//! is the way back. Hot functions are forced inline where speed counts and not in debug builds, whose
//! time is spent compiling. Stricter than JSON on purpose: repeated members, NaN, lone surrogates and
//! depth over [`MAX_DEPTH`] are refused, also inside sections that nobody looks into.

mod fault;
mod limits;

mod block;
mod digits;
pub(crate) mod text;

mod names;

mod cursor;
mod fields;
mod value;

mod check;
mod explain;

mod read;
mod typed;

mod order;

mod decimal;
mod number;
pub(crate) mod scale;

mod canonical;
mod lazy;
mod map;
mod maybe;
mod raw;
mod sparse;

mod write;
mod writer;

mod serde;

#[cfg(feature = "schemars")]
mod schemars;

mod pointer;

pub use self::check::check;
pub use self::cursor::{Cursor, Kind};
pub use self::explain::explain;
pub(crate) use self::explain::{locate, short};
pub use self::fault::{Fault, Reason};
pub use self::fields::{Fields, UNKNOWN};
pub use self::lazy::Lazy;
pub use self::limits::{Limits, MAX_DEPTH};
pub use self::map::{Extra, Map};
pub use self::maybe::Maybe;
pub use self::number::Number;
pub use self::pointer::pointers_at;
pub use self::raw::Raw;
pub use self::read::Read;
#[cfg(feature = "schemars")]
pub use self::schemars::{Subschema, schema};
pub use self::serde::{deserialize, serialize};
pub use self::sparse::Sparse;
pub use self::typed::Typed;
pub use self::write::Write;
pub use self::writer::{ArrayWriter, ObjectWriter, Writer};
#[doc(hidden)]
pub use crate::__typed as typed;
#[doc(hidden)]
pub use ::serde_core;

pub(crate) use self::decimal::Decimal;
pub(crate) use self::fields::Walk;
pub(crate) use self::names::Names;

/// What the interpreter of shapes needs of the reading functions.
pub(crate) mod scan {
    pub(crate) use super::canonical::all_different;
    pub(crate) use super::cursor::{Forgiven, byte, string_at};
    pub(crate) use super::digits::{Digits, count, is_fraction, number};
    pub(crate) use super::pointer::{push_index, push_name};
    pub(crate) use super::text::Text;
    pub(crate) use super::value::{any, colon, hashed_name, literal, member, mismatch, name, next};
}

#[cfg(test)]
mod tests;
