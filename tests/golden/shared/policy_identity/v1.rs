// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `PolicyIdentity`.
//!
//! Which policy is at work. Every member may be missing.
//!
//! From `shared/policy_identity/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// Which policy is at work. Every member may be missing.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PolicyIdentity {
    /// The configuration that the policy belongs to, such as `v1.3.0`.
    pub config_id: Option<String>,
    /// What runs the policy, such as `scripted`.
    pub provider: Option<String>,
    /// A digest of the policy, in hexadecimal digits.
    pub policy_hash: Option<String>,
    /// A digest of the policy under the key that older documents use.
    ///
    /// Deprecated since 0.1.0: use `policy_hash`.
    #[deprecated(since = "0.1.0", note = "use `policy_hash`")]
    pub hash: Option<String>,
    /// Which form of observation the policy reads, such as `hybrid` or `full`.
    pub observation_variant: Option<String>,
    /// A share of a whole: 0 is none of it, 1 is all of it.
    pub anneal_ratio: Option<shared::ratio::v1::Ratio>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

#[allow(deprecated, reason = "deprecated members are still read and written")]
impl json::Read for PolicyIdentity {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&POLICY_IDENTITY)?;
        let mut config_id = None;
        let mut provider = None;
        let mut policy_hash = None;
        let mut hash = None;
        let mut observation_variant = None;
        let mut anneal_ratio = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill_optional(&mut config_id, &POLICY_IDENTITY, 0),
                1 => cursor.fill_optional(&mut provider, &POLICY_IDENTITY, 1),
                2 => cursor.fill_optional(&mut policy_hash, &POLICY_IDENTITY, 2),
                3 => cursor.fill_optional(&mut hash, &POLICY_IDENTITY, 3),
                4 => cursor.fill_optional(&mut observation_variant, &POLICY_IDENTITY, 4),
                5 => cursor.fill_optional(&mut anneal_ratio, &POLICY_IDENTITY, 5),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        Ok(Self {
            config_id,
            provider,
            policy_hash,
            hash,
            observation_variant,
            anneal_ratio,
            extra: extra.into(),
        })
    }
}

json::typed!(PolicyIdentity : POLICY_IDENTITY_SHAPE);

#[allow(deprecated, reason = "deprecated members are still read and written")]
impl json::Write for PolicyIdentity {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("\"config_id\":", &self.config_id);
        object.optional("\"provider\":", &self.provider);
        object.optional("\"policy_hash\":", &self.policy_hash);
        object.optional("\"hash\":", &self.hash);
        object.optional("\"observation_variant\":", &self.observation_variant);
        object.optional("\"anneal_ratio\":", &self.anneal_ratio);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `PolicyIdentity` looks like.
pub(crate) static POLICY_IDENTITY: shape::Record = shape::Record {
    title: "PolicyIdentity",
    fields: &[
        shape::Field::optional(
            "config_id",
            shape::Shape::String(shape::StringRules::ANY),
        ),
        shape::Field::optional(
            "provider",
            shape::Shape::String(shape::StringRules::ANY),
        ),
        shape::Field::optional(
            "policy_hash",
            shape::Shape::String(shape::StringRules::ANY),
        ),
        shape::Field::optional("hash", shape::Shape::String(shape::StringRules::ANY)),
        shape::Field::optional(
            "observation_variant",
            shape::Shape::String(shape::StringRules::ANY),
        ),
        shape::Field::optional("anneal_ratio", shared::ratio::v1::RATIO_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `PolicyIdentity`.
pub const POLICY_IDENTITY_SHAPE: shape::Shape = shape::Shape::Record(&POLICY_IDENTITY);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for PolicyIdentity {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PolicyIdentity".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/policy_identity/v1#PolicyIdentity".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"config_id\":{\"type\":\"string\",\"description\":\"The configuration that the policy belongs to, such as `v1.3.0`.\"},\"provider\":{\"type\":\"string\",\"description\":\"What runs the policy, such as `scripted`.\"},\"policy_hash\":{\"type\":\"string\",\"description\":\"A digest of the policy, in hexadecimal digits.\"},\"hash\":{\"type\":\"string\",\"description\":\"A digest of the policy under the key that older documents use.\",\"deprecated\":true},\"observation_variant\":{\"type\":\"string\",\"description\":\"Which form of observation the policy reads, such as `hybrid` or `full`.\"},\"anneal_ratio\":{\"type\":\"number\",\"description\":\"A share of a whole: 0 is none of it, 1 is all of it.\"}},\"required\":[],\"additionalProperties\":false,\"description\":\"Which policy is at work. Every member may be missing.\"}",
            &[],
            generator,
        )
    }
}
