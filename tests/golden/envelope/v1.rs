// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `Envelope`.
//!
//! What every event travels in.
//!
//! From `envelope/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// What every event travels in.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Envelope {
    /// The name of the event, such as `loop.tick`.
    pub event_type: String,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// Any JSON value. This contract says nothing about it and keeps it as it was sent.
    pub payload: shared::json::v1::Json,
    /// What is said about the event. Other members are kept as they were sent.
    pub metadata: Metadata,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`Envelope`] has; [`Envelope::new`] takes it.
#[derive(Debug)]
pub struct NewEnvelope {
    /// The name of the event, such as `loop.tick`.
    pub event_type: String,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// Any JSON value. This contract says nothing about it and keeps it as it was sent.
    pub payload: shared::json::v1::Json,
    /// What is said about the event. Other members are kept as they were sent.
    pub metadata: Metadata,
}

impl Envelope {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewEnvelope) -> Self {
        Self {
            event_type: required.event_type,
            tick: required.tick,
            payload: required.payload,
            metadata: required.metadata,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for Envelope {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&ENVELOPE)?;
        let mut event_type = None;
        let mut tick = None;
        let mut payload = None;
        let mut metadata = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut event_type, &ENVELOPE, 0),
                1 => cursor.fill(&mut tick, &ENVELOPE, 1),
                2 => cursor.fill(&mut payload, &ENVELOPE, 2),
                3 => cursor.fill(&mut metadata, &ENVELOPE, 3),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(event_type), Some(tick), Some(payload), Some(metadata)) = (
            event_type,
            tick,
            payload,
            metadata,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            event_type,
            tick,
            payload,
            metadata,
            extra: extra.into(),
        })
    }
}

json::typed!(Envelope : ENVELOPE_SHAPE);

impl json::Write for Envelope {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"event_type\":", &self.event_type);
        object.field("\"tick\":", &self.tick);
        object.field("\"payload\":", &self.payload);
        object.field("\"metadata\":", &self.metadata);
        object.extra(&self.extra);
        object.end();
    }
}

/// What is said about the event. Other members are kept as they were sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Metadata {
    /// The version of the envelope, such as `1.0`.
    pub schema_version: Option<String>,
    /// When it was sent, in wall-clock time; null when the sender uses none.
    pub timestamp: json::Maybe<String>,
    /// What sent it, such as `townlet`.
    pub source: Option<String>,
    /// The `$id` of the schema that the payload follows. Without it, the shape of the payload tells the version.
    pub dataschema: Option<String>,
    /// JSON pointers to the values in the payload that nobody sent: an upgrade from an older version assumed them.
    pub assumed: Option<Vec<String>>,
    /// The `$id` of the schema that the payload followed when it was received.
    pub upgraded_from: Option<String>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl json::Read for Metadata {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&METADATA)?;
        let mut schema_version = None;
        let mut timestamp = json::Maybe::Absent;
        let mut source = None;
        let mut dataschema = None;
        let mut assumed = None;
        let mut upgraded_from = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill_optional(&mut schema_version, &METADATA, 0),
                1 => cursor.fill_maybe(&mut timestamp, &METADATA, 1),
                2 => cursor.fill_optional(&mut source, &METADATA, 2),
                3 => cursor.fill_optional(&mut dataschema, &METADATA, 3),
                4 => cursor.fill_optional(&mut assumed, &METADATA, 4),
                5 => cursor.fill_optional(&mut upgraded_from, &METADATA, 5),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        Ok(Self {
            schema_version,
            timestamp,
            source,
            dataschema,
            assumed,
            upgraded_from,
            extra: extra.into(),
        })
    }
}

json::typed!(Metadata : METADATA_SHAPE);

