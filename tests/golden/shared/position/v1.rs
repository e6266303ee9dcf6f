// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `Position`.
//!
//! A place on the map of the world: x, then y, in tiles.
//!
//! From `shared/position/v1.schema.json`.

use crate::{json, shape};

/// A place on the map of the world: x, then y, in tiles.
pub type Position = Vec<json::Number>;

/// The shape of a `Position`.
pub const POSITION_SHAPE: shape::Shape = shape::Shape::Array(
    &shape::Array {
        items: shape::Shape::Number(shape::NumberRules::ANY),
        min_items: 2,
        max_items: 2,
        unique: false,
    },
);
