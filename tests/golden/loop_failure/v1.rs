// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `loop.failure` version 1.
//!
//! A tick failed and cannot be recovered, in flat keys. Sent from 2025-10-05 to 2025-10-11.
//!
//! From `loop_failure/v1.schema.json`.

use crate::contract::shared;
use crate::{event, json, shape, upgrade};

/// A tick failed and cannot be recovered, in flat keys. Sent from 2025-10-05 to 2025-10-11.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoopFailure {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    pub tick_duration_ms: shared::duration_ms::v1::DurationMs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub failure_count: shared::count::v1::Count,
    /// An exception as `<ExceptionName>: <message>`. The message may be empty, span many lines and be very long.
    pub error: shared::error_message::v1::ErrorMessage,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub telemetry_queue: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub telemetry_dropped: shared::count::v1::Count,
    /// Where the state of the world was saved when the tick failed: a path or a URL such as `s3://…`. Absent when nothing was saved.
    pub snapshot_path: Option<String>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`LoopFailure`] has; [`LoopFailure::new`] takes it.
#[derive(Debug)]
pub struct NewLoopFailure {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    pub tick_duration_ms: shared::duration_ms::v1::DurationMs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub failure_count: shared::count::v1::Count,
    /// An exception as `<ExceptionName>: <message>`. The message may be empty, span many lines and be very long.
    pub error: shared::error_message::v1::ErrorMessage,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub telemetry_queue: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub telemetry_dropped: shared::count::v1::Count,
}

impl LoopFailure {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewLoopFailure) -> Self {
        Self {
            tick: required.tick,
            tick_duration_ms: required.tick_duration_ms,
            failure_count: required.failure_count,
            error: required.error,
            telemetry_queue: required.telemetry_queue,
            telemetry_dropped: required.telemetry_dropped,
            snapshot_path: None,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for LoopFailure {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&LOOP_FAILURE)?;
        let mut tick = None;
        let mut tick_duration_ms = None;
        let mut failure_count = None;
        let mut error = None;
        let mut telemetry_queue = None;
        let mut telemetry_dropped = None;
        let mut snapshot_path = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut tick, &LOOP_FAILURE, 0),
                1 => cursor.check(&LOOP_FAILURE.fields[1].shape),
                2 => cursor.fill(&mut tick_duration_ms, &LOOP_FAILURE, 2),
                3 => cursor.fill(&mut failure_count, &LOOP_FAILURE, 3),
                4 => cursor.fill(&mut error, &LOOP_FAILURE, 4),
                5 => cursor.fill(&mut telemetry_queue, &LOOP_FAILURE, 5),
                6 => cursor.fill(&mut telemetry_dropped, &LOOP_FAILURE, 6),
                7 => cursor.fill_optional(&mut snapshot_path, &LOOP_FAILURE, 7),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(tick),
            Some(tick_duration_ms),
            Some(failure_count),
            Some(error),
            Some(telemetry_queue),
            Some(telemetry_dropped),
        ) = (
            tick,
            tick_duration_ms,
            failure_count,
            error,
            telemetry_queue,
            telemetry_dropped,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            tick,
            tick_duration_ms,
            failure_count,
            error,
            telemetry_queue,
            telemetry_dropped,
            snapshot_path,
            extra: extra.into(),
        })
    }
}

json::typed!(LoopFailure : LOOP_FAILURE_SHAPE);

impl json::Write for LoopFailure {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"tick\":", &self.tick);
        object.field("\"status\":", "error");
        object.field("\"tick_duration_ms\":", &self.tick_duration_ms);
        object.field("\"failure_count\":", &self.failure_count);
        object.field("\"error\":", &self.error);
        object.field("\"telemetry_queue\":", &self.telemetry_queue);
        object.field("\"telemetry_dropped\":", &self.telemetry_dropped);
        object.optional("\"snapshot_path\":", &self.snapshot_path);
        object.extra(&self.extra);
        object.end();
    }
}

impl event::Event for LoopFailure {
    const NAME: &'static str = "loop.failure";
    const VERSION: u32 = 1;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/loop_failure/v1.schema.json";
    const SHAPE: &'static shape::Shape = &LOOP_FAILURE_SHAPE;
    #[cfg_attr(debug_assertions, inline)]
    fn cross_check(&self, notes: &mut upgrade::Notes) {
        let _ = notes;
    }
}

/// What a `LoopFailure` looks like.
pub(crate) static LOOP_FAILURE: shape::Record = shape::Record {
    title: "LoopFailure",
    fields: &[
        shape::Field::required("tick", shared::tick::v1::TICK_SHAPE),
        shape::Field::required(
            "status",
            shape::Shape::Const(shape::Const::String("error")),
        ),
        shape::Field::required(
            "tick_duration_ms",
            shared::duration_ms::v1::DURATION_MS_SHAPE,
        ),
        shape::Field::required("failure_count", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("error", shared::error_message::v1::ERROR_MESSAGE_SHAPE),
        shape::Field::required("telemetry_queue", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("telemetry_dropped", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional(
            "snapshot_path",
            shape::Shape::String(shape::StringRules::ANY),
        ),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `LoopFailure`.
pub const LOOP_FAILURE_SHAPE: shape::Shape = shape::Shape::Record(&LOOP_FAILURE);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for LoopFailure {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LoopFailure".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "loop_failure/v1#LoopFailure".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"status\":{\"const\":\"error\",\"description\":\"Always `error`.\"},\"tick_duration_ms\":{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},\"failure_count\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"error\":{\"type\":\"string\",\"pattern\":\"^[^: \\\\n\\\\r\\\\t]+: \",\"description\":\"An exception as `<ExceptionName>: <message>`. The message may be empty, span many lines and be very long.\"},\"telemetry_queue\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"telemetry_dropped\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"snapshot_path\":{\"type\":\"string\",\"description\":\"Where the state of the world was saved when the tick failed: a path or a URL such as `s3://…`. Absent when nothing was saved.\"}},\"required\":[\"tick\",\"status\",\"tick_duration_ms\",\"failure_count\",\"error\",\"telemetry_queue\",\"telemetry_dropped\"],\"additionalProperties\":false,\"description\":\"A tick failed and cannot be recovered, in flat keys. Sent from 2025-10-05 to 2025-10-11.\"}",
            &[],
            generator,
        )
    }
}
