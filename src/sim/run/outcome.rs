//! How a step ended.

use crate::contract::loop_failure::LoopFailure;
use crate::contract::shared::health_status::v1::HealthStatus;
use crate::json::Number;
use std::fmt;

/// A tick that was completed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TickOutcome {
    /// The tick.
    pub tick: u64,
    /// How long it took, in milliseconds.
    pub duration_ms: Number,
    /// The status of the health that was sent.
    pub status: HealthStatus,
    /// The alerts in force.
    pub alerts: Vec<String>,
}

impl TickOutcome {
    pub(super) fn new(
        tick: u64,
        duration_ms: Number,
        status: HealthStatus,
        alerts: Vec<String>,
    ) -> Self {
        Self { tick, duration_ms, status, alerts }
    }
}

/// A tick that failed. The loop may go on: the next step tries the same tick again.
#[derive(Clone, Debug, PartialEq)]
pub struct Failed {
    /// What was sent about it.
    pub failure: Box<LoopFailure>,
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tick {} failed: {}", self.failure.tick, self.failure.error)
    }
}

impl std::error::Error for Failed {}
