// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `OpenObject`.
//!
//! A JSON object whose members this contract does not name. It is kept as it was sent.
//!
//! From `shared/open_object/v1.schema.json`.

use crate::{json, shape};

/// A JSON object whose members this contract does not name. It is kept as it was sent.
pub type OpenObject = json::Map<json::Raw>;

/// The shape of a `OpenObject`.
pub const OPEN_OBJECT_SHAPE: shape::Shape = shape::Shape::Map(
    &shape::Map {
        values: shape::Shape::Any,
        names: None,
        min_members: 0,
        max_members: u64::MAX,
    },
);
