// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `loop.health` version 3.
//!
//! How the loop is after a tick. Sent after each tick that did not fail.
//!
//! From `loop_health/v3.schema.json`.

use crate::contract::{loop_health, shared};
use crate::{event, json, shape, upgrade};

/// How the loop is after a tick. Sent after each tick that did not fail.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoopHealth {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// How the loop is: `ok` when a tick went well, `warn` when it went with trouble, `error` when it failed.
    pub status: shared::health_status::v1::HealthStatus,
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    pub duration_ms: shared::duration_ms::v1::DurationMs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub failure_count: shared::count::v1::Count,
    /// The state of the channel that carries telemetry out of the loop.
    pub transport: shared::transport::v1::Transport,
    /// The state of the whole world and of what drives it, in sections. Every section may be missing; `{}` means that nothing is known.
    pub global_context: json::Sparse<shared::global_context::v1::GlobalContext>,
    /// Where a new policy stands on its way to replace the released one.
    pub promotion: Option<Box<shared::promotion_state::v1::PromotionState>>,
    /// How steady the run is: the latest figures and the alerts in force.
    pub stability: Option<Stability>,
    /// The numbers of a loop.health event that people look at first, repeated in one flat place.
    pub summary: shared::health_summary::v1::HealthSummary,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`LoopHealth`] has; [`LoopHealth::new`] takes it.
#[derive(Debug)]
pub struct NewLoopHealth {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// How the loop is: `ok` when a tick went well, `warn` when it went with trouble, `error` when it failed.
    pub status: shared::health_status::v1::HealthStatus,
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    pub duration_ms: shared::duration_ms::v1::DurationMs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub failure_count: shared::count::v1::Count,
    /// The state of the channel that carries telemetry out of the loop.
    pub transport: shared::transport::v1::Transport,
    /// The state of the whole world and of what drives it, in sections. Every section may be missing; `{}` means that nothing is known.
    pub global_context: json::Sparse<shared::global_context::v1::GlobalContext>,
    /// The numbers of a loop.health event that people look at first, repeated in one flat place.
    pub summary: shared::health_summary::v1::HealthSummary,
}

impl LoopHealth {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewLoopHealth) -> Self {
        Self {
            tick: required.tick,
            status: required.status,
            duration_ms: required.duration_ms,
            failure_count: required.failure_count,
            transport: required.transport,
            global_context: required.global_context,
            summary: required.summary,
            promotion: None,
            stability: None,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for LoopHealth {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&LOOP_HEALTH)?;
        let mut tick = None;
        let mut status = None;
        let mut duration_ms = None;
        let mut failure_count = None;
        let mut transport = None;
        let mut global_context = None;
        let mut promotion = None;
        let mut stability = None;
        let mut summary = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut tick, &LOOP_HEALTH, 0),
                1 => cursor.fill(&mut status, &LOOP_HEALTH, 1),
                2 => cursor.fill(&mut duration_ms, &LOOP_HEALTH, 2),
                3 => cursor.fill(&mut failure_count, &LOOP_HEALTH, 3),
                4 => cursor.fill(&mut transport, &LOOP_HEALTH, 4),
                5 => cursor.fill(&mut global_context, &LOOP_HEALTH, 5),
                6 => cursor.fill_optional(&mut promotion, &LOOP_HEALTH, 6),
                7 => cursor.fill_optional(&mut stability, &LOOP_HEALTH, 7),
                8 => cursor.fill(&mut summary, &LOOP_HEALTH, 8),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(tick),
            Some(status),
            Some(duration_ms),
            Some(failure_count),
            Some(transport),
            Some(global_context),
            Some(summary),
        ) = (
            tick,
            status,
            duration_ms,
            failure_count,
            transport,
            global_context,
            summary,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            tick,
            status,
            duration_ms,
            failure_count,
            transport,
            global_context,
            promotion,
            stability,
            summary,
            extra: extra.into(),
        })
    }
}

json::typed!(LoopHealth : LOOP_HEALTH_SHAPE);

impl json::Write for LoopHealth {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"tick\":", &self.tick);
        object.field("\"status\":", &self.status);
        object.field("\"duration_ms\":", &self.duration_ms);
        object.field("\"failure_count\":", &self.failure_count);
        object.field("\"transport\":", &self.transport);
        object.field("\"global_context\":", &self.global_context);
        object.optional("\"promotion\":", &self.promotion);
        object.optional("\"stability\":", &self.stability);
        object.field("\"summary\":", &self.summary);
        object.extra(&self.extra);
        object.end();
    }
}

