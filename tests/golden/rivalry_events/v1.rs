// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `rivalry.events` version 1.
//!
//! Clashes between agents, in batches.
//!
//! From `rivalry_events/v1.schema.json`.

use crate::contract::shared;
use crate::{event, json, shape, upgrade};

/// Clashes between agents, in batches.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RivalryEvents {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// The clashes since the batch before, oldest first.
    pub events: Vec<shared::rivalry_event::v1::RivalryEvent>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl RivalryEvents {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        tick: shared::tick::v1::Tick,
        events: Vec<shared::rivalry_event::v1::RivalryEvent>,
    ) -> Self {
        Self {
            tick,
            events,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for RivalryEvents {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&RIVALRY_EVENTS)?;
        let mut tick = None;
        let mut events = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut tick, &RIVALRY_EVENTS, 0),
                1 => cursor.fill(&mut events, &RIVALRY_EVENTS, 1),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(tick), Some(events)) = (tick, events) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            tick,
            events,
            extra: extra.into(),
        })
    }
}

json::typed!(RivalryEvents : RIVALRY_EVENTS_SHAPE);

impl json::Write for RivalryEvents {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"tick\":", &self.tick);
        object.field("\"events\":", &self.events);
        object.extra(&self.extra);
        object.end();
    }
}

impl event::Event for RivalryEvents {
    const NAME: &'static str = "rivalry.events";
    const VERSION: u32 = 1;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/rivalry_events/v1.schema.json";
    const SHAPE: &'static shape::Shape = &RIVALRY_EVENTS_SHAPE;
    #[cfg_attr(debug_assertions, inline)]
    fn cross_check(&self, notes: &mut upgrade::Notes) {
        let _ = notes;
    }
}

/// What a `RivalryEvents` looks like.
pub(crate) static RIVALRY_EVENTS: shape::Record = shape::Record {
    title: "RivalryEvents",
    fields: &[
        shape::Field::required("tick", shared::tick::v1::TICK_SHAPE),
        shape::Field::required(
            "events",
            shape::Shape::Array(
                &shape::Array {
                    items: shared::rivalry_event::v1::RIVALRY_EVENT_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `RivalryEvents`.
pub const RIVALRY_EVENTS_SHAPE: shape::Shape = shape::Shape::Record(&RIVALRY_EVENTS);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RivalryEvents {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RivalryEvents".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "rivalry_events/v1#RivalryEvents".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"events\":{\"type\":\"array\",\"items\":{\"$ref\":\"shared/rivalry_event/v1#RivalryEvent\"},\"description\":\"The clashes since the batch before, oldest first.\"}},\"required\":[\"tick\",\"events\"],\"additionalProperties\":false,\"description\":\"Clashes between agents, in batches.\"}",
            &[
                (
                    "shared/rivalry_event/v1#RivalryEvent",
                    |generator| {
                        generator
                            .subschema_for::<shared::rivalry_event::v1::RivalryEvent>()
                    },
                ),
            ],
            generator,
        )
    }
}
