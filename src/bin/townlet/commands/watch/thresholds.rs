//! Thresholds: how much of what is too much.

use super::record::{Failure, Health, Seen};
use serde::Serialize;
use std::fmt;

/// The most that is fine; more is a breach.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Thresholds (more than this is a breach)")]
pub(super) struct Thresholds {
    /// Milliseconds of a tick
    #[arg(long, value_name = "MS", value_parser = milliseconds)]
    max_tick_duration: Option<f64>,

    /// Events that wait to be sent
    #[arg(long, value_name = "N", value_parser = count)]
    max_queue: Option<u64>,

    /// Events given up since the start
    #[arg(long, value_name = "N", value_parser = count)]
    max_dropped: Option<u64>,

    /// Perturbations that are scheduled
    #[arg(long, value_name = "N", value_parser = count)]
    max_pending: Option<u64>,

    /// Perturbations in force
    #[arg(long, value_name = "N", value_parser = count)]
    max_active: Option<u64>,

    /// Agents that wait to leave
    #[arg(long, value_name = "N", value_parser = count)]
    max_exit_queue: Option<u64>,

    /// Ticks that failed since the start
    #[arg(long, value_name = "N", default_value = "0", value_parser = count)]
    max_failures: u64,

    /// Restarts of the telemetry worker since the start
    #[arg(long, value_name = "N", value_parser = count)]
    max_worker_restarts: Option<u64>,
}

fn milliseconds(text: &str) -> Result<f64, String> {
    let value = text.parse::<f64>().ok().filter(|value| value.is_finite() && *value >= 0.0);
    value.ok_or_else(|| "write a number, 0 or more".to_owned())
}

fn count(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| "write a whole number, 0 or more".to_owned())
}

/// How much there is: what is counted stays a whole number.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize)]
#[serde(untagged)]
pub(super) enum Amount {
    /// So many.
    Count(u64),
    /// So long.
    Milliseconds(f64),
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => count.fmt(f),
            Self::Milliseconds(milliseconds) => milliseconds.fmt(f),
        }
    }
}

/// Too much of something.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(super) struct Breach {
    /// Of what, such as `queue`.
    pub(super) measure: &'static str,
    /// How much there was.
    pub(super) value: Amount,
    /// How much is fine.
    pub(super) limit: Amount,
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
            longer("tick_duration", Some(health.duration_ms), self.max_tick_duration),
            more("queue", Some(health.queue), self.max_queue),
            more("dropped", Some(health.dropped), self.max_dropped),
            more("pending", health.pending, self.max_pending),
            more("active", health.active, self.max_active),
            more("exit_queue", health.exit_queue, self.max_exit_queue),
            more("failures", health.failures, Some(self.max_failures)),
            more("worker_restarts", health.worker_restarts, self.max_worker_restarts),
        ];
        breaches.into_iter().flatten().collect()
    }

    fn failure(&self, failure: &Failure, failures: u64) -> Vec<Breach> {
        let count = failure.failures.unwrap_or(failures);
        let breaches = [
            longer("tick_duration", failure.duration_ms, self.max_tick_duration),
            more("queue", failure.queue, self.max_queue),
            more("dropped", failure.dropped, self.max_dropped),
            more("failures", Some(count), Some(self.max_failures)),
            more("worker_restarts", failure.worker_restarts, self.max_worker_restarts),
        ];
        breaches.into_iter().flatten().collect()
    }
}

fn more(measure: &'static str, value: Option<u64>, limit: Option<u64>) -> Option<Breach> {
    over(measure, value.map(Amount::Count), limit.map(Amount::Count))
}

fn longer(measure: &'static str, value: Option<f64>, limit: Option<f64>) -> Option<Breach> {
    over(measure, value.map(Amount::Milliseconds), limit.map(Amount::Milliseconds))
}

fn over(measure: &'static str, value: Option<Amount>, limit: Option<Amount>) -> Option<Breach> {
    let (value, limit) = (value?, limit?);
    (value > limit).then_some(Breach { measure, value, limit })
}
