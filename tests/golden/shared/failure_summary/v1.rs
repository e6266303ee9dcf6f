// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `FailureSummary`.
//!
//! The numbers of a loop.failure event that people look at first, repeated in one flat place.
//!
//! From `shared/failure_summary/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// The numbers of a loop.failure event that people look at first, repeated in one flat place.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FailureSummary {
    /// A length of wall-clock time in milliseconds, with fractions. 0 or more.
    pub duration_ms: shared::duration_ms::v1::DurationMs,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub queue_length: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub dropped_messages: shared::count::v1::Count,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl FailureSummary {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        duration_ms: shared::duration_ms::v1::DurationMs,
        queue_length: shared::count::v1::Count,
        dropped_messages: shared::count::v1::Count,
    ) -> Self {
        Self {
            duration_ms,
            queue_length,
            dropped_messages,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for FailureSummary {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&FAILURE_SUMMARY)?;
        let mut duration_ms = None;
        let mut queue_length = None;
        let mut dropped_messages = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut duration_ms, &FAILURE_SUMMARY, 0),
                1 => cursor.fill(&mut queue_length, &FAILURE_SUMMARY, 1),
                2 => cursor.fill(&mut dropped_messages, &FAILURE_SUMMARY, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(duration_ms), Some(queue_length), Some(dropped_messages)) = (
            duration_ms,
            queue_length,
            dropped_messages,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            duration_ms,
            queue_length,
            dropped_messages,
            extra: extra.into(),
        })
    }
}

json::typed!(FailureSummary : FAILURE_SUMMARY_SHAPE);

impl json::Write for FailureSummary {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"duration_ms\":", &self.duration_ms);
        object.field("\"queue_length\":", &self.queue_length);
        object.field("\"dropped_messages\":", &self.dropped_messages);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `FailureSummary` looks like.
pub(crate) static FAILURE_SUMMARY: shape::Record = shape::Record {
    title: "FailureSummary",
    fields: &[
        shape::Field::required(
            "duration_ms",
            shared::duration_ms::v1::DURATION_MS_SHAPE,
        ),
        shape::Field::required("queue_length", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("dropped_messages", shared::count::v1::COUNT_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `FailureSummary`.
pub const FAILURE_SUMMARY_SHAPE: shape::Shape = shape::Shape::Record(&FAILURE_SUMMARY);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for FailureSummary {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FailureSummary".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/failure_summary/v1#FailureSummary".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"duration_ms\":{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},\"queue_length\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"dropped_messages\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"}},\"required\":[\"duration_ms\",\"queue_length\",\"dropped_messages\"],\"additionalProperties\":false,\"description\":\"The numbers of a loop.failure event that people look at first, repeated in one flat place.\"}",
            &[],
            generator,
        )
    }
}
