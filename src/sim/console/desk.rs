//! What the console asks of the loop.

use crate::json::Raw;
use crate::sim::world::{Refusal, World};
use std::time::Duration;

/// The loop as commands see it, in one tick.
pub trait Desk {
    /// The tick that results carry.
    fn tick(&self) -> u64;

    /// Time since some fixed moment, for latencies.
    fn elapsed(&self) -> Duration;

    /// The latest `loop.health`; `None` before the first one.
    fn health(&self) -> Option<Raw>;

    /// The whole state of the loop.
    ///
    /// # Errors
    ///
    /// When it cannot be put together.
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

    /// Sets the share of decisions that the learned policy takes, from 0 to 1.
    ///
    /// # Errors
    ///
    /// When the policy cannot.
    fn set_anneal_ratio(&mut self, ratio: f64) -> Result<(), Refusal>;

    /// The world, for all other commands.
    fn world(&mut self) -> &mut dyn World;
}
