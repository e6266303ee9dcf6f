// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `loop.health` version 2.
//!
//! How the loop is after a tick, structured, with the flat keys of version 1 at the top and again in `aliases`. Sent from 2025-10-11 to 2025-10-12.
//!
//! From `loop_health/v2.schema.json`.

use crate::contract::{loop_health, shared};
use crate::{event, json, shape, upgrade};

/// How the loop is after a tick, structured, with the flat keys of version 1 at the top and again in `aliases`. Sent from 2025-10-11 to 2025-10-12.
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
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    ///
    /// Deprecated since 0.1.0: use `/duration_ms`.
    #[deprecated(since = "0.1.0", note = "use `/duration_ms`")]
    pub tick_duration_ms: Option<shared::duration_ms::v1::DurationMs>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/transport/queue_length`.
    #[deprecated(since = "0.1.0", note = "use `/transport/queue_length`")]
    pub telemetry_queue: Option<shared::count::v1::Count>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/transport/dropped_messages`.
    #[deprecated(since = "0.1.0", note = "use `/transport/dropped_messages`")]
    pub telemetry_dropped: Option<shared::count::v1::Count>,
    /// How long the latest flush took; null before the first one.
    ///
    /// Deprecated since 0.1.0: use `/transport/last_flush_duration_ms`.
    #[deprecated(since = "0.1.0", note = "use `/transport/last_flush_duration_ms`")]
    pub telemetry_flush_ms: json::Maybe<shared::duration_ms::v1::DurationMs>,
    /// Whether the thread that flushes the queue is running.
    ///
    /// Deprecated since 0.1.0: use `/transport/worker/alive`.
    #[deprecated(since = "0.1.0", note = "use `/transport/worker/alive`")]
    pub telemetry_worker_alive: Option<bool>,
    /// The exception that ended that thread; null while there was none.
    ///
    /// Deprecated since 0.1.0: use `/transport/worker/error`.
    #[deprecated(since = "0.1.0", note = "use `/transport/worker/error`")]
    pub telemetry_worker_error: json::Maybe<String>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/transport/worker/restart_count`.
    #[deprecated(since = "0.1.0", note = "use `/transport/worker/restart_count`")]
    pub telemetry_worker_restart_count: Option<shared::count::v1::Count>,
    /// Whether console commands need a credential.
    ///
    /// Deprecated since 0.1.0: use `/transport/auth_enabled`.
    #[deprecated(since = "0.1.0", note = "use `/transport/auth_enabled`")]
    pub telemetry_console_auth_enabled: Option<bool>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/transport/payloads_flushed_total`.
    #[deprecated(since = "0.1.0", note = "use `/transport/payloads_flushed_total`")]
    pub telemetry_payloads_total: Option<shared::count::v1::Count>,
    /// An amount of data in bytes. 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/transport/bytes_flushed_total`.
    #[deprecated(since = "0.1.0", note = "use `/transport/bytes_flushed_total`")]
    pub telemetry_bytes_total: Option<shared::byte_count::v1::ByteCount>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/global_context/perturbations/pending`.
    #[deprecated(since = "0.1.0", note = "use `/global_context/perturbations/pending`")]
    pub perturbations_pending: Option<shared::count::v1::Count>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/global_context/perturbations/active`.
    #[deprecated(since = "0.1.0", note = "use `/global_context/perturbations/active`")]
    pub perturbations_active: Option<shared::count::v1::Count>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/global_context/employment_snapshot/pending_count`.
    #[deprecated(
        since = "0.1.0",
        note = "use `/global_context/employment_snapshot/pending_count`"
    )]
    pub employment_exit_queue: Option<shared::count::v1::Count>,
    /// The flat keys of version 1 once more, for readers that look for them in one place.
    pub aliases: Option<Aliases>,
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
}

#[allow(deprecated, reason = "deprecated members are still read and written")]
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
            tick_duration_ms: None,
            telemetry_queue: None,
            telemetry_dropped: None,
            telemetry_flush_ms: json::Maybe::Absent,
            telemetry_worker_alive: None,
            telemetry_worker_error: json::Maybe::Absent,
            telemetry_worker_restart_count: None,
            telemetry_console_auth_enabled: None,
            telemetry_payloads_total: None,
            telemetry_bytes_total: None,
            perturbations_pending: None,
            perturbations_active: None,
            employment_exit_queue: None,
            aliases: None,
            extra: json::Extra::new(),
        }
    }
}

#[allow(deprecated, reason = "deprecated members are still read and written")]
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
        let mut tick_duration_ms = None;
        let mut telemetry_queue = None;
        let mut telemetry_dropped = None;
        let mut telemetry_flush_ms = json::Maybe::Absent;
        let mut telemetry_worker_alive = None;
        let mut telemetry_worker_error = json::Maybe::Absent;
        let mut telemetry_worker_restart_count = None;
        let mut telemetry_console_auth_enabled = None;
        let mut telemetry_payloads_total = None;
        let mut telemetry_bytes_total = None;
        let mut perturbations_pending = None;
        let mut perturbations_active = None;
        let mut employment_exit_queue = None;
        let mut aliases = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut tick, &LOOP_HEALTH, 0),
                1 => cursor.fill(&mut status, &LOOP_HEALTH, 1),
                2 => cursor.fill(&mut duration_ms, &LOOP_HEALTH, 2),
                3 => cursor.fill(&mut failure_count, &LOOP_HEALTH, 3),
                4 => cursor.fill(&mut transport, &LOOP_HEALTH, 4),
                5 => cursor.fill(&mut global_context, &LOOP_HEALTH, 5),
                6 => cursor.fill_optional(&mut tick_duration_ms, &LOOP_HEALTH, 6),
                7 => cursor.fill_optional(&mut telemetry_queue, &LOOP_HEALTH, 7),
                8 => cursor.fill_optional(&mut telemetry_dropped, &LOOP_HEALTH, 8),
                9 => cursor.fill_maybe(&mut telemetry_flush_ms, &LOOP_HEALTH, 9),
                10 => cursor.fill_optional(&mut telemetry_worker_alive, &LOOP_HEALTH, 10),
                11 => cursor.fill_maybe(&mut telemetry_worker_error, &LOOP_HEALTH, 11),
                12 => {
                    cursor
                        .fill_optional(
                            &mut telemetry_worker_restart_count,
                            &LOOP_HEALTH,
                            12,
                        )
                }
                13 => {
                    cursor
                        .fill_optional(
                            &mut telemetry_console_auth_enabled,
                            &LOOP_HEALTH,
                            13,
                        )
                }
                14 => {
                    cursor.fill_optional(&mut telemetry_payloads_total, &LOOP_HEALTH, 14)
                }
                15 => cursor.fill_optional(&mut telemetry_bytes_total, &LOOP_HEALTH, 15),
                16 => cursor.fill_optional(&mut perturbations_pending, &LOOP_HEALTH, 16),
                17 => cursor.fill_optional(&mut perturbations_active, &LOOP_HEALTH, 17),
                18 => cursor.fill_optional(&mut employment_exit_queue, &LOOP_HEALTH, 18),
                19 => cursor.fill_optional(&mut aliases, &LOOP_HEALTH, 19),
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
        ) = (tick, status, duration_ms, failure_count, transport, global_context) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            tick,
            status,
            duration_ms,
            failure_count,
            transport,
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
            aliases,
            extra: extra.into(),
        })
    }
}

json::typed!(LoopHealth : LOOP_HEALTH_SHAPE);

#[allow(deprecated, reason = "deprecated members are still read and written")]
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
        object.optional("\"tick_duration_ms\":", &self.tick_duration_ms);
        object.optional("\"telemetry_queue\":", &self.telemetry_queue);
        object.optional("\"telemetry_dropped\":", &self.telemetry_dropped);
        object.maybe("\"telemetry_flush_ms\":", &self.telemetry_flush_ms);
        object.optional("\"telemetry_worker_alive\":", &self.telemetry_worker_alive);
        object.maybe("\"telemetry_worker_error\":", &self.telemetry_worker_error);
        object
            .optional(
                "\"telemetry_worker_restart_count\":",
                &self.telemetry_worker_restart_count,
            );
        object
            .optional(
                "\"telemetry_console_auth_enabled\":",
                &self.telemetry_console_auth_enabled,
            );
        object.optional("\"telemetry_payloads_total\":", &self.telemetry_payloads_total);
        object.optional("\"telemetry_bytes_total\":", &self.telemetry_bytes_total);
        object.optional("\"perturbations_pending\":", &self.perturbations_pending);
        object.optional("\"perturbations_active\":", &self.perturbations_active);
        object.optional("\"employment_exit_queue\":", &self.employment_exit_queue);
        object.optional("\"aliases\":", &self.aliases);
        object.extra(&self.extra);
        object.end();
    }
}

/// The flat keys of version 1 once more, for readers that look for them in one place.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Aliases {
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    ///
    /// Deprecated since 0.1.0: use `/duration_ms`.
    #[deprecated(since = "0.1.0", note = "use `/duration_ms`")]
    pub tick_duration_ms: Option<shared::duration_ms::v1::DurationMs>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/transport/queue_length`.
    #[deprecated(since = "0.1.0", note = "use `/transport/queue_length`")]
    pub telemetry_queue: Option<shared::count::v1::Count>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/transport/dropped_messages`.
    #[deprecated(since = "0.1.0", note = "use `/transport/dropped_messages`")]
    pub telemetry_dropped: Option<shared::count::v1::Count>,
    /// How long the latest flush took; null before the first one.
    ///
    /// Deprecated since 0.1.0: use `/transport/last_flush_duration_ms`.
    #[deprecated(since = "0.1.0", note = "use `/transport/last_flush_duration_ms`")]
    pub telemetry_flush_ms: json::Maybe<shared::duration_ms::v1::DurationMs>,
    /// Whether the thread that flushes the queue is running.
    ///
    /// Deprecated since 0.1.0: use `/transport/worker/alive`.
    #[deprecated(since = "0.1.0", note = "use `/transport/worker/alive`")]
    pub telemetry_worker_alive: Option<bool>,
    /// The exception that ended that thread; null while there was none.
    ///
    /// Deprecated since 0.1.0: use `/transport/worker/error`.
    #[deprecated(since = "0.1.0", note = "use `/transport/worker/error`")]
    pub telemetry_worker_error: json::Maybe<String>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/transport/worker/restart_count`.
    #[deprecated(since = "0.1.0", note = "use `/transport/worker/restart_count`")]
    pub telemetry_worker_restart_count: Option<shared::count::v1::Count>,
    /// Whether console commands need a credential.
    ///
    /// Deprecated since 0.1.0: use `/transport/auth_enabled`.
    #[deprecated(since = "0.1.0", note = "use `/transport/auth_enabled`")]
    pub telemetry_console_auth_enabled: Option<bool>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/transport/payloads_flushed_total`.
    #[deprecated(since = "0.1.0", note = "use `/transport/payloads_flushed_total`")]
    pub telemetry_payloads_total: Option<shared::count::v1::Count>,
    /// An amount of data in bytes. 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/transport/bytes_flushed_total`.
    #[deprecated(since = "0.1.0", note = "use `/transport/bytes_flushed_total`")]
    pub telemetry_bytes_total: Option<shared::byte_count::v1::ByteCount>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/global_context/perturbations/pending`.
    #[deprecated(since = "0.1.0", note = "use `/global_context/perturbations/pending`")]
    pub perturbations_pending: Option<shared::count::v1::Count>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/global_context/perturbations/active`.
    #[deprecated(since = "0.1.0", note = "use `/global_context/perturbations/active`")]
    pub perturbations_active: Option<shared::count::v1::Count>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    ///
    /// Deprecated since 0.1.0: use `/global_context/employment_snapshot/pending_count`.
    #[deprecated(
        since = "0.1.0",
        note = "use `/global_context/employment_snapshot/pending_count`"
    )]
    pub employment_exit_queue: Option<shared::count::v1::Count>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