/// How steady the run is: the latest figures and the alerts in force.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Stability {
    /// A JSON object whose members this contract does not name. It is kept as it was sent.
    pub latest_metrics: shared::open_object::v1::OpenObject,
    /// The names of the alerts in force, such as `lateness_spike`.
    pub alerts: Vec<String>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl Stability {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        latest_metrics: shared::open_object::v1::OpenObject,
        alerts: Vec<String>,
    ) -> Self {
        Self {
            latest_metrics,
            alerts,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for Stability {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&STABILITY)?;
        let mut latest_metrics = None;
        let mut alerts = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut latest_metrics, &STABILITY, 0),
                1 => cursor.fill(&mut alerts, &STABILITY, 1),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(latest_metrics), Some(alerts)) = (latest_metrics, alerts) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            latest_metrics,
            alerts,
            extra: extra.into(),
        })
    }
}

json::typed!(Stability : STABILITY_SHAPE);

impl json::Write for Stability {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"latest_metrics\":", &self.latest_metrics);
        object.field("\"alerts\":", &self.alerts);
        object.extra(&self.extra);
        object.end();
    }
}

#[allow(
    deprecated,
    reason = "what an old version said in deprecated members is moved on"
)]
impl upgrade::Upgrade<loop_health::v2::LoopHealth> for LoopHealth {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn upgrade(
        old: loop_health::v2::LoopHealth,
        notes: &mut upgrade::Notes,
    ) -> Result<Self, upgrade::Refused> {
        notes.dissolved("/aliases", old.aliases.as_ref().map(|record| &record.extra));
        let tick = old.tick;
        let status = old.status;
        let duration_ms = notes
            .kept(
                "/duration_ms",
                ("/duration_ms", old.duration_ms),
                [
                    (
                        "/aliases/tick_duration_ms",
                        old
                            .aliases
                            .as_ref()
                            .and_then(|record| record.tick_duration_ms.clone()),
                    ),
                    ("/tick_duration_ms", old.tick_duration_ms),
                ],
            );
        let failure_count = old.failure_count;
        let transport_provider = old.transport.provider;
        let transport_queue_length = notes
            .kept(
                "/transport/queue_length",
                ("/transport/queue_length", old.transport.queue_length),
                [
                    (
                        "/aliases/telemetry_queue",
                        old.aliases.as_ref().and_then(|record| record.telemetry_queue),
                    ),
                    ("/telemetry_queue", old.telemetry_queue),
                ],
            );
        let transport_dropped_messages = notes
            .kept(
                "/transport/dropped_messages",
                ("/transport/dropped_messages", old.transport.dropped_messages),
                [
                    (
                        "/aliases/telemetry_dropped",
                        old.aliases.as_ref().and_then(|record| record.telemetry_dropped),
                    ),
                    ("/telemetry_dropped", old.telemetry_dropped),
                ],
            );
        let transport_last_flush_duration_ms = notes
            .kept(
                "/transport/last_flush_duration_ms",
                (
                    "/transport/last_flush_duration_ms",
                    old.transport.last_flush_duration_ms,
                ),
                [
                    (
                        "/aliases/telemetry_flush_ms",
                        old
                            .aliases
                            .as_ref()
                            .and_then(|record| {
                                record.telemetry_flush_ms.clone().present()
                            }),
                    ),
                    ("/telemetry_flush_ms", old.telemetry_flush_ms.present()),
                ],
            );
        let transport_payloads_flushed_total = notes
            .kept(
                "/transport/payloads_flushed_total",
                (
                    "/transport/payloads_flushed_total",
                    old.transport.payloads_flushed_total,
                ),
                [
                    (
                        "/aliases/telemetry_payloads_total",
                        old
                            .aliases
                            .as_ref()
                            .and_then(|record| record.telemetry_payloads_total),
                    ),
                    ("/telemetry_payloads_total", old.telemetry_payloads_total),
                ],
            );
        let transport_bytes_flushed_total = notes
            .kept(
                "/transport/bytes_flushed_total",
                ("/transport/bytes_flushed_total", old.transport.bytes_flushed_total),
                [
                    (
                        "/aliases/telemetry_bytes_total",
                        old
                            .aliases
                            .as_ref()
                            .and_then(|record| record.telemetry_bytes_total),
                    ),
                    ("/telemetry_bytes_total", old.telemetry_bytes_total),
                ],
            );
        let transport_auth_enabled = notes
            .kept(
                "/transport/auth_enabled",
                ("/transport/auth_enabled", old.transport.auth_enabled),
                [
                    (
                        "/aliases/telemetry_console_auth_enabled",
                        old
                            .aliases
                            .as_ref()
                            .and_then(|record| record.telemetry_console_auth_enabled),
                    ),
                    (
                        "/telemetry_console_auth_enabled",
                        old.telemetry_console_auth_enabled,
                    ),
                ],
            );
        let transport_worker_alive = notes
            .kept(
                "/transport/worker/alive",
                ("/transport/worker/alive", old.transport.worker.alive),
                [
                    (
                        "/aliases/telemetry_worker_alive",
                        old
                            .aliases
                            .as_ref()
                            .and_then(|record| record.telemetry_worker_alive),
                    ),
                    ("/telemetry_worker_alive", old.telemetry_worker_alive),
                ],
            );
        let transport_worker_error = notes
            .kept(
                "/transport/worker/error",
                ("/transport/worker/error", old.transport.worker.error),
                [
                    (
                        "/aliases/telemetry_worker_error",
                        old
                            .aliases
                            .as_ref()
                            .and_then(|record| {
                                record.telemetry_worker_error.clone().present()
                            }),
                    ),
                    ("/telemetry_worker_error", old.telemetry_worker_error.present()),
                ],
            );
        let transport_worker_restart_count = notes
            .kept(
                "/transport/worker/restart_count",
                ("/transport/worker/restart_count", old.transport.worker.restart_count),
                [
                    (
                        "/aliases/telemetry_worker_restart_count",
                        old
                            .aliases
                            .as_ref()
                            .and_then(|record| record.telemetry_worker_restart_count),
                    ),
                    (
                        "/telemetry_worker_restart_count",
                        old.telemetry_worker_restart_count,
                    ),
                ],
            );
        let global_context = old.global_context;
        let promotion = None;
        let stability = None;
        let summary_duration_ms = duration_ms.clone();
        let summary_queue_length = transport_queue_length;
        let summary_dropped_messages = transport_dropped_messages;
        let summary_last_flush_duration_ms = transport_last_flush_duration_ms.clone();
        let summary_payloads_flushed_total = transport_payloads_flushed_total;
        let summary_bytes_flushed_total = transport_bytes_flushed_total;
        let summary_auth_enabled = transport_auth_enabled;
        let summary_worker_alive = transport_worker_alive;
        let summary_worker_error = transport_worker_error.clone();
        let summary_worker_restart_count = transport_worker_restart_count;
        let summary_perturbations_pending = match notes
            .derived(
                "/summary/perturbations_pending",
                (
                    "/global_context/perturbations/pending",
                    global_context
                        .known()
                        .and_then(|record| record.perturbations.as_ref())
                        .and_then(|record| {
                            record.pending.as_ref().map(|entries| entries.len())
                        })
                        .and_then(upgrade::count),
                ),
                [
                    (
                        "/aliases/perturbations_pending",
                        old
                            .aliases
                            .as_ref()
                            .and_then(|record| record.perturbations_pending),
                    ),
                    ("/perturbations_pending", old.perturbations_pending),
                ],
            )
        {
            Some(value) => value,
            None => notes.assume(&("/summary/perturbations_pending", "0"), 0),
        };
        let summary_perturbations_active = match notes
            .derived(
                "/summary/perturbations_active",
                (
                    "/global_context/perturbations/active",
                    global_context
                        .known()
                        .and_then(|record| record.perturbations.as_ref())
                        .and_then(|record| {
                            record.active.as_ref().map(|entries| entries.len())
                        })
                        .and_then(upgrade::count),
                ),
                [
                    (
                        "/aliases/perturbations_active",
                        old
                            .aliases
                            .as_ref()
                            .and_then(|record| record.perturbations_active),
                    ),
                    ("/perturbations_active", old.perturbations_active),
                ],
            )
        {
            Some(value) => value,
            None => notes.assume(&("/summary/perturbations_active", "0"), 0),
        };
        let summary_employment_exit_queue = match notes
            .derived(
                "/summary/employment_exit_queue",
                (
                    "/global_context/employment_snapshot/pending_count",
                    global_context
                        .known()
                        .and_then(|record| record.employment_snapshot.as_ref())
                        .map(|record| record.pending_count),
                ),
                [
                    (
                        "/aliases/employment_exit_queue",
                        old
                            .aliases
                            .as_ref()
                            .and_then(|record| record.employment_exit_queue),
                    ),
                    ("/employment_exit_queue", old.employment_exit_queue),
                ],
            )
        {
            Some(value) => value,
            None => notes.assume(&("/summary/employment_exit_queue", "0"), 0),
        };
        let transport_worker_extra = notes
            .carry(
                "/transport/worker",
                old.transport.worker.extra,
                &shared::transport::v1::WORKER,
            );
        let transport_extra = notes
            .carry("/transport", old.transport.extra, &shared::transport::v1::TRANSPORT);
        let extra = notes.carry("", old.extra, &LOOP_HEALTH);
        Ok(LoopHealth {
            tick,
            status,
            duration_ms,
            failure_count,
            transport: shared::transport::v1::Transport {
                provider: transport_provider,
                queue_length: transport_queue_length,
                dropped_messages: transport_dropped_messages,
                last_flush_duration_ms: transport_last_flush_duration_ms,
                payloads_flushed_total: transport_payloads_flushed_total,
                bytes_flushed_total: transport_bytes_flushed_total,
                auth_enabled: transport_auth_enabled,
                worker: shared::transport::v1::Worker {
                    alive: transport_worker_alive,
                    error: transport_worker_error,
                    restart_count: transport_worker_restart_count,
                    extra: transport_worker_extra,
                },
                extra: transport_extra,
            },
            global_context,
            promotion,
            stability,
            summary: shared::health_summary::v1::HealthSummary {
                duration_ms: summary_duration_ms,
                queue_length: summary_queue_length,
                dropped_messages: summary_dropped_messages,
                last_flush_duration_ms: summary_last_flush_duration_ms,
                payloads_flushed_total: summary_payloads_flushed_total,
                bytes_flushed_total: summary_bytes_flushed_total,
                auth_enabled: summary_auth_enabled,
                worker_alive: summary_worker_alive,
                worker_error: summary_worker_error,
                worker_restart_count: summary_worker_restart_count,
                perturbations_pending: summary_perturbations_pending,
                perturbations_active: summary_perturbations_active,
                employment_exit_queue: summary_employment_exit_queue,
                extra: json::Extra::new(),
            },
            extra,
        })
    }
}

