//! Snapshots: the whole state of a run in a file, from which it goes on as if nothing had happened.
//!
//! What is in one is [`Snapshot`]; `save` writes it so that it is there whole or not at all, and
//! `migration` brings those of older forms up to date when they are read.

mod error;
mod memory;
mod migration;
mod save;
mod timestamp;

pub use self::error::SnapshotError;
pub use self::memory::Snapshot;

pub(crate) use self::memory::{Advanced, LoopMemory, Sent};
pub(crate) use self::save::save;
