// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `DurationMs`.
//!
//! A length of wall-clock time in milliseconds, with fractions. 0 or more.
//!
//! From `shared/duration_ms/v1.schema.json`.

use crate::{json, shape};

/// A length of wall-clock time in milliseconds, with fractions. 0 or more.
pub type DurationMs = json::Number;

/// The shape of a `DurationMs`.
pub const DURATION_MS_SHAPE: shape::Shape = shape::Shape::Number(shape::NumberRules {
    min: Some(0.0),
    max: None,
    above: None,
    below: None,
    multiple_of: None,
});
