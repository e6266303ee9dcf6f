// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `Money`.
//!
//! An amount of money in the currency of the simulated town. Negative values are debts.
//!
//! From `shared/money/v1.schema.json`.

use crate::{json, shape};

/// An amount of money in the currency of the simulated town. Negative values are debts.
pub type Money = json::Number;

/// The shape of a `Money`.
pub const MONEY_SHAPE: shape::Shape = shape::Shape::Number(shape::NumberRules::ANY);