#[allow(deprecated, reason = "old readers look into deprecated members")]
impl upgrade::Downgrade<LoopHealth> for loop_health::v2::LoopHealth {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn downgrade(
        new: LoopHealth,
        notes: &mut upgrade::Notes,
    ) -> Result<Self, upgrade::Refused> {
        notes.lost("/promotion", new.promotion.as_ref());
        notes.lost("/stability", new.stability.as_ref());
        notes
            .lost_unless(
                "/summary/duration_ms",
                Some(&new.summary.duration_ms),
                Some(&new.duration_ms),
            );
        notes
            .lost_unless(
                "/summary/queue_length",
                Some(&new.summary.queue_length),
                Some(&new.transport.queue_length),
            );
        notes
            .lost_unless(
                "/summary/dropped_messages",
                Some(&new.summary.dropped_messages),
                Some(&new.transport.dropped_messages),
            );
        notes
            .lost_unless(
                "/summary/last_flush_duration_ms",
                Some(&new.summary.last_flush_duration_ms),
                Some(&new.transport.last_flush_duration_ms),
            );
        notes
            .lost_unless(
                "/summary/payloads_flushed_total",
                Some(&new.summary.payloads_flushed_total),
                Some(&new.transport.payloads_flushed_total),
            );
        notes
            .lost_unless(
                "/summary/bytes_flushed_total",
                Some(&new.summary.bytes_flushed_total),
                Some(&new.transport.bytes_flushed_total),
            );
        notes
            .lost_unless(
                "/summary/auth_enabled",
                Some(&new.summary.auth_enabled),
                Some(&new.transport.auth_enabled),
            );
        notes
            .lost_unless(
                "/summary/worker_alive",
                Some(&new.summary.worker_alive),
                Some(&new.transport.worker.alive),
            );
        notes
            .lost_unless(
                "/summary/worker_error",
                Some(&new.summary.worker_error),
                Some(&new.transport.worker.error),
            );
        notes
            .lost_unless(
                "/summary/worker_restart_count",
                Some(&new.summary.worker_restart_count),
                Some(&new.transport.worker.restart_count),
            );
        notes.dissolved("/summary", Some(&new.summary.extra));
        notes
            .moves(
                &[
                    ("/tick_duration_ms", "/duration_ms"),
                    ("/telemetry_queue", "/transport/queue_length"),
                    ("/telemetry_dropped", "/transport/dropped_messages"),
                    ("/telemetry_flush_ms", "/transport/last_flush_duration_ms"),
                    ("/telemetry_worker_alive", "/transport/worker/alive"),
                    ("/telemetry_worker_error", "/transport/worker/error"),
                    (
                        "/telemetry_worker_restart_count",
                        "/transport/worker/restart_count",
                    ),
                    ("/telemetry_console_auth_enabled", "/transport/auth_enabled"),
                    ("/telemetry_payloads_total", "/transport/payloads_flushed_total"),
                    ("/telemetry_bytes_total", "/transport/bytes_flushed_total"),
                    ("/perturbations_pending", "/summary/perturbations_pending"),
                    ("/perturbations_active", "/summary/perturbations_active"),
                    ("/employment_exit_queue", "/summary/employment_exit_queue"),
                    ("/aliases/tick_duration_ms", "/duration_ms"),
                    ("/aliases/telemetry_queue", "/transport/queue_length"),
                    ("/aliases/telemetry_dropped", "/transport/dropped_messages"),
                    ("/aliases/telemetry_flush_ms", "/transport/last_flush_duration_ms"),
                    ("/aliases/telemetry_worker_alive", "/transport/worker/alive"),
                    ("/aliases/telemetry_worker_error", "/transport/worker/error"),
                    (
                        "/aliases/telemetry_worker_restart_count",
                        "/transport/worker/restart_count",
                    ),
                    (
                        "/aliases/telemetry_console_auth_enabled",
                        "/transport/auth_enabled",
                    ),
                    (
                        "/aliases/telemetry_payloads_total",
                        "/transport/payloads_flushed_total",
                    ),
                    ("/aliases/telemetry_bytes_total", "/transport/bytes_flushed_total"),
                    ("/aliases/perturbations_pending", "/summary/perturbations_pending"),
                    ("/aliases/perturbations_active", "/summary/perturbations_active"),
                    ("/aliases/employment_exit_queue", "/summary/employment_exit_queue"),
                ],
            );
        let tick = new.tick;
        let status = new.status;
        let duration_ms = new.duration_ms.clone();
        let failure_count = new.failure_count;
        let transport_provider = new.transport.provider;
        let transport_queue_length = new.transport.queue_length;
        let transport_dropped_messages = new.transport.dropped_messages;
        let transport_last_flush_duration_ms = new
            .transport
            .last_flush_duration_ms
            .clone();
        let transport_payloads_flushed_total = new.transport.payloads_flushed_total;
        let transport_bytes_flushed_total = new.transport.bytes_flushed_total;
        let transport_auth_enabled = new.transport.auth_enabled;
        let transport_worker_alive = new.transport.worker.alive;
        let transport_worker_error = new.transport.worker.error.clone();
        let transport_worker_restart_count = new.transport.worker.restart_count;
        let global_context = new.global_context;
        let tick_duration_ms = Some(new.duration_ms.clone());
        let telemetry_queue = Some(new.transport.queue_length);
        let telemetry_dropped = Some(new.transport.dropped_messages);
        let telemetry_flush_ms = json::Maybe::from(
            new.transport.last_flush_duration_ms.clone(),
        );
        let telemetry_worker_alive = Some(new.transport.worker.alive);
        let telemetry_worker_error = json::Maybe::from(
            new.transport.worker.error.clone(),
        );
        let telemetry_worker_restart_count = Some(new.transport.worker.restart_count);
        let telemetry_console_auth_enabled = Some(new.transport.auth_enabled);
        let telemetry_payloads_total = Some(new.transport.payloads_flushed_total);
        let telemetry_bytes_total = Some(new.transport.bytes_flushed_total);
        let perturbations_pending = Some(new.summary.perturbations_pending);
        let perturbations_active = Some(new.summary.perturbations_active);
        let employment_exit_queue = Some(new.summary.employment_exit_queue);
        let aliases_tick_duration_ms = Some(new.duration_ms.clone());
        let aliases_telemetry_queue = Some(new.transport.queue_length);
        let aliases_telemetry_dropped = Some(new.transport.dropped_messages);
        let aliases_telemetry_flush_ms = json::Maybe::from(
            new.transport.last_flush_duration_ms.clone(),
        );
        let aliases_telemetry_worker_alive = Some(new.transport.worker.alive);
        let aliases_telemetry_worker_error = json::Maybe::from(
            new.transport.worker.error.clone(),
        );
        let aliases_telemetry_worker_restart_count = Some(
            new.transport.worker.restart_count,
        );
        let aliases_telemetry_console_auth_enabled = Some(new.transport.auth_enabled);
        let aliases_telemetry_payloads_total = Some(
            new.transport.payloads_flushed_total,
        );
        let aliases_telemetry_bytes_total = Some(new.transport.bytes_flushed_total);
        let aliases_perturbations_pending = Some(new.summary.perturbations_pending);
        let aliases_perturbations_active = Some(new.summary.perturbations_active);
        let aliases_employment_exit_queue = Some(new.summary.employment_exit_queue);
        let transport_worker_extra = notes
            .carry(
                "/transport/worker",
                new.transport.worker.extra,
                &shared::transport::v1::WORKER,
            );
        let transport_extra = notes
            .carry("/transport", new.transport.extra, &shared::transport::v1::TRANSPORT);
        let extra = notes.carry("", new.extra, &loop_health::v2::LOOP_HEALTH);
        Ok(loop_health::v2::LoopHealth {
            tick,
            status,
            duration_ms,
            failure_count,
            transport: shared::transport::v1::Transport {
                provider: transport_provider,
                queue_length: transport_queue_length,
                dropped_messages: transport_dropped_messages,
                last_flush_duration_ms: transport_last_flush_duration_ms,
                payloads_flushed_total: transport_payloads_flushed_total,
                bytes_flushed_total: transport_bytes_flushed_total,
                auth_enabled: transport_auth_enabled,
                worker: shared::transport::v1::Worker {
                    alive: transport_worker_alive,
                    error: transport_worker_error,
                    restart_count: transport_worker_restart_count,
                    extra: transport_worker_extra,
                },
                extra: transport_extra,
            },
            global_context,
            tick_duration_ms,
            telemetry_queue,
            telemetry_dropped,
            telemetry_flush_ms,
            telemetry_worker_alive,
            telemetry_worker_error,
            telemetry_worker_restart_count,
            telemetry_console_auth_enabled,
            telemetry_payloads_total,
            telemetry_bytes_total,
            perturbations_pending,
            perturbations_active,
            employment_exit_queue,
            aliases: Some(loop_health::v2::Aliases {
                tick_duration_ms: aliases_tick_duration_ms,
                telemetry_queue: aliases_telemetry_queue,
                telemetry_dropped: aliases_telemetry_dropped,
                telemetry_flush_ms: aliases_telemetry_flush_ms,
                telemetry_worker_alive: aliases_telemetry_worker_alive,
                telemetry_worker_error: aliases_telemetry_worker_error,
                telemetry_worker_restart_count: aliases_telemetry_worker_restart_count,
                telemetry_console_auth_enabled: aliases_telemetry_console_auth_enabled,
                telemetry_payloads_total: aliases_telemetry_payloads_total,
                telemetry_bytes_total: aliases_telemetry_bytes_total,
                perturbations_pending: aliases_perturbations_pending,
                perturbations_active: aliases_perturbations_active,
                employment_exit_queue: aliases_employment_exit_queue,
                extra: json::Extra::new(),
            }),
            extra,
        })
    }
}

