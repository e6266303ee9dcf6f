//! Configuration of how life goes: needs, lines, what agents think of each other.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How needs, ways and ends of life go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LifeConfig {
    /// How much of each need is lost in a tick.
    pub decay: DecayConfig,
    /// How far an agent walks in a tick, in cells.
    #[schemars(range(min = 0.1, max = 1000.0))]
    pub speed: f64,
    /// How near an agent must be to use an object or to work, in cells.
    #[schemars(range(min = 0.1, max = 1000.0))]
    pub reach: f64,
    /// For how many ticks in a row hunger may be 0 until the agent faints.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub faint_after: u64,
    /// How many ticks after its end an agent comes back, under a new name.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub respawn_after: u64,
    /// The largest reward and, negated, the largest punishment of an agent in a tick.
    #[schemars(range(min = 0.0, max = 1000.0))]
    pub reward_clip: f64,
}

impl Default for LifeConfig {
    fn default() -> Self {
        Self {
            decay: DecayConfig::default(),
            speed: 4.0,
            reach: 1.5,
            faint_after: 20,
            respawn_after: 5,
            reward_clip: 0.5,
        }
    }
}

/// How much of each need is lost in a tick.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct DecayConfig {
    /// How much hungrier.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub hunger: f64,
    /// How much dirtier.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub hygiene: f64,
    /// How much more tired.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub energy: f64,
}

impl Default for DecayConfig {
    fn default() -> Self {
        Self { hunger: 0.006, hygiene: 0.004, energy: 0.005 }
    }
}

/// How agents wait for objects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct QueueConfig {
    /// The most agents that wait for one object.
    #[schemars(range(min = 1, max = 1000))]
    pub max_length: u64,
    /// For how many ticks an agent whose turn it is may do nothing until its turn is over.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub ghost_step_after: u64,
    /// How long an agent leaves an object alone that it had while others waited.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub cooldown_ticks: u64,
    /// How much rivalry a clash of intensity 1 makes.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub rivalry_per_clash: f64,
}

impl Default for QueueConfig {
    fn default() -> Self {
        Self { max_length: 8, ghost_step_after: 3, cooldown_ticks: 8, rivalry_per_clash: 0.1 }
    }
}

/// How agents come to think of each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct RelationshipConfig {
    /// The most others that an agent thinks of; the one that means least to it is forgotten.
    #[schemars(range(min = 1, max = 1000))]
    pub max_ties: u64,
    /// How much trust, familiarity and rivalry each come closer to 0 in a tick.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub decay: f64,
    /// How likely two that wait in the same place talk in a tick.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub chat_probability: f64,
    /// The length of a window in which ended ties are counted.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub window_ticks: u64,
    /// How many closed windows are kept.
    #[schemars(range(min = 0, max = 1000))]
    pub history_windows: u64,
    /// The rivalry beyond which two avoid each other in lines.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub avoid_above: f64,
}

impl Default for RelationshipConfig {
    fn default() -> Self {
        Self {
            max_ties: 12,
            decay: 0.0005,
            chat_probability: 0.05,
            window_ticks: 600,
            history_windows: 8,
            avoid_above: 0.7,
        }
    }
}
