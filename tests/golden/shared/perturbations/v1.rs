// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `Perturbations`.
//!
//! Disturbances of the world: those at work, those to come, and the rests between them. Empty when the sender does not report them.
//!
//! From `shared/perturbations/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// Disturbances of the world: those at work, those to come, and the rests between them. Empty when the sender does not report them.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Perturbations {
    /// Those that are at work now, by event id.
    pub active: Option<json::Map<Perturbation>>,
    /// Those that will start, in the order of their start.
    pub pending: Option<Vec<Perturbation>>,
    /// The ticks before which a disturbance may not come again.
    pub cooldowns: Option<Cooldowns>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl json::Read for Perturbations {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&PERTURBATIONS)?;
        let mut active = None;
        let mut pending = None;
        let mut cooldowns = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill_optional(&mut active, &PERTURBATIONS, 0),
                1 => cursor.fill_optional(&mut pending, &PERTURBATIONS, 1),
                2 => cursor.fill_optional(&mut cooldowns, &PERTURBATIONS, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        Ok(Self {
            active,
            pending,
            cooldowns,
            extra: extra.into(),
        })
    }
}

json::typed!(Perturbations : PERTURBATIONS_SHAPE);

impl json::Write for Perturbations {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("\"active\":", &self.active);
        object.optional("\"pending\":", &self.pending);
        object.optional("\"cooldowns\":", &self.cooldowns);
        object.extra(&self.extra);
        object.end();
    }
}

/// One disturbance of the world, planned or at work.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Perturbation {
    /// Its own name, unique in a run, such as `evt_2`.
    pub event_id: String,
    /// The name of its description in the configuration.
    pub spec_name: String,
    /// What kind of disturbance it is.
    pub kind: PerturbationKind,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub started_at: shared::tick::v1::Tick,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub ends_at: shared::tick::v1::Tick,
    /// A JSON object whose members this contract does not name. It is kept as it was sent.
    pub payload: shared::open_object::v1::OpenObject,
    /// The agents or places that it concerns; empty when it concerns everyone.
    pub targets: Vec<String>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`Perturbation`] has; [`Perturbation::new`] takes it.
#[derive(Debug)]
pub struct NewPerturbation {
    /// Its own name, unique in a run, such as `evt_2`.
    pub event_id: String,
    /// The name of its description in the configuration.
    pub spec_name: String,
    /// What kind of disturbance it is.
    pub kind: PerturbationKind,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub started_at: shared::tick::v1::Tick,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub ends_at: shared::tick::v1::Tick,
    /// A JSON object whose members this contract does not name. It is kept as it was sent.
    pub payload: shared::open_object::v1::OpenObject,
    /// The agents or places that it concerns; empty when it concerns everyone.
    pub targets: Vec<String>,
}

impl Perturbation {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewPerturbation) -> Self {
        Self {
            event_id: required.event_id,
            spec_name: required.spec_name,
            kind: required.kind,
            started_at: required.started_at,
            ends_at: required.ends_at,
            payload: required.payload,
            targets: required.targets,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for Perturbation {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&PERTURBATION)?;
        let mut event_id = None;
        let mut spec_name = None;
        let mut kind = None;
        let mut started_at = None;
        let mut ends_at = None;
        let mut payload = None;
        let mut targets = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut event_id, &PERTURBATION, 0),
                1 => cursor.fill(&mut spec_name, &PERTURBATION, 1),
                2 => cursor.fill(&mut kind, &PERTURBATION, 2),
                3 => cursor.fill(&mut started_at, &PERTURBATION, 3),
                4 => cursor.fill(&mut ends_at, &PERTURBATION, 4),
                5 => cursor.fill(&mut payload, &PERTURBATION, 5),
                6 => cursor.fill(&mut targets, &PERTURBATION, 6),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(event_id),
            Some(spec_name),
            Some(kind),
            Some(started_at),
            Some(ends_at),
            Some(payload),
            Some(targets),
        ) = (event_id, spec_name, kind, started_at, ends_at, payload, targets) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            event_id,
            spec_name,
            kind,
            started_at,
            ends_at,
            payload,
            targets,
            extra: extra.into(),
        })
    }
}

json::typed!(Perturbation : PERTURBATION_SHAPE);

impl json::Write for Perturbation {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"event_id\":", &self.event_id);
        object.field("\"spec_name\":", &self.spec_name);
        object.field("\"kind\":", &self.kind);
        object.field("\"started_at\":", &self.started_at);
        object.field("\"ends_at\":", &self.ends_at);
        object.field("\"payload\":", &self.payload);
        object.field("\"targets\":", &self.targets);
        object.extra(&self.extra);
        object.end();
    }
}

/// What kind of disturbance it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PerturbationKind {
    /// `blackout`
    Blackout,
    /// `outage`
    Outage,
    /// `price_spike`
    PriceSpike,
    /// `arranged_meet`
    ArrangedMeet,
    /// A value that this version of the contract has no name for.
    Other(String),
}

impl PerturbationKind {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Blackout => "blackout",
            Self::Outage => "outage",
            Self::PriceSpike => "price_spike",
            Self::ArrangedMeet => "arranged_meet",
            Self::Other(text) => text,
        }
    }
}

impl std::fmt::Display for PerturbationKind {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl json::Read for PerturbationKind {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        shape: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let text = cursor.string(shape)?;
        Ok(
            match &*text {
                "blackout" => Self::Blackout,
                "outage" => Self::Outage,
                "price_spike" => Self::PriceSpike,
                "arranged_meet" => Self::ArrangedMeet,
                _ => Self::Other(text.into_owned()),
            },
        )
    }
}

impl json::Write for PerturbationKind {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        match self {
            Self::Other(text) => writer.string(text),
            known => writer.plain(known.as_str()),
        }
    }
}

