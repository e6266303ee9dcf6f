// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `QueueMetrics`.
//!
//! What happened in the queues of all objects, counted: agents sent away to cool down, agents that gave up their place, and changes of who is next.
//!
//! From `shared/queue_metrics/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// What happened in the queues of all objects, counted: agents sent away to cool down, agents that gave up their place, and changes of who is next.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct QueueMetrics {
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub cooldown_events: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub ghost_step_events: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub rotation_events: shared::count::v1::Count,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl QueueMetrics {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        cooldown_events: shared::count::v1::Count,
        ghost_step_events: shared::count::v1::Count,
        rotation_events: shared::count::v1::Count,
    ) -> Self {
        Self {
            cooldown_events,
            ghost_step_events,
            rotation_events,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for QueueMetrics {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&QUEUE_METRICS)?;
        let mut cooldown_events = None;
        let mut ghost_step_events = None;
        let mut rotation_events = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut cooldown_events, &QUEUE_METRICS, 0),
                1 => cursor.fill(&mut ghost_step_events, &QUEUE_METRICS, 1),
                2 => cursor.fill(&mut rotation_events, &QUEUE_METRICS, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(cooldown_events), Some(ghost_step_events), Some(rotation_events)) = (
            cooldown_events,
            ghost_step_events,
            rotation_events,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            cooldown_events,
            ghost_step_events,
            rotation_events,
            extra: extra.into(),
        })
    }
}

json::typed!(QueueMetrics : QUEUE_METRICS_SHAPE);

impl json::Write for QueueMetrics {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"cooldown_events\":", &self.cooldown_events);
        object.field("\"ghost_step_events\":", &self.ghost_step_events);
        object.field("\"rotation_events\":", &self.rotation_events);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `QueueMetrics` looks like.
pub(crate) static QUEUE_METRICS: shape::Record = shape::Record {
    title: "QueueMetrics",
    fields: &[
        shape::Field::required("cooldown_events", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("ghost_step_events", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("rotation_events", shared::count::v1::COUNT_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `QueueMetrics`.
pub const QUEUE_METRICS_SHAPE: shape::Shape = shape::Shape::Record(&QUEUE_METRICS);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for QueueMetrics {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "QueueMetrics".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/queue_metrics/v1#QueueMetrics".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"cooldown_events\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"ghost_step_events\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"rotation_events\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"}},\"required\":[\"cooldown_events\",\"ghost_step_events\",\"rotation_events\"],\"additionalProperties\":false,\"description\":\"What happened in the queues of all objects, counted: agents sent away to cool down, agents that gave up their place, and changes of who is next.\"}",
            &[],
            generator,
        )
    }
}
