//! Which alerts are in force.

use super::StabilityMemory;
use super::metrics::option_rate;
use super::settings::StabilitySettings;
use super::spread::Spread;

/// The names of the alerts in force, in the order of the monitor's table.
pub(super) fn of(
    memory: &StabilityMemory,
    limits: &StabilitySettings,
    rewards: Spread,
    affordance_failures: u64,
    late_ticks: u64,
) -> Vec<String> {
    let variance = rewards.variance().unwrap_or(0.0);
    let (rate, samples) = option_rate(memory);
    let parts = memory.queue_events.iter();
    let (ghost_steps, cooldowns) =
        parts.fold((0, 0), |(ghosts, cooldowns), part| (ghosts + part.0, cooldowns + part.1));
    let judged = rewards.samples >= limits.reward_min_samples;
    let rules = [
        ("starvation_spike", memory.starvation.incidents() > limits.starvation_max_incidents),
        ("reward_variance_spike", judged && variance > limits.reward_max_variance),
        (
            "option_thrashing",
            samples >= limits.option_min_samples && rate > limits.option_max_switch_rate,
        ),
        (
            "queue_fairness_pressure",
            ghost_steps > limits.queue_max_ghost_steps || cooldowns > limits.queue_max_cooldowns,
        ),
        ("rivalry_spike", memory.clashes.iter().sum::<u64>() > limits.rivalry_max_events),
        ("affordance_failures_exceeded", affordance_failures > limits.affordance_fail_threshold),
        ("lateness_spike", late_ticks > limits.lateness_threshold),
    ];
    rules.into_iter().filter(|(_, holds)| *holds).map(|(name, _)| name.to_owned()).collect()
}
