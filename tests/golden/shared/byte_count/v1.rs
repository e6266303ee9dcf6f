// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `ByteCount`.
//!
//! An amount of data in bytes. 0 or more, 64 bits.
//!
//! From `shared/byte_count/v1.schema.json`.

use crate::shape;

/// An amount of data in bytes. 0 or more, 64 bits.
pub type ByteCount = u64;

/// The shape of a `ByteCount`.
pub const BYTE_COUNT_SHAPE: shape::Shape = shape::Shape::Integer(shape::IntegerRules {
    min: 0,
    max: 18446744073709551615,
    multiple_of: None,
});
