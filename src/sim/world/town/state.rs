//! Everything that a town is. What is saved is this and nothing else.

use super::agent::Agent;
use super::dice::Dice;
use super::disturbances::Disturbances;
use super::employment::Exits;
use super::object::Object;
use super::outcome::Outcome;
use super::ties::TieWindows;
use super::watch::{Affinity, Watch};
use crate::sim::config::policy::ObservationVariant;
use crate::sim::config::town::{Personality, TownConfig};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A town.
#[derive(Serialize, Deserialize)]
pub(super) struct State {
    pub(super) config: TownConfig,
    pub(super) seed: u64,
    /// The latest tick that is done.
    pub(super) tick: u64,
    pub(super) dice: Dice,
    pub(super) agents: BTreeMap<String, Agent>,
    pub(super) objects: BTreeMap<String, Object>,
    /// The objects of each kind.
    pub(super) kinds: BTreeMap<String, Vec<String>>,
    /// Agents that come back.
    pub(super) arrivals: Vec<Arrival>,
    /// How many have had each name so far.
    pub(super) holders: BTreeMap<String, u64>,
    pub(super) exits: Exits,
    pub(super) windows: TieWindows,
    pub(super) disturbances: Disturbances,
    pub(super) queue_counts: QueueCounts,
    pub(super) affinity: Affinity,
    /// What the latest tick brought.
    pub(super) outcome: Outcome,
    /// What the console brought since; it belongs to the next tick.
    pub(super) between: Outcome,
    #[serde(skip)]
    pub(super) watch: Watch,
    /// The form in which agents see the town; whoever has the town made says so each time.
    #[serde(skip)]
    pub(super) variant: ObservationVariant,
}

/// An agent that comes back under a new name.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Arrival {
    pub(super) root: String,
    pub(super) ordinal: usize,
    pub(super) home: [f64; 2],
    pub(super) job: Option<String>,
    /// It is the one that it was.
    #[serde(default)]
    pub(super) personality: Personality,
    pub(super) tick: u64,
}

/// What happened in all lines since the start, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct QueueCounts {
    pub(super) cooldowns: u64,
    pub(super) ghost_steps: u64,
    pub(super) rotations: u64,
}

impl State {
    /// The tick of the day.
    pub(super) fn time_of_day(&self) -> u64 {
        self.tick % self.config.ticks_per_day
    }

    /// Notes that something happened in this tick.
    pub(super) fn event(&mut self, name: &str, about: serde_json::Value) {
        self.outcome.event(name, self.tick, about);
    }
}
