//! The numbers of a run, as its events have told them so far.

use super::exposition::{Exposition, Type};
use crate::contract::Kind;
use crate::contract::envelope::v1::{ENVELOPE_SHAPE, Envelope};
use crate::contract::loop_failure::LoopFailure;
use crate::contract::loop_health::LoopHealth;
use crate::contract::metric::{Metric, MetricName, TagsValue};
use crate::contract::policy_anneal_update::PolicyAnnealUpdate;
use crate::contract::shared::health_status::v1::HealthStatus;
use crate::contract::shared::transport::v1::Transport;
use crate::contract::stability_metrics::StabilityMetrics;
use crate::event::Event;
use crate::json::{Cursor, Number};
use crate::shape::Profile;
use crate::telemetry::Frame;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Series of alerts that are kept apart; what has another name beyond them is summed up.
const MOST_ALERTS: usize = 200;

/// Every status.
const STATUSES: [HealthStatus; 3] = [HealthStatus::Ok, HealthStatus::Warn, HealthStatus::Error];

/// What alerts beyond [`MOST_ALERTS`] names are called.
const OTHER: &str = "other";

/// The latest numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Figures {
    tick: Option<f64>,
    status: Option<HealthStatus>,
    duration_ms: Option<f64>,
    failures: Option<f64>,
    transport: Option<Transport>,
    perturbations: Option<(f64, f64)>,
    exit_queue: Option<f64>,
    anneal_ratio: Option<f64>,
    cooldowns: Option<f64>,
    in_force: BTreeSet<String>,
    alerts: BTreeMap<String, f64>,
    events: BTreeMap<&'static str, f64>,
    unread: f64,
}

impl Figures {
    /// Takes what a frame tells.
    pub(super) fn take(&mut self, frame: &Frame) {
        *self.events.entry(frame.kind().name()).or_default() += 1.0;
        self.tick = Some(frame.tick() as f64);
        let taken = match frame.kind() {
            Kind::LoopHealth => event(frame).map(|event| self.health(event)),
            Kind::LoopFailure => event(frame).map(|event| self.failure(event)),
            Kind::Metric => event(frame).map(|event| self.metric(&event)),
            Kind::PolicyAnnealUpdate => event(frame).map(|event: PolicyAnnealUpdate| {
                self.anneal_ratio = event.ratio.as_ref().map(Number::as_f64);
            }),
            Kind::StabilityMetrics => event(frame).map(|event: StabilityMetrics| {
                self.in_force = event.alerts.into_iter().take(MOST_ALERTS).collect();
            }),
            Kind::ConsoleResult
            | Kind::LoopTick
            | Kind::PolicyMetadata
            | Kind::PolicyPossession
            | Kind::RivalryEvents
            | Kind::TelemetrySnapshotMigrations => Some(()),
        };
        if taken.is_none() {
            self.unread += 1.0;
        }
    }

    fn health(&mut self, event: LoopHealth) {
        self.status = Some(event.status);
        self.duration_ms = Some(event.duration_ms.as_f64());
        self.failures = Some(event.failure_count as f64);
        let summary = &event.summary;
        let pending = summary.perturbations_pending as f64;
        self.perturbations = Some((pending, summary.perturbations_active as f64));
        self.exit_queue = Some(summary.employment_exit_queue as f64);
        self.transport = Some(event.transport);
    }

    fn failure(&mut self, event: LoopFailure) {
        self.status = Some(HealthStatus::Error);
        self.duration_ms = Some(event.duration_ms.as_f64());
        self.failures = Some(event.failure_count as f64);
        self.transport = Some(event.transport);
    }

    fn metric(&mut self, event: &Metric) {
        let value = event.value.as_f64();
        match &event.name {
            MetricName::QueueCooldownEvents => {
                *self.cooldowns.get_or_insert_default() += value.max(0.0);
            }
            MetricName::PolicyAnnealRatio => self.anneal_ratio = Some(value),
            MetricName::StabilityAlert => {
                let Some(TagsValue::String(alert)) = event.tags.get("alert_type") else { return };
                let is_known = self.alerts.len() < MOST_ALERTS || self.alerts.contains_key(alert);
                let name = if is_known { alert } else { OTHER };
                *self.alerts.entry(name.to_owned()).or_default() += value.max(0.0);
            }
            // `loop.health` has the same, and all at one time.
            MetricName::LoopDurationMs | MetricName::TelemetryQueueLength => {}
            MetricName::WorldEventsCount
            | MetricName::WorldEventsAvg
            | MetricName::QueueLengthLatest
            | MetricName::QueueLengthAvg
            | MetricName::Other(_) => {}
        }
    }
}

