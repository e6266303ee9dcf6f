// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `JobSnapshot`.
//!
//! The work of every agent, by agent.
//!
//! From `shared/job_snapshot/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// The work of every agent, by agent.
pub type JobSnapshot = json::Map<shared::job::v1::Job>;

/// The shape of a `JobSnapshot`.
pub const JOB_SNAPSHOT_SHAPE: shape::Shape = shape::Shape::Map(
    &shape::Map {
        values: shared::job::v1::JOB_SHAPE,
        names: None,
        min_members: 0,
        max_members: u64::MAX,
    },
);
