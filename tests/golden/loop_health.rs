// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `loop.health`: every version, and the latest re-exported.

pub mod v1;
pub mod v2;
pub mod v3;

pub use self::v3::{LoopHealth, NewLoopHealth, Stability};
use crate::event;

/// `loop.health` in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyLoopHealth {
    /// Version 1.
    V1(Box<v1::LoopHealth>),
    /// Version 2.
    V2(Box<v2::LoopHealth>),
    /// Version 3.
    V3(Box<v3::LoopHealth>),
}

event::versions!(
    AnyLoopHealth -> LoopHealth, V1(v1::LoopHealth) = 1, V2(v2::LoopHealth) = 2,
    V3(v3::LoopHealth) = 3
);
