// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `Transport`.
//!
//! The state of the channel that carries telemetry out of the loop.
//!
//! From `shared/transport/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// The state of the channel that carries telemetry out of the loop.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Transport {
    /// Which kind of channel it is; null when that is not known.
    pub provider: Option<String>,
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
    /// The thread that flushes the queue.
    pub worker: Worker,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`Transport`] has; [`Transport::new`] takes it.
#[derive(Debug)]
pub struct NewTransport {
    /// Which kind of channel it is; null when that is not known.
    pub provider: Option<String>,
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
    /// The thread that flushes the queue.
    pub worker: Worker,
}

impl Transport {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewTransport) -> Self {
        Self {
            provider: required.provider,
            queue_length: required.queue_length,
            dropped_messages: required.dropped_messages,
            last_flush_duration_ms: required.last_flush_duration_ms,
            payloads_flushed_total: required.payloads_flushed_total,
            bytes_flushed_total: required.bytes_flushed_total,
            auth_enabled: required.auth_enabled,
            worker: required.worker,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for Transport {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&TRANSPORT)?;
        let mut provider = None;
        let mut queue_length = None;
        let mut dropped_messages = None;
        let mut last_flush_duration_ms = None;
        let mut payloads_flushed_total = None;
        let mut bytes_flushed_total = None;
        let mut auth_enabled = None;
        let mut worker = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut provider, &TRANSPORT, 0),
                1 => cursor.fill(&mut queue_length, &TRANSPORT, 1),
                2 => cursor.fill(&mut dropped_messages, &TRANSPORT, 2),
                3 => cursor.fill(&mut last_flush_duration_ms, &TRANSPORT, 3),
                4 => cursor.fill(&mut payloads_flushed_total, &TRANSPORT, 4),
                5 => cursor.fill(&mut bytes_flushed_total, &TRANSPORT, 5),
                6 => cursor.fill(&mut auth_enabled, &TRANSPORT, 6),
                7 => cursor.fill(&mut worker, &TRANSPORT, 7),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(provider),
            Some(queue_length),
            Some(dropped_messages),
            Some(last_flush_duration_ms),
            Some(payloads_flushed_total),
            Some(bytes_flushed_total),
            Some(auth_enabled),
            Some(worker),
        ) = (
            provider,
            queue_length,
            dropped_messages,
            last_flush_duration_ms,
            payloads_flushed_total,
            bytes_flushed_total,
            auth_enabled,
            worker,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            provider,
            queue_length,
            dropped_messages,
            last_flush_duration_ms,
            payloads_flushed_total,
            bytes_flushed_total,
            auth_enabled,
            worker,
            extra: extra.into(),
        })
    }
}

json::typed!(Transport : TRANSPORT_SHAPE);

impl json::Write for Transport {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"provider\":", &self.provider);
        object.field("\"queue_length\":", &self.queue_length);
        object.field("\"dropped_messages\":", &self.dropped_messages);
        object.field("\"last_flush_duration_ms\":", &self.last_flush_duration_ms);
        object.field("\"payloads_flushed_total\":", &self.payloads_flushed_total);
        object.field("\"bytes_flushed_total\":", &self.bytes_flushed_total);
        object.field("\"auth_enabled\":", &self.auth_enabled);
        object.field("\"worker\":", &self.worker);
        object.extra(&self.extra);
        object.end();
    }
}

/// The thread that flushes the queue.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Worker {
    /// Whether it is running.
    pub alive: bool,
    /// Why it cannot send, or what ended it; null while there is nothing of the kind.
    pub error: Option<String>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub restart_count: shared::count::v1::Count,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl Worker {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        alive: bool,
        error: Option<String>,
        restart_count: shared::count::v1::Count,
    ) -> Self {
        Self {
            alive,
            error,
            restart_count,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for Worker {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&WORKER)?;
        let mut alive = None;
        let mut error = None;
        let mut restart_count = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut alive, &WORKER, 0),
                1 => cursor.fill(&mut error, &WORKER, 1),
                2 => cursor.fill(&mut restart_count, &WORKER, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(alive), Some(error), Some(restart_count)) = (
            alive,
            error,
            restart_count,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            alive,
            error,
            restart_count,
            extra: extra.into(),
        })
    }
}

json::typed!(Worker : WORKER_SHAPE);

impl json::Write for Worker {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"alive\":", &self.alive);
        object.field("\"error\":", &self.error);
        object.field("\"restart_count\":", &self.restart_count);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `Transport` looks like.
pub(crate) static TRANSPORT: shape::Record = shape::Record {
    title: "Transport",
    fields: &[
        shape::Field::required(
            "provider",
            shape::Shape::Nullable(&shape::Shape::String(shape::StringRules::ANY)),
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
        shape::Field::required("worker", WORKER_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `Transport`.
pub const TRANSPORT_SHAPE: shape::Shape = shape::Shape::Record(&TRANSPORT);

/// What a `Worker` looks like.
pub(crate) static WORKER: shape::Record = shape::Record {
    title: "Worker",
    fields: &[
        shape::Field::required("alive", shape::Shape::Boolean),
        shape::Field::required(
            "error",
            shape::Shape::Nullable(&shape::Shape::String(shape::StringRules::ANY)),
        ),
        shape::Field::required("restart_count", shared::count::v1::COUNT_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `Worker`.
pub const WORKER_SHAPE: shape::Shape = shape::Shape::Record(&WORKER);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Transport {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Transport".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/transport/v1#Transport".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"provider\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"Which kind of channel it is; null when that is not known.\"},\"queue_length\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"dropped_messages\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"last_flush_duration_ms\":{\"anyOf\":[{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},{\"type\":\"null\"}],\"description\":\"How long the latest flush took; null before the first one.\"},\"payloads_flushed_total\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"bytes_flushed_total\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"An amount of data in bytes. 0 or more, 64 bits.\"},\"auth_enabled\":{\"type\":\"boolean\",\"description\":\"Whether console commands need a credential.\"},\"worker\":{\"$ref\":\"shared/transport/v1#Worker\"}},\"required\":[\"provider\",\"queue_length\",\"dropped_messages\",\"last_flush_duration_ms\",\"payloads_flushed_total\",\"bytes_flushed_total\",\"auth_enabled\",\"worker\"],\"additionalProperties\":false,\"description\":\"The state of the channel that carries telemetry out of the loop.\"}",
            &[
                (
                    "shared/transport/v1#Worker",
                    |generator| generator.subschema_for::<Worker>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Worker {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Worker".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/transport/v1#Worker".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"alive\":{\"type\":\"boolean\",\"description\":\"Whether it is running.\"},\"error\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"Why it cannot send, or what ended it; null while there is nothing of the kind.\"},\"restart_count\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"}},\"required\":[\"alive\",\"error\",\"restart_count\"],\"additionalProperties\":false,\"description\":\"The thread that flushes the queue.\"}",
            &[],
            generator,
        )
    }
}