/// The event in a line, bare or in its envelope; `None` when it is in another version.
fn event<E: Event>(frame: &Frame) -> Option<E> {
    let line = std::str::from_utf8(frame.line()).ok()?;
    let enveloped = whole::<Envelope>(line, &ENVELOPE_SHAPE);
    let payload = enveloped.as_ref().map_or(line, |envelope| envelope.payload.as_str());
    whole(payload, E::SHAPE)
}

fn whole<T: crate::json::Read>(text: &str, shape: &'static crate::shape::Shape) -> Option<T> {
    let mut cursor = Cursor::new(text, Profile::Writer);
    let value = cursor.read(shape).ok()?;
    cursor.end().ok().map(|()| value)
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use Type::{Counter, Gauge};
        let out = &mut Exposition::new(f);
        out.one("tick", Gauge, "The tick of the latest event.", self.tick)?;
        let statuses = self.status.iter().flat_map(|status| {
            STATUSES.iter().map(move |it| (it.as_str(), f64::from(u8::from(it == status))))
        });
        let help = "How the loop is: 1 for the status that it has.";
        out.each("loop_status", Gauge, help, "status", statuses)?;
        let seconds = self.duration_ms.map(|ms| ms / 1e3);
        out.one("loop_duration_seconds", Gauge, "Time of the latest tick.", seconds)?;
        out.one("loop_failures_total", Counter, "Ticks that failed.", self.failures)?;
        channel(out, self.transport.as_ref())?;
        let (pending, active) = self.perturbations.unzip();
        out.one("perturbations_pending", Gauge, "Perturbations that are scheduled.", pending)?;
        out.one("perturbations_active", Gauge, "Perturbations in force.", active)?;
        out.one("employment_exit_queue", Gauge, "Agents that wait to leave.", self.exit_queue)?;
        let help = "Agents sent away to cool down.";
        out.one("queue_cooldown_events_total", Counter, help, self.cooldowns)?;
        let help = "Share of the learned policy, 0 to 1.";
        out.one("policy_anneal_ratio", Gauge, help, self.anneal_ratio)?;
        let in_force = self.in_force.iter().map(|alert| (alert.as_str(), 1.0));
        out.each("stability_alert_active", Gauge, "Alerts in force.", "alert", in_force)?;
        let alerts = self.alerts.iter().map(|(alert, count)| (alert.as_str(), *count));
        out.each("stability_alerts_total", Counter, "Alerts so far.", "alert", alerts)?;
        let events = self.events.iter().map(|(event, count)| (*event, *count));
        out.each("events_total", Counter, "Events that were sent.", "event", events)?;
        let help = "Events in a form from which no number was taken.";
        out.one("events_unread_total", Counter, help, Some(self.unread))
    }
}

/// The numbers of the channel that the loop sends its telemetry through.
fn channel(out: &mut Exposition<'_, '_>, transport: Option<&Transport>) -> fmt::Result {
    use Type::{Counter, Gauge};
    let Some(transport) = transport else { return Ok(()) };
    let count = |value: u64| Some(value as f64);
    let waiting = count(transport.queue_length);
    out.one("telemetry_queue_length", Gauge, "Events that wait to be sent.", waiting)?;
    let dropped = count(transport.dropped_messages);
    out.one("telemetry_dropped_total", Counter, "Events that were given up.", dropped)?;
    let payloads = count(transport.payloads_flushed_total);
    out.one("telemetry_flushed_payloads_total", Counter, "Payloads that were sent.", payloads)?;
    let bytes = count(transport.bytes_flushed_total);
    out.one("telemetry_flushed_bytes_total", Counter, "Bytes that were sent.", bytes)?;
    let flush = transport.last_flush_duration_ms.as_ref().map(|ms| ms.as_f64() / 1e3);
    out.one("telemetry_flush_duration_seconds", Gauge, "Time of the latest flush.", flush)?;
    let alive = Some(f64::from(u8::from(transport.worker.alive)));
    out.one("telemetry_worker_alive", Gauge, "Whether the worker runs.", alive)?;
    let restarts = count(transport.worker.restart_count);
    out.one("telemetry_worker_restarts_total", Counter, "Restarts of the worker.", restarts)
}
