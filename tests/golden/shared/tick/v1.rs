// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `Tick`.
//!
//! A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
//!
//! From `shared/tick/v1.schema.json`.

use crate::shape;

/// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
pub type Tick = u64;

/// The shape of a `Tick`.
pub const TICK_SHAPE: shape::Shape = shape::Shape::Integer(shape::IntegerRules {
    min: 0,
    max: 18446744073709551615,
    multiple_of: None,
});
