//! What a loop is set up with.

use crate::json::Raw;
use crate::sim::health::HealthSettings;
use crate::sim::policy::PolicySettings;
use crate::sim::promotion::PromotionSettings;
use crate::sim::stability::StabilitySettings;
use std::path::PathBuf;

/// The settings of a loop.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoopSettings {
    /// Who decides for the agents.
    pub policy: PolicySettings,
    /// What counts as steady.
    pub stability: StabilitySettings,
    /// When a candidate is ready.
    pub promotion: PromotionSettings,
    /// When a health is worth a warning.
    pub health: HealthSettings,
    /// How large a reward may be.
    pub rewards: RewardLimits,
    /// What is done with the state when a tick fails.
    pub capture: Capture,
    /// A tick that fails on purpose, each time that it is tried.
    pub fail_at: Option<u64>,
    /// Kept in every snapshot for whoever resumes, such as the configuration of the world.
    pub configuration: Option<Raw>,
}

/// The limits of the reward of one agent in one tick.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RewardLimits {
    /// The least.
    pub least: f64,
    /// The most.
    pub most: f64,
}

impl Default for RewardLimits {
    fn default() -> Self {
        Self { least: -0.2, most: 0.2 }
    }
}

/// What is done with the state when a tick fails.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Capture {
    /// Nothing.
    #[default]
    Off,
    /// It is saved in a folder of its own in this one, which is made when it is not there; by custom
    /// it is called `failures`.
    Under(PathBuf),
}
