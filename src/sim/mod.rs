//! The loop that simulates a small town and reports what happens in it.
//!
//! ```text
//! console commands → world advances → rewards → policy → loop.tick, stability, rivalry, metrics,
//! loop.health; whatever goes wrong on the way → one loop.failure
//! ```
//!
//! It makes latest DTOs of the contract from its state and hands them to [`crate::telemetry`].

pub mod assembly;
pub mod clock;
pub mod config;
pub mod console;
pub mod world;

pub mod policy;
pub mod promotion;
pub mod stability;

pub mod failure;
pub mod health;
pub mod snapshot;

pub mod run;

mod figure;
