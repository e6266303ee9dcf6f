// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `policy.anneal.update` version 1.
//!
//! The mix of the scripted and the learned policy was adjusted.
//!
//! From `policy_anneal_update/v1.schema.json`.

use crate::contract::shared;
use crate::{event, json, shape, upgrade};

/// The mix of the scripted and the learned policy was adjusted.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PolicyAnnealUpdate {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// The share of the learned policy from now on, from 0 to 1; null when nothing is mixed.
    pub ratio: Option<shared::ratio::v1::Ratio>,
    /// Who or what asked for the adjustment.
    pub source: Option<String>,
    /// What runs the policy, such as `scripted`.
    pub provider: Option<String>,
    /// How the scripted and the learned policy are being mixed.
    pub context: Option<shared::anneal_context::v1::AnnealContext>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl PolicyAnnealUpdate {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        tick: shared::tick::v1::Tick,
        ratio: Option<shared::ratio::v1::Ratio>,
    ) -> Self {
        Self {
            tick,
            ratio,
            source: None,
            provider: None,
            context: None,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for PolicyAnnealUpdate {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&POLICY_ANNEAL_UPDATE)?;
        let mut tick = None;
        let mut ratio = None;
        let mut source = None;
        let mut provider = None;
        let mut context = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut tick, &POLICY_ANNEAL_UPDATE, 0),
                1 => cursor.fill(&mut ratio, &POLICY_ANNEAL_UPDATE, 1),
                2 => cursor.fill_optional(&mut source, &POLICY_ANNEAL_UPDATE, 2),
                3 => cursor.fill_optional(&mut provider, &POLICY_ANNEAL_UPDATE, 3),
                4 => cursor.fill_optional(&mut context, &POLICY_ANNEAL_UPDATE, 4),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(tick), Some(ratio)) = (tick, ratio) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            tick,
            ratio,
            source,
            provider,
            context,
            extra: extra.into(),
        })
    }
}

json::typed!(PolicyAnnealUpdate : POLICY_ANNEAL_UPDATE_SHAPE);

impl json::Write for PolicyAnnealUpdate {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"tick\":", &self.tick);
        object.field("\"ratio\":", &self.ratio);
        object.optional("\"source\":", &self.source);
        object.optional("\"provider\":", &self.provider);
        object.optional("\"context\":", &self.context);
        object.extra(&self.extra);
        object.end();
    }
}

impl event::Event for PolicyAnnealUpdate {
    const NAME: &'static str = "policy.anneal.update";
    const VERSION: u32 = 1;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/policy_anneal_update/v1.schema.json";
    const SHAPE: &'static shape::Shape = &POLICY_ANNEAL_UPDATE_SHAPE;
    #[cfg_attr(debug_assertions, inline)]
    fn cross_check(&self, notes: &mut upgrade::Notes) {
        let _ = notes;
    }
}

/// What a `PolicyAnnealUpdate` looks like.
pub(crate) static POLICY_ANNEAL_UPDATE: shape::Record = shape::Record {
    title: "PolicyAnnealUpdate",
    fields: &[
        shape::Field::required("tick", shared::tick::v1::TICK_SHAPE),
        shape::Field::required(
            "ratio",
            shape::Shape::Nullable(&shared::ratio::v1::RATIO_SHAPE),
        ),
        shape::Field::optional("source", shape::Shape::String(shape::StringRules::ANY)),
        shape::Field::optional(
            "provider",
            shape::Shape::String(shape::StringRules::ANY),
        ),
        shape::Field::optional(
            "context",
            shared::anneal_context::v1::ANNEAL_CONTEXT_SHAPE,
        ),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `PolicyAnnealUpdate`.
pub const POLICY_ANNEAL_UPDATE_SHAPE: shape::Shape = shape::Shape::Record(
    &POLICY_ANNEAL_UPDATE,
);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for PolicyAnnealUpdate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PolicyAnnealUpdate".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "policy_anneal_update/v1#PolicyAnnealUpdate".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"ratio\":{\"anyOf\":[{\"type\":\"number\",\"description\":\"A share of a whole: 0 is none of it, 1 is all of it.\"},{\"type\":\"null\"}],\"description\":\"The share of the learned policy from now on, from 0 to 1; null when nothing is mixed.\"},\"source\":{\"type\":\"string\",\"description\":\"Who or what asked for the adjustment.\"},\"provider\":{\"type\":\"string\",\"description\":\"What runs the policy, such as `scripted`.\"},\"context\":{\"$ref\":\"shared/anneal_context/v1#AnnealContext\"}},\"required\":[\"tick\",\"ratio\"],\"additionalProperties\":false,\"description\":\"The mix of the scripted and the learned policy was adjusted.\"}",
            &[
                (
                    "shared/anneal_context/v1#AnnealContext",
                    |generator| {
                        generator
                            .subschema_for::<shared::anneal_context::v1::AnnealContext>()
                    },
                ),
            ],
            generator,
        )
    }
}
