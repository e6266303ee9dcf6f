// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `Count`.
//!
//! How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
//!
//! From `shared/count/v1.schema.json`.

use crate::shape;

/// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
pub type Count = u64;

/// The shape of a `Count`.
pub const COUNT_SHAPE: shape::Shape = shape::Shape::Integer(shape::IntegerRules {
    min: 0,
    max: 18446744073709551615,
    multiple_of: None,
});
