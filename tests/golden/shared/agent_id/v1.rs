// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `AgentId`.
//!
//! The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.
//!
//! From `shared/agent_id/v1.schema.json`.

use crate::shape;

/// The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.
pub type AgentId = String;

/// The shape of a `AgentId`.
pub const AGENT_ID_SHAPE: shape::Shape = shape::Shape::String(shape::StringRules::ANY);
