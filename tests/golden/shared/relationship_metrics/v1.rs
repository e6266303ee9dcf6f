// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `RelationshipMetrics`.
//!
//! Ties between agents that ended in the current window of time, and in the windows before it. Empty until the first window is open.
//!
//! From `shared/relationship_metrics/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};
use std::collections::BTreeMap;

/// Ties between agents that ended in the current window of time, and in the windows before it. Empty until the first window is open.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RelationshipMetrics {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub window_start: Option<shared::tick::v1::Tick>,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub window_end: Option<shared::tick::v1::Tick>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub total: Option<shared::count::v1::Count>,
    /// How many ties ended, by the agent that held them.
    pub owners: Option<BTreeMap<String, shared::count::v1::Count>>,
    /// How many ties ended, by the reason (`decay`, `removed`).
    pub reasons: Option<BTreeMap<String, shared::count::v1::Count>>,
    /// The closed windows, oldest first.
    pub history: Option<Vec<RelationshipWindow>>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl Default for RelationshipMetrics {
    fn default() -> Self {
        Self {
            window_start: None,
            window_end: None,
            total: None,
            owners: None,
            reasons: None,
            history: None,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for RelationshipMetrics {
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut window_start = None;
        let mut window_end = None;
        let mut total = None;
        let mut owners = None;
        let mut reasons = None;
        let mut history = None;
        let mut extra = json::Extra::new();
        let mut fields = cursor.fields(&RELATIONSHIP_METRICS)?;
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => {
                    window_start = cursor
                        .read_optional(&RELATIONSHIP_METRICS.fields[0].shape)?;
                }
                1 => {
                    window_end = cursor
                        .read_optional(&RELATIONSHIP_METRICS.fields[1].shape)?;
                }
                2 => total = cursor.read_optional(&RELATIONSHIP_METRICS.fields[2].shape)?,
                3 => {
                    owners = cursor.read_optional(&RELATIONSHIP_METRICS.fields[3].shape)?;
                }
                4 => {
                    reasons = cursor
                        .read_optional(&RELATIONSHIP_METRICS.fields[4].shape)?;
                }
                5 => {
                    history = cursor
                        .read_optional(&RELATIONSHIP_METRICS.fields[5].shape)?;
                }
                _ => extra.read(cursor, &fields)?,
            }
        }
        fields.finish(cursor)?;
        Ok(Self {
            window_start,
            window_end,
            total,
            owners,
            reasons,
            history,
            extra,
        })
    }
}

impl json::Typed for RelationshipMetrics {
    const SHAPE: shape::Shape = RELATIONSHIP_METRICS_SHAPE;
}

impl serde::Serialize for RelationshipMetrics {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}

impl<'de> serde::Deserialize<'de> for RelationshipMetrics {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer, const { &RELATIONSHIP_METRICS_SHAPE })
    }
}

impl json::Write for RelationshipMetrics {
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("\"window_start\":", &self.window_start);
        object.optional("\"window_end\":", &self.window_end);
        object.optional("\"total\":", &self.total);
        object.optional("\"owners\":", &self.owners);
        object.optional("\"reasons\":", &self.reasons);
        object.optional("\"history\":", &self.history);
        object.extra(&self.extra);
        object.end();
    }
}

/// Ties between agents that ended in one closed window of time.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RelationshipWindow {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub window_start: shared::tick::v1::Tick,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub window_end: shared::tick::v1::Tick,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub total: shared::count::v1::Count,
    /// How many ties ended, by the agent that held them.
    pub owners: BTreeMap<String, shared::count::v1::Count>,
    /// How many ties ended, by the reason (`decay`, `removed`).
    pub reasons: BTreeMap<String, shared::count::v1::Count>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`RelationshipWindow`] has; [`RelationshipWindow::new`] takes it.
#[derive(Clone, Debug, PartialEq)]
pub struct NewRelationshipWindow {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub window_start: shared::tick::v1::Tick,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub window_end: shared::tick::v1::Tick,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub total: shared::count::v1::Count,
    /// How many ties ended, by the agent that held them.
    pub owners: BTreeMap<String, shared::count::v1::Count>,
    /// How many ties ended, by the reason (`decay`, `removed`).
    pub reasons: BTreeMap<String, shared::count::v1::Count>,
}

impl RelationshipWindow {
    /// One with its required members; the others are absent.
    #[must_use]
    pub fn new(required: NewRelationshipWindow) -> Self {
        Self {
            window_start: required.window_start,
            window_end: required.window_end,
            total: required.total,
            owners: required.owners,
            reasons: required.reasons,
            extra: json::Extra::new(),
        }
    }
}

impl From<NewRelationshipWindow> for RelationshipWindow {
    fn from(required: NewRelationshipWindow) -> Self {
        Self::new(required)
    }
}

