// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `ObjectId`.
//!
//! The name of a thing in the world that agents use, such as `fridge_1`.
//!
//! From `shared/object_id/v1.schema.json`.

use crate::shape;

/// The name of a thing in the world that agents use, such as `fridge_1`.
pub type ObjectId = String;

/// The shape of a `ObjectId`.
pub const OBJECT_ID_SHAPE: shape::Shape = shape::Shape::String(shape::StringRules::ANY);