#[allow(deprecated, reason = "deprecated members are still read and written")]
impl json::Read for Aliases {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&ALIASES)?;
        let mut tick_duration_ms = None;
        let mut telemetry_queue = None;
        let mut telemetry_dropped = None;
        let mut telemetry_flush_ms = json::Maybe::Absent;
        let mut telemetry_worker_alive = None;
        let mut telemetry_worker_error = json::Maybe::Absent;
        let mut telemetry_worker_restart_count = None;
        let mut telemetry_console_auth_enabled = None;
        let mut telemetry_payloads_total = None;
        let mut telemetry_bytes_total = None;
        let mut perturbations_pending = None;
        let mut perturbations_active = None;
        let mut employment_exit_queue = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill_optional(&mut tick_duration_ms, &ALIASES, 0),
                1 => cursor.fill_optional(&mut telemetry_queue, &ALIASES, 1),
                2 => cursor.fill_optional(&mut telemetry_dropped, &ALIASES, 2),
                3 => cursor.fill_maybe(&mut telemetry_flush_ms, &ALIASES, 3),
                4 => cursor.fill_optional(&mut telemetry_worker_alive, &ALIASES, 4),
                5 => cursor.fill_maybe(&mut telemetry_worker_error, &ALIASES, 5),
                6 => {
                    cursor
                        .fill_optional(&mut telemetry_worker_restart_count, &ALIASES, 6)
                }
                7 => {
                    cursor
                        .fill_optional(&mut telemetry_console_auth_enabled, &ALIASES, 7)
                }
                8 => cursor.fill_optional(&mut telemetry_payloads_total, &ALIASES, 8),
                9 => cursor.fill_optional(&mut telemetry_bytes_total, &ALIASES, 9),
                10 => cursor.fill_optional(&mut perturbations_pending, &ALIASES, 10),
                11 => cursor.fill_optional(&mut perturbations_active, &ALIASES, 11),
                12 => cursor.fill_optional(&mut employment_exit_queue, &ALIASES, 12),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        Ok(Self {
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
            extra: extra.into(),
        })
    }
}