impl json::Read for RelationshipWindow {
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut window_start = None;
        let mut window_end = None;
        let mut total = None;
        let mut owners = None;
        let mut reasons = None;
        let mut extra = json::Extra::new();
        let mut fields = cursor.fields(&RELATIONSHIP_WINDOW)?;
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => {
                    window_start = Some(
                        cursor.read(&RELATIONSHIP_WINDOW.fields[0].shape)?,
                    );
                }
                1 => {
                    window_end = Some(cursor.read(&RELATIONSHIP_WINDOW.fields[1].shape)?);
                }
                2 => total = Some(cursor.read(&RELATIONSHIP_WINDOW.fields[2].shape)?),
                3 => owners = Some(cursor.read(&RELATIONSHIP_WINDOW.fields[3].shape)?),
                4 => reasons = Some(cursor.read(&RELATIONSHIP_WINDOW.fields[4].shape)?),
                _ => extra.read(cursor, &fields)?,
            }
        }
        fields.finish(cursor)?;
        Ok(Self {
            window_start: fields.required(window_start)?,
            window_end: fields.required(window_end)?,
            total: fields.required(total)?,
            owners: fields.required(owners)?,
            reasons: fields.required(reasons)?,
            extra,
        })
    }
}

impl json::Typed for RelationshipWindow {
    const SHAPE: shape::Shape = RELATIONSHIP_WINDOW_SHAPE;
}

impl serde::Serialize for RelationshipWindow {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}

impl<'de> serde::Deserialize<'de> for RelationshipWindow {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer, const { &RELATIONSHIP_WINDOW_SHAPE })
    }
}

impl json::Write for RelationshipWindow {
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"window_start\":", &self.window_start);
        object.field("\"window_end\":", &self.window_end);
        object.field("\"total\":", &self.total);
        object.field("\"owners\":", &self.owners);
        object.field("\"reasons\":", &self.reasons);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `RelationshipMetrics` looks like.
pub(crate) static RELATIONSHIP_METRICS: shape::Record = shape::Record {
    title: "RelationshipMetrics",
    fields: &[
        shape::Field {
            key: shape::Key::new("window_start"),
            shape: shared::tick::v1::TICK_SHAPE,
            required: false,
        },
        shape::Field {
            key: shape::Key::new("window_end"),
            shape: shared::tick::v1::TICK_SHAPE,
            required: false,
        },
        shape::Field {
            key: shape::Key::new("total"),
            shape: shared::count::v1::COUNT_SHAPE,
            required: false,
        },
        shape::Field {
            key: shape::Key::new("owners"),
            shape: shape::Shape::Map(
                &shape::Map {
                    values: shared::count::v1::COUNT_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
            required: false,
        },
        shape::Field {
            key: shape::Key::new("reasons"),
            shape: shape::Shape::Map(
                &shape::Map {
                    values: shared::count::v1::COUNT_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
            required: false,
        },
        shape::Field {
            key: shape::Key::new("history"),
            shape: shape::Shape::Array(
                &shape::Array {
                    items: RELATIONSHIP_WINDOW_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
            required: false,
        },
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `RelationshipMetrics`.
pub const RELATIONSHIP_METRICS_SHAPE: shape::Shape = shape::Shape::Record(
    &RELATIONSHIP_METRICS,
);

/// What a `RelationshipWindow` looks like.
pub(crate) static RELATIONSHIP_WINDOW: shape::Record = shape::Record {
    title: "RelationshipWindow",
    fields: &[
        shape::Field {
            key: shape::Key::new("window_start"),
            shape: shared::tick::v1::TICK_SHAPE,
            required: true,
        },
        shape::Field {
            key: shape::Key::new("window_end"),
            shape: shared::tick::v1::TICK_SHAPE,
            required: true,
        },
        shape::Field {
            key: shape::Key::new("total"),
            shape: shared::count::v1::COUNT_SHAPE,
            required: true,
        },
        shape::Field {
            key: shape::Key::new("owners"),
            shape: shape::Shape::Map(
                &shape::Map {
                    values: shared::count::v1::COUNT_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
            required: true,
        },
        shape::Field {
            key: shape::Key::new("reasons"),
            shape: shape::Shape::Map(
                &shape::Map {
                    values: shared::count::v1::COUNT_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
            required: true,
        },
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `RelationshipWindow`.
pub const RELATIONSHIP_WINDOW_SHAPE: shape::Shape = shape::Shape::Record(
    &RELATIONSHIP_WINDOW,
);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RelationshipMetrics {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RelationshipMetrics".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/relationship_metrics/v1#RelationshipMetrics".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"window_start\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"window_end\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"total\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"owners\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"description\":\"How many ties ended, by the agent that held them.\"},\"reasons\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"description\":\"How many ties ended, by the reason (`decay`, `removed`).\"},\"history\":{\"type\":\"array\",\"items\":{\"$ref\":\"shared/relationship_metrics/v1#RelationshipWindow\"},\"description\":\"The closed windows, oldest first.\"}},\"required\":[],\"additionalProperties\":false,\"description\":\"Ties between agents that ended in the current window of time, and in the windows before it. Empty until the first window is open.\"}",
            &[
                (
                    "shared/relationship_metrics/v1#RelationshipWindow",
                    |generator| generator.subschema_for::<RelationshipWindow>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RelationshipWindow {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RelationshipWindow".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/relationship_metrics/v1#RelationshipWindow".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"window_start\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"window_end\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"total\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"owners\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"description\":\"How many ties ended, by the agent that held them.\"},\"reasons\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"description\":\"How many ties ended, by the reason (`decay`, `removed`).\"}},\"required\":[\"window_start\",\"window_end\",\"total\",\"owners\",\"reasons\"],\"additionalProperties\":false,\"description\":\"Ties between agents that ended in one closed window of time.\"}",
            &[],
            generator,
        )
    }
}