impl event::Event for LoopHealth {
    const NAME: &'static str = "loop.health";
    const VERSION: u32 = 3;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/loop_health/v3.schema.json";
    const SHAPE: &'static shape::Shape = &LOOP_HEALTH_SHAPE;
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn cross_check(&self, notes: &mut upgrade::Notes) {
        notes
            .compare(
                "/summary/duration_ms",
                Some(self.summary.duration_ms.clone()),
                "/duration_ms",
                Some(self.duration_ms.clone()),
            );
        notes
            .compare(
                "/summary/queue_length",
                Some(self.summary.queue_length),
                "/transport/queue_length",
                Some(self.transport.queue_length),
            );
        notes
            .compare(
                "/summary/dropped_messages",
                Some(self.summary.dropped_messages),
                "/transport/dropped_messages",
                Some(self.transport.dropped_messages),
            );
        notes
            .compare(
                "/summary/last_flush_duration_ms",
                Some(self.summary.last_flush_duration_ms.clone()),
                "/transport/last_flush_duration_ms",
                Some(self.transport.last_flush_duration_ms.clone()),
            );
        notes
            .compare(
                "/summary/payloads_flushed_total",
                Some(self.summary.payloads_flushed_total),
                "/transport/payloads_flushed_total",
                Some(self.transport.payloads_flushed_total),
            );
        notes
            .compare(
                "/summary/bytes_flushed_total",
                Some(self.summary.bytes_flushed_total),
                "/transport/bytes_flushed_total",
                Some(self.transport.bytes_flushed_total),
            );
        notes
            .compare(
                "/summary/auth_enabled",
                Some(self.summary.auth_enabled),
                "/transport/auth_enabled",
                Some(self.transport.auth_enabled),
            );
        notes
            .compare(
                "/summary/worker_alive",
                Some(self.summary.worker_alive),
                "/transport/worker/alive",
                Some(self.transport.worker.alive),
            );
        notes
            .compare(
                "/summary/worker_error",
                Some(self.summary.worker_error.clone()),
                "/transport/worker/error",
                Some(self.transport.worker.error.clone()),
            );
        notes
            .compare(
                "/summary/worker_restart_count",
                Some(self.summary.worker_restart_count),
                "/transport/worker/restart_count",
                Some(self.transport.worker.restart_count),
            );
        notes
            .compare(
                "/summary/perturbations_pending",
                Some(self.summary.perturbations_pending),
                "/global_context/perturbations/pending",
                self
                    .global_context
                    .known()
                    .and_then(|record| record.perturbations.as_ref())
                    .and_then(|record| {
                        record.pending.as_ref().map(|entries| entries.len())
                    })
                    .and_then(upgrade::count),
            );
        notes
            .compare(
                "/summary/perturbations_active",
                Some(self.summary.perturbations_active),
                "/global_context/perturbations/active",
                self
                    .global_context
                    .known()
                    .and_then(|record| record.perturbations.as_ref())
                    .and_then(|record| {
                        record.active.as_ref().map(|entries| entries.len())
                    })
                    .and_then(upgrade::count),
            );
        notes
            .compare(
                "/summary/employment_exit_queue",
                Some(self.summary.employment_exit_queue),
                "/global_context/employment_snapshot/pending_count",
                self
                    .global_context
                    .known()
                    .and_then(|record| record.employment_snapshot.as_ref())
                    .map(|record| record.pending_count),
            );
    }
}

