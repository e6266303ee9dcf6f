//! Time as the worker needs it: how late it is, and how long a wait may really last.

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Where the worker takes its times from.
pub trait Timer: fmt::Debug + Send + Sync {
    /// Time since some fixed moment; it never goes back.
    fn elapsed(&self) -> Duration;

    /// How long to wait really when somebody waits for something for up to `wish`.
    fn allow(&self, wish: Duration) -> Duration;
}

/// The time of this machine; a wait lasts as long as was asked for.
#[derive(Debug)]
pub struct MachineTimer {
    start: Instant,
}

impl MachineTimer {
    /// A timer that starts now.
    #[must_use]
    pub fn new() -> Self {
        Self { start: Instant::now() }
    }
}

impl Default for MachineTimer {
    fn default() -> Self {
        Self::new()
    }
}

impl Timer for MachineTimer {
    fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    fn allow(&self, wish: Duration) -> Duration {
        wish
    }
}

/// A time that goes on by what is waited for, and nobody really waits: timeouts and backoffs pass at
/// once, so that a test of them takes no time.
#[derive(Debug, Default)]
pub struct ScriptedTimer {
    elapsed: Mutex<Duration>,
}

impl ScriptedTimer {
    /// A timer that starts at 0.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Lets time pass.
    pub fn pass(&self, time: Duration) {
        let mut elapsed = self.elapsed.lock().unwrap_or_else(PoisonError::into_inner);
        *elapsed = elapsed.saturating_add(time);
    }
}

impl Timer for ScriptedTimer {
    fn elapsed(&self) -> Duration {
        *self.elapsed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn allow(&self, wish: Duration) -> Duration {
        self.pass(wish);
        Duration::ZERO
    }
}
