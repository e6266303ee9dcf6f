//! What the dashboard shows: the latest of everything, and the tick times of a while.

use crate::commands::watch::record::{Failure, Health, Seen};
use crate::commands::watch::thresholds::Breach;
use crate::commands::watch::watcher::{Counts, Shown};
use std::collections::VecDeque;

/// Tick times that are kept; wider terminals are rare.
const TIMES: usize = 512;

/// The latest of everything.
#[derive(Debug, Default)]
pub(super) struct State {
    /// What is watched.
    pub(super) name: String,
    /// The latest health.
    pub(super) health: Option<Health>,
    /// The latest failure.
    pub(super) failure: Option<Failure>,
    /// The alerts in force.
    pub(super) alerts: Vec<String>,
    /// What the latest record has too much of.
    pub(super) breaches: Vec<Breach>,
    /// Ticks that failed so far, as the latest record that counts them says.
    pub(super) failures: Option<u64>,
    /// Whether the latest record is a failure.
    pub(super) is_failed: bool,
    /// Microseconds of the latest ticks, oldest first.
    pub(super) times: VecDeque<u64>,
    /// What was met.
    pub(super) counts: Counts,
    /// Whether what is followed is compressed now, so that nothing of it is shown.
    pub(super) is_compressed: bool,
    /// Whether the stream has ended.
    pub(super) is_over: bool,
}

impl State {
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Takes what a line has told.
    pub(super) fn take(&mut self, shown: &Shown) {
        self.is_compressed = false;
        let Shown::Record { seen, breaches, .. } = shown else { return };
        match seen {
            Seen::Health(health) => {
                if let Some(alerts) = &health.alerts {
                    self.alerts.clone_from(alerts);
                }
                if self.times.len() == TIMES {
                    self.times.pop_front();
                }
                self.times.push_back((health.duration_ms.max(0.0) * 1e3) as u64);
                self.failures = health.failures.or(self.failures);
                self.health = Some(health.clone());
                self.is_failed = false;
            }
            Seen::Failure(failure) => {
                self.failures = failure.failures.or(self.failures);
                self.failure = Some(failure.clone());
                self.is_failed = true;
            }
            Seen::Alerts { alerts } => return self.alerts.clone_from(alerts),
        }
        self.breaches.clone_from(breaches);
    }

    /// `ok`, `warn` or `error`, as the latest record says.
    pub(super) fn status(&self) -> &str {
        match &self.health {
            _ if self.is_failed => "error",
            Some(health) => health.status.as_deref().unwrap_or("ok"),
            None => "waiting",
        }
    }
}
