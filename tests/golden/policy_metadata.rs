// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `policy.metadata`: every version, and the latest re-exported.

pub mod v1;

pub use self::v1::PolicyMetadata;
use crate::event;

/// `policy.metadata` in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyPolicyMetadata {
    /// Version 1.
    V1(Box<v1::PolicyMetadata>),
}

event::versions!(AnyPolicyMetadata -> PolicyMetadata, V1(v1::PolicyMetadata) = 1);
