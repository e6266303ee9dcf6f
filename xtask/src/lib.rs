//! Developers' commands: what keeps schemas, generated code and the tree itself in order.
//!
//! The binary is one call into [`command`]; all else is here, so that the tests of the workspace
//! run the same checks that a developer runs. It depends on the generator and never on the contract
//! crate: it works when a schema is broken, which is when it is needed.
//!
//! Commands take the tree and an output, and return a [`Verdict`](verdict::Verdict). Rules are
//! functions over plain data; only [`tree`] and what [`compat`] compares with read the disk and git,
//! and only [`golden`] and the commands that are asked to write do so; `licences` alone asks cargo.
//! [`consumer`] alone leaves the tree, to measure a build.

pub mod command;

pub mod contract;
pub mod example;
pub mod problem;
pub mod published;

pub mod changelog;
pub mod draft;
pub mod release;

pub mod golden;

pub mod compat;

pub mod dist;

pub mod licence;

pub mod tidy;

pub mod consumer;

pub mod tree;
pub mod verdict;
