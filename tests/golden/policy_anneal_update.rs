// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `policy.anneal.update`: every version, and the latest re-exported.

pub mod v1;

pub use self::v1::PolicyAnnealUpdate;
use crate::event;

/// `policy.anneal.update` in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyPolicyAnnealUpdate {
    /// Version 1.
    V1(Box<v1::PolicyAnnealUpdate>),
}

event::versions!(
    AnyPolicyAnnealUpdate -> PolicyAnnealUpdate, V1(v1::PolicyAnnealUpdate) = 1
);
