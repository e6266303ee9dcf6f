// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `EconomySnapshot`.
//!
//! The state of the economy of the town.
//!
//! From `shared/economy_snapshot/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// The state of the economy of the town.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EconomySnapshot {
    /// The price changes that are in force for a time, by the id of the event that caused them.
    pub active_price_spikes: json::Map<shared::json::v1::Json>,
    /// The prices and costs in force, by name.
    pub settings: json::Map<json::Number>,
    /// Whether each utility (`power`, `water`) works, by name.
    pub utility_snapshot: json::Map<bool>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl EconomySnapshot {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        active_price_spikes: json::Map<shared::json::v1::Json>,
        settings: json::Map<json::Number>,
        utility_snapshot: json::Map<bool>,
    ) -> Self {
        Self {
            active_price_spikes,
            settings,
            utility_snapshot,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for EconomySnapshot {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&ECONOMY_SNAPSHOT)?;
        let mut active_price_spikes = None;
        let mut settings = None;
        let mut utility_snapshot = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut active_price_spikes, &ECONOMY_SNAPSHOT, 0),
                1 => cursor.fill(&mut settings, &ECONOMY_SNAPSHOT, 1),
                2 => cursor.fill(&mut utility_snapshot, &ECONOMY_SNAPSHOT, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(active_price_spikes), Some(settings), Some(utility_snapshot)) = (
            active_price_spikes,
            settings,
            utility_snapshot,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            active_price_spikes,
            settings,
            utility_snapshot,
            extra: extra.into(),
        })
    }
}

json::typed!(EconomySnapshot : ECONOMY_SNAPSHOT_SHAPE);

impl json::Write for EconomySnapshot {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"active_price_spikes\":", &self.active_price_spikes);
        object.field("\"settings\":", &self.settings);
        object.field("\"utility_snapshot\":", &self.utility_snapshot);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `EconomySnapshot` looks like.
pub(crate) static ECONOMY_SNAPSHOT: shape::Record = shape::Record {
    title: "EconomySnapshot",
    fields: &[
        shape::Field::required(
            "active_price_spikes",
            shape::Shape::Map(
                &shape::Map {
                    values: shared::json::v1::JSON_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::required(
            "settings",
            shape::Shape::Map(
                &shape::Map {
                    values: shape::Shape::Number(shape::NumberRules::ANY),
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::required(
            "utility_snapshot",
            shape::Shape::Map(
                &shape::Map {
                    values: shape::Shape::Boolean,
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

/// The shape of a `EconomySnapshot`.
pub const ECONOMY_SNAPSHOT_SHAPE: shape::Shape = shape::Shape::Record(&ECONOMY_SNAPSHOT);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for EconomySnapshot {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EconomySnapshot".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/economy_snapshot/v1#EconomySnapshot".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"active_price_spikes\":{\"type\":\"object\",\"additionalProperties\":{\"description\":\"Any JSON value. This contract says nothing about it and keeps it as it was sent.\"},\"description\":\"The price changes that are in force for a time, by the id of the event that caused them.\"},\"settings\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"},\"description\":\"The prices and costs in force, by name.\"},\"utility_snapshot\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"boolean\"},\"description\":\"Whether each utility (`power`, `water`) works, by name.\"}},\"required\":[\"active_price_spikes\",\"settings\",\"utility_snapshot\"],\"additionalProperties\":false,\"description\":\"The state of the economy of the town.\"}",
            &[],
            generator,
        )
    }
}
