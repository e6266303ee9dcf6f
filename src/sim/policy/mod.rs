//! The scripted policy: what agents do, who is possessed, and how much of another policy is mixed in.
//!
//! It decides from observations alone and changes in [`ScriptedPolicy::commit`] alone, so that a tick
//! that fails leaves it as it was. What it sends about itself is put together in `documents`.

mod blend;
mod choice;
mod documents;
mod settings;

pub use self::settings::{AnnealSchedule, NeedOption, PolicySettings};

use self::choice::Style;
use crate::contract::shared::observation::v1::{AgentObservation, ObservationEnvelope};
use crate::sim::world::Plan;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A policy of rules.
#[derive(Clone, Debug, PartialEq)]
pub struct ScriptedPolicy {
    settings: PolicySettings,
    digest: String,
    state: PolicyMemory,
}

/// What a policy remembers from tick to tick.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct PolicyMemory {
    anneal: Anneal,
    possessed: BTreeSet<String>,
    minds: BTreeMap<String, Mind>,
}

/// How much of the learned policy is mixed in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Anneal {
    /// The share, which is in force; none while nothing is mixed.
    ratio: Option<f64>,
    /// Who asked for it.
    source: String,
}

/// What an agent has in mind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Mind {
    /// The place of its option in the list; none while it wants nothing.
    option: Option<usize>,
    /// The tick until which it keeps to it.
    until: u64,
    /// Changes of mind since the start.
    switches: u64,
}

/// What the agents are to do in one tick, and what they have in mind from then on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    pub(crate) plan: Plan,
    minds: BTreeMap<String, Mind>,
    /// Changes of mind in this tick, of the agents that the policy decided for.
    pub(crate) switches: BTreeMap<String, u64>,
}

/// A change that the policy refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PolicyRefusal {
    /// The agent is possessed already.
    AlreadyPossessed,
    /// The agent is not possessed.
    NotPossessed,
    /// The share is not from 0 to 1.
    NoShare,
}

impl ScriptedPolicy {
    /// A policy that has not decided anything.
    #[must_use]
    pub fn new(settings: PolicySettings) -> Self {
        let ratio = settings.anneal_ratio.filter(|_| settings.blend_enabled);
        let anneal = Anneal { ratio, source: "configuration".to_owned() };
        let possessed = settings.possessed.iter().cloned().collect();
        let state = PolicyMemory { anneal, possessed, ..PolicyMemory::default() };
        Self::with_memory(settings, state)
    }

    /// A policy that goes on with what another one remembered.
    pub(crate) fn with_memory(settings: PolicySettings, state: PolicyMemory) -> Self {
        Self { digest: documents::digest(&settings), settings, state }
    }

    pub(crate) fn memory(&self) -> &PolicyMemory {
        &self.state
    }

    /// What runs the policy.
    #[must_use]
    pub fn provider(&self) -> &str {
        &self.settings.provider
    }

    /// The share of the learned policy, from 0 to 1; `None` while nothing is mixed.
    #[must_use]
    pub fn anneal_ratio(&self) -> Option<f64> {
        self.state.anneal.ratio
    }

    /// All possessed agents, in order.
    pub fn possessed(&self) -> impl Iterator<Item = &str> {
        self.state.possessed.iter().map(String::as_str)
    }

    /// Decides for every agent that lives and is not possessed.
    #[must_use]
    pub fn decide(&self, tick: u64, seen: &ObservationEnvelope) -> Decision {
        let mut decision = Decision::default();
        let ours = seen.agents.iter().filter(|agent| {
            let over = agent.terminated == Some(true);
            !over && !self.state.possessed.contains(&agent.agent_id)
        });
        for agent in ours {
            let (mind, switched) = self.mind(tick, agent);
            let wanted = mind.option.and_then(|place| self.settings.options.get(place));
            let action = choice::action(agent, wanted);
            decision.plan.actions.insert(agent.agent_id.as_str(), action);
            decision.switches.insert(agent.agent_id.clone(), u64::from(switched));
            decision.minds.insert(agent.agent_id.clone(), mind);
        }
        decision
    }

    /// What an agent has in mind from this tick on, and whether it dropped one option for another.
    fn mind(&self, tick: u64, agent: &AgentObservation) -> (Mind, bool) {
        let old = self.state.minds.get(&agent.agent_id).cloned().unwrap_or_default();
        let style = self.style(tick, &agent.agent_id);
        let wanted = choice::option(agent, &self.settings.options, style);
        if wanted == old.option || old.option.is_some() && wanted.is_some() && tick < old.until {
            return (old, false);
        }
        let switched = old.option.is_some() && wanted.is_some();
        let until = tick.saturating_add(self.settings.option_commit_ticks);
        (Mind { option: wanted, until, switches: old.switches + u64::from(switched) }, switched)
    }

    fn style(&self, tick: u64, agent: &str) -> Style {
        match self.state.anneal.ratio {
            Some(ratio) if blend::learned(self.settings.seed, tick, agent, ratio) => Style::Learned,
            Some(_) | None => Style::Script,
        }
    }

    /// Makes a decision the state, and moves the share by its schedule.
    pub fn commit(&mut self, tick: u64, decision: &Decision) {
        let minds = decision.minds.iter().map(|(agent, mind)| (agent.clone(), mind.clone()));
        self.state.minds.extend(minds);
        if let (Some(ratio), Some(schedule)) = (self.state.anneal.ratio, self.settings.anneal) {
            let moved = blend::moved(ratio, schedule, tick);
            if moved.to_bits() != ratio.to_bits() {
                self.state.anneal = Anneal { ratio: Some(moved), source: "schedule".to_owned() };
            }
        }
    }

    /// Forgets agents that are gone.
    pub fn forget<'a>(&mut self, gone: impl Iterator<Item = &'a str>) {
        for agent in gone {
            self.state.minds.remove(agent);
            self.state.possessed.remove(agent);
        }
    }

    /// Takes an agent out of the policy's hands.
    ///
    /// # Errors
    ///
    /// When it is possessed already.
    pub fn possess(&mut self, agent: &str) -> Result<(), PolicyRefusal> {
        if !self.state.possessed.insert(agent.to_owned()) {
            return Err(PolicyRefusal::AlreadyPossessed);
        }
        self.state.minds.remove(agent);
        Ok(())
    }

    /// Gives an agent back to the policy.
    ///
    /// # Errors
    ///
    /// When it is not possessed.
    pub fn release(&mut self, agent: &str) -> Result<(), PolicyRefusal> {
        match self.state.possessed.remove(agent) {
            true => Ok(()),
            false => Err(PolicyRefusal::NotPossessed),
        }
    }

    /// Sets the share of the learned policy, which is in force from then on, `None` to mix nothing,
    /// and who asked for it.
    ///
    /// # Errors
    ///
    /// When it is not from 0 to 1.
    pub fn anneal(&mut self, ratio: Option<f64>, source: &str) -> Result<(), PolicyRefusal> {
        if ratio.is_some_and(|ratio| !(0.0..=1.0).contains(&ratio)) {
            return Err(PolicyRefusal::NoShare);
        }
        self.state.anneal = Anneal { ratio, source: source.to_owned() };
        Ok(())
    }
}

#[cfg(test)]
mod tests;
