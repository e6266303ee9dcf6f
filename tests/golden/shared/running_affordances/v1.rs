// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `RunningAffordances`.
//!
//! What is being done with each object that is in use, by object.
//!
//! From `shared/running_affordances/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// What is being done with each object that is in use, by object.
pub type RunningAffordances = json::Map<RunningAffordance>;

/// One agent that uses one object.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RunningAffordance {
    /// The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.
    pub agent_id: shared::agent_id::v1::AgentId,
    /// The name of a thing in the world that agents use, such as `fridge_1`.
    pub object_id: Option<shared::object_id::v1::ObjectId>,
    /// The name of something that an object lets an agent do, such as `eat_meal`.
    pub affordance_id: shared::affordance_id::v1::AffordanceId,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub duration_remaining: shared::tick_span::v1::TickSpan,
    /// What it will change when it is done, by the name of what changes (`energy`, `hunger`, `money`).
    pub effects: json::Map<json::Number>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`RunningAffordance`] has; [`RunningAffordance::new`] takes it.
#[derive(Debug)]
pub struct NewRunningAffordance {
    /// The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.
    pub agent_id: shared::agent_id::v1::AgentId,
    /// The name of something that an object lets an agent do, such as `eat_meal`.
    pub affordance_id: shared::affordance_id::v1::AffordanceId,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub duration_remaining: shared::tick_span::v1::TickSpan,
    /// What it will change when it is done, by the name of what changes (`energy`, `hunger`, `money`).
    pub effects: json::Map<json::Number>,
}

impl RunningAffordance {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewRunningAffordance) -> Self {
        Self {
            agent_id: required.agent_id,
            affordance_id: required.affordance_id,
            duration_remaining: required.duration_remaining,
            effects: required.effects,
            object_id: None,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for RunningAffordance {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&RUNNING_AFFORDANCE)?;
        let mut agent_id = None;
        let mut object_id = None;
        let mut affordance_id = None;
        let mut duration_remaining = None;
        let mut effects = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut agent_id, &RUNNING_AFFORDANCE, 0),
                1 => cursor.fill_optional(&mut object_id, &RUNNING_AFFORDANCE, 1),
                2 => cursor.fill(&mut affordance_id, &RUNNING_AFFORDANCE, 2),
                3 => cursor.fill(&mut duration_remaining, &RUNNING_AFFORDANCE, 3),
                4 => cursor.fill(&mut effects, &RUNNING_AFFORDANCE, 4),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(agent_id),
            Some(affordance_id),
            Some(duration_remaining),
            Some(effects),
        ) = (agent_id, affordance_id, duration_remaining, effects) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            agent_id,
            object_id,
            affordance_id,
            duration_remaining,
            effects,
            extra: extra.into(),
        })
    }
}

json::typed!(RunningAffordance : RUNNING_AFFORDANCE_SHAPE);

impl json::Write for RunningAffordance {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"agent_id\":", &self.agent_id);
        object.optional("\"object_id\":", &self.object_id);
        object.field("\"affordance_id\":", &self.affordance_id);
        object.field("\"duration_remaining\":", &self.duration_remaining);
        object.field("\"effects\":", &self.effects);
        object.extra(&self.extra);
        object.end();
    }
}

/// The shape of a `RunningAffordances`.
pub const RUNNING_AFFORDANCES_SHAPE: shape::Shape = shape::Shape::Map(
    &shape::Map {
        values: RUNNING_AFFORDANCE_SHAPE,
        names: None,
        min_members: 0,
        max_members: u64::MAX,
    },
);

/// What a `RunningAffordance` looks like.
pub(crate) static RUNNING_AFFORDANCE: shape::Record = shape::Record {
    title: "RunningAffordance",
    fields: &[
        shape::Field::required("agent_id", shared::agent_id::v1::AGENT_ID_SHAPE),
        shape::Field::optional("object_id", shared::object_id::v1::OBJECT_ID_SHAPE),
        shape::Field::required(
            "affordance_id",
            shared::affordance_id::v1::AFFORDANCE_ID_SHAPE,
        ),
        shape::Field::required(
            "duration_remaining",
            shared::tick_span::v1::TICK_SPAN_SHAPE,
        ),
        shape::Field::required(
            "effects",
            shape::Shape::Map(
                &shape::Map {
                    values: shape::Shape::Number(shape::NumberRules::ANY),
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

/// The shape of a `RunningAffordance`.
pub const RUNNING_AFFORDANCE_SHAPE: shape::Shape = shape::Shape::Record(
    &RUNNING_AFFORDANCE,
);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RunningAffordance {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RunningAffordance".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/running_affordances/v1#RunningAffordance".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"agent_id\":{\"type\":\"string\",\"description\":\"The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.\"},\"object_id\":{\"type\":\"string\",\"description\":\"The name of a thing in the world that agents use, such as `fridge_1`.\"},\"affordance_id\":{\"type\":\"string\",\"description\":\"The name of something that an object lets an agent do, such as `eat_meal`.\"},\"duration_remaining\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A length of simulated time, in ticks. 0 or more, 64 bits.\"},\"effects\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"},\"description\":\"What it will change when it is done, by the name of what changes (`energy`, `hunger`, `money`).\"}},\"required\":[\"agent_id\",\"affordance_id\",\"duration_remaining\",\"effects\"],\"additionalProperties\":false,\"description\":\"One agent that uses one object.\"}",
            &[],
            generator,
        )
    }
}