json::typed!(PerturbationKind : PERTURBATION_KIND_SHAPE);

/// The ticks before which a disturbance may not come again.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cooldowns {
    /// By the name of the description.
    pub spec: json::Map<shared::tick::v1::Tick>,
    /// By agent or place.
    pub agents: json::Map<shared::tick::v1::Tick>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl Cooldowns {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        spec: json::Map<shared::tick::v1::Tick>,
        agents: json::Map<shared::tick::v1::Tick>,
    ) -> Self {
        Self {
            spec,
            agents,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for Cooldowns {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&COOLDOWNS)?;
        let mut spec = None;
        let mut agents = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut spec, &COOLDOWNS, 0),
                1 => cursor.fill(&mut agents, &COOLDOWNS, 1),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(spec), Some(agents)) = (spec, agents) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            spec,
            agents,
            extra: extra.into(),
        })
    }
}

json::typed!(Cooldowns : COOLDOWNS_SHAPE);

impl json::Write for Cooldowns {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"spec\":", &self.spec);
        object.field("\"agents\":", &self.agents);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `Perturbations` looks like.
pub(crate) static PERTURBATIONS: shape::Record = shape::Record {
    title: "Perturbations",
    fields: &[
        shape::Field::optional(
            "active",
            shape::Shape::Map(
                &shape::Map {
                    values: PERTURBATION_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::optional(
            "pending",
            shape::Shape::Array(
                &shape::Array {
                    items: PERTURBATION_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::optional("cooldowns", COOLDOWNS_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `Perturbations`.
pub const PERTURBATIONS_SHAPE: shape::Shape = shape::Shape::Record(&PERTURBATIONS);

/// What a `Perturbation` looks like.
pub(crate) static PERTURBATION: shape::Record = shape::Record {
    title: "Perturbation",
    fields: &[
        shape::Field::required(
            "event_id",
            shape::Shape::String(shape::StringRules::ANY),
        ),
        shape::Field::required(
            "spec_name",
            shape::Shape::String(shape::StringRules::ANY),
        ),
        shape::Field::required("kind", PERTURBATION_KIND_SHAPE),
        shape::Field::required("started_at", shared::tick::v1::TICK_SHAPE),
        shape::Field::required("ends_at", shared::tick::v1::TICK_SHAPE),
        shape::Field::required("payload", shared::open_object::v1::OPEN_OBJECT_SHAPE),
        shape::Field::required(
            "targets",
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

/// The shape of a `Perturbation`.
pub const PERTURBATION_SHAPE: shape::Shape = shape::Shape::Record(&PERTURBATION);

/// The shape of a `PerturbationKind`.
pub const PERTURBATION_KIND_SHAPE: shape::Shape = shape::Shape::String(
    shape::StringRules::ANY,
);

/// What a `Cooldowns` looks like.
pub(crate) static COOLDOWNS: shape::Record = shape::Record {
    title: "Cooldowns",
    fields: &[
        shape::Field::required(
            "spec",
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
            "agents",
            shape::Shape::Map(
                &shape::Map {
                    values: shared::tick::v1::TICK_SHAPE,
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

/// The shape of a `Cooldowns`.
pub const COOLDOWNS_SHAPE: shape::Shape = shape::Shape::Record(&COOLDOWNS);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Perturbations {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Perturbations".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/perturbations/v1#Perturbations".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"active\":{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"shared/perturbations/v1#Perturbation\"},\"description\":\"Those that are at work now, by event id.\"},\"pending\":{\"type\":\"array\",\"items\":{\"$ref\":\"shared/perturbations/v1#Perturbation\"},\"description\":\"Those that will start, in the order of their start.\"},\"cooldowns\":{\"$ref\":\"shared/perturbations/v1#Cooldowns\"}},\"required\":[],\"additionalProperties\":false,\"description\":\"Disturbances of the world: those at work, those to come, and the rests between them. Empty when the sender does not report them.\"}",
            &[
                (
                    "shared/perturbations/v1#Perturbation",
                    |generator| generator.subschema_for::<Perturbation>(),
                ),
                (
                    "shared/perturbations/v1#Cooldowns",
                    |generator| generator.subschema_for::<Cooldowns>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Perturbation {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Perturbation".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/perturbations/v1#Perturbation".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"event_id\":{\"type\":\"string\",\"description\":\"Its own name, unique in a run, such as `evt_2`.\"},\"spec_name\":{\"type\":\"string\",\"description\":\"The name of its description in the configuration.\"},\"kind\":{\"$ref\":\"shared/perturbations/v1#PerturbationKind\"},\"started_at\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"ends_at\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"payload\":{\"type\":\"object\",\"additionalProperties\":{},\"description\":\"A JSON object whose members this contract does not name. It is kept as it was sent.\"},\"targets\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"The agents or places that it concerns; empty when it concerns everyone.\"}},\"required\":[\"event_id\",\"spec_name\",\"kind\",\"started_at\",\"ends_at\",\"payload\",\"targets\"],\"additionalProperties\":false,\"description\":\"One disturbance of the world, planned or at work.\"}",
            &[
                (
                    "shared/perturbations/v1#PerturbationKind",
                    |generator| generator.subschema_for::<PerturbationKind>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for PerturbationKind {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PerturbationKind".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/perturbations/v1#PerturbationKind".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"string\",\"description\":\"What kind of disturbance it is.\"}",
            &[],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Cooldowns {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Cooldowns".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/perturbations/v1#Cooldowns".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"spec\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"description\":\"By the name of the description.\"},\"agents\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"description\":\"By agent or place.\"}},\"required\":[\"spec\",\"agents\"],\"additionalProperties\":false,\"description\":\"The ticks before which a disturbance may not come again.\"}",
            &[],
            generator,
        )
    }
}
