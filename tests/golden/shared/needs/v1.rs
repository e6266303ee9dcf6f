// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `Needs`.
//!
//! How well each need of an agent is met, by the name of the need (`hunger`, `hygiene`, `energy`): 0 is not at all, 1 is fully.
//!
//! From `shared/needs/v1.schema.json`.

use crate::{json, shape};

/// How well each need of an agent is met, by the name of the need (`hunger`, `hygiene`, `energy`): 0 is not at all, 1 is fully.
pub type Needs = json::Map<json::Number>;

/// The shape of a `Needs`.
pub const NEEDS_SHAPE: shape::Shape = shape::Shape::Map(
    &shape::Map {
        values: shape::Shape::Number(shape::NumberRules::ANY),
        names: None,
        min_members: 0,
        max_members: u64::MAX,
    },
);
