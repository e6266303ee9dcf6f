//! The limits that a run is held to.

use crate::contract::stability_metrics::v1::{
    NewStarvationLimit, NewThresholds, OptionThrashLimit, RewardVarianceLimit, StarvationLimit,
    Thresholds,
};
use crate::sim::figure::number;
use serde::{Deserialize, Serialize};

/// The limits of every alert. Windows count ticks, the current one included.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StabilitySettings {
    /// `starvation_spike`: more than `starvation_max_incidents` in this many ticks.
    pub starvation_window_ticks: u64,
    /// The most incidents that are fine.
    pub starvation_max_incidents: u64,
    /// The level of hunger below which an agent starves, from 0 to 1.
    pub hunger_threshold: f64,
    /// An incident is an agent that has starved for this many ticks in a row; 1 or more.
    pub starvation_min_ticks: u64,
    /// `reward_variance_spike`: more than `reward_max_variance` in this many ticks.
    pub reward_window_ticks: u64,
    /// The largest variance that is fine.
    pub reward_max_variance: f64,
    /// How many samples it takes to judge.
    pub reward_min_samples: u64,
    /// `option_thrashing`: a rate above `option_max_switch_rate` in this many ticks.
    pub option_window_ticks: u64,
    /// The largest rate of changes of mind per agent and tick that is fine.
    pub option_max_switch_rate: f64,
    /// How many samples it takes to judge; one agent in one tick is a sample.
    pub option_min_samples: u64,
    /// `queue_fairness_pressure`: more than `queue_max_ghost_steps` ghost steps or
    /// `queue_max_cooldowns` cooldowns in this many ticks.
    pub queue_window_ticks: u64,
    /// The most ghost steps that are fine.
    pub queue_max_ghost_steps: u64,
    /// The most cooldowns that are fine.
    pub queue_max_cooldowns: u64,
    /// `rivalry_spike`: more than `rivalry_max_events` clashes in this many ticks.
    pub rivalry_window_ticks: u64,
    /// The most clashes that are fine.
    pub rivalry_max_events: u64,
    /// The intensity from which on a clash counts.
    pub rivalry_min_intensity: f64,
    /// `affordance_failures_exceeded`: more `affordance_fail` events than this in one tick.
    pub affordance_fail_threshold: u64,
    /// `lateness_spike`: more ticks of lateness today than this, of all agents together.
    pub lateness_threshold: u64,
}

impl Default for StabilitySettings {
    fn default() -> Self {
        Self {
            starvation_window_ticks: 1000,
            starvation_max_incidents: 0,
            hunger_threshold: 0.05,
            starvation_min_ticks: 30,
            reward_window_ticks: 1000,
            reward_max_variance: 0.25,
            reward_min_samples: 20,
            option_window_ticks: 600,
            option_max_switch_rate: 0.25,
            option_min_samples: 10,
            queue_window_ticks: 120,
            queue_max_ghost_steps: 12,
            queue_max_cooldowns: 60,
            rivalry_window_ticks: 120,
            rivalry_max_events: 10,
            rivalry_min_intensity: 1.0,
            affordance_fail_threshold: 5,
            lateness_threshold: 3,
        }
    }
}

impl StabilitySettings {
    /// The limits that the contract names.
    pub(super) fn thresholds(&self) -> Thresholds {
        Thresholds::new(NewThresholds {
            affordance_fail_threshold: self.affordance_fail_threshold,
            lateness_threshold: self.lateness_threshold,
            starvation: StarvationLimit::new(NewStarvationLimit {
                window_ticks: self.starvation_window_ticks,
                max_incidents: self.starvation_max_incidents,
                hunger_threshold: number(self.hunger_threshold),
                min_duration_ticks: self.starvation_min_ticks,
            }),
            reward_variance: RewardVarianceLimit::new(
                number(self.reward_max_variance),
                self.reward_min_samples,
                self.reward_window_ticks,
            ),
            option_thrash: OptionThrashLimit::new(
                number(self.option_max_switch_rate),
                self.option_min_samples,
                self.option_window_ticks,
            ),
        })
    }
}
