// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `emit_metric` or `metric` version 1.
//!
//! One number with a name, for systems that draw and watch numbers over time. It has always been sent as `emit_metric`.
//!
//! From `metric/v1.schema.json`.

use crate::{event, json, shape, upgrade};

/// One number with a name, for systems that draw and watch numbers over time. It has always been sent as `emit_metric`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Metric {
    /// What is measured: the wall-clock time of a tick in milliseconds, the backlog of the transport, the cooldown events of this tick, the anneal ratio, the alerts of this tick, events of the world, lines before objects.
    pub name: MetricName,
    /// The number; its unit follows from the name.
    pub value: json::Number,
    /// What the number belongs to, by the name of the tag (`tick`, `provider`, `agent_id`, `alert_type`).
    pub tags: json::Map<TagsValue>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl Metric {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        name: MetricName,
        value: json::Number,
        tags: json::Map<TagsValue>,
    ) -> Self {
        Self {
            name,
            value,
            tags,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for Metric {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&METRIC)?;
        let mut name = None;
        let mut value = None;
        let mut tags = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut name, &METRIC, 0),
                1 => cursor.fill(&mut value, &METRIC, 1),
                2 => cursor.fill(&mut tags, &METRIC, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(name), Some(value), Some(tags)) = (name, value, tags) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            name,
            value,
            tags,
            extra: extra.into(),
        })
    }
}

json::typed!(Metric : METRIC_SHAPE);

impl json::Write for Metric {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"name\":", &self.name);
        object.field("\"value\":", &self.value);
        object.field("\"tags\":", &self.tags);
        object.extra(&self.extra);
        object.end();
    }
}

/// What is measured: the wall-clock time of a tick in milliseconds, the backlog of the transport, the cooldown events of this tick, the anneal ratio, the alerts of this tick, events of the world, lines before objects.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MetricName {
    /// `loop.duration_ms`
    LoopDurationMs,
    /// `telemetry.queue.length`
    TelemetryQueueLength,
    /// `queue.cooldown_events`
    QueueCooldownEvents,
    /// `policy.anneal.ratio`
    PolicyAnnealRatio,
    /// `stability.alert`
    StabilityAlert,
    /// `world.events.count`
    WorldEventsCount,
    /// `world.events.avg`
    WorldEventsAvg,
    /// `queue.length.latest`
    QueueLengthLatest,
    /// `queue.length.avg`
    QueueLengthAvg,
    /// A value that this version of the contract has no name for.
    Other(String),
}

impl MetricName {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::LoopDurationMs => "loop.duration_ms",
            Self::TelemetryQueueLength => "telemetry.queue.length",
            Self::QueueCooldownEvents => "queue.cooldown_events",
            Self::PolicyAnnealRatio => "policy.anneal.ratio",
            Self::StabilityAlert => "stability.alert",
            Self::WorldEventsCount => "world.events.count",
            Self::WorldEventsAvg => "world.events.avg",
            Self::QueueLengthLatest => "queue.length.latest",
            Self::QueueLengthAvg => "queue.length.avg",
            Self::Other(text) => text,
        }
    }
}

impl std::fmt::Display for MetricName {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl json::Read for MetricName {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        shape: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let text = cursor.string(shape)?;
        Ok(
            match &*text {
                "loop.duration_ms" => Self::LoopDurationMs,
                "telemetry.queue.length" => Self::TelemetryQueueLength,
                "queue.cooldown_events" => Self::QueueCooldownEvents,
                "policy.anneal.ratio" => Self::PolicyAnnealRatio,
                "stability.alert" => Self::StabilityAlert,
                "world.events.count" => Self::WorldEventsCount,
                "world.events.avg" => Self::WorldEventsAvg,
                "queue.length.latest" => Self::QueueLengthLatest,
                "queue.length.avg" => Self::QueueLengthAvg,
                _ => Self::Other(text.into_owned()),
            },
        )
    }
}

