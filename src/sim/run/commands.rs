//! What the loop asks of a console, and what a console may ask of the loop.

use crate::contract::console_result::ConsoleResult;
use crate::json::Raw;
use crate::sim::world::{Refusal, World};
use std::time::Duration;

/// Where console commands come from.
pub trait Commands: Send {
    /// Does every command that is due, at the start of a tick, and gives a result for each.
    fn due(&mut self, desk: &mut dyn Desk) -> Vec<ConsoleResult>;
}

/// What commands can be done with.
pub trait Desk {
    /// The tick that results carry.
    fn tick(&self) -> u64;

    /// Time since some fixed moment, for latencies.
    fn elapsed(&self) -> Duration;

    /// The latest `loop.health`; `None` before the first one.
    fn health(&self) -> Option<Raw>;

    /// The whole state of the loop: the text of a [`Snapshot`](crate::sim::snapshot::Snapshot).
    ///
    /// # Errors
    ///
    /// `conflict` when it cannot be put together.
    fn snapshot(&self) -> Result<Raw, Refusal>;

    /// Where promotion stands; `None` where the loop has none.
    fn promotion(&self) -> Option<Raw>;

    /// Releases the candidate.
    ///
    /// # Errors
    ///
    /// `conflict` when none is ready.
    fn promote(&mut self) -> Result<(), Refusal>;

    /// Agents that people steer, in order.
    fn possessed(&self) -> Vec<String>;

    /// Takes an agent away from the policy.
    ///
    /// # Errors
    ///
    /// `not_found` when there is no such agent, `conflict` when it is possessed.
    fn possess(&mut self, agent: &str) -> Result<(), Refusal>;

    /// Gives an agent back to the policy.
    ///
    /// # Errors
    ///
    /// `not_found` when there is no such agent, `conflict` when it is not possessed.
    fn release(&mut self, agent: &str) -> Result<(), Refusal>;

    /// Sets the share of decisions that the learned policy takes, from 0 to 1; it is in force from
    /// then on.
    ///
    /// # Errors
    ///
    /// `invalid_args` when it is something else.
    fn set_anneal_ratio(&mut self, ratio: f64) -> Result<(), Refusal>;

    /// The world, for all other commands.
    fn world(&mut self) -> &mut dyn World;
}
