//! Time: the only thing in a run that a seed does not settle.

use std::time::{Duration, Instant, SystemTime};

/// Where a run takes its times from.
pub trait Clock: Send {
    /// The time of day.
    fn now(&self) -> SystemTime;

    /// Time since some fixed moment; it never goes back.
    fn elapsed(&self) -> Duration;
}

/// The time of this machine.
#[derive(Debug)]
pub struct MachineClock {
    start: Instant,
}

impl MachineClock {
    /// A clock that starts now.
    #[must_use]
    pub fn new() -> Self {
        Self { start: Instant::now() }
    }
}

impl Default for MachineClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for MachineClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }
}

/// A clock that goes on by the same step at each look, for runs that must repeat to the byte.
#[derive(Debug)]
pub struct ScriptedClock {
    start: SystemTime,
    step: Duration,
    looks: std::sync::atomic::AtomicU32,
}

impl ScriptedClock {
    /// Starts at a time and goes on by `step` at each look at [`Clock::elapsed`].
    #[must_use]
    pub fn new(start: SystemTime, step: Duration) -> Self {
        Self { start, step, looks: std::sync::atomic::AtomicU32::new(0) }
    }
}

impl Clock for ScriptedClock {
    fn now(&self) -> SystemTime {
        let looks = self.looks.load(std::sync::atomic::Ordering::Relaxed);
        self.start + self.step * looks
    }

    fn elapsed(&self) -> Duration {
        let looks = self.looks.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        self.step * looks
    }
}
