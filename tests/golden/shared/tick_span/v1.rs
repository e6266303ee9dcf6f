// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `TickSpan`.
//!
//! A length of simulated time, in ticks. 0 or more, 64 bits.
//!
//! From `shared/tick_span/v1.schema.json`.

use crate::shape;

/// A length of simulated time, in ticks. 0 or more, 64 bits.
pub type TickSpan = u64;

/// The shape of a `TickSpan`.
pub const TICK_SPAN_SHAPE: shape::Shape = shape::Shape::Integer(shape::IntegerRules {
    min: 0,
    max: 18446744073709551615,
    multiple_of: None,
});
