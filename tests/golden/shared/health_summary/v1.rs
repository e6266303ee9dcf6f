// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `HealthSummary`.
//!
//! The numbers of a loop.health event that people look at first, repeated in one flat place.
//!
//! From `shared/health_summary/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// The numbers of a loop.health event that people look at first, repeated in one flat place.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HealthSummary {
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    pub duration_ms: shared::duration_ms::v1::DurationMs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub queue_length: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub dropped_messages: shared::count::v1::Count,
    /// How long the latest flush took; null before the first one.
    pub last_flush_duration_ms: Option<shared::duration_ms::v1::DurationMs>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub payloads_flushed_total: shared::count::v1::Count,
    /// An amount of data in bytes. 0 or more, 64 bits.
    pub bytes_flushed_total: shared::byte_count::v1::ByteCount,
    /// Whether console commands need a credential.
    pub auth_enabled: bool,
    /// Whether the thread that flushes the queue is running.
    pub worker_alive: bool,
    /// The exception that ended that thread; null while there was none.
    pub worker_error: Option<String>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub worker_restart_count: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub perturbations_pending: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub perturbations_active: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub employment_exit_queue: shared::count::v1::Count,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`HealthSummary`] has; [`HealthSummary::new`] takes it.
#[derive(Debug)]
pub struct NewHealthSummary {
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    pub duration_ms: shared::duration_ms::v1::DurationMs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub queue_length: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub dropped_messages: shared::count::v1::Count,
    /// How long the latest flush took; null before the first one.
    pub last_flush_duration_ms: Option<shared::duration_ms::v1::DurationMs>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub payloads_flushed_total: shared::count::v1::Count,
    /// An amount of data in bytes. 0 or more, 64 bits.
    pub bytes_flushed_total: shared::byte_count::v1::ByteCount,
    /// Whether console commands need a credential.
    pub auth_enabled: bool,
    /// Whether the thread that flushes the queue is running.
    pub worker_alive: bool,
    /// The exception that ended that thread; null while there was none.
    pub worker_error: Option<String>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub worker_restart_count: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub perturbations_pending: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub perturbations_active: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub employment_exit_queue: shared::count::v1::Count,
}

impl HealthSummary {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewHealthSummary) -> Self {
        Self {
            duration_ms: required.duration_ms,
            queue_length: required.queue_length,
            dropped_messages: required.dropped_messages,
            last_flush_duration_ms: required.last_flush_duration_ms,
            payloads_flushed_total: required.payloads_flushed_total,
            bytes_flushed_total: required.bytes_flushed_total,
            auth_enabled: required.auth_enabled,
            worker_alive: required.worker_alive,
            worker_error: required.worker_error,
            worker_restart_count: required.worker_restart_count,
            perturbations_pending: required.perturbations_pending,
            perturbations_active: required.perturbations_active,
            employment_exit_queue: required.employment_exit_queue,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for HealthSummary {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&HEALTH_SUMMARY)?;
        let mut duration_ms = None;
        let mut queue_length = None;
        let mut dropped_messages = None;
        let mut last_flush_duration_ms = None;
        let mut payloads_flushed_total = None;
        let mut bytes_flushed_total = None;
        let mut auth_enabled = None;
        let mut worker_alive = None;
        let mut worker_error = None;
        let mut worker_restart_count = None;
        let mut perturbations_pending = None;
        let mut perturbations_active = None;
        let mut employment_exit_queue = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut duration_ms, &HEALTH_SUMMARY, 0),
                1 => cursor.fill(&mut queue_length, &HEALTH_SUMMARY, 1),
                2 => cursor.fill(&mut dropped_messages, &HEALTH_SUMMARY, 2),
                3 => cursor.fill(&mut last_flush_duration_ms, &HEALTH_SUMMARY, 3),
                4 => cursor.fill(&mut payloads_flushed_total, &HEALTH_SUMMARY, 4),
                5 => cursor.fill(&mut bytes_flushed_total, &HEALTH_SUMMARY, 5),
                6 => cursor.fill(&mut auth_enabled, &HEALTH_SUMMARY, 6),
                7 => cursor.fill(&mut worker_alive, &HEALTH_SUMMARY, 7),
                8 => cursor.fill(&mut worker_error, &HEALTH_SUMMARY, 8),
                9 => cursor.fill(&mut worker_restart_count, &HEALTH_SUMMARY, 9),
                10 => cursor.fill(&mut perturbations_pending, &HEALTH_SUMMARY, 10),
                11 => cursor.fill(&mut perturbations_active, &HEALTH_SUMMARY, 11),
                12 => cursor.fill(&mut employment_exit_queue, &HEALTH_SUMMARY, 12),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(duration_ms),
            Some(queue_length),
            Some(dropped_messages),
            Some(last_flush_duration_ms),
            Some(payloads_flushed_total),
            Some(bytes_flushed_total),
            Some(auth_enabled),
            Some(worker_alive),
            Some(worker_error),
            Some(worker_restart_count),
            Some(perturbations_pending),
            Some(perturbations_active),
            Some(employment_exit_queue),
        ) = (
            duration_ms,
            queue_length,
            dropped_messages,
            last_flush_duration_ms,
            payloads_flushed_total,
            bytes_flushed_total,
            auth_enabled,
            worker_alive,
            worker_error,
            worker_restart_count,
            perturbations_pending,
            perturbations_active,
            employment_exit_queue,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            duration_ms,
            queue_length,
            dropped_messages,
            last_flush_duration_ms,
            payloads_flushed_total,
            bytes_flushed_total,
            auth_enabled,
            worker_alive,
            worker_error,
            worker_restart_count,
            perturbations_pending,
            perturbations_active,
            employment_exit_queue,
            extra: extra.into(),
        })
    }
}

