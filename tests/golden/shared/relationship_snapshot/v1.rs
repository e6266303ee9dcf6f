// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `RelationshipSnapshot`.
//!
//! What each agent thinks of each other agent: by agent, then by the agent thought of.
//!
//! From `shared/relationship_snapshot/v1.schema.json`.

use crate::{json, shape};

/// What each agent thinks of each other agent: by agent, then by the agent thought of.
pub type RelationshipSnapshot = json::Map<json::Map<Relationship>>;

/// What one agent thinks of another.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Relationship {
    /// How far it trusts, from -1 to 1.
    pub trust: json::Number,
    /// How well it knows the other, from -1 to 1.
    pub familiarity: json::Number,
    /// How much of a rival it sees, from 0 to 1.
    pub rivalry: json::Number,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl Relationship {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        trust: json::Number,
        familiarity: json::Number,
        rivalry: json::Number,
    ) -> Self {
        Self {
            trust,
            familiarity,
            rivalry,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for Relationship {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&RELATIONSHIP)?;
        let mut trust = None;
        let mut familiarity = None;
        let mut rivalry = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut trust, &RELATIONSHIP, 0),
                1 => cursor.fill(&mut familiarity, &RELATIONSHIP, 1),
                2 => cursor.fill(&mut rivalry, &RELATIONSHIP, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(trust), Some(familiarity), Some(rivalry)) = (
            trust,
            familiarity,
            rivalry,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            trust,
            familiarity,
            rivalry,
            extra: extra.into(),
        })
    }
}

json::typed!(Relationship : RELATIONSHIP_SHAPE);

impl json::Write for Relationship {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"trust\":", &self.trust);
        object.field("\"familiarity\":", &self.familiarity);
        object.field("\"rivalry\":", &self.rivalry);
        object.extra(&self.extra);
        object.end();
    }
}

/// The shape of a `RelationshipSnapshot`.
pub const RELATIONSHIP_SNAPSHOT_SHAPE: shape::Shape = shape::Shape::Map(
    &shape::Map {
        values: shape::Shape::Map(
            &shape::Map {
                values: RELATIONSHIP_SHAPE,
                names: None,
                min_members: 0,
                max_members: u64::MAX,
            },
        ),
        names: None,
        min_members: 0,
        max_members: u64::MAX,
    },
);

/// What a `Relationship` looks like.
pub(crate) static RELATIONSHIP: shape::Record = shape::Record {
    title: "Relationship",
    fields: &[
        shape::Field::required("trust", shape::Shape::Number(shape::NumberRules::ANY)),
        shape::Field::required(
            "familiarity",
            shape::Shape::Number(shape::NumberRules::ANY),
        ),
        shape::Field::required("rivalry", shape::Shape::Number(shape::NumberRules::ANY)),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `Relationship`.
pub const RELATIONSHIP_SHAPE: shape::Shape = shape::Shape::Record(&RELATIONSHIP);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Relationship {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Relationship".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/relationship_snapshot/v1#Relationship".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"trust\":{\"type\":\"number\",\"description\":\"How far it trusts, from -1 to 1.\"},\"familiarity\":{\"type\":\"number\",\"description\":\"How well it knows the other, from -1 to 1.\"},\"rivalry\":{\"type\":\"number\",\"description\":\"How much of a rival it sees, from 0 to 1.\"}},\"required\":[\"trust\",\"familiarity\",\"rivalry\"],\"additionalProperties\":false,\"description\":\"What one agent thinks of another.\"}",
            &[],
            generator,
        )
    }
}
