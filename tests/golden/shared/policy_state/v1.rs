// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `PolicyState`.
//!
//! Which policy is at work and what it has been doing.
//!
//! From `shared/policy_state/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// Which policy is at work and what it has been doing.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PolicyState {
    /// The share of the learned policy, from 0 to 1; null when nothing is mixed.
    pub anneal_ratio: Option<shared::ratio::v1::Ratio>,
    /// Which policy is at work. Every member may be missing.
    pub identity: shared::policy_identity::v1::PolicyIdentity,
    /// How often an agent changed its mind, by agent.
    pub option_switch_counts: json::Map<shared::count::v1::Count>,
    /// All agents that a person or a program other than the policy controls.
    pub possessed_agents: shared::possessed_agents::v1::PossessedAgents,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`PolicyState`] has; [`PolicyState::new`] takes it.
#[derive(Debug)]
pub struct NewPolicyState {
    /// The share of the learned policy, from 0 to 1; null when nothing is mixed.
    pub anneal_ratio: Option<shared::ratio::v1::Ratio>,
    /// Which policy is at work. Every member may be missing.
    pub identity: shared::policy_identity::v1::PolicyIdentity,
    /// How often an agent changed its mind, by agent.
    pub option_switch_counts: json::Map<shared::count::v1::Count>,
    /// All agents that a person or a program other than the policy controls.
    pub possessed_agents: shared::possessed_agents::v1::PossessedAgents,
}

impl PolicyState {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewPolicyState) -> Self {
        Self {
            anneal_ratio: required.anneal_ratio,
            identity: required.identity,
            option_switch_counts: required.option_switch_counts,
            possessed_agents: required.possessed_agents,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for PolicyState {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&POLICY_STATE)?;
        let mut anneal_ratio = None;
        let mut identity = None;
        let mut option_switch_counts = None;
        let mut possessed_agents = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut anneal_ratio, &POLICY_STATE, 0),
                1 => cursor.fill(&mut identity, &POLICY_STATE, 1),
                2 => cursor.fill(&mut option_switch_counts, &POLICY_STATE, 2),
                3 => cursor.fill(&mut possessed_agents, &POLICY_STATE, 3),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(anneal_ratio),
            Some(identity),
            Some(option_switch_counts),
            Some(possessed_agents),
        ) = (anneal_ratio, identity, option_switch_counts, possessed_agents) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            anneal_ratio,
            identity,
            option_switch_counts,
            possessed_agents,
            extra: extra.into(),
        })
    }
}

json::typed!(PolicyState : POLICY_STATE_SHAPE);

impl json::Write for PolicyState {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"anneal_ratio\":", &self.anneal_ratio);
        object.field("\"identity\":", &self.identity);
        object.field("\"option_switch_counts\":", &self.option_switch_counts);
        object.field("\"possessed_agents\":", &self.possessed_agents);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `PolicyState` looks like.
pub(crate) static POLICY_STATE: shape::Record = shape::Record {
    title: "PolicyState",
    fields: &[
        shape::Field::required(
            "anneal_ratio",
            shape::Shape::Nullable(&shared::ratio::v1::RATIO_SHAPE),
        ),
        shape::Field::required(
            "identity",
            shared::policy_identity::v1::POLICY_IDENTITY_SHAPE,
        ),
        shape::Field::required(
            "option_switch_counts",
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
            "possessed_agents",
            shared::possessed_agents::v1::POSSESSED_AGENTS_SHAPE,
        ),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `PolicyState`.
pub const POLICY_STATE_SHAPE: shape::Shape = shape::Shape::Record(&POLICY_STATE);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for PolicyState {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PolicyState".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/policy_state/v1#PolicyState".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"anneal_ratio\":{\"anyOf\":[{\"type\":\"number\",\"description\":\"A share of a whole: 0 is none of it, 1 is all of it.\"},{\"type\":\"null\"}],\"description\":\"The share of the learned policy, from 0 to 1; null when nothing is mixed.\"},\"identity\":{\"$ref\":\"shared/policy_identity/v1#PolicyIdentity\"},\"option_switch_counts\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"description\":\"How often an agent changed its mind, by agent.\"},\"possessed_agents\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"description\":\"The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.\"},\"description\":\"All agents that a person or a program other than the policy controls.\"}},\"required\":[\"anneal_ratio\",\"identity\",\"option_switch_counts\",\"possessed_agents\"],\"additionalProperties\":false,\"description\":\"Which policy is at work and what it has been doing.\"}",
            &[
                (
                    "shared/policy_identity/v1#PolicyIdentity",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::policy_identity::v1::PolicyIdentity,
                            >()
                    },
                ),
            ],
            generator,
        )
    }
}
