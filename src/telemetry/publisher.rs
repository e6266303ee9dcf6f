//! What a run says about itself at this moment: the latest of each event in its latest form, the
//! status that dashboards ask for, and the lines of the log.
//!
//! It owns no reader: payloads of whatever version come in through the one that it is given.

use super::log_line;
use crate::contract::loop_failure::LoopFailure;
use crate::contract::loop_health::LoopHealth;
use crate::contract::{AnyEvent, Kind};
use crate::error::Error;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How the loop is: the latest health or failure, whichever came last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum HealthStatus<'a> {
    /// The latest tick was completed.
    Health(&'a LoopHealth),
    /// The latest tick failed.
    Failure(&'a LoopFailure),
}

/// Keeps the latest of each event, structured, and logs health and failures.
#[derive(Debug, Default)]
pub struct TelemetryPublisher {
    latest: BTreeMap<Kind, Arc<AnyEvent>>,
    /// The latest health or failure.
    status: Option<Arc<AnyEvent>>,
}

impl TelemetryPublisher {
    /// One that has seen nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps an event; health and failures are logged, the former at INFO to
    /// `townlet.core.sim_loop`, the latter at ERROR to `townlet.telemetry.publisher`.
    pub fn publish(&mut self, event: &Arc<AnyEvent>) {
        match &**event {
            AnyEvent::LoopHealth(health) => {
                self.status = Some(Arc::clone(event));
                tracing::info!(target: "townlet.core.sim_loop", "{}", log_line::tick_health(health));
            }
            AnyEvent::LoopFailure(failure) => {
                self.status = Some(Arc::clone(event));
                let line = log_line::loop_failure(failure);
                tracing::error!(target: "townlet.telemetry.publisher", "{line}");
            }
            AnyEvent::ConsoleResult(_)
            | AnyEvent::LoopTick(_)
            | AnyEvent::Metric(_)
            | AnyEvent::PolicyAnnealUpdate(_)
            | AnyEvent::PolicyMetadata(_)
            | AnyEvent::PolicyPossession(_)
            | AnyEvent::RivalryEvents(_)
            | AnyEvent::StabilityMetrics(_)
            | AnyEvent::TelemetrySnapshotMigrations(_) => {}
        }
        self.latest.insert(event.kind(), Arc::clone(event));
    }

    /// Reads a payload of any version of any event with a reader, and publishes it in its latest
    /// version; gives what else the reader says, such as its report.
    ///
    /// ```
    /// use townlet_contract::read;
    /// use townlet_contract::telemetry::{HealthStatus, TelemetryPublisher};
    ///
    /// let mut publisher = TelemetryPublisher::new();
    /// let flat = br#"{"tick":3,"status":"error","tick_duration_ms":1.5,"failure_count":1,
    ///     "error":"ValueError: boom","telemetry_queue":4,"telemetry_dropped":0}"#;
    /// let report = publisher.ingest(flat, |bytes| read(bytes).map(|read| (read.event, read.report)))?;
    /// assert!(report.assumed().next().is_some());
    /// let Some(HealthStatus::Failure(failure)) = publisher.latest_health_status() else { panic!() };
    /// assert_eq!(failure.summary.queue_length, 4);
    /// # Ok::<(), townlet_contract::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of the reader; nothing is kept then.
    pub fn ingest<R>(
        &mut self,
        payload: &[u8],
        reader: impl FnOnce(&[u8]) -> Result<(AnyEvent, R), Error>,
    ) -> Result<R, Error> {
        let (event, remarks) = reader(payload)?;
        self.publish(&Arc::new(event));
        Ok(remarks)
    }

    /// The latest event of a kind.
    #[must_use]
    pub fn latest(&self, kind: Kind) -> Option<&AnyEvent> {
        self.latest.get(&kind).map(|event| &**event)
    }

    /// How the loop is, structured; `None` before the first health or failure.
    #[must_use]
    pub fn latest_health_status(&self) -> Option<HealthStatus<'_>> {
        match self.status.as_deref() {
            Some(AnyEvent::LoopHealth(health)) => Some(HealthStatus::Health(health)),
            Some(AnyEvent::LoopFailure(failure)) => Some(HealthStatus::Failure(failure)),
            _nothing_else_is_kept => None,
        }
    }

    /// How the loop is under the flat names of old, such as `telemetry_queue`: version 1 of the
    /// event, as one line of JSON.
    ///
    /// # Errors
    ///
    /// When version 1 cannot say it.
    #[deprecated(
        since = "0.1.0",
        note = "the flat names leave with 2.0.0; use `latest_health_status`"
    )]
    pub fn legacy_health_status(&self) -> Result<Option<Vec<u8>>, Error> {
        let Some(status) = self.status.as_deref() else { return Ok(None) };
        Ok(Some(status.clone().downgrade(1)?.to_json()))
    }
}
