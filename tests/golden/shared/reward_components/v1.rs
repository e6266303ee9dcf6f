// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `RewardComponents`.
//!
//! The parts of the reward of one agent, by the name of the part: `total`, `homeostasis`, `shaping`, `work`, `social`, `survival`, `needs_penalty`, `wage`, `punctuality`, `social_bonus`, `social_penalty`, `social_avoidance`, `terminal_penalty`, `clip_adjustment`.
//!
//! From `shared/reward_components/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// The parts of the reward of one agent, by the name of the part: `total`, `homeostasis`, `shaping`, `work`, `social`, `survival`, `needs_penalty`, `wage`, `punctuality`, `social_bonus`, `social_penalty`, `social_avoidance`, `terminal_penalty`, `clip_adjustment`.
pub type RewardComponents = json::Map<shared::reward::v1::Reward>;

/// The shape of a `RewardComponents`.
pub const REWARD_COMPONENTS_SHAPE: shape::Shape = shape::Shape::Map(
    &shape::Map {
        values: shared::reward::v1::REWARD_SHAPE,
        names: None,
        min_members: 0,
        max_members: u64::MAX,
    },
);
