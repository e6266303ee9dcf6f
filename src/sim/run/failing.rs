//! What is done when a step fails.

use super::outcome::Failed;
use super::settings::Capture;
use super::simulation::SimulationLoop;
use crate::contract::shared::transport::v1::Transport;
use crate::json::Lazy;
use crate::sim::failure::{ErrorText, FailureParts, loop_failure, unknown_transport};
use crate::sim::figure::milliseconds;
use crate::sim::snapshot::save;
use crate::telemetry::boundary::{caught, discard};
use std::time::Duration;

impl SimulationLoop {
    /// Counts the failure, saves the state if that is wanted, sends the failure, and tells the
    /// handlers. None of it can fail in turn: what cannot be done is left out and logged.
    pub(super) fn fail(&mut self, tick: u64, start: Duration, error: ErrorText) -> Failed {
        let duration_ms = milliseconds(self.clock.elapsed().saturating_sub(start));
        self.state.failure_count = self.state.failure_count.saturating_add(1);
        let failure = loop_failure(FailureParts {
            tick,
            duration_ms,
            failure_count: self.state.failure_count,
            error,
            snapshot_path: self.captured(tick),
            transport: self.channel_now(),
            context: self.state.contexts.best(self.observed.as_ref().map(Lazy::get)),
            health: self.state.health.clone(),
        });
        if let Err(payload) = caught(|| self.sink.emit(failure.clone().into(), tick)) {
            let cause = ErrorText::of_panic(&*payload).to_string();
            discard(payload);
            tracing::error!(tick, error = ?failure.error, ?cause, "a failure could not be sent");
        }
        self.handlers.tell(&failure);
        Failed { failure: Box::new(failure) }
    }

    /// Where the state was saved, if that is wanted and went well.
    fn captured(&self, tick: u64) -> Option<String> {
        let Capture::Under(parent) = &self.settings.capture else { return None };
        let saved = self.snapshot();
        let saved = saved.and_then(|snapshot| save(parent, tick, self.clock.now(), &snapshot));
        match saved {
            Ok(path) => Some(path.to_string_lossy().into_owned()),
            Err(error) => {
                tracing::error!(tick, error = ?error.to_string(), "the state could not be saved");
                None
            }
        }
    }

    /// How the channel is, as far as it can say so.
    fn channel_now(&mut self) -> Transport {
        let sink = &mut self.sink;
        let status = caught(|| {
            sink.settle();
            sink.status()
        });
        status.unwrap_or_else(|payload| {
            let error = ErrorText::of_panic(&*payload).to_string();
            discard(payload);
            unknown_transport(error)
        })
    }
}
