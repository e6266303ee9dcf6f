// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `WorldEvent`.
//!
//! Something that happened in the world. Its other members are up to the kind of event.
//!
//! From `shared/world_event/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// Something that happened in the world. Its other members are up to the kind of event.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WorldEvent {
    /// What happened: `action.start`, `perturbation_started`, `affordance_fail` and so on.
    pub event: String,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: Option<shared::tick::v1::Tick>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl WorldEvent {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(event: String) -> Self {
        Self {
            event,
            tick: None,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for WorldEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&WORLD_EVENT)?;
        let mut event = None;
        let mut tick = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut event, &WORLD_EVENT, 0),
                1 => cursor.fill_optional(&mut tick, &WORLD_EVENT, 1),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let Some(event) = event else { return Err(fields.incomplete()) };
        Ok(Self {
            event,
            tick,
            extra: extra.into(),
        })
    }
}

json::typed!(WorldEvent : WORLD_EVENT_SHAPE);

impl json::Write for WorldEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"event\":", &self.event);
        object.optional("\"tick\":", &self.tick);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `WorldEvent` looks like.
pub(crate) static WORLD_EVENT: shape::Record = shape::Record {
    title: "WorldEvent",
    fields: &[
        shape::Field::required("event", shape::Shape::String(shape::StringRules::ANY)),
        shape::Field::optional("tick", shared::tick::v1::TICK_SHAPE),
    ],
    open: true,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `WorldEvent`.
pub const WORLD_EVENT_SHAPE: shape::Shape = shape::Shape::Record(&WORLD_EVENT);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for WorldEvent {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WorldEvent".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/world_event/v1#WorldEvent".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"event\":{\"type\":\"string\",\"description\":\"What happened: `action.start`, `perturbation_started`, `affordance_fail` and so on.\"},\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"}},\"required\":[\"event\"],\"additionalProperties\":true,\"description\":\"Something that happened in the world. Its other members are up to the kind of event.\"}",
            &[],
            generator,
        )
    }
}
