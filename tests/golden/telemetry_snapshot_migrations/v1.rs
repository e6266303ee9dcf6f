// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `telemetry.snapshot.migrations` version 1.
//!
//! A saved state of the world was brought up to date when it was loaded.
//!
//! From `telemetry_snapshot_migrations/v1.schema.json`.

use crate::{event, json, shape, upgrade};

/// A saved state of the world was brought up to date when it was loaded.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TelemetrySnapshotMigrations {
    /// The names of the steps that were taken, in order.
    pub applied: Vec<String>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl TelemetrySnapshotMigrations {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(applied: Vec<String>) -> Self {
        Self {
            applied,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for TelemetrySnapshotMigrations {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&TELEMETRY_SNAPSHOT_MIGRATIONS)?;
        let mut applied = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut applied, &TELEMETRY_SNAPSHOT_MIGRATIONS, 0),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let Some(applied) = applied else { return Err(fields.incomplete()) };
        Ok(Self {
            applied,
            extra: extra.into(),
        })
    }
}

json::typed!(TelemetrySnapshotMigrations : TELEMETRY_SNAPSHOT_MIGRATIONS_SHAPE);

impl json::Write for TelemetrySnapshotMigrations {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"applied\":", &self.applied);
        object.extra(&self.extra);
        object.end();
    }
}

impl event::Event for TelemetrySnapshotMigrations {
    const NAME: &'static str = "telemetry.snapshot.migrations";
    const VERSION: u32 = 1;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/telemetry_snapshot_migrations/v1.schema.json";
    const SHAPE: &'static shape::Shape = &TELEMETRY_SNAPSHOT_MIGRATIONS_SHAPE;
    #[cfg_attr(debug_assertions, inline)]
    fn cross_check(&self, notes: &mut upgrade::Notes) {
        let _ = notes;
    }
}

/// What a `TelemetrySnapshotMigrations` looks like.
pub(crate) static TELEMETRY_SNAPSHOT_MIGRATIONS: shape::Record = shape::Record {
    title: "TelemetrySnapshotMigrations",
    fields: &[
        shape::Field::required(
            "applied",
            shape::Shape::Array(
                &shape::Array {
                    items: shape::Shape::String(shape::StringRules::ANY),
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `TelemetrySnapshotMigrations`.
pub const TELEMETRY_SNAPSHOT_MIGRATIONS_SHAPE: shape::Shape = shape::Shape::Record(
    &TELEMETRY_SNAPSHOT_MIGRATIONS,
);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for TelemetrySnapshotMigrations {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TelemetrySnapshotMigrations".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "telemetry_snapshot_migrations/v1#TelemetrySnapshotMigrations".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"applied\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"The names of the steps that were taken, in order.\"}},\"required\":[\"applied\"],\"additionalProperties\":false,\"description\":\"A saved state of the world was brought up to date when it was loaded.\"}",
            &[],
            generator,
        )
    }
}
