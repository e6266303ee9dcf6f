// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `AffordanceId`.
//!
//! The name of something that an object lets an agent do, such as `eat_meal`.
//!
//! From `shared/affordance_id/v1.schema.json`.

use crate::shape;

/// The name of something that an object lets an agent do, such as `eat_meal`.
pub type AffordanceId = String;

/// The shape of a `AffordanceId`.
pub const AFFORDANCE_ID_SHAPE: shape::Shape = shape::Shape::String(
    shape::StringRules::ANY,
);
