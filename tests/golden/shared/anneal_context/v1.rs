// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `AnnealContext`.
//!
//! How the scripted and the learned policy are being mixed.
//!
//! From `shared/anneal_context/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// How the scripted and the learned policy are being mixed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AnnealContext {
    /// The share of the learned policy, from 0 to 1; null when nothing is mixed.
    pub anneal_ratio: Option<shared::ratio::v1::Ratio>,
    /// Whether mixing is switched on.
    pub blend_enabled: bool,
    /// The tick until which an agent keeps to what it has chosen, by agent.
    pub commit_state: json::Map<shared::tick::v1::Tick>,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub option_commit_ticks: shared::tick_span::v1::TickSpan,
    /// All agents that a person or a program other than the policy controls.
    pub possessed_agents: shared::possessed_agents::v1::PossessedAgents,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`AnnealContext`] has; [`AnnealContext::new`] takes it.
#[derive(Debug)]
pub struct NewAnnealContext {
    /// The share of the learned policy, from 0 to 1; null when nothing is mixed.
    pub anneal_ratio: Option<shared::ratio::v1::Ratio>,
    /// Whether mixing is switched on.
    pub blend_enabled: bool,
    /// The tick until which an agent keeps to what it has chosen, by agent.
    pub commit_state: json::Map<shared::tick::v1::Tick>,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub option_commit_ticks: shared::tick_span::v1::TickSpan,
    /// All agents that a person or a program other than the policy controls.
    pub possessed_agents: shared::possessed_agents::v1::PossessedAgents,
}

impl AnnealContext {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewAnnealContext) -> Self {
        Self {
            anneal_ratio: required.anneal_ratio,
            blend_enabled: required.blend_enabled,
            commit_state: required.commit_state,
            option_commit_ticks: required.option_commit_ticks,
            possessed_agents: required.possessed_agents,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for AnnealContext {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&ANNEAL_CONTEXT)?;
        let mut anneal_ratio = None;
        let mut blend_enabled = None;
        let mut commit_state = None;
        let mut option_commit_ticks = None;
        let mut possessed_agents = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut anneal_ratio, &ANNEAL_CONTEXT, 0),
                1 => cursor.fill(&mut blend_enabled, &ANNEAL_CONTEXT, 1),
                2 => cursor.fill(&mut commit_state, &ANNEAL_CONTEXT, 2),
                3 => cursor.fill(&mut option_commit_ticks, &ANNEAL_CONTEXT, 3),
                4 => cursor.fill(&mut possessed_agents, &ANNEAL_CONTEXT, 4),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(anneal_ratio),
            Some(blend_enabled),
            Some(commit_state),
            Some(option_commit_ticks),
            Some(possessed_agents),
        ) = (
            anneal_ratio,
            blend_enabled,
            commit_state,
            option_commit_ticks,
            possessed_agents,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            anneal_ratio,
            blend_enabled,
            commit_state,
            option_commit_ticks,
            possessed_agents,
            extra: extra.into(),
        })
    }
}

json::typed!(AnnealContext : ANNEAL_CONTEXT_SHAPE);

impl json::Write for AnnealContext {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"anneal_ratio\":", &self.anneal_ratio);
        object.field("\"blend_enabled\":", &self.blend_enabled);
        object.field("\"commit_state\":", &self.commit_state);
        object.field("\"option_commit_ticks\":", &self.option_commit_ticks);
        object.field("\"possessed_agents\":", &self.possessed_agents);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `AnnealContext` looks like.
pub(crate) static ANNEAL_CONTEXT: shape::Record = shape::Record {
    title: "AnnealContext",
    fields: &[
        shape::Field::required(
            "anneal_ratio",
            shape::Shape::Nullable(&shared::ratio::v1::RATIO_SHAPE),
        ),
        shape::Field::required("blend_enabled", shape::Shape::Boolean),
        shape::Field::required(
            "commit_state",
            shape::Shape::Map(
                &shape::Map {
                    values: shared::tick::v1::TICK_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::required(
            "option_commit_ticks",
            shared::tick_span::v1::TICK_SPAN_SHAPE,
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

/// The shape of a `AnnealContext`.
pub const ANNEAL_CONTEXT_SHAPE: shape::Shape = shape::Shape::Record(&ANNEAL_CONTEXT);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for AnnealContext {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AnnealContext".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/anneal_context/v1#AnnealContext".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"anneal_ratio\":{\"anyOf\":[{\"type\":\"number\",\"description\":\"A share of a whole: 0 is none of it, 1 is all of it.\"},{\"type\":\"null\"}],\"description\":\"The share of the learned policy, from 0 to 1; null when nothing is mixed.\"},\"blend_enabled\":{\"type\":\"boolean\",\"description\":\"Whether mixing is switched on.\"},\"commit_state\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"description\":\"The tick until which an agent keeps to what it has chosen, by agent.\"},\"option_commit_ticks\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A length of simulated time, in ticks. 0 or more, 64 bits.\"},\"possessed_agents\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"description\":\"The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.\"},\"description\":\"All agents that a person or a program other than the policy controls.\"}},\"required\":[\"anneal_ratio\",\"blend_enabled\",\"commit_state\",\"option_commit_ticks\",\"possessed_agents\"],\"additionalProperties\":false,\"description\":\"How the scripted and the learned policy are being mixed.\"}",
            &[],
            generator,
        )
    }
}
