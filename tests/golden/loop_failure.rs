// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `loop.failure`: every version, and the latest re-exported.

pub mod v1;
pub mod v2;
pub mod v3;

pub use self::v3::{LoopFailure, NewLoopFailure};
use crate::event;

/// `loop.failure` in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyLoopFailure {
    /// Version 1.
    V1(Box<v1::LoopFailure>),
    /// Version 2.
    V2(Box<v2::LoopFailure>),
    /// Version 3.
    V3(Box<v3::LoopFailure>),
}

event::versions!(
    AnyLoopFailure -> LoopFailure, V1(v1::LoopFailure) = 1, V2(v2::LoopFailure) = 2,
    V3(v3::LoopFailure) = 3
);