impl json::Write for MetricName {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        match self {
            Self::Other(text) => writer.string(text),
            known => writer.plain(known.as_str()),
        }
    }
}

json::typed!(MetricName : METRIC_NAME_SHAPE);

/// TagsValue
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TagsValue {
    /// A string.
    String(String),
    /// A number.
    Number(json::Number),
}

impl json::Read for TagsValue {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        match cursor.kind()? {
            json::Kind::String => {
                Ok(
                    Self::String(
                        cursor
                            .read(const {
                                &shape::Shape::String(shape::StringRules::ANY)
                            })?,
                    ),
                )
            }
            json::Kind::Number => {
                Ok(
                    Self::Number(
                        cursor
                            .read(const {
                                &shape::Shape::Number(shape::NumberRules::ANY)
                            })?,
                    ),
                )
            }
            _ => Err(cursor.violation()),
        }
    }
}

impl json::Write for TagsValue {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        match self {
            Self::String(value) => value.write(writer),
            Self::Number(value) => value.write(writer),
        }
    }
}

json::typed!(TagsValue : TAGS_VALUE_SHAPE);

impl event::Event for Metric {
    const NAME: &'static str = "emit_metric";
    const VERSION: u32 = 1;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/metric/v1.schema.json";
    const SHAPE: &'static shape::Shape = &METRIC_SHAPE;
    #[cfg_attr(debug_assertions, inline)]
    fn cross_check(&self, notes: &mut upgrade::Notes) {
        let _ = notes;
    }
}

/// What a `Metric` looks like.
pub(crate) static METRIC: shape::Record = shape::Record {
    title: "Metric",
    fields: &[
        shape::Field::required("name", METRIC_NAME_SHAPE),
        shape::Field::required("value", shape::Shape::Number(shape::NumberRules::ANY)),
        shape::Field::required(
            "tags",
            shape::Shape::Map(
                &shape::Map {
                    values: TAGS_VALUE_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `Metric`.
pub const METRIC_SHAPE: shape::Shape = shape::Shape::Record(&METRIC);

/// The shape of a `MetricName`.
pub const METRIC_NAME_SHAPE: shape::Shape = shape::Shape::String(
    shape::StringRules::ANY,
);

/// What a `TagsValue` looks like.
pub(crate) static TAGS_VALUE: shape::Choice = shape::Choice {
    null: false,
    boolean: false,
    number: Some(&shape::Shape::Number(shape::NumberRules::ANY)),
    string: Some(&shape::Shape::String(shape::StringRules::ANY)),
    array: None,
    object: None,
};

/// The shape of a `TagsValue`.
pub const TAGS_VALUE_SHAPE: shape::Shape = shape::Shape::Choice(&TAGS_VALUE);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Metric {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Metric".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "metric/v1#Metric".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"name\":{\"$ref\":\"metric/v1#MetricName\"},\"value\":{\"type\":\"number\",\"description\":\"The number; its unit follows from the name.\"},\"tags\":{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"metric/v1#TagsValue\"},\"description\":\"What the number belongs to, by the name of the tag (`tick`, `provider`, `agent_id`, `alert_type`).\"}},\"required\":[\"name\",\"value\",\"tags\"],\"additionalProperties\":false,\"description\":\"One number with a name, for systems that draw and watch numbers over time. It has always been sent as `emit_metric`.\"}",
            &[
                (
                    "metric/v1#MetricName",
                    |generator| generator.subschema_for::<MetricName>(),
                ),
                (
                    "metric/v1#TagsValue",
                    |generator| generator.subschema_for::<TagsValue>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for MetricName {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "MetricName".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "metric/v1#MetricName".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"string\",\"description\":\"What is measured: the wall-clock time of a tick in milliseconds, the backlog of the transport, the cooldown events of this tick, the anneal ratio, the alerts of this tick, events of the world, lines before objects.\"}",
            &[],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for TagsValue {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TagsValue".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "metric/v1#TagsValue".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"number\"}]}",
            &[],
            generator,
        )
    }
}
