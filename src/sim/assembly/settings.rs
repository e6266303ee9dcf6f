//! The settings of a loop by a configuration.

use super::policy::policy_settings;
use crate::json::Raw;
use crate::sim::config::Config;
use crate::sim::config::snapshot::SnapshotConfig;
use crate::sim::config::stability::StabilityConfig;
use crate::sim::health::HealthSettings;
use crate::sim::promotion::PromotionSettings;
use crate::sim::run::{Capture, LoopSettings, RewardLimits};
use crate::sim::stability::StabilitySettings;

/// The settings of a loop, which keeps the configuration in its snapshots.
///
/// ```
/// use townlet_contract::sim::assembly::{loop_settings, kept_configuration};
/// use townlet_contract::sim::config::Config;
///
/// let settings = loop_settings(&Config { seed: u64::MAX, ..Config::default() });
/// assert_eq!(settings.policy.seed, u64::MAX);
/// let kept = settings.configuration.as_ref().expect("it is kept");
/// assert_eq!(kept_configuration(kept)?.seed, u64::MAX);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn loop_settings(config: &Config) -> LoopSettings {
    let clip = config.town.life.reward_clip;
    let promotion = &config.stability.promotion;
    LoopSettings {
        policy: policy_settings(config, config.seed),
        stability: stability(&config.stability),
        promotion: PromotionSettings {
            release: promotion.released.clone().unwrap_or_else(|| config.config_id.clone()),
            candidate: promotion.released.is_some().then(|| config.config_id.clone()),
            window_ticks: promotion.window_ticks,
            required_passes: promotion.required_passes,
            allowed_alerts: promotion.allowed_alerts.clone(),
        },
        health: HealthSettings { backlog_warning: config.telemetry.buffer.warn_payloads },
        rewards: RewardLimits { least: -clip, most: clip },
        capture: capture(&config.snapshot),
        fail_at: None,
        configuration: keep_configuration(config),
    }
}

/// The configuration that a loop kept in its snapshot.
///
/// # Errors
///
/// When it is none.
pub fn kept_configuration(kept: &Raw) -> Result<Config, serde_json::Error> {
    serde_json::from_str(kept.as_str())
}

/// The variable that holds the token of a run that goes on from a snapshot.
const TOKEN_VARIABLE: &str = "TOWNLET_CONSOLE_TOKEN";

/// A configuration as a loop keeps it in its snapshots: without the console's token, for snapshots
/// are read by others. What was guarded stays guarded.
#[must_use]
pub fn keep_configuration(config: &Config) -> Option<Raw> {
    let mut config = config.clone();
    if config.console.token.take().is_some() {
        config.console.token_env = Some(TOKEN_VARIABLE.to_owned());
    }
    let text = serde_json::to_string(&config).ok()?;
    Raw::parse(&text).ok()
}

fn capture(config: &SnapshotConfig) -> Capture {
    match config.on_failure {
        true => Capture::Under(config.directory.clone().into()),
        false => Capture::Off,
    }
}

fn stability(config: &StabilityConfig) -> StabilitySettings {
    StabilitySettings {
        starvation_window_ticks: config.starvation.window_ticks,
        starvation_max_incidents: config.starvation.max_incidents,
        hunger_threshold: config.starvation.hunger_threshold,
        starvation_min_ticks: config.starvation.min_duration_ticks,
        reward_window_ticks: config.reward_variance.window_ticks,
        reward_max_variance: config.reward_variance.max_variance,
        reward_min_samples: config.reward_variance.min_samples,
        option_window_ticks: config.option_thrash.window_ticks,
        option_max_switch_rate: config.option_thrash.max_switch_rate,
        option_min_samples: config.option_thrash.min_samples,
        queue_window_ticks: config.queue_fairness.window_ticks,
        queue_max_ghost_steps: config.queue_fairness.max_ghost_steps,
        queue_max_cooldowns: config.queue_fairness.max_cooldowns,
        rivalry_window_ticks: config.rivalry_spike.window_ticks,
        rivalry_max_events: config.rivalry_spike.max_events,
        rivalry_min_intensity: config.rivalry_spike.min_intensity,
        affordance_fail_threshold: config.affordance_fail_threshold,
        lateness_threshold: config.lateness_threshold,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_not_kept() {
        let mut config = Config::default();
        config.console.token = Some("turn-the-key".to_owned());
        let kept = keep_configuration(&config).expect("a configuration is JSON");
        assert!(!kept.as_str().contains("turn-the-key"));
        let kept = kept_configuration(&kept).expect("it is one");
        assert_eq!(kept.console.token_env.as_deref(), Some(TOKEN_VARIABLE), "and still guarded");
        assert_eq!(kept.town, config.town);
    }

    #[test]
    fn snapshots_go_where_the_configuration_says() {
        let mut config = Config::default();
        assert_eq!(loop_settings(&config).capture, Capture::Off);
        config.snapshot.on_failure = true;
        assert_eq!(loop_settings(&config).capture, Capture::Under("failures".into()));
    }
}