/// What a `LoopHealth` looks like.
pub(crate) static LOOP_HEALTH: shape::Record = shape::Record {
    title: "LoopHealth",
    fields: &[
        shape::Field::required("tick", shared::tick::v1::TICK_SHAPE),
        shape::Field::required("status", shared::health_status::v1::HEALTH_STATUS_SHAPE),
        shape::Field::required(
            "duration_ms",
            shared::duration_ms::v1::DURATION_MS_SHAPE,
        ),
        shape::Field::required("failure_count", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("transport", shared::transport::v1::TRANSPORT_SHAPE),
        shape::Field::required(
            "global_context",
            shared::global_context::v1::GLOBAL_CONTEXT_SHAPE,
        ),
        shape::Field::optional(
            "promotion",
            shared::promotion_state::v1::PROMOTION_STATE_SHAPE,
        ),
        shape::Field::optional("stability", STABILITY_SHAPE),
        shape::Field::required(
            "summary",
            shared::health_summary::v1::HEALTH_SUMMARY_SHAPE,
        ),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[
        shape::Retired {
            name: "aliases",
            last: 2,
            since: 3,
            now: None,
        },
        shape::Retired {
            name: "employment_exit_queue",
            last: 1,
            since: 3,
            now: Some("/summary/employment_exit_queue"),
        },
        shape::Retired {
            name: "perturbations_active",
            last: 1,
            since: 3,
            now: Some("/summary/perturbations_active"),
        },
        shape::Retired {
            name: "perturbations_pending",
            last: 1,
            since: 3,
            now: Some("/summary/perturbations_pending"),
        },
        shape::Retired {
            name: "telemetry_bytes_total",
            last: 1,
            since: 2,
            now: Some("/transport/bytes_flushed_total"),
        },
        shape::Retired {
            name: "telemetry_console_auth_enabled",
            last: 1,
            since: 2,
            now: Some("/transport/auth_enabled"),
        },
        shape::Retired {
            name: "telemetry_dropped",
            last: 1,
            since: 2,
            now: Some("/transport/dropped_messages"),
        },
        shape::Retired {
            name: "telemetry_flush_ms",
            last: 1,
            since: 2,
            now: Some("/transport/last_flush_duration_ms"),
        },
        shape::Retired {
            name: "telemetry_payloads_total",
            last: 1,
            since: 2,
            now: Some("/transport/payloads_flushed_total"),
        },
        shape::Retired {
            name: "telemetry_queue",
            last: 1,
            since: 2,
            now: Some("/transport/queue_length"),
        },
        shape::Retired {
            name: "telemetry_worker_alive",
            last: 1,
            since: 2,
            now: Some("/transport/worker/alive"),
        },
        shape::Retired {
            name: "telemetry_worker_error",
            last: 1,
            since: 2,
            now: Some("/transport/worker/error"),
        },
        shape::Retired {
            name: "telemetry_worker_restart_count",
            last: 1,
            since: 2,
            now: Some("/transport/worker/restart_count"),
        },
        shape::Retired {
            name: "tick_duration_ms",
            last: 1,
            since: 2,
            now: Some("/duration_ms"),
        },
    ],
};

/// The shape of a `LoopHealth`.
pub const LOOP_HEALTH_SHAPE: shape::Shape = shape::Shape::Record(&LOOP_HEALTH);

/// What a `Stability` looks like.
pub(crate) static STABILITY: shape::Record = shape::Record {
    title: "Stability",
    fields: &[
        shape::Field::required(
            "latest_metrics",
            shared::open_object::v1::OPEN_OBJECT_SHAPE,
        ),
        shape::Field::required(
            "alerts",
            shape::Shape::Array(
                &shape::Array {
                    items: shape::Shape::String(shape::StringRules::ANY),
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `Stability`.
pub const STABILITY_SHAPE: shape::Shape = shape::Shape::Record(&STABILITY);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for LoopHealth {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LoopHealth".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "loop_health/v3#LoopHealth".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"status\":{\"$ref\":\"shared/health_status/v1#HealthStatus\"},\"duration_ms\":{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},\"failure_count\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"transport\":{\"$ref\":\"shared/transport/v1#Transport\"},\"global_context\":{\"$ref\":\"shared/global_context/v1#GlobalContext\"},\"promotion\":{\"$ref\":\"shared/promotion_state/v1#PromotionState\"},\"stability\":{\"$ref\":\"loop_health/v3#Stability\"},\"summary\":{\"$ref\":\"shared/health_summary/v1#HealthSummary\"}},\"required\":[\"tick\",\"status\",\"duration_ms\",\"failure_count\",\"transport\",\"global_context\",\"summary\"],\"additionalProperties\":false,\"description\":\"How the loop is after a tick. Sent after each tick that did not fail.\"}",
            &[
                (
                    "shared/health_status/v1#HealthStatus",
                    |generator| {
                        generator
                            .subschema_for::<shared::health_status::v1::HealthStatus>()
                    },
                ),
                (
                    "shared/transport/v1#Transport",
                    |generator| {
                        generator.subschema_for::<shared::transport::v1::Transport>()
                    },
                ),
                (
                    "shared/global_context/v1#GlobalContext",
                    |generator| {
                        generator
                            .subschema_for::<shared::global_context::v1::GlobalContext>()
                    },
                ),
                (
                    "shared/promotion_state/v1#PromotionState",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::promotion_state::v1::PromotionState,
                            >()
                    },
                ),
                (
                    "loop_health/v3#Stability",
                    |generator| generator.subschema_for::<Stability>(),
                ),
                (
                    "shared/health_summary/v1#HealthSummary",
                    |generator| {
                        generator
                            .subschema_for::<shared::health_summary::v1::HealthSummary>()
                    },
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Stability {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Stability".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "loop_health/v3#Stability".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"latest_metrics\":{\"type\":\"object\",\"additionalProperties\":{},\"description\":\"A JSON object whose members this contract does not name. It is kept as it was sent.\"},\"alerts\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"The names of the alerts in force, such as `lateness_spike`.\"}},\"required\":[\"latest_metrics\",\"alerts\"],\"additionalProperties\":false,\"description\":\"How steady the run is: the latest figures and the alerts in force.\"}",
            &[],
            generator,
        )
    }
}
