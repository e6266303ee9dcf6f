// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `rivalry.events`: every version, and the latest re-exported.

pub mod v1;

pub use self::v1::RivalryEvents;
use crate::event;

/// `rivalry.events` in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyRivalryEvents {
    /// Version 1.
    V1(Box<v1::RivalryEvents>),
}

event::versions!(AnyRivalryEvents -> RivalryEvents, V1(v1::RivalryEvents) = 1);
