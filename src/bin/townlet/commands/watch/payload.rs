//! Payloads, bare or in envelopes, in any version: read by the contract, and what they tell taken.

use super::record::{Failure, Health, Seen};
use townlet_contract::json::Number;
use townlet_contract::{AnyEvent, Error, Read, Reader, Report};

/// What a payload tells; nothing when it is an event that is not watched.
pub(super) fn read(reader: &Reader, line: &[u8]) -> Result<Option<Seen>, Error> {
    let Read { event, report, .. } = reader.read(line)?;
    Ok(match event {
        AnyEvent::LoopHealth(event) => {
            let (summary, transport) = (&event.summary, &event.transport);
            let said = |pointer, count: u64| said(&report, pointer).then_some(count);
            Some(Seen::Health(Health {
                tick: event.tick.into(),
                status: self::said(&report, "/status").then(|| event.status.as_str().to_owned()),
                duration_ms: event.duration_ms.as_f64(),
                queue: transport.queue_length,
                dropped: transport.dropped_messages,
                pending: said("/summary/perturbations_pending", summary.perturbations_pending),
                active: said("/summary/perturbations_active", summary.perturbations_active),
                exit_queue: said("/summary/employment_exit_queue", summary.employment_exit_queue),
                failures: said("/failure_count", event.failure_count),
                worker_restarts: said(
                    "/transport/worker/restart_count",
                    transport.worker.restart_count,
                ),
                worker_alive: self::said(&report, "/transport/worker/alive")
                    .then_some(transport.worker.alive),
                alerts: event.stability.as_ref().map(|stability| stability.alerts.clone()),
            }))
        }
        AnyEvent::LoopFailure(event) => {
            let transport = &event.transport;
            let said = |pointer, count: u64| said(&report, pointer).then_some(count);
            Some(Seen::Failure(Failure {
                tick: event.tick.into(),
                duration_ms: Some(Number::as_f64(&event.duration_ms)),
                queue: said("/transport/queue_length", transport.queue_length),
                dropped: said("/transport/dropped_messages", transport.dropped_messages),
                failures: said("/failure_count", event.failure_count),
                worker_restarts: said(
                    "/transport/worker/restart_count",
                    transport.worker.restart_count,
                ),
                snapshot: event.snapshot_path.clone(),
                error: event.error.clone(),
            }))
        }
        AnyEvent::StabilityMetrics(event) => Some(Seen::Alerts { alerts: event.alerts.clone() }),
        // The others say nothing about how the loop is.
        _other => None,
    })
}

/// Whether the sender said it: what an old version did not know is assumed, and counts for nothing.
fn said(report: &Report, pointer: &str) -> bool {
    !report.assumed().any(|value| {
        pointer
            .strip_prefix(value.pointer)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}