json::typed!(Aliases : ALIASES_SHAPE);

#[allow(deprecated, reason = "deprecated members are still read and written")]
impl json::Write for Aliases {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("\"tick_duration_ms\":", &self.tick_duration_ms);
        object.optional("\"telemetry_queue\":", &self.telemetry_queue);
        object.optional("\"telemetry_dropped\":", &self.telemetry_dropped);
        object.maybe("\"telemetry_flush_ms\":", &self.telemetry_flush_ms);
        object.optional("\"telemetry_worker_alive\":", &self.telemetry_worker_alive);
        object.maybe("\"telemetry_worker_error\":", &self.telemetry_worker_error);
        object
            .optional(
                "\"telemetry_worker_restart_count\":",
                &self.telemetry_worker_restart_count,
            );
        object
            .optional(
                "\"telemetry_console_auth_enabled\":",
                &self.telemetry_console_auth_enabled,
            );
        object.optional("\"telemetry_payloads_total\":", &self.telemetry_payloads_total);
        object.optional("\"telemetry_bytes_total\":", &self.telemetry_bytes_total);
        object.optional("\"perturbations_pending\":", &self.perturbations_pending);
        object.optional("\"perturbations_active\":", &self.perturbations_active);
        object.optional("\"employment_exit_queue\":", &self.employment_exit_queue);
        object.extra(&self.extra);
        object.end();
    }
}

