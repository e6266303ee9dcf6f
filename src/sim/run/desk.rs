//! What commands can be done with, on the loop's own state.

use super::commands::Desk;
use super::guarded::Guarded;
use super::state::LoopState;
use crate::json::Raw;
use crate::sim::clock::Clock;
use crate::sim::failure::ErrorText;
use crate::sim::policy::PolicyRefusal;
use crate::sim::snapshot::Snapshot;
use crate::sim::world::{Refusal, World};
use std::time::Duration;

/// The desk of one step.
pub(super) struct LoopDesk<'l> {
    tick: u64,
    clock: &'l dyn Clock,
    state: &'l mut LoopState,
    configuration: Option<&'l Raw>,
    world: Guarded<'l>,
}

impl<'l> LoopDesk<'l> {
    pub(super) fn new(
        tick: u64,
        clock: &'l dyn Clock,
        state: &'l mut LoopState,
        configuration: Option<&'l Raw>,
        world: &'l mut dyn World,
    ) -> Self {
        Self { tick, clock, state, configuration, world: Guarded::new(world) }
    }

    /// What became of the world: the first panic, and how many operations it was asked for.
    pub(super) fn end(self) -> (Option<ErrorText>, u64) {
        self.world.end()
    }

    /// That there is such an agent.
    fn known(&self, agent: &str) -> Result<(), Refusal> {
        let seen =
            self.world.observe().map_err(|error| Refusal::new("conflict", error.to_string()))?;
        match seen.agents.iter().any(|one| one.agent_id == agent) {
            true => Ok(()),
            false => Err(Refusal::new("not_found", format!("there is no agent `{agent}`"))),
        }
    }
}

impl Desk for LoopDesk<'_> {
    fn tick(&self) -> u64 {
        self.tick
    }

    fn elapsed(&self) -> Duration {
        self.clock.elapsed()
    }

    fn health(&self) -> Option<Raw> {
        self.state.health.as_ref().map(Raw::of)
    }

    fn snapshot(&self) -> Result<Raw, Refusal> {
        let conflict = |error: String| Refusal::new("conflict", error);
        let world = self.world.save().map_err(|error| conflict(error.to_string()))?;
        let snapshot = Snapshot::new(self.configuration.cloned(), self.state.memory(), world);
        let text = snapshot.to_json().map_err(|error| conflict(error.to_string()))?;
        Raw::parse(&text).map_err(|fault| conflict(fault.to_string()))
    }

    fn promotion(&self) -> Option<Raw> {
        Some(Raw::of(&self.state.parts.promotion.state()))
    }

    fn promote(&mut self) -> Result<(), Refusal> {
        let promoted = self.state.parts.promotion.promote(self.tick);
        promoted.map_err(|_not_ready| Refusal::new("conflict", "no candidate is ready"))
    }

    fn possessed(&self) -> Vec<String> {
        self.state.parts.policy.possessed_agents()
    }

    fn possess(&mut self, agent: &str) -> Result<(), Refusal> {
        self.known(agent)?;
        self.state.parts.policy.possess(agent).map_err(|error| refused(error, agent))
    }

    fn release(&mut self, agent: &str) -> Result<(), Refusal> {
        self.known(agent)?;
        self.state.parts.policy.release(agent).map_err(|error| refused(error, agent))
    }

    fn set_anneal_ratio(&mut self, ratio: f64) -> Result<(), Refusal> {
        let annealed = self.state.parts.policy.anneal(Some(ratio), "console");
        annealed.map_err(|error| refused(error, ""))
    }

    fn world(&mut self) -> &mut dyn World {
        &mut self.world
    }
}

fn refused(error: PolicyRefusal, agent: &str) -> Refusal {
    match error {
        PolicyRefusal::AlreadyPossessed => {
            Refusal::new("conflict", format!("`{agent}` is possessed already"))
        }
        PolicyRefusal::NotPossessed => {
            Refusal::new("conflict", format!("`{agent}` is not possessed"))
        }
        PolicyRefusal::NoShare => Refusal::new("invalid_args", "the ratio is a number from 0 to 1"),
    }
}
