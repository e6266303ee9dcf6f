//! Configuration of what disturbs the town.

use super::things::{Price, Utility};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What disturbs the town, and how much of it at a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PerturbationConfig {
    /// The most that are at work at a time; further ones wait.
    #[schemars(range(min = 1, max = 1000))]
    pub max_active: u64,
    /// How long an agent or place is left alone afterwards.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub target_cooldown: u64,
    /// The disturbances.
    pub specs: Vec<PerturbationSpec>,
}

impl Default for PerturbationConfig {
    fn default() -> Self {
        Self { max_active: 3, target_cooldown: 60, specs: Vec::new() }
    }
}

/// A disturbance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PerturbationSpec {
    /// Its name.
    #[schemars(length(min = 1))]
    pub name: String,
    /// What it is.
    pub kind: SpecKind,
    /// The ticks for which it is planned.
    #[serde(default)]
    pub at: Vec<u64>,
    /// How likely it is planned in any other tick.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub probability: f64,
    /// How long before its start it is announced.
    #[serde(default = "PerturbationSpec::notice")]
    #[schemars(range(min = 0, max = 1_000_000))]
    pub notice: u64,
    /// How long it lasts.
    #[serde(default = "PerturbationSpec::lasting")]
    #[schemars(range(min = 1, max = 1_000_000))]
    pub duration: u64,
    /// How long it does not come again afterwards.
    #[serde(default = "PerturbationSpec::rest")]
    #[schemars(range(min = 0, max = 1_000_000))]
    pub cooldown: u64,
    /// By what a price spike multiplies prices.
    #[serde(default = "PerturbationSpec::twofold")]
    #[schemars(range(min = 0.0, max = 1000.0))]
    pub magnitude: f64,
    /// The prices of a price spike; none for all.
    #[serde(default)]
    pub prices: Vec<Price>,
    /// What an outage takes away; absent for water.
    pub utility: Option<Utility>,
    /// How many agents meet.
    #[serde(default = "PerturbationSpec::pair")]
    #[schemars(range(min = 2, max = 100))]
    pub attendees: u32,
    /// Where they meet, as x and y; absent for the middle of the town.
    pub location: Option<[f64; 2]>,
}

impl PerturbationSpec {
    fn notice() -> u64 {
        5
    }

    fn lasting() -> u64 {
        20
    }

    fn rest() -> u64 {
        60
    }

    fn twofold() -> f64 {
        2.0
    }

    fn pair() -> u32 {
        2
    }
}

/// Kinds of disturbances.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SpecKind {
    /// Prices rise.
    PriceSpike,
    /// No power.
    Blackout,
    /// No water, or no power.
    Outage,
    /// Agents are asked to meet.
    ArrangedMeet,
}
