//! Configuration of objects, of what can be done with them, and of what it costs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What things cost; names are those of `economy_snapshot.settings`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PriceConfig {
    /// A meal from the fridge.
    #[schemars(range(min = 0.0, max = 1_000_000.0))]
    pub meal_cost: f64,
    /// What a meal is cooked from.
    #[schemars(range(min = 0.0, max = 1_000_000.0))]
    pub ingredients_cost: f64,
    /// A shower.
    #[schemars(range(min = 0.0, max = 1_000_000.0))]
    pub water_cost: f64,
}

impl Default for PriceConfig {
    fn default() -> Self {
        Self { meal_cost: 0.4, ingredients_cost: 0.15, water_cost: 0.05 }
    }
}

/// A price, by name.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Price {
    /// A meal from the fridge.
    MealCost,
    /// What a meal is cooked from.
    IngredientsCost,
    /// A shower.
    WaterCost,
}

/// What comes out of the wall.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Utility {
    /// Electricity.
    Power,
    /// Water.
    Water,
}

/// Objects of one kind; they are called `shower_1`, `shower_2` and so on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ObjectConfig {
    /// The kind, such as `shower`.
    #[schemars(length(min = 1))]
    pub kind: String,
    /// How many there are, at the least.
    #[serde(default = "ObjectConfig::one")]
    #[schemars(range(min = 1, max = 100_000))]
    pub count: u32,
    /// How many agents share one, at the most: in larger towns there are more of them.
    #[serde(default = "ObjectConfig::sharers")]
    #[schemars(range(min = 1, max = 100_000))]
    pub agents_per_object: u32,
    /// What it holds when it is full, for affordances that use it up.
    #[serde(default = "ObjectConfig::full")]
    #[schemars(range(min = 0, max = 1_000_000))]
    pub stock: u64,
    /// Every how many ticks it is filled.
    #[serde(default = "ObjectConfig::restock")]
    #[schemars(range(min = 1, max = 1_000_000))]
    pub restock_ticks: u64,
    /// Where the first one stands, as x and y; drawn from the seed when absent, as for the others.
    pub location: Option<[f64; 2]>,
}

impl ObjectConfig {
    fn one() -> u32 {
        1
    }

    fn sharers() -> u32 {
        4
    }

    fn full() -> u64 {
        8
    }

    fn restock() -> u64 {
        60
    }
}

/// Something that objects of a kind let agents do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AffordanceConfig {
    /// Its name, such as `eat_meal`.
    #[schemars(length(min = 1))]
    pub id: String,
    /// The kind of object.
    #[schemars(length(min = 1))]
    pub object: String,
    /// How long it takes.
    #[schemars(range(min = 1, max = 100_000))]
    pub duration: u64,
    /// What it changes when it is done.
    pub effects: EffectsConfig,
    /// What it costs at the start; absent for nothing.
    pub price: Option<Price>,
    /// What it needs from the wall, from the start to the end; absent for nothing.
    pub utility: Option<Utility>,
    /// How much of the object's stock it uses up.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1_000_000))]
    pub uses_stock: u64,
    /// Whether a meal that the agent has with it does instead of price and stock.
    #[serde(default)]
    pub takes_own_meal: bool,
}

/// What an affordance changes in the agent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct EffectsConfig {
    /// Added to the need.
    #[schemars(range(min = -1.0, max = 1.0))]
    pub hunger: f64,
    /// Added to the need.
    #[schemars(range(min = -1.0, max = 1.0))]
    pub hygiene: f64,
    /// Added to the need.
    #[schemars(range(min = -1.0, max = 1.0))]
    pub energy: f64,
    /// Meals that it has with it afterwards.
    #[schemars(range(min = 0, max = 1000))]
    pub meals: u64,
}
