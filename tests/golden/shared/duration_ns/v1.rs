// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `DurationNs`.
//!
//! A length of wall-clock time in whole nanoseconds. 0 or more, 64 bits.
//!
//! From `shared/duration_ns/v1.schema.json`.

use crate::shape;

/// A length of wall-clock time in whole nanoseconds. 0 or more, 64 bits.
pub type DurationNs = u64;

/// The shape of a `DurationNs`.
pub const DURATION_NS_SHAPE: shape::Shape = shape::Shape::Integer(shape::IntegerRules {
    min: 0,
    max: 18446744073709551615,
    multiple_of: None,
});
