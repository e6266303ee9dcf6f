// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `PossessedAgents`.
//!
//! All agents that a person or a program other than the policy controls.
//!
//! From `shared/possessed_agents/v1.schema.json`.

use crate::contract::shared;
use crate::shape;

/// All agents that a person or a program other than the policy controls.
pub type PossessedAgents = Vec<shared::agent_id::v1::AgentId>;

/// The shape of a `PossessedAgents`.
pub const POSSESSED_AGENTS_SHAPE: shape::Shape = shape::Shape::Array(
    &shape::Array {
        items: shared::agent_id::v1::AGENT_ID_SHAPE,
        min_items: 0,
        max_items: u64::MAX,
        unique: false,
    },
);
