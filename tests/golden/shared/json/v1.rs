// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `Json`.
//!
//! Any JSON value. This contract says nothing about it and keeps it as it was sent.
//!
//! From `shared/json/v1.schema.json`.

use crate::{json, shape};

/// Any JSON value. This contract says nothing about it and keeps it as it was sent.
pub type Json = json::Raw;

/// The shape of a `Json`.
pub const JSON_SHAPE: shape::Shape = shape::Shape::Any;
