//! What the monitor says, as DTOs.

use super::spread::Spread;
use super::{StabilityMemory, StabilityMonitor};
use crate::contract::shared::promotion_state::v1::PromotionState;
use crate::contract::shared::queue_metrics::v1::QueueMetrics;
use crate::contract::stability_metrics::v1::{
    NewStabilityMetrics, PromotionWindow, StabilityMetrics,
};
use crate::sim::figure::number;

impl StabilityMonitor {
    /// Everything about the latest tick and the windows up to it.
    #[must_use]
    pub fn metrics(&self, promotion: PromotionWindow, state: PromotionState) -> StabilityMetrics {
        let rewards = self.rewards;
        let (option_switch_rate, option_samples) = option_rate(&self.memory);
        StabilityMetrics::new(NewStabilityMetrics {
            starvation_incidents: self.memory.starvation.incidents(),
            starvation_window_ticks: self.settings.starvation_window_ticks,
            option_switch_rate: number(option_switch_rate),
            option_samples,
            reward_variance: rewards.variance().map(number),
            reward_mean: rewards.mean().map(number),
            reward_samples: rewards.samples,
            queue_totals: queues(self.memory.totals),
            queue_deltas: queues(self.memory.deltas),
            rivalry_events: self.memory.rivalry.iter().cloned().collect(),
            alerts: self.memory.alerts.clone(),
            thresholds: Box::new(self.settings.thresholds()),
            promotion,
            promotion_state: Box::new(state),
        })
    }
}

/// Counts in the order in which the monitor keeps them.
pub(super) fn queues([cooldowns, ghost_steps, rotations]: [u64; 3]) -> QueueMetrics {
    QueueMetrics::new(cooldowns, ghost_steps, rotations)
}

/// The rewards in the window.
pub(super) fn reward_spread(memory: &StabilityMemory) -> Spread {
    memory.rewards.iter().copied().fold(Spread::default(), Spread::with)
}

/// Changes of mind per sample in the window, 0 without samples; and how many samples there are.
#[allow(clippy::cast_precision_loss, reason = "counts of samples stay far below 2^53")]
pub(super) fn option_rate(memory: &StabilityMemory) -> (f64, u64) {
    let parts = memory.switches.iter();
    let (switches, samples) =
        parts.fold((0, 0), |(switches, samples), part| (switches + part.0, samples + part.1));
    let rate = if samples == 0 { 0.0 } else { switches as f64 / samples as f64 };
    (rate, samples)
}