impl json::Write for Metadata {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("\"schema_version\":", &self.schema_version);
        object.maybe("\"timestamp\":", &self.timestamp);
        object.optional("\"source\":", &self.source);
        object.optional("\"dataschema\":", &self.dataschema);
        object.optional("\"assumed\":", &self.assumed);
        object.optional("\"upgraded_from\":", &self.upgraded_from);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `Envelope` looks like.
pub(crate) static ENVELOPE: shape::Record = shape::Record {
    title: "Envelope",
    fields: &[
        shape::Field::required(
            "event_type",
            shape::Shape::String(shape::StringRules::ANY),
        ),
        shape::Field::required("tick", shared::tick::v1::TICK_SHAPE),
        shape::Field::required("payload", shared::json::v1::JSON_SHAPE),
        shape::Field::required("metadata", METADATA_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `Envelope`.
pub const ENVELOPE_SHAPE: shape::Shape = shape::Shape::Record(&ENVELOPE);

/// What a `Metadata` looks like.
pub(crate) static METADATA: shape::Record = shape::Record {
    title: "Metadata",
    fields: &[
        shape::Field::optional(
            "schema_version",
            shape::Shape::String(shape::StringRules::ANY),
        ),
        shape::Field::optional(
            "timestamp",
            shape::Shape::Nullable(
                &shape::Shape::String(shape::StringRules {
                    min_length: 0,
                    max_length: u64::MAX,
                    pattern: None,
                    format: Some(shape::Format::DateTime),
                    values: &[],
                }),
            ),
        ),
        shape::Field::optional("source", shape::Shape::String(shape::StringRules::ANY)),
        shape::Field::optional(
            "dataschema",
            shape::Shape::String(shape::StringRules {
                min_length: 0,
                max_length: u64::MAX,
                pattern: None,
                format: Some(shape::Format::Uri),
                values: &[],
            }),
        ),
        shape::Field::optional(
            "assumed",
            shape::Shape::Array(
                &shape::Array {
                    items: shape::Shape::String(shape::StringRules {
                        min_length: 0,
                        max_length: u64::MAX,
                        pattern: Some(
                            &shape::Pattern {
                                source: "^(/([^/~]|~[01])*)*$",
                                ascii: &[
                                    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                    0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                    0, 0, 0, 0, 0, 0, 3, 0,
                                ],
                                ranges: &[(128, 0)],
                                classes: 4,
                                transitions: &[
                                    1, 2, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 1, 1, 2, 1,
                                ],
                                exits: &[b"", b"", b"~", b""],
                                accepting: &[5],
                                matched: None,
                                failed: Some(1),
                            },
                        ),
                        format: None,
                        values: &[],
                    }),
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::optional(
            "upgraded_from",
            shape::Shape::String(shape::StringRules {
                min_length: 0,
                max_length: u64::MAX,
                pattern: None,
                format: Some(shape::Format::Uri),
                values: &[],
            }),
        ),
    ],
    open: true,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `Metadata`.
pub const METADATA_SHAPE: shape::Shape = shape::Shape::Record(&METADATA);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Envelope {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Envelope".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "envelope/v1#Envelope".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"event_type\":{\"type\":\"string\",\"description\":\"The name of the event, such as `loop.tick`.\"},\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"payload\":{\"description\":\"Any JSON value. This contract says nothing about it and keeps it as it was sent.\"},\"metadata\":{\"$ref\":\"envelope/v1#Metadata\"}},\"required\":[\"event_type\",\"tick\",\"payload\",\"metadata\"],\"additionalProperties\":false,\"description\":\"What every event travels in.\"}",
            &[
                (
                    "envelope/v1#Metadata",
                    |generator| generator.subschema_for::<Metadata>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Metadata {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Metadata".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "envelope/v1#Metadata".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"schema_version\":{\"type\":\"string\",\"description\":\"The version of the envelope, such as `1.0`.\"},\"timestamp\":{\"anyOf\":[{\"type\":\"string\",\"format\":\"date-time\"},{\"type\":\"null\"}],\"description\":\"When it was sent, in wall-clock time; null when the sender uses none.\"},\"source\":{\"type\":\"string\",\"description\":\"What sent it, such as `townlet`.\"},\"dataschema\":{\"type\":\"string\",\"format\":\"uri\",\"description\":\"The `$id` of the schema that the payload follows. Without it, the shape of the payload tells the version.\"},\"assumed\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":\"^(/([^/~]|~[01])*)*$\"},\"description\":\"JSON pointers to the values in the payload that nobody sent: an upgrade from an older version assumed them.\"},\"upgraded_from\":{\"type\":\"string\",\"format\":\"uri\",\"description\":\"The `$id` of the schema that the payload followed when it was received.\"}},\"required\":[],\"additionalProperties\":true,\"description\":\"What is said about the event. Other members are kept as they were sent.\"}",
            &[],
            generator,
        )
    }
}
