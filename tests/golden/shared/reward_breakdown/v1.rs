// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `RewardBreakdown`.
//!
//! What the reward of each agent in this tick is made of, by agent.
//!
//! From `shared/reward_breakdown/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// What the reward of each agent in this tick is made of, by agent.
pub type RewardBreakdown = json::Map<shared::reward_components::v1::RewardComponents>;

/// The shape of a `RewardBreakdown`.
pub const REWARD_BREAKDOWN_SHAPE: shape::Shape = shape::Shape::Map(
    &shape::Map {
        values: shared::reward_components::v1::REWARD_COMPONENTS_SHAPE,
        names: None,
        min_members: 0,
        max_members: u64::MAX,
    },
);
