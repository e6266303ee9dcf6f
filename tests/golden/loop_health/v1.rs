// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `loop.health` version 1.
//!
//! How the loop is after a tick, in flat keys. Sent from 2025-10-02 to 2025-10-11 while it grew: first without the worker, then without `status`, then without the totals.
//!
//! From `loop_health/v1.schema.json`.

use crate::contract::shared;
use crate::{event, json, shape, upgrade};

/// How the loop is after a tick, in flat keys. Sent from 2025-10-02 to 2025-10-11 while it grew: first without the worker, then without `status`, then without the totals.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoopHealth {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// How the loop is: `ok` when a tick went well, `warn` when it went with trouble, `error` when it failed.
    pub status: Option<shared::health_status::v1::HealthStatus>,
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    pub tick_duration_ms: shared::duration_ms::v1::DurationMs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub failure_count: Option<shared::count::v1::Count>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub telemetry_queue: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub telemetry_dropped: shared::count::v1::Count,
    /// How long the latest flush took; null before the first one.
    pub telemetry_flush_ms: json::Maybe<shared::duration_ms::v1::DurationMs>,
    /// Whether the thread that flushes the queue is running.
    pub telemetry_worker_alive: Option<bool>,
    /// The exception that ended that thread; null while there was none.
    pub telemetry_worker_error: json::Maybe<String>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub telemetry_worker_restart_count: Option<shared::count::v1::Count>,
    /// Whether console commands need a credential.
    pub telemetry_console_auth_enabled: Option<bool>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub telemetry_payloads_total: Option<shared::count::v1::Count>,
    /// An amount of data in bytes. 0 or more, 64 bits.
    pub telemetry_bytes_total: Option<shared::byte_count::v1::ByteCount>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub perturbations_pending: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub perturbations_active: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub employment_exit_queue: shared::count::v1::Count,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`LoopHealth`] has; [`LoopHealth::new`] takes it.
#[derive(Debug)]
pub struct NewLoopHealth {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    pub tick_duration_ms: shared::duration_ms::v1::DurationMs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub telemetry_queue: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub telemetry_dropped: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub perturbations_pending: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub perturbations_active: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub employment_exit_queue: shared::count::v1::Count,
}

impl LoopHealth {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewLoopHealth) -> Self {
        Self {
            tick: required.tick,
            tick_duration_ms: required.tick_duration_ms,
            telemetry_queue: required.telemetry_queue,
            telemetry_dropped: required.telemetry_dropped,
            perturbations_pending: required.perturbations_pending,
            perturbations_active: required.perturbations_active,
            employment_exit_queue: required.employment_exit_queue,
            status: None,
            failure_count: None,
            telemetry_flush_ms: json::Maybe::Absent,
            telemetry_worker_alive: None,
            telemetry_worker_error: json::Maybe::Absent,
            telemetry_worker_restart_count: None,
            telemetry_console_auth_enabled: None,
            telemetry_payloads_total: None,
            telemetry_bytes_total: None,
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
        let mut tick_duration_ms = None;
        let mut failure_count = None;
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
                0 => cursor.fill(&mut tick, &LOOP_HEALTH, 0),
                1 => cursor.fill_optional(&mut status, &LOOP_HEALTH, 1),
                2 => cursor.fill(&mut tick_duration_ms, &LOOP_HEALTH, 2),
                3 => cursor.fill_optional(&mut failure_count, &LOOP_HEALTH, 3),
                4 => cursor.fill(&mut telemetry_queue, &LOOP_HEALTH, 4),
                5 => cursor.fill(&mut telemetry_dropped, &LOOP_HEALTH, 5),
                6 => cursor.fill_maybe(&mut telemetry_flush_ms, &LOOP_HEALTH, 6),
                7 => cursor.fill_optional(&mut telemetry_worker_alive, &LOOP_HEALTH, 7),
                8 => cursor.fill_maybe(&mut telemetry_worker_error, &LOOP_HEALTH, 8),
                9 => {
                    cursor
                        .fill_optional(
                            &mut telemetry_worker_restart_count,
                            &LOOP_HEALTH,
                            9,
                        )
                }
                10 => {
                    cursor
                        .fill_optional(
                            &mut telemetry_console_auth_enabled,
                            &LOOP_HEALTH,
                            10,
                        )
                }
                11 => {
                    cursor.fill_optional(&mut telemetry_payloads_total, &LOOP_HEALTH, 11)
                }
                12 => cursor.fill_optional(&mut telemetry_bytes_total, &LOOP_HEALTH, 12),
                13 => cursor.fill(&mut perturbations_pending, &LOOP_HEALTH, 13),
                14 => cursor.fill(&mut perturbations_active, &LOOP_HEALTH, 14),
                15 => cursor.fill(&mut employment_exit_queue, &LOOP_HEALTH, 15),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(tick),
            Some(tick_duration_ms),
            Some(telemetry_queue),
            Some(telemetry_dropped),
            Some(perturbations_pending),
            Some(perturbations_active),
            Some(employment_exit_queue),
        ) = (
            tick,
            tick_duration_ms,
            telemetry_queue,
            telemetry_dropped,
            perturbations_pending,
            perturbations_active,
            employment_exit_queue,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
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
        object.optional("\"status\":", &self.status);
        object.field("\"tick_duration_ms\":", &self.tick_duration_ms);
        object.optional("\"failure_count\":", &self.failure_count);
        object.field("\"telemetry_queue\":", &self.telemetry_queue);
        object.field("\"telemetry_dropped\":", &self.telemetry_dropped);
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
        object.field("\"perturbations_pending\":", &self.perturbations_pending);
        object.field("\"perturbations_active\":", &self.perturbations_active);
        object.field("\"employment_exit_queue\":", &self.employment_exit_queue);
        object.extra(&self.extra);
        object.end();
    }
}

