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
    /// The hash of the learned policy that is mixed in, as in `policy_identity.policy_hash`; absent
    /// when there is none, and the digest of these settings stands there.
    #[schemars(length(min = 1))]
    pub hash: Option<String>,
    /// The form of observations.
    pub observation_variant: ObservationVariant,
    /// For how many ticks an agent keeps to what it has chosen.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub option_commit_ticks: u64,
    /// The levels below which the script sees to a need.
    pub thresholds: NeedThresholds,
    /// How the share of the learned policy changes.
    pub anneal: AnnealConfig,
    /// Agents that nobody decides for from the start, until the console releases them: names of
    /// agents of the town.
    pub possessed: Vec<String>,
}

impl Default for PolicyConfig {
    fn default() -> Self {
        Self {
            provider: "scripted".to_owned(),
            hash: None,
            observation_variant: ObservationVariant::Compact,
            option_commit_ticks: 15,
            thresholds: NeedThresholds::default(),
            anneal: AnnealConfig::default(),
            possessed: Vec::new(),
        }
    }
}

/// What agents are told of the town, as in `policy_identity.observation_variant`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ObservationVariant {
    /// Features alone.
    #[default]
    Compact,
    /// Features, and a map of what is around: the agent, others, objects, objects that are taken.
    Hybrid,
    /// As `hybrid`, and on the map the way from the agent to each cell.
    Full,
}

impl ObservationVariant {
    /// Its name in payloads.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Compact => "compact",
            Self::Hybrid => "hybrid",
            Self::Full => "full",
        }
    }
}

/// The levels of needs, from 0 to 1, below which the script sees to them. Of several the first here
/// comes first.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NeedThresholds {
    /// How hungry an agent may get.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub hunger: f64,
    /// How dirty.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub hygiene: f64,
    /// How tired.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub energy: f64,
}

impl Default for NeedThresholds {
    fn default() -> Self {
        Self { hunger: 0.5, hygiene: 0.4, energy: 0.3 }
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
