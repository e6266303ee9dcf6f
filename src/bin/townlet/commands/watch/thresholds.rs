//! Thresholds: how much of what is too much.

use super::record::{Failure, Health, Seen};
use serde::Serialize;
use std::fmt;

/// The most that is fine; more is a breach.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Thresholds (more than this is a breach)")]
pub(super) struct Thresholds {
    /// Milliseconds of a tick
    #[arg(long, value_name = "MS", value_parser = most)]
    max_tick_duration: Option<f64>,

    /// Events that wait to be sent
    #[arg(long, value_name = "N", value_parser = most)]
    max_queue: Option<f64>,

    /// Events given up since the start
    #[arg(long, value_name = "N", value_parser = most)]
    max_dropped: Option<f64>,

    /// Perturbations that are scheduled
    #[arg(long, value_name = "N", value_parser = most)]
    max_pending: Option<f64>,

    /// Perturbations in force
    #[arg(long, value_name = "N", value_parser = most)]
    max_active: Option<f64>,

    /// Agents that wait to leave
    #[arg(long, value_name = "N", value_parser = most)]
    max_exit_queue: Option<f64>,

    /// Ticks that failed since the start
    #[arg(long, value_name = "N", default_value = "0", value_parser = most)]
    max_failures: f64,

    /// Restarts of the telemetry worker since the start
    #[arg(long, value_name = "N", value_parser = most)]
    max_worker_restarts: Option<f64>,
}

fn most(text: &str) -> Result<f64, String> {
    let value = text.parse::<f64>().ok().filter(|value| value.is_finite() && *value >= 0.0);
    value.ok_or_else(|| "write a number, 0 or more".to_owned())
}

/// Too much of something.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(super) struct Breach {
    /// Of what, such as `queue`.
    pub(super) measure: &'static str,
    /// How much there was.
    pub(super) value: f64,
    /// How much is fine.
    pub(super) limit: f64,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { measure, value, limit } = self;
        write!(f, "{} {value} is over {limit}", measure.replace('_', " "))
    }
}

impl Thresholds {
    /// What is too much, in the order of the options. `failures` were seen so far, for senders that
    /// do not count them.
    pub(super) fn breaches(&self, seen: &Seen, failures: u64) -> Vec<Breach> {
        match seen {
            Seen::Health(health) => self.health(health),
            Seen::Failure(failure) => self.failure(failure, failures),
            Seen::Alerts { .. } => Vec::new(),
        }
    }

    fn health(&self, health: &Health) -> Vec<Breach> {
        let breaches = [
            over("tick_duration", Some(health.duration_ms), self.max_tick_duration),
            over("queue", Some(health.queue), self.max_queue),
            over("dropped", Some(health.dropped), self.max_dropped),
            over("pending", health.pending, self.max_pending),
            over("active", health.active, self.max_active),
            over("exit_queue", health.exit_queue, self.max_exit_queue),
            over("failures", health.failures, Some(self.max_failures)),
            over("worker_restarts", health.worker_restarts, self.max_worker_restarts),
        ];
        breaches.into_iter().flatten().collect()
    }

    fn failure(&self, failure: &Failure, failures: u64) -> Vec<Breach> {
        let count = failure.failures.unwrap_or(failures as f64);
        let breaches = [
            over("tick_duration", failure.duration_ms, self.max_tick_duration),
            over("queue", failure.queue, self.max_queue),
            over("dropped", failure.dropped, self.max_dropped),
            over("failures", Some(count), Some(self.max_failures)),
            over("worker_restarts", failure.worker_restarts, self.max_worker_restarts),
        ];
        breaches.into_iter().flatten().collect()
    }
}

fn over(measure: &'static str, value: Option<f64>, limit: Option<f64>) -> Option<Breach> {
    let (value, limit) = (value?, limit?);
    (value > limit).then_some(Breach { measure, value, limit })
}
