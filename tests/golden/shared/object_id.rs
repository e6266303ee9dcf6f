// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `ObjectId`; its latest version is re-exported here.

pub mod v1;

pub use self::v1::ObjectId;
