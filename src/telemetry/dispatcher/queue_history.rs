//! What happened in the queues, tick by tick.

use crate::contract::loop_health::LoopHealth;
use crate::contract::shared::queue_metrics::v1::QueueMetrics;
use std::collections::VecDeque;

/// Ticks that are kept.
pub const QUEUE_HISTORY_TICKS: usize = 120;

/// What had happened in the queues by the end of a tick.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueSample {
    /// The tick.
    pub tick: u64,
    /// The figures of its health event.
    pub metrics: QueueMetrics,
}

/// The latest samples, oldest first.
#[derive(Debug, Default)]
pub(super) struct QueueHistory {
    samples: VecDeque<QueueSample>,
}

impl QueueHistory {
    /// Takes up a health event, when it says anything about queues. A tick that is reported again
    /// takes the place of what was said about it.
    pub(super) fn record(&mut self, health: &LoopHealth) {
        let Some(metrics) = &health.global_context.queue_metrics else { return };
        let sample = QueueSample { tick: health.tick, metrics: metrics.clone() };
        if self.samples.back().is_some_and(|last| last.tick == sample.tick) {
            self.samples.pop_back();
        }
        self.samples.push_back(sample);
        if self.samples.len() > QUEUE_HISTORY_TICKS {
            self.samples.pop_front();
        }
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = &QueueSample> {
        self.samples.iter()
    }
}