impl event::Event for LoopHealth {
    const NAME: &'static str = "loop.health";
    const VERSION: u32 = 1;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/loop_health/v1.schema.json";
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
        shape::Field::optional("status", shared::health_status::v1::HEALTH_STATUS_SHAPE),
        shape::Field::required(
            "tick_duration_ms",
            shared::duration_ms::v1::DURATION_MS_SHAPE,
        ),
        shape::Field::optional("failure_count", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("telemetry_queue", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("telemetry_dropped", shared::count::v1::COUNT_SHAPE),
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
        shape::Field::required("perturbations_pending", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("perturbations_active", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("employment_exit_queue", shared::count::v1::COUNT_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `LoopHealth`.
pub const LOOP_HEALTH_SHAPE: shape::Shape = shape::Shape::Record(&LOOP_HEALTH);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for LoopHealth {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LoopHealth".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "loop_health/v1#LoopHealth".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"status\":{\"$ref\":\"shared/health_status/v1#HealthStatus\"},\"tick_duration_ms\":{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},\"failure_count\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"telemetry_queue\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"telemetry_dropped\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"telemetry_flush_ms\":{\"anyOf\":[{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},{\"type\":\"null\"}],\"description\":\"How long the latest flush took; null before the first one.\"},\"telemetry_worker_alive\":{\"type\":\"boolean\",\"description\":\"Whether the thread that flushes the queue is running.\"},\"telemetry_worker_error\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"The exception that ended that thread; null while there was none.\"},\"telemetry_worker_restart_count\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"telemetry_console_auth_enabled\":{\"type\":\"boolean\",\"description\":\"Whether console commands need a credential.\"},\"telemetry_payloads_total\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"telemetry_bytes_total\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"An amount of data in bytes. 0 or more, 64 bits.\"},\"perturbations_pending\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"perturbations_active\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"employment_exit_queue\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"}},\"required\":[\"tick\",\"tick_duration_ms\",\"telemetry_queue\",\"telemetry_dropped\",\"perturbations_pending\",\"perturbations_active\",\"employment_exit_queue\"],\"additionalProperties\":false,\"description\":\"How the loop is after a tick, in flat keys. Sent from 2025-10-02 to 2025-10-11 while it grew: first without the worker, then without `status`, then without the totals.\"}",
            &[
                (
                    "shared/health_status/v1#HealthStatus",
                    |generator| {
                        generator
                            .subschema_for::<shared::health_status::v1::HealthStatus>()
                    },
                ),
            ],
            generator,
        )
    }
}
