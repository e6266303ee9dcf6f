//! Configuration of the stability monitor: windows, limits and the promotion of policies.
//!
//! Plain data with defaults; what it means is the monitor's.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What counts as unstable, and when a candidate policy has proven itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct StabilityConfig {
    /// Failed affordances in a tick beyond which `affordance_failures_exceeded` is raised.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub affordance_fail_threshold: u64,
    /// Ticks of lateness today, of all agents together, beyond which `lateness_spike` is raised.
    #[schemars(range(min = 0, max = 1_000_000_000))]
    pub lateness_threshold: u64,
    /// When hunger is starvation.
    pub starvation: StarvationConfig,
    /// How much rewards may vary.
    pub reward_variance: RewardVarianceConfig,
    /// How often agents may change their minds.
    pub option_thrash: OptionThrashConfig,
    /// How much trouble queues may have.
    pub queue_fairness: QueueFairnessConfig,
    /// How much rivalry there may be.
    pub rivalry_spike: RivalrySpikeConfig,
    /// When a candidate policy is ready.
    pub promotion: PromotionConfig,
}

impl Default for StabilityConfig {
    fn default() -> Self {
        Self {
            affordance_fail_threshold: 5,
            lateness_threshold: 3,
            starvation: StarvationConfig::default(),
            reward_variance: RewardVarianceConfig::default(),
            option_thrash: OptionThrashConfig::default(),
            queue_fairness: QueueFairnessConfig::default(),
            rivalry_spike: RivalrySpikeConfig::default(),
            promotion: PromotionConfig::default(),
        }
    }
}

/// When hunger counts as starvation, and how much of it is too much.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct StarvationConfig {
    /// The length of the rolling window, in ticks.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub window_ticks: u64,
    /// The most incidents in the window that are fine.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub max_incidents: u64,
    /// The level of the need below which an agent starves, from 0 to 1.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub hunger_threshold: f64,
    /// How long an agent must starve until it is an incident, in ticks.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub min_duration_ticks: u64,
}

impl Default for StarvationConfig {
    fn default() -> Self {
        Self {
            window_ticks: 1000,
            max_incidents: 0,
            hunger_threshold: 0.05,
            min_duration_ticks: 30,
        }
    }
}

/// How much rewards may vary, and from how many samples on that is judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct RewardVarianceConfig {
    /// The length of the rolling window, in ticks.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub window_ticks: u64,
    /// The largest variance that is fine.
    #[schemars(range(min = 0.0, max = 1_000_000.0))]
    pub max_variance: f64,
    /// The fewest samples to judge by.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub min_samples: u64,
}

impl Default for RewardVarianceConfig {
    fn default() -> Self {
        Self { window_ticks: 1000, max_variance: 0.25, min_samples: 20 }
    }
}

/// How often agents may change their minds, and from how many samples on that is judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct OptionThrashConfig {
    /// The length of the rolling window, in ticks.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub window_ticks: u64,
    /// The largest rate that is fine, in changes per agent and tick.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub max_switch_rate: f64,
    /// The fewest samples to judge by.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub min_samples: u64,
}

impl Default for OptionThrashConfig {
    fn default() -> Self {
        Self { window_ticks: 600, max_switch_rate: 0.25, min_samples: 10 }
    }
}

/// How much trouble queues may have in a window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct QueueFairnessConfig {
    /// The length of the rolling window, in ticks.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub window_ticks: u64,
    /// The most ghost steps in the window that are fine.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub max_ghost_steps: u64,
    /// The most cooldowns in the window that are fine.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub max_cooldowns: u64,
}

impl Default for QueueFairnessConfig {
    fn default() -> Self {
        Self { window_ticks: 120, max_ghost_steps: 12, max_cooldowns: 60 }
    }
}

/// How much rivalry there may be in a window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct RivalrySpikeConfig {
    /// The length of the rolling window, in ticks.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub window_ticks: u64,
    /// The most clashes in the window that are fine.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub max_events: u64,
    /// How hard a clash must be to count.
    #[schemars(range(min = 0.0, max = 1000.0))]
    pub min_intensity: f64,
}

impl Default for RivalrySpikeConfig {
    fn default() -> Self {
        Self { window_ticks: 120, max_events: 10, min_intensity: 1.0 }
    }
}

/// When a candidate policy is ready to replace the released one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PromotionConfig {
    /// The configuration that is released; that of this run is the candidate to replace it then.
    /// Absent when that of this run is released, and there is no candidate.
    #[schemars(length(min = 1))]
    pub released: Option<String>,
    /// The length of a window of evaluation, in ticks.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub window_ticks: u64,
    /// How many windows in a row must pass.
    #[schemars(range(min = 1, max = 10_000))]
    pub required_passes: u64,
    /// Alerts that a window may have and still pass.
    pub allowed_alerts: Vec<String>,
}

impl Default for PromotionConfig {
    fn default() -> Self {
        Self { released: None, window_ticks: 1000, required_passes: 2, allowed_alerts: Vec::new() }
    }
}
