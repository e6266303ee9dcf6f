// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `policy.possession`: every version, and the latest re-exported.

pub mod v1;

pub use self::v1::{PolicyPossession, NewPolicyPossession};
use crate::event;

/// `policy.possession` in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyPolicyPossession {
    /// Version 1.
    V1(Box<v1::PolicyPossession>),
}

event::versions!(AnyPolicyPossession -> PolicyPossession, V1(v1::PolicyPossession) = 1);
