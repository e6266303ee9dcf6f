//! Configuration of the policy: who decides, and how two policies are mixed.
//!
//! Plain data with defaults; what it means is the policy's.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who decides what agents do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PolicyConfig {
    /// The provider's name, as in `policy.metadata`.
    #[schemars(length(min = 1))]
    pub provider: String,
    /// The hash of a learned policy, when there is one.
    pub hash: Option<String>,
    /// The form of observations, as in `policy_identity.observation_variant`; the town's is `compact`.
    #[schemars(length(min = 1))]
    pub observation_variant: String,
    /// For how many ticks an agent keeps to what it has chosen.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub option_commit_ticks: u64,
    /// How the share of the learned policy changes.
    pub anneal: AnnealConfig,
    /// Agents that are possessed from the start.
    pub possessed: Vec<String>,
}

impl Default for PolicyConfig {
    fn default() -> Self {
        Self {
            provider: "scripted".to_owned(),
            hash: None,
            observation_variant: "compact".to_owned(),
            option_commit_ticks: 15,
            anneal: AnnealConfig::default(),
            possessed: Vec::new(),
        }
    }
}

/// How the share of the learned policy goes from one ratio to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AnnealConfig {
    /// Whether policies are mixed at all; the ratio is null when they are not.
    pub enabled: bool,
    /// The share before the first change, from 0 to 1.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub start_ratio: f64,
    /// The share after the last change, from 0 to 1.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub end_ratio: f64,
    /// The tick of the first change.
    pub from_tick: u64,
    /// Ticks between two changes.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub every_ticks: u64,
    /// In how many equal changes it goes.
    #[schemars(range(min = 1, max = 10_000))]
    pub steps: u64,
}

impl Default for AnnealConfig {
    fn default() -> Self {
        Self {
            enabled: false,
            start_ratio: 0.0,
            end_ratio: 1.0,
            from_tick: 50,
            every_ticks: 50,
            steps: 10,
        }
    }
}
