// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `Ratio`.
//!
//! A share of a whole: 0 is none of it, 1 is all of it.
//!
//! From `shared/ratio/v1.schema.json`.

use crate::{json, shape};

/// A share of a whole: 0 is none of it, 1 is all of it.
pub type Ratio = json::Number;

/// The shape of a `Ratio`.
pub const RATIO_SHAPE: shape::Shape = shape::Shape::Number(shape::NumberRules::ANY);
