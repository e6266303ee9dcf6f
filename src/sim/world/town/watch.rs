//! How often each operation on lines was called, and how long it took when a clock is at hand.

use crate::sim::clock::Clock;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A clock to time operations by, if any. It is no part of the state.
#[derive(Default)]
pub(super) struct Watch(pub(super) Option<Box<dyn Clock>>);

impl Watch {
    /// The time now; 0 without a clock.
    pub(super) fn look(&self) -> Duration {
        self.0.as_ref().map_or(Duration::ZERO, |clock| clock.elapsed())
    }
}

/// Calls since the start.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Affinity {
    pub(super) requests: Calls,
    pub(super) assigned: Calls,
    pub(super) blocked: Calls,
    pub(super) releases: Calls,
}

/// How often, and for how long in all.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Calls {
    pub(super) count: u64,
    pub(super) nanoseconds: u64,
}

impl Calls {
    /// One more, from one look at the watch to another.
    pub(super) fn add(&mut self, from: Duration, to: Duration) {
        let took = to.saturating_sub(from).as_nanos();
        self.count += 1;
        self.nanoseconds = self.nanoseconds.saturating_add(u64::try_from(took).unwrap_or(u64::MAX));
    }
}
