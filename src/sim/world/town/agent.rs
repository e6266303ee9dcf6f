//! An agent: where it is, what it needs and has, what it is about.
//!
//! Plain data; what happens to it is in the stages of a tick.

use super::ties::Tie;
use super::work::Work;
use crate::sim::config::town::{NeedLevels, Personality};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An agent.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Agent {
    /// The name without the suffix of a later holder.
    pub(super) root: String,
    /// Which of the town's agents it is; a later holder of the name has the same.
    pub(super) ordinal: usize,
    pub(super) position: [f64; 2],
    pub(super) home: [f64; 2],
    pub(super) needs: NeedLevels,
    #[serde(default)]
    pub(super) personality: Personality,
    pub(super) wallet: f64,
    /// Meals that it has with it, and what it did so far.
    pub(super) belongings: Belongings,
    pub(super) work: Work,
    /// What it thinks of others; only of those whom it met.
    pub(super) ties: BTreeMap<String, Tie>,
    pub(super) standing: Option<Standing>,
    /// The objects that it must leave alone, each until a tick.
    pub(super) cooldowns: BTreeMap<String, u64>,
    /// For how many ticks in a row it has had nothing to eat at all.
    pub(super) starving: u64,
    /// Why its life ended in this tick.
    pub(super) ended: Option<String>,
    pub(super) deed: Deed,
    pub(super) tally: Tally,
}

/// What an agent has and had.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Belongings {
    pub(super) meals: u64,
    pub(super) meals_cooked: u64,
    pub(super) meals_consumed: u64,
    /// Ticks for which it was paid.
    pub(super) wages_earned: u64,
}

/// An object that an agent is at.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Standing {
    pub(super) object: String,
    pub(super) role: Role,
}

/// What it is at an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Role {
    /// It is in line.
    Waiting,
    /// It is its turn.
    Holding,
    /// It does something with it.
    Using,
}

/// What an agent did in this tick.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Deed {
    pub(super) kind: String,
    pub(super) object: Option<String>,
    pub(super) affordance: Option<String>,
    pub(super) result: DeedResult,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum DeedResult {
    /// It is done.
    Done,
    /// It is under way: the agent walks or waits.
    Pending,
    /// The world prevented it, for a reason.
    Blocked(String),
}

impl Deed {
    /// A deed without object.
    pub(super) fn plain(kind: &str, result: DeedResult) -> Self {
        Self { kind: kind.to_owned(), object: None, affordance: None, result }
    }
}

/// What a tick brought an agent, before it becomes a reward.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Tally {
    pub(super) wage: f64,
    pub(super) punctuality: f64,
    pub(super) social_bonus: f64,
    pub(super) social_penalty: f64,
    pub(super) social_avoidance: f64,
    /// The mean of the needs when the tick began.
    pub(super) needs_before: f64,
}

impl Agent {
    /// Whether it stands at an object in a role.
    pub(super) fn stands(&self, object: &str, role: Role) -> bool {
        self.standing.as_ref().is_some_and(|it| it.object == object && it.role == role)
    }

    /// The mean of its needs, from 0 to 1.
    pub(super) fn mean_need(&self) -> f64 {
        (self.needs.hunger + self.needs.hygiene + self.needs.energy) / 3.0
    }

    /// How far it is from a place, in cells.
    pub(super) fn distance(&self, place: [f64; 2]) -> f64 {
        let [x, y] = [place[0] - self.position[0], place[1] - self.position[1]];
        (x * x + y * y).sqrt()
    }

    /// Goes towards a place as far as it comes in a tick.
    pub(super) fn walk(&mut self, place: [f64; 2], speed: f64) {
        let distance = self.distance(place);
        if distance <= speed {
            self.position = place;
        } else {
            let share = speed / distance;
            self.position[0] += (place[0] - self.position[0]) * share;
            self.position[1] += (place[1] - self.position[1]) * share;
        }
    }
}
