//! An object that agents use one at a time: who has it, who waits, what it holds.
//!
//! Plain data; how agents come to have it is in `line`, what they do with it in `affordance`.

use serde::{Deserialize, Serialize};

/// An object.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Object {
    pub(super) kind: String,
    pub(super) position: [f64; 2],
    /// What it holds.
    pub(super) stock: u64,
    /// What it holds when it is full.
    pub(super) full: u64,
    /// Every how many ticks it is filled.
    pub(super) restock_ticks: u64,
    pub(super) holder: Option<Holder>,
    /// Who waits, the first in line first.
    pub(super) line: Vec<Waiting>,
    pub(super) running: Option<Running>,
}

/// The agent whose turn it is.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Holder {
    pub(super) agent: String,
    /// For how many ticks in a row it has done nothing with it.
    pub(super) idle: u64,
}

/// An agent in line.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Waiting {
    pub(super) agent: String,
    pub(super) joined: u64,
}

/// What is being done with an object.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Running {
    pub(super) affordance: String,
    /// Ticks that are left.
    pub(super) remaining: u64,
}
