// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `policy.metadata` version 1.
//!
//! Which policy is at work. Sent when its digest, its variant or its anneal ratio changes.
//!
//! From `policy_metadata/v1.schema.json`.

use crate::contract::shared;
use crate::{event, json, shape, upgrade};

/// Which policy is at work. Sent when its digest, its variant or its anneal ratio changes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PolicyMetadata {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// What runs the policy, such as `scripted`.
    pub provider: String,
    /// Which policy is at work and what it has been doing.
    pub metadata: shared::policy_state::v1::PolicyState,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl PolicyMetadata {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        tick: shared::tick::v1::Tick,
        provider: String,
        metadata: shared::policy_state::v1::PolicyState,
    ) -> Self {
        Self {
            tick,
            provider,
            metadata,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for PolicyMetadata {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&POLICY_METADATA)?;
        let mut tick = None;
        let mut provider = None;
        let mut metadata = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut tick, &POLICY_METADATA, 0),
                1 => cursor.fill(&mut provider, &POLICY_METADATA, 1),
                2 => cursor.fill(&mut metadata, &POLICY_METADATA, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(tick), Some(provider), Some(metadata)) = (tick, provider, metadata)
        else { return Err(fields.incomplete()) };
        Ok(Self {
            tick,
            provider,
            metadata,
            extra: extra.into(),
        })
    }
}

json::typed!(PolicyMetadata : POLICY_METADATA_SHAPE);

impl json::Write for PolicyMetadata {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"tick\":", &self.tick);
        object.field("\"provider\":", &self.provider);
        object.field("\"metadata\":", &self.metadata);
        object.extra(&self.extra);
        object.end();
    }
}

impl event::Event for PolicyMetadata {
    const NAME: &'static str = "policy.metadata";
    const VERSION: u32 = 1;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/policy_metadata/v1.schema.json";
    const SHAPE: &'static shape::Shape = &POLICY_METADATA_SHAPE;
    #[cfg_attr(debug_assertions, inline)]
    fn cross_check(&self, notes: &mut upgrade::Notes) {
        let _ = notes;
    }
}

/// What a `PolicyMetadata` looks like.
pub(crate) static POLICY_METADATA: shape::Record = shape::Record {
    title: "PolicyMetadata",
    fields: &[
        shape::Field::required("tick", shared::tick::v1::TICK_SHAPE),
        shape::Field::required(
            "provider",
            shape::Shape::String(shape::StringRules::ANY),
        ),
        shape::Field::required("metadata", shared::policy_state::v1::POLICY_STATE_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `PolicyMetadata`.
pub const POLICY_METADATA_SHAPE: shape::Shape = shape::Shape::Record(&POLICY_METADATA);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for PolicyMetadata {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PolicyMetadata".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "policy_metadata/v1#PolicyMetadata".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"provider\":{\"type\":\"string\",\"description\":\"What runs the policy, such as `scripted`.\"},\"metadata\":{\"$ref\":\"shared/policy_state/v1#PolicyState\"}},\"required\":[\"tick\",\"provider\",\"metadata\"],\"additionalProperties\":false,\"description\":\"Which policy is at work. Sent when its digest, its variant or its anneal ratio changes.\"}",
            &[
                (
                    "shared/policy_state/v1#PolicyState",
                    |generator| {
                        generator
                            .subschema_for::<shared::policy_state::v1::PolicyState>()
                    },
                ),
            ],
            generator,
        )
    }
}
