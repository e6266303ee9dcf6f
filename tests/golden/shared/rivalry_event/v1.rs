// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `RivalryEvent`.
//!
//! A clash of two agents over something that both want.
//!
//! From `shared/rivalry_event/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// A clash of two agents over something that both want.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RivalryEvent {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.
    pub agent_a: shared::agent_id::v1::AgentId,
    /// The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.
    pub agent_b: shared::agent_id::v1::AgentId,
    /// How hard the clash was, without unit; more is harder.
    pub intensity: json::Number,
    /// What it came from, such as `ghost_step`.
    pub reason: String,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`RivalryEvent`] has; [`RivalryEvent::new`] takes it.
#[derive(Debug)]
pub struct NewRivalryEvent {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.
    pub agent_a: shared::agent_id::v1::AgentId,
    /// The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.
    pub agent_b: shared::agent_id::v1::AgentId,
    /// How hard the clash was, without unit; more is harder.
    pub intensity: json::Number,
    /// What it came from, such as `ghost_step`.
    pub reason: String,
}

impl RivalryEvent {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewRivalryEvent) -> Self {
        Self {
            tick: required.tick,
            agent_a: required.agent_a,
            agent_b: required.agent_b,
            intensity: required.intensity,
            reason: required.reason,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for RivalryEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&RIVALRY_EVENT)?;
        let mut tick = None;
        let mut agent_a = None;
        let mut agent_b = None;
        let mut intensity = None;
        let mut reason = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut tick, &RIVALRY_EVENT, 0),
                1 => cursor.fill(&mut agent_a, &RIVALRY_EVENT, 1),
                2 => cursor.fill(&mut agent_b, &RIVALRY_EVENT, 2),
                3 => cursor.fill(&mut intensity, &RIVALRY_EVENT, 3),
                4 => cursor.fill(&mut reason, &RIVALRY_EVENT, 4),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(tick), Some(agent_a), Some(agent_b), Some(intensity), Some(reason)) = (
            tick,
            agent_a,
            agent_b,
            intensity,
            reason,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            tick,
            agent_a,
            agent_b,
            intensity,
            reason,
            extra: extra.into(),
        })
    }
}

json::typed!(RivalryEvent : RIVALRY_EVENT_SHAPE);

impl json::Write for RivalryEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"tick\":", &self.tick);
        object.field("\"agent_a\":", &self.agent_a);
        object.field("\"agent_b\":", &self.agent_b);
        object.field("\"intensity\":", &self.intensity);
        object.field("\"reason\":", &self.reason);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `RivalryEvent` looks like.
pub(crate) static RIVALRY_EVENT: shape::Record = shape::Record {
    title: "RivalryEvent",
    fields: &[
        shape::Field::required("tick", shared::tick::v1::TICK_SHAPE),
        shape::Field::required("agent_a", shared::agent_id::v1::AGENT_ID_SHAPE),
        shape::Field::required("agent_b", shared::agent_id::v1::AGENT_ID_SHAPE),
        shape::Field::required(
            "intensity",
            shape::Shape::Number(shape::NumberRules::ANY),
        ),
        shape::Field::required("reason", shape::Shape::String(shape::StringRules::ANY)),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `RivalryEvent`.
pub const RIVALRY_EVENT_SHAPE: shape::Shape = shape::Shape::Record(&RIVALRY_EVENT);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RivalryEvent {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RivalryEvent".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/rivalry_event/v1#RivalryEvent".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"agent_a\":{\"type\":\"string\",\"description\":\"The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.\"},\"agent_b\":{\"type\":\"string\",\"description\":\"The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.\"},\"intensity\":{\"type\":\"number\",\"description\":\"How hard the clash was, without unit; more is harder.\"},\"reason\":{\"type\":\"string\",\"description\":\"What it came from, such as `ghost_step`.\"}},\"required\":[\"tick\",\"agent_a\",\"agent_b\",\"intensity\",\"reason\"],\"additionalProperties\":false,\"description\":\"A clash of two agents over something that both want.\"}",
            &[],
            generator,
        )
    }
}