#[allow(
    deprecated,
    reason = "what an old version said in deprecated members is moved on"
)]
impl upgrade::Upgrade<loop_health::v1::LoopHealth> for LoopHealth {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn upgrade(
        old: loop_health::v1::LoopHealth,
        notes: &mut upgrade::Notes,
    ) -> Result<Self, upgrade::Refused> {
        notes
            .moves(
                &[
                    ("/duration_ms", "/tick_duration_ms"),
                    ("/transport/queue_length", "/telemetry_queue"),
                    ("/transport/dropped_messages", "/telemetry_dropped"),
                ],
            );
        notes.assumes(&[("/transport/provider", "null"), ("/global_context", "{}")]);
        let tick = old.tick;
        let status = match old.status {
            Some(value) => value,
            None => {
                notes
                    .assume(
                        &("/status", "\"ok\""),
                        shared::health_status::v1::HealthStatus::Ok,
                    )
            }
        };
        let duration_ms = old.tick_duration_ms;
        let failure_count = match old.failure_count {
            Some(value) => value,
            None => notes.assume(&("/failure_count", "0"), 0),
        };
        let transport_provider = None;
        let transport_queue_length = old.telemetry_queue;
        let transport_dropped_messages = old.telemetry_dropped;
        let transport_last_flush_duration_ms = match notes
            .first(
                "/transport/last_flush_duration_ms",
                [("/telemetry_flush_ms", old.telemetry_flush_ms.present())],
            )
        {
            Some(value) => value,
            None => notes.assume(&("/transport/last_flush_duration_ms", "null"), None),
        };
        let transport_payloads_flushed_total = match notes
            .first(
                "/transport/payloads_flushed_total",
                [("/telemetry_payloads_total", old.telemetry_payloads_total)],
            )
        {
            Some(value) => value,
            None => notes.assume(&("/transport/payloads_flushed_total", "0"), 0),
        };
        let transport_bytes_flushed_total = match notes
            .first(
                "/transport/bytes_flushed_total",
                [("/telemetry_bytes_total", old.telemetry_bytes_total)],
            )
        {
            Some(value) => value,
            None => notes.assume(&("/transport/bytes_flushed_total", "0"), 0),
        };
        let transport_auth_enabled = match notes
            .first(
                "/transport/auth_enabled",
                [("/telemetry_console_auth_enabled", old.telemetry_console_auth_enabled)],
            )
        {
            Some(value) => value,
            None => notes.assume(&("/transport/auth_enabled", "false"), false),
        };
        let transport_worker_alive = match notes
            .first(
                "/transport/worker/alive",
                [("/telemetry_worker_alive", old.telemetry_worker_alive)],
            )
        {
            Some(value) => value,
            None => notes.assume(&("/transport/worker/alive", "true"), true),
        };
        let transport_worker_error = match notes
            .first(
                "/transport/worker/error",
                [("/telemetry_worker_error", old.telemetry_worker_error.present())],
            )
        {
            Some(value) => value,
            None => notes.assume(&("/transport/worker/error", "null"), None),
        };
        let transport_worker_restart_count = match notes
            .first(
                "/transport/worker/restart_count",
                [("/telemetry_worker_restart_count", old.telemetry_worker_restart_count)],
            )
        {
            Some(value) => value,
            None => notes.assume(&("/transport/worker/restart_count", "0"), 0),
        };
        let global_context = json::Sparse::default();
        let tick_duration_ms = None;
        let telemetry_queue = None;
        let telemetry_dropped = None;
        let telemetry_flush_ms = json::Maybe::Absent;
        let telemetry_worker_alive = None;
        let telemetry_worker_error = json::Maybe::Absent;
        let telemetry_worker_restart_count = None;
        let telemetry_console_auth_enabled = None;
        let telemetry_payloads_total = None;
        let telemetry_bytes_total = None;
        let perturbations_pending = Some(old.perturbations_pending);
        let perturbations_active = Some(old.perturbations_active);
        let employment_exit_queue = Some(old.employment_exit_queue);
        let aliases = None;
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
                    extra: json::Extra::new(),
                },
                extra: json::Extra::new(),
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
            aliases,
            extra,
        })
    }
}

