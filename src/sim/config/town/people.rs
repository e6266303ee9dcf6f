//! Configuration of agents and their work.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An agent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgentConfig {
    /// Its name; any text that is no other agent's.
    #[schemars(length(min = 1))]
    pub id: String,
    /// Its job; absent for none.
    pub job: Option<String>,
    /// The money that it starts with.
    #[serde(default = "AgentConfig::start_money")]
    #[schemars(range(min = -1_000_000.0, max = 1_000_000.0))]
    pub wallet: f64,
    /// Where it starts and where it comes back to, as x and y; drawn from the seed when absent.
    pub home: Option<[f64; 2]>,
    /// Its needs at the start.
    #[serde(default)]
    pub needs: NeedLevels,
    /// What it is like.
    #[serde(default)]
    pub personality: Personality,
}

impl AgentConfig {
    /// The money of agents for which nothing is said.
    pub(crate) fn start_money() -> f64 {
        2.0
    }
}

/// What an agent is like: how strong each trait is, 0 for neither more nor less than others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Personality {
    /// How readily it talks: at 1 two such agents talk twice as often, at -1 never.
    #[schemars(range(min = -1.0, max = 1.0))]
    pub extroversion: f64,
    /// How fast its rivalries fade: at 1 twice as fast, at -1 never.
    #[schemars(range(min = -1.0, max = 1.0))]
    pub forgiveness: f64,
    /// How early it sets out for work: at 1 twice as early, at -1 when the shift begins.
    #[schemars(range(min = -1.0, max = 1.0))]
    pub ambition: f64,
}

/// How well needs are met.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NeedLevels {
    /// How well fed.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub hunger: f64,
    /// How clean.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub hygiene: f64,
    /// How rested.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub energy: f64,
}

impl Default for NeedLevels {
    fn default() -> Self {
        Self { hunger: 0.7, hygiene: 0.7, energy: 0.8 }
    }
}

/// A job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JobConfig {
    /// Its name, such as `barista`.
    #[schemars(length(min = 1))]
    pub id: String,
    /// The tick of the day when the shift begins.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub start: u64,
    /// The tick of the day when the shift is over; after its begin.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub end: u64,
    /// The wage for each tick at work.
    #[schemars(range(min = 0.0, max = 1_000_000.0))]
    pub wage: f64,
    /// Where the work is, as x and y.
    pub location: [f64; 2],
}

/// How work is watched and jobs are lost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct EmploymentConfig {
    /// How many ticks before a shift an agent is expected to be on its way.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub await_ticks: u64,
    /// Ticks after the begin of a shift that are not late yet.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub grace_ticks: u64,
    /// Ticks after the begin of a shift from which on an agent is absent.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub absence_ticks: u64,
    /// Missed shifts in seven days beyond which an agent is to leave.
    #[schemars(range(min = 0, max = 7))]
    pub max_absent_shifts: u64,
    /// The most agents that leave in a day; those whom the console lets go count, too.
    #[schemars(range(min = 0, max = 100_000))]
    pub daily_exit_cap: u64,
    /// The most agents that wait to leave.
    #[schemars(range(min = 0, max = 100_000))]
    pub queue_limit: u64,
    /// How long an agent waits to leave when the console says nothing.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub review_window: u64,
}

impl Default for EmploymentConfig {
    fn default() -> Self {
        Self {
            await_ticks: 20,
            grace_ticks: 3,
            absence_ticks: 30,
            max_absent_shifts: 3,
            daily_exit_cap: 2,
            queue_limit: 8,
            review_window: 240,
        }
    }
}
