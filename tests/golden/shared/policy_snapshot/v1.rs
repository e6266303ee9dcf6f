// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `PolicySnapshot`.
//!
//! What the policy holds about each agent, by agent. The form is up to the policy.
//!
//! From `shared/policy_snapshot/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// What the policy holds about each agent, by agent. The form is up to the policy.
pub type PolicySnapshot = json::Map<shared::open_object::v1::OpenObject>;

/// The shape of a `PolicySnapshot`.
pub const POLICY_SNAPSHOT_SHAPE: shape::Shape = shape::Shape::Map(
    &shape::Map {
        values: shared::open_object::v1::OPEN_OBJECT_SHAPE,
        names: None,
        min_members: 0,
        max_members: u64::MAX,
    },
);