#[allow(deprecated, reason = "old readers look into deprecated members")]
impl upgrade::Downgrade<LoopHealth> for loop_health::v1::LoopHealth {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn downgrade(
        new: LoopHealth,
        notes: &mut upgrade::Notes,
    ) -> Result<Self, upgrade::Refused> {
        notes
            .lost_unless_constant(
                "/transport/provider",
                Some(&new.transport.provider),
                "null",
            );
        notes.lost_unless_constant("/global_context", Some(&new.global_context), "{}");
        notes
            .lost_unless(
                "/tick_duration_ms",
                new.tick_duration_ms.as_ref(),
                Some(&new.duration_ms),
            );
        notes
            .lost_unless(
                "/telemetry_queue",
                new.telemetry_queue.as_ref(),
                Some(&new.transport.queue_length),
            );
        notes
            .lost_unless(
                "/telemetry_dropped",
                new.telemetry_dropped.as_ref(),
                Some(&new.transport.dropped_messages),
            );
        notes
            .lost_unless(
                "/telemetry_flush_ms",
                Some(&new.telemetry_flush_ms).filter(|value| value.is_present()),
                Some(&new.transport.last_flush_duration_ms),
            );
        notes
            .lost_unless(
                "/telemetry_worker_alive",
                new.telemetry_worker_alive.as_ref(),
                Some(&new.transport.worker.alive),
            );
        notes
            .lost_unless(
                "/telemetry_worker_error",
                Some(&new.telemetry_worker_error).filter(|value| value.is_present()),
                Some(&new.transport.worker.error),
            );
        notes
            .lost_unless(
                "/telemetry_worker_restart_count",
                new.telemetry_worker_restart_count.as_ref(),
                Some(&new.transport.worker.restart_count),
            );
        notes
            .lost_unless(
                "/telemetry_console_auth_enabled",
                new.telemetry_console_auth_enabled.as_ref(),
                Some(&new.transport.auth_enabled),
            );
        notes
            .lost_unless(
                "/telemetry_payloads_total",
                new.telemetry_payloads_total.as_ref(),
                Some(&new.transport.payloads_flushed_total),
            );
        notes
            .lost_unless(
                "/telemetry_bytes_total",
                new.telemetry_bytes_total.as_ref(),
                Some(&new.transport.bytes_flushed_total),
            );
        notes
            .lost_unless(
                "/aliases/tick_duration_ms",
                new.aliases.as_ref().and_then(|record| record.tick_duration_ms.as_ref()),
                Some(&new.duration_ms),
            );
        notes
            .lost_unless(
                "/aliases/telemetry_queue",
                new.aliases.as_ref().and_then(|record| record.telemetry_queue.as_ref()),
                Some(&new.transport.queue_length),
            );
        notes
            .lost_unless(
                "/aliases/telemetry_dropped",
                new
                    .aliases
                    .as_ref()
                    .and_then(|record| record.telemetry_dropped.as_ref()),
                Some(&new.transport.dropped_messages),
            );
        notes
            .lost_unless(
                "/aliases/telemetry_flush_ms",
                new
                    .aliases
                    .as_ref()
                    .map(|record| &record.telemetry_flush_ms)
                    .filter(|value| value.is_present()),
                Some(&new.transport.last_flush_duration_ms),
            );
        notes
            .lost_unless(
                "/aliases/telemetry_worker_alive",
                new
                    .aliases
                    .as_ref()
                    .and_then(|record| record.telemetry_worker_alive.as_ref()),
                Some(&new.transport.worker.alive),
            );
        notes
            .lost_unless(
                "/aliases/telemetry_worker_error",
                new
                    .aliases
                    .as_ref()
                    .map(|record| &record.telemetry_worker_error)
                    .filter(|value| value.is_present()),
                Some(&new.transport.worker.error),
            );
        notes
            .lost_unless(
                "/aliases/telemetry_worker_restart_count",
                new
                    .aliases
                    .as_ref()
                    .and_then(|record| record.telemetry_worker_restart_count.as_ref()),
                Some(&new.transport.worker.restart_count),
            );
        notes
            .lost_unless(
                "/aliases/telemetry_console_auth_enabled",
                new
                    .aliases
                    .as_ref()
                    .and_then(|record| record.telemetry_console_auth_enabled.as_ref()),
                Some(&new.transport.auth_enabled),
            );
        notes
            .lost_unless(
                "/aliases/telemetry_payloads_total",
                new
                    .aliases
                    .as_ref()
                    .and_then(|record| record.telemetry_payloads_total.as_ref()),
                Some(&new.transport.payloads_flushed_total),
            );
        notes
            .lost_unless(
                "/aliases/telemetry_bytes_total",
                new
                    .aliases
                    .as_ref()
                    .and_then(|record| record.telemetry_bytes_total.as_ref()),
                Some(&new.transport.bytes_flushed_total),
            );
        notes
            .lost(
                "/aliases/perturbations_pending",
                new
                    .aliases
                    .as_ref()
                    .and_then(|record| record.perturbations_pending.as_ref()),
            );
        notes
            .lost(
                "/aliases/perturbations_active",
                new
                    .aliases
                    .as_ref()
                    .and_then(|record| record.perturbations_active.as_ref()),
            );
        notes
            .lost(
                "/aliases/employment_exit_queue",
                new
                    .aliases
                    .as_ref()
                    .and_then(|record| record.employment_exit_queue.as_ref()),
            );
        notes.dissolved("/transport", Some(&new.transport.extra));
        notes.dissolved("/transport/worker", Some(&new.transport.worker.extra));
        notes.dissolved("/aliases", new.aliases.as_ref().map(|record| &record.extra));
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
                ],
            );
        let tick = new.tick;
        let status = Some(new.status);
        let tick_duration_ms = new.duration_ms;
        let failure_count = Some(new.failure_count);
        let telemetry_queue = new.transport.queue_length;
        let telemetry_dropped = new.transport.dropped_messages;
        let telemetry_flush_ms = json::Maybe::from(new.transport.last_flush_duration_ms);
        let telemetry_worker_alive = Some(new.transport.worker.alive);
        let telemetry_worker_error = json::Maybe::from(new.transport.worker.error);
        let telemetry_worker_restart_count = Some(new.transport.worker.restart_count);
        let telemetry_console_auth_enabled = Some(new.transport.auth_enabled);
        let telemetry_payloads_total = Some(new.transport.payloads_flushed_total);
        let telemetry_bytes_total = Some(new.transport.bytes_flushed_total);
        let perturbations_pending = new
            .perturbations_pending
            .ok_or_else(|| upgrade::Refused::no_way_back("/perturbations_pending"))?;
        let perturbations_active = new
            .perturbations_active
            .ok_or_else(|| upgrade::Refused::no_way_back("/perturbations_active"))?;
        let employment_exit_queue = new
            .employment_exit_queue
            .ok_or_else(|| upgrade::Refused::no_way_back("/employment_exit_queue"))?;
        let extra = notes.carry("", new.extra, &loop_health::v1::LOOP_HEALTH);
        Ok(loop_health::v1::LoopHealth {
            tick,
            status,
            tick_duration_ms,
            failure_count,
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
            extra,
        })
    }
}

