//! Configuration of the town: who lives there, what there is, and by which rules.
//!
//! Plain data with defaults. Lengths of time are in ticks, needs go from 0 (not at all met) to 1
//! (fully met), money is in the town's currency.

mod defaults;
mod names;
pub mod people;
pub mod perturbations;
pub mod rules;
pub mod things;

pub use self::people::{AgentConfig, EmploymentConfig, JobConfig, NeedLevels, Personality};
pub use self::perturbations::{PerturbationConfig, PerturbationSpec, SpecKind};
pub use self::rules::{DecayConfig, LifeConfig, QueueConfig, RelationshipConfig};
pub use self::things::{
    AffordanceConfig, EffectsConfig, ObjectConfig, Price, PriceConfig, Utility,
};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The town.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TownConfig {
    /// How many agents live there. Those of `agents` come first; the others are made up from the
    /// seed and take the jobs in turn.
    #[schemars(range(min = 0, max = 100_000))]
    pub population: u32,
    /// Agents by name.
    pub agents: Vec<AgentConfig>,
    /// The length of a day, in ticks.
    #[schemars(range(min = 10, max = 1_000_000))]
    pub ticks_per_day: u64,
    /// The side of the square that the town lies in, in cells.
    #[schemars(range(min = 1, max = 100_000))]
    pub size: u32,
    /// How needs, ways and ends of life go.
    pub life: LifeConfig,
    /// What things cost.
    pub prices: PriceConfig,
    /// The jobs.
    pub jobs: Vec<JobConfig>,
    /// How jobs are lost.
    pub employment: EmploymentConfig,
    /// The things that agents use.
    pub objects: Vec<ObjectConfig>,
    /// What can be done with them.
    pub affordances: Vec<AffordanceConfig>,
    /// How agents wait for them.
    pub queue: QueueConfig,
    /// How agents come to think of each other.
    pub relationships: RelationshipConfig,
    /// What disturbs the town.
    pub perturbations: PerturbationConfig,
}
