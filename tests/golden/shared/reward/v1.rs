// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `Reward`.
//!
//! An amount of reward, without unit. Negative values are punishments.
//!
//! From `shared/reward/v1.schema.json`.

use crate::{json, shape};

/// An amount of reward, without unit. Negative values are punishments.
pub type Reward = json::Number;

/// The shape of a `Reward`.
pub const REWARD_SHAPE: shape::Shape = shape::Shape::Number(shape::NumberRules::ANY);
