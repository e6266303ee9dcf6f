// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `loop.tick`: every version, and the latest re-exported.

pub mod v1;

pub use self::v1::{
    LoopTick, NewLoopTick, StabilityInputs, TickTransport, NewTickTransport,
};
use crate::event;

/// `loop.tick` in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyLoopTick {
    /// Version 1.
    V1(Box<v1::LoopTick>),
}

event::versions!(AnyLoopTick -> LoopTick, V1(v1::LoopTick) = 1);
