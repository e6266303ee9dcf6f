//! The stability monitor: rolling windows over what happens, and alerts where a limit is crossed.
//!
//! | alert | raised in a tick when |
//! | --- | --- |
//! | `starvation_spike` | more incidents in the window than are fine; an incident is an agent below the level of hunger for some ticks in a row, counted once until it has eaten |
//! | `reward_variance_spike` | the variance of rewards in the window is too large, from some samples on |
//! | `option_thrashing` | changes of mind per agent and tick in the window are too many, from some samples on |
//! | `queue_fairness_pressure` | too many ghost steps or too many cooldowns in the window |
//! | `rivalry_spike` | too many clashes of some intensity in the window |
//! | `affordance_failures_exceeded` | too many affordances failed in this tick |
//! | `lateness_spike` | too many ticks of lateness today, of all agents together |
//!
//! The limits are those of [`StabilitySettings`]. An alert is in force in each tick in which its
//! rule holds.

mod alerts;
mod metrics;
mod sample;
mod settings;
mod spread;
mod starvation;
mod window;

pub use self::sample::StabilitySample;
pub use self::settings::StabilitySettings;

use self::spread::Spread;
use self::starvation::Starvation;
use self::window::Window;
use crate::contract::shared::queue_metrics::v1::QueueMetrics;
use crate::contract::shared::rivalry_event::v1::RivalryEvent;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// Clashes that are kept.
const RIVALRY_KEPT: usize = 120;

/// Watches a run.
#[derive(Clone, Debug, PartialEq)]
pub struct StabilityMonitor {
    settings: StabilitySettings,
    memory: StabilityMemory,
    /// The rewards in the window, as of the latest tick.
    rewards: Spread,
}

/// What the monitor remembers from tick to tick.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct StabilityMemory {
    starvation: Starvation,
    rewards: Window<Spread>,
    /// Changes of mind and samples.
    switches: Window<(u64, u64)>,
    /// Ghost steps and cooldowns.
    queue_events: Window<(u64, u64)>,
    clashes: Window<u64>,
    totals: [u64; 3],
    deltas: [u64; 3],
    rivalry: VecDeque<RivalryEvent>,
    alerts: Vec<String>,
}

impl StabilityMonitor {
    /// A monitor that has seen nothing.
    #[must_use]
    pub fn new(settings: StabilitySettings) -> Self {
        Self::with_memory(settings, StabilityMemory::default())
    }

    /// A monitor that goes on with what another one remembered.
    pub(crate) fn with_memory(settings: StabilitySettings, memory: StabilityMemory) -> Self {
        let rewards = metrics::reward_spread(&memory);
        Self { settings, memory, rewards }
    }

    pub(crate) fn memory(&self) -> &StabilityMemory {
        &self.memory
    }

    /// Takes a tick in; what the monitor says from then on includes it.
    pub fn record(&mut self, sample: StabilitySample<'_>) {
        let (tick, limits, memory) = (sample.tick, &self.settings, &mut self.memory);
        memory.starvation.record(tick, &sample.hunger, limits);
        let rewards = Spread::of(sample.rewards.iter().copied());
        memory.rewards.push(tick, rewards, limits.reward_window_ticks);
        let changes = (sample.switches.values().sum(), sample.switches.len() as u64);
        memory.switches.push(tick, changes, limits.option_window_ticks);
        if let Some(queues) = sample.queues {
            let totals = [queues.cooldown_events, queues.ghost_step_events, queues.rotation_events];
            let delta = |at: usize| totals[at].saturating_sub(memory.totals[at]);
            memory.deltas = [delta(0), delta(1), delta(2)];
            memory.totals = totals;
        } else {
            memory.deltas = [0; 3];
        }
        let [cooldowns, ghost_steps, _rotations] = memory.deltas;
        memory.queue_events.push(tick, (ghost_steps, cooldowns), limits.queue_window_ticks);
        let hard = sample.rivalry.iter();
        let hard = hard.filter(|clash| clash.intensity.as_f64() >= limits.rivalry_min_intensity);
        memory.clashes.push(tick, hard.count() as u64, limits.rivalry_window_ticks);
        let (failures, late) = (sample.affordance_failures, sample.late_ticks);
        memory.rivalry.extend(sample.rivalry);
        let surplus = memory.rivalry.len().saturating_sub(RIVALRY_KEPT);
        memory.rivalry.drain(..surplus);
        self.rewards = metrics::reward_spread(memory);
        memory.alerts = alerts::of(memory, limits, self.rewards, failures, late);
    }

    /// The alerts in force, in the order of the table.
    #[must_use]
    pub fn alerts(&self) -> &[String] {
        &self.memory.alerts
    }

    /// The latest clashes, oldest first; at most 120.
    pub fn rivalry(&self) -> impl Iterator<Item = &RivalryEvent> {
        self.memory.rivalry.iter()
    }

    /// What happened in the queues in the latest tick.
    #[must_use]
    pub fn queue_deltas(&self) -> QueueMetrics {
        metrics::queues(self.memory.deltas)
    }
}

#[cfg(test)]
mod tests;
