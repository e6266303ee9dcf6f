// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `policy.possession` version 1.
//!
//! Who is possessed now. Sent when that changes, always as the whole list, and twice under two names.
//!
//! From `policy_possession/v1.schema.json`.

use crate::contract::shared;
use crate::{event, json, shape, upgrade};

/// Who is possessed now. Sent when that changes, always as the whole list, and twice under two names.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PolicyPossession {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// What runs the policy, such as `scripted`.
    pub provider: String,
    /// All agents that a person or a program other than the policy controls.
    pub agents: shared::possessed_agents::v1::PossessedAgents,
    /// All agents that a person or a program other than the policy controls.
    pub possessed_agents: shared::possessed_agents::v1::PossessedAgents,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`PolicyPossession`] has; [`PolicyPossession::new`] takes it.
#[derive(Debug)]
pub struct NewPolicyPossession {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// What runs the policy, such as `scripted`.
    pub provider: String,
    /// All agents that a person or a program other than the policy controls.
    pub agents: shared::possessed_agents::v1::PossessedAgents,
    /// All agents that a person or a program other than the policy controls.
    pub possessed_agents: shared::possessed_agents::v1::PossessedAgents,
}

impl PolicyPossession {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewPolicyPossession) -> Self {
        Self {
            tick: required.tick,
            provider: required.provider,
            agents: required.agents,
            possessed_agents: required.possessed_agents,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for PolicyPossession {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&POLICY_POSSESSION)?;
        let mut tick = None;
        let mut provider = None;
        let mut agents = None;
        let mut possessed_agents = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut tick, &POLICY_POSSESSION, 0),
                1 => cursor.fill(&mut provider, &POLICY_POSSESSION, 1),
                2 => cursor.fill(&mut agents, &POLICY_POSSESSION, 2),
                3 => cursor.fill(&mut possessed_agents, &POLICY_POSSESSION, 3),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(tick), Some(provider), Some(agents), Some(possessed_agents)) = (
            tick,
            provider,
            agents,
            possessed_agents,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            tick,
            provider,
            agents,
            possessed_agents,
            extra: extra.into(),
        })
    }
}

json::typed!(PolicyPossession : POLICY_POSSESSION_SHAPE);

impl json::Write for PolicyPossession {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"tick\":", &self.tick);
        object.field("\"provider\":", &self.provider);
        object.field("\"agents\":", &self.agents);
        object.field("\"possessed_agents\":", &self.possessed_agents);
        object.extra(&self.extra);
        object.end();
    }
}

impl event::Event for PolicyPossession {
    const NAME: &'static str = "policy.possession";
    const VERSION: u32 = 1;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/policy_possession/v1.schema.json";
    const SHAPE: &'static shape::Shape = &POLICY_POSSESSION_SHAPE;
    #[cfg_attr(debug_assertions, inline)]
    fn cross_check(&self, notes: &mut upgrade::Notes) {
        let _ = notes;
    }
}

/// What a `PolicyPossession` looks like.
pub(crate) static POLICY_POSSESSION: shape::Record = shape::Record {
    title: "PolicyPossession",
    fields: &[
        shape::Field::required("tick", shared::tick::v1::TICK_SHAPE),
        shape::Field::required(
            "provider",
            shape::Shape::String(shape::StringRules::ANY),
        ),
        shape::Field::required(
            "agents",
            shared::possessed_agents::v1::POSSESSED_AGENTS_SHAPE,
        ),
        shape::Field::required(
            "possessed_agents",
            shared::possessed_agents::v1::POSSESSED_AGENTS_SHAPE,
        ),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `PolicyPossession`.
pub const POLICY_POSSESSION_SHAPE: shape::Shape = shape::Shape::Record(
    &POLICY_POSSESSION,
);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for PolicyPossession {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PolicyPossession".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "policy_possession/v1#PolicyPossession".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"provider\":{\"type\":\"string\",\"description\":\"What runs the policy, such as `scripted`.\"},\"agents\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"description\":\"The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.\"},\"description\":\"All agents that a person or a program other than the policy controls.\"},\"possessed_agents\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"description\":\"The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.\"},\"description\":\"All agents that a person or a program other than the policy controls.\"}},\"required\":[\"tick\",\"provider\",\"agents\",\"possessed_agents\"],\"additionalProperties\":false,\"description\":\"Who is possessed now. Sent when that changes, always as the whole list, and twice under two names.\"}",
            &[],
            generator,
        )
    }
}