json::typed!(HealthSummary : HEALTH_SUMMARY_SHAPE);

impl json::Write for HealthSummary {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"duration_ms\":", &self.duration_ms);
        object.field("\"queue_length\":", &self.queue_length);
        object.field("\"dropped_messages\":", &self.dropped_messages);
        object.field("\"last_flush_duration_ms\":", &self.last_flush_duration_ms);
        object.field("\"payloads_flushed_total\":", &self.payloads_flushed_total);
        object.field("\"bytes_flushed_total\":", &self.bytes_flushed_total);
        object.field("\"auth_enabled\":", &self.auth_enabled);
        object.field("\"worker_alive\":", &self.worker_alive);
        object.field("\"worker_error\":", &self.worker_error);
        object.field("\"worker_restart_count\":", &self.worker_restart_count);
        object.field("\"perturbations_pending\":", &self.perturbations_pending);
        object.field("\"perturbations_active\":", &self.perturbations_active);
        object.field("\"employment_exit_queue\":", &self.employment_exit_queue);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `HealthSummary` looks like.
pub(crate) static HEALTH_SUMMARY: shape::Record = shape::Record {
    title: "HealthSummary",
    fields: &[
        shape::Field::required(
            "duration_ms",
            shared::duration_ms::v1::DURATION_MS_SHAPE,
        ),
        shape::Field::required("queue_length", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("dropped_messages", shared::count::v1::COUNT_SHAPE),
        shape::Field::required(
            "last_flush_duration_ms",
            shape::Shape::Nullable(&shared::duration_ms::v1::DURATION_MS_SHAPE),
        ),
        shape::Field::required("payloads_flushed_total", shared::count::v1::COUNT_SHAPE),
        shape::Field::required(
            "bytes_flushed_total",
            shared::byte_count::v1::BYTE_COUNT_SHAPE,
        ),
        shape::Field::required("auth_enabled", shape::Shape::Boolean),
        shape::Field::required("worker_alive", shape::Shape::Boolean),
        shape::Field::required(
            "worker_error",
            shape::Shape::Nullable(&shape::Shape::String(shape::StringRules::ANY)),
        ),
        shape::Field::required("worker_restart_count", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("perturbations_pending", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("perturbations_active", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("employment_exit_queue", shared::count::v1::COUNT_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `HealthSummary`.
pub const HEALTH_SUMMARY_SHAPE: shape::Shape = shape::Shape::Record(&HEALTH_SUMMARY);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for HealthSummary {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "HealthSummary".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/health_summary/v1#HealthSummary".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"duration_ms\":{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},\"queue_length\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"dropped_messages\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"last_flush_duration_ms\":{\"anyOf\":[{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},{\"type\":\"null\"}],\"description\":\"How long the latest flush took; null before the first one.\"},\"payloads_flushed_total\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"bytes_flushed_total\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"An amount of data in bytes. 0 or more, 64 bits.\"},\"auth_enabled\":{\"type\":\"boolean\",\"description\":\"Whether console commands need a credential.\"},\"worker_alive\":{\"type\":\"boolean\",\"description\":\"Whether the thread that flushes the queue is running.\"},\"worker_error\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"The exception that ended that thread; null while there was none.\"},\"worker_restart_count\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"perturbations_pending\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"perturbations_active\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"employment_exit_queue\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"}},\"required\":[\"duration_ms\",\"queue_length\",\"dropped_messages\",\"last_flush_duration_ms\",\"payloads_flushed_total\",\"bytes_flushed_total\",\"auth_enabled\",\"worker_alive\",\"worker_error\",\"worker_restart_count\",\"perturbations_pending\",\"perturbations_active\",\"employment_exit_queue\"],\"additionalProperties\":false,\"description\":\"The numbers of a loop.health event that people look at first, repeated in one flat place.\"}",
            &[],
            generator,
        )
    }
}
