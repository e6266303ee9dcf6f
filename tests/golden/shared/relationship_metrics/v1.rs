// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `RelationshipMetrics`.
//!
//! Ties between agents that ended in the current window of time, and in the windows before it. Empty until the first window is open.
//!
//! From `shared/relationship_metrics/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// Ties between agents that ended in the current window of time, and in the windows before it. Empty until the first window is open.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RelationshipMetrics {
    /// The closed windows, oldest first.
    pub history: Option<Vec<RelationshipWindow>>,
    /// How many ties ended, by the agent that held them.
    pub owners: Option<json::Map<shared::count::v1::Count>>,
    /// How many ties ended, by the reason (`decay`, `removed`).
    pub reasons: Option<json::Map<shared::count::v1::Count>>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub total: Option<shared::count::v1::Count>,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub window_end: Option<shared::tick::v1::Tick>,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub window_start: Option<shared::tick::v1::Tick>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl json::Read for RelationshipMetrics {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&RELATIONSHIP_METRICS)?;
        let mut history = None;
        let mut owners = None;
        let mut reasons = None;
        let mut total = None;
        let mut window_end = None;
        let mut window_start = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill_optional(&mut history, &RELATIONSHIP_METRICS, 0),
                1 => cursor.fill_optional(&mut owners, &RELATIONSHIP_METRICS, 1),
                2 => cursor.fill_optional(&mut reasons, &RELATIONSHIP_METRICS, 2),
                3 => cursor.fill_optional(&mut total, &RELATIONSHIP_METRICS, 3),
                4 => cursor.fill_optional(&mut window_end, &RELATIONSHIP_METRICS, 4),
                5 => cursor.fill_optional(&mut window_start, &RELATIONSHIP_METRICS, 5),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        Ok(Self {
            history,
            owners,
            reasons,
            total,
            window_end,
            window_start,
            extra: extra.into(),
        })
    }
}

json::typed!(RelationshipMetrics : RELATIONSHIP_METRICS_SHAPE);

impl json::Write for RelationshipMetrics {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("\"history\":", &self.history);
        object.optional("\"owners\":", &self.owners);
        object.optional("\"reasons\":", &self.reasons);
        object.optional("\"total\":", &self.total);
        object.optional("\"window_end\":", &self.window_end);
        object.optional("\"window_start\":", &self.window_start);
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
    pub owners: json::Map<shared::count::v1::Count>,
    /// How many ties ended, by the reason (`decay`, `removed`).
    pub reasons: json::Map<shared::count::v1::Count>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`RelationshipWindow`] has; [`RelationshipWindow::new`] takes it.
#[derive(Debug)]
pub struct NewRelationshipWindow {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub window_start: shared::tick::v1::Tick,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub window_end: shared::tick::v1::Tick,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub total: shared::count::v1::Count,
    /// How many ties ended, by the agent that held them.
    pub owners: json::Map<shared::count::v1::Count>,
    /// How many ties ended, by the reason (`decay`, `removed`).
    pub reasons: json::Map<shared::count::v1::Count>,
}

impl RelationshipWindow {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
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

impl json::Read for RelationshipWindow {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&RELATIONSHIP_WINDOW)?;
        let mut window_start = None;
        let mut window_end = None;
        let mut total = None;
        let mut owners = None;
        let mut reasons = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut window_start, &RELATIONSHIP_WINDOW, 0),
                1 => cursor.fill(&mut window_end, &RELATIONSHIP_WINDOW, 1),
                2 => cursor.fill(&mut total, &RELATIONSHIP_WINDOW, 2),
                3 => cursor.fill(&mut owners, &RELATIONSHIP_WINDOW, 3),
                4 => cursor.fill(&mut reasons, &RELATIONSHIP_WINDOW, 4),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(window_start),
            Some(window_end),
            Some(total),
            Some(owners),
            Some(reasons),
        ) = (window_start, window_end, total, owners, reasons) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            window_start,
            window_end,
            total,
            owners,
            reasons,
            extra: extra.into(),
        })
    }
}

json::typed!(RelationshipWindow : RELATIONSHIP_WINDOW_SHAPE);

impl json::Write for RelationshipWindow {
    #[cfg_attr(debug_assertions, inline)]
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
        shape::Field::optional(
            "history",
            shape::Shape::Array(
                &shape::Array {
                    items: RELATIONSHIP_WINDOW_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::optional(
            "owners",
            shape::Shape::Map(
                &shape::Map {
                    values: shared::count::v1::COUNT_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::optional(
            "reasons",
            shape::Shape::Map(
                &shape::Map {
                    values: shared::count::v1::COUNT_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::optional("total", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("window_end", shared::tick::v1::TICK_SHAPE),
        shape::Field::optional("window_start", shared::tick::v1::TICK_SHAPE),
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
        shape::Field::required("window_start", shared::tick::v1::TICK_SHAPE),
        shape::Field::required("window_end", shared::tick::v1::TICK_SHAPE),
        shape::Field::required("total", shared::count::v1::COUNT_SHAPE),
        shape::Field::required(
            "owners",
            shape::Shape::Map(
                &shape::Map {
                    values: shared::count::v1::COUNT_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::required(
            "reasons",
            shape::Shape::Map(
                &shape::Map {
                    values: shared::count::v1::COUNT_SHAPE,
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
            "{\"type\":\"object\",\"properties\":{\"history\":{\"type\":\"array\",\"items\":{\"$ref\":\"shared/relationship_metrics/v1#RelationshipWindow\"},\"description\":\"The closed windows, oldest first.\"},\"owners\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"description\":\"How many ties ended, by the agent that held them.\"},\"reasons\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"description\":\"How many ties ended, by the reason (`decay`, `removed`).\"},\"total\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"window_end\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"window_start\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"}},\"required\":[],\"additionalProperties\":false,\"description\":\"Ties between agents that ended in the current window of time, and in the windows before it. Empty until the first window is open.\"}",
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