#[allow(deprecated, reason = "deprecated members are still read and written")]
impl event::Event for LoopHealth {
    const NAME: &'static str = "loop.health";
    const VERSION: u32 = 2;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/loop_health/v2.schema.json";
    const SHAPE: &'static shape::Shape = &LOOP_HEALTH_SHAPE;
    #[cfg_attr(debug_assertions, inline)]
    fn cross_check(&self, notes: &mut upgrade::Notes) {
        let _ = notes;
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
            "tick_duration_ms",
            shared::duration_ms::v1::DURATION_MS_SHAPE,
        ),
        shape::Field::optional("telemetry_queue", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("telemetry_dropped", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional(
            "telemetry_flush_ms",
            shape::Shape::Nullable(&shared::duration_ms::v1::DURATION_MS_SHAPE),
        ),
        shape::Field::optional("telemetry_worker_alive", shape::Shape::Boolean),
        shape::Field::optional(
            "telemetry_worker_error",
            shape::Shape::Nullable(&shape::Shape::String(shape::StringRules::ANY)),
        ),
        shape::Field::optional(
            "telemetry_worker_restart_count",
            shared::count::v1::COUNT_SHAPE,
        ),
        shape::Field::optional("telemetry_console_auth_enabled", shape::Shape::Boolean),
        shape::Field::optional(
            "telemetry_payloads_total",
            shared::count::v1::COUNT_SHAPE,
        ),
        shape::Field::optional(
            "telemetry_bytes_total",
            shared::byte_count::v1::BYTE_COUNT_SHAPE,
        ),
        shape::Field::optional("perturbations_pending", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("perturbations_active", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("employment_exit_queue", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("aliases", ALIASES_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `LoopHealth`.
pub const LOOP_HEALTH_SHAPE: shape::Shape = shape::Shape::Record(&LOOP_HEALTH);

/// What a `Aliases` looks like.
pub(crate) static ALIASES: shape::Record = shape::Record {
    title: "Aliases",
    fields: &[
        shape::Field::optional(
            "tick_duration_ms",
            shared::duration_ms::v1::DURATION_MS_SHAPE,
        ),
        shape::Field::optional("telemetry_queue", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("telemetry_dropped", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional(
            "telemetry_flush_ms",
            shape::Shape::Nullable(&shared::duration_ms::v1::DURATION_MS_SHAPE),
        ),
        shape::Field::optional("telemetry_worker_alive", shape::Shape::Boolean),
        shape::Field::optional(
            "telemetry_worker_error",
            shape::Shape::Nullable(&shape::Shape::String(shape::StringRules::ANY)),
        ),
        shape::Field::optional(
            "telemetry_worker_restart_count",
            shared::count::v1::COUNT_SHAPE,
        ),
        shape::Field::optional("telemetry_console_auth_enabled", shape::Shape::Boolean),
        shape::Field::optional(
            "telemetry_payloads_total",
            shared::count::v1::COUNT_SHAPE,
        ),
        shape::Field::optional(
            "telemetry_bytes_total",
            shared::byte_count::v1::BYTE_COUNT_SHAPE,
        ),
        shape::Field::optional("perturbations_pending", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("perturbations_active", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("employment_exit_queue", shared::count::v1::COUNT_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `Aliases`.
pub const ALIASES_SHAPE: shape::Shape = shape::Shape::Record(&ALIASES);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for LoopHealth {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LoopHealth".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "loop_health/v2#LoopHealth".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"status\":{\"$ref\":\"shared/health_status/v1#HealthStatus\"},\"duration_ms\":{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},\"failure_count\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"transport\":{\"$ref\":\"shared/transport/v1#Transport\"},\"global_context\":{\"$ref\":\"shared/global_context/v1#GlobalContext\"},\"tick_duration_ms\":{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\",\"deprecated\":true},\"telemetry_queue\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"telemetry_dropped\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"telemetry_flush_ms\":{\"anyOf\":[{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},{\"type\":\"null\"}],\"description\":\"How long the latest flush took; null before the first one.\",\"deprecated\":true},\"telemetry_worker_alive\":{\"type\":\"boolean\",\"description\":\"Whether the thread that flushes the queue is running.\",\"deprecated\":true},\"telemetry_worker_error\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"The exception that ended that thread; null while there was none.\",\"deprecated\":true},\"telemetry_worker_restart_count\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"telemetry_console_auth_enabled\":{\"type\":\"boolean\",\"description\":\"Whether console commands need a credential.\",\"deprecated\":true},\"telemetry_payloads_total\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"telemetry_bytes_total\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"An amount of data in bytes. 0 or more, 64 bits.\",\"deprecated\":true},\"perturbations_pending\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"perturbations_active\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"employment_exit_queue\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"aliases\":{\"$ref\":\"loop_health/v2#Aliases\"}},\"required\":[\"tick\",\"status\",\"duration_ms\",\"failure_count\",\"transport\",\"global_context\"],\"additionalProperties\":false,\"description\":\"How the loop is after a tick, structured, with the flat keys of version 1 at the top and again in `aliases`. Sent from 2025-10-11 to 2025-10-12.\"}",
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
                    "loop_health/v2#Aliases",
                    |generator| generator.subschema_for::<Aliases>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Aliases {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Aliases".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "loop_health/v2#Aliases".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick_duration_ms\":{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\",\"deprecated\":true},\"telemetry_queue\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"telemetry_dropped\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"telemetry_flush_ms\":{\"anyOf\":[{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},{\"type\":\"null\"}],\"description\":\"How long the latest flush took; null before the first one.\",\"deprecated\":true},\"telemetry_worker_alive\":{\"type\":\"boolean\",\"description\":\"Whether the thread that flushes the queue is running.\",\"deprecated\":true},\"telemetry_worker_error\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"The exception that ended that thread; null while there was none.\",\"deprecated\":true},\"telemetry_worker_restart_count\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"telemetry_console_auth_enabled\":{\"type\":\"boolean\",\"description\":\"Whether console commands need a credential.\",\"deprecated\":true},\"telemetry_payloads_total\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"telemetry_bytes_total\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"An amount of data in bytes. 0 or more, 64 bits.\",\"deprecated\":true},\"perturbations_pending\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"perturbations_active\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true},\"employment_exit_queue\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\",\"deprecated\":true}},\"required\":[],\"additionalProperties\":false,\"description\":\"The flat keys of version 1 once more, for readers that look for them in one place.\"}",
            &[],
            generator,
        )
    }
}
