// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `console.result`: every version, and the latest re-exported.

pub mod v1;
pub mod v2;

pub use self::v2::ConsoleResult;
use crate::event;

/// `console.result` in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyConsoleResult {
    /// Version 1.
    V1(Box<v1::ConsoleResult>),
    /// Version 2.
    V2(Box<v2::ConsoleResult>),
}

event::versions!(
    AnyConsoleResult -> ConsoleResult, V1(v1::ConsoleResult) = 1, V2(v2::ConsoleResult) =
    2
);
