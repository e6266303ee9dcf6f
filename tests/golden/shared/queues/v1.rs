// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `Queues`.
//!
//! Who uses and who waits for each object.
//!
//! From `shared/queues/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// Who uses and who waits for each object.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Queues {
    /// Who uses an object now, by object.
    pub active: json::Map<shared::agent_id::v1::AgentId>,
    /// Who waits for an object, by object; the first in line comes first.
    pub queues: json::Map<Vec<QueueEntry>>,
    /// The agents that must leave an object alone for a while.
    pub cooldowns: Vec<QueueCooldown>,
    /// For how many checks in a row the line before an object has not moved, by object.
    pub stall_counts: json::Map<shared::count::v1::Count>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`Queues`] has; [`Queues::new`] takes it.
#[derive(Debug)]
pub struct NewQueues {
    /// Who uses an object now, by object.
    pub active: json::Map<shared::agent_id::v1::AgentId>,
    /// Who waits for an object, by object; the first in line comes first.
    pub queues: json::Map<Vec<QueueEntry>>,
    /// The agents that must leave an object alone for a while.
    pub cooldowns: Vec<QueueCooldown>,
    /// For how many checks in a row the line before an object has not moved, by object.
    pub stall_counts: json::Map<shared::count::v1::Count>,
}

impl Queues {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewQueues) -> Self {
        Self {
            active: required.active,
            queues: required.queues,
            cooldowns: required.cooldowns,
            stall_counts: required.stall_counts,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for Queues {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&QUEUES)?;
        let mut active = None;
        let mut queues = None;
        let mut cooldowns = None;
        let mut stall_counts = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut active, &QUEUES, 0),
                1 => cursor.fill(&mut queues, &QUEUES, 1),
                2 => cursor.fill(&mut cooldowns, &QUEUES, 2),
                3 => cursor.fill(&mut stall_counts, &QUEUES, 3),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(active), Some(queues), Some(cooldowns), Some(stall_counts)) = (
            active,
            queues,
            cooldowns,
            stall_counts,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            active,
            queues,
            cooldowns,
            stall_counts,
            extra: extra.into(),
        })
    }
}

json::typed!(Queues : QUEUES_SHAPE);

impl json::Write for Queues {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"active\":", &self.active);
        object.field("\"queues\":", &self.queues);
        object.field("\"cooldowns\":", &self.cooldowns);
        object.field("\"stall_counts\":", &self.stall_counts);
        object.extra(&self.extra);
        object.end();
    }
}

/// One agent in a line.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct QueueEntry {
    /// The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.
    pub agent_id: shared::agent_id::v1::AgentId,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub joined_tick: shared::tick::v1::Tick,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl QueueEntry {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        agent_id: shared::agent_id::v1::AgentId,
        joined_tick: shared::tick::v1::Tick,
    ) -> Self {
        Self {
            agent_id,
            joined_tick,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for QueueEntry {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&QUEUE_ENTRY)?;
        let mut agent_id = None;
        let mut joined_tick = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut agent_id, &QUEUE_ENTRY, 0),
                1 => cursor.fill(&mut joined_tick, &QUEUE_ENTRY, 1),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(agent_id), Some(joined_tick)) = (agent_id, joined_tick) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            agent_id,
            joined_tick,
            extra: extra.into(),
        })
    }
}

json::typed!(QueueEntry : QUEUE_ENTRY_SHAPE);

impl json::Write for QueueEntry {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"agent_id\":", &self.agent_id);
        object.field("\"joined_tick\":", &self.joined_tick);
        object.extra(&self.extra);
        object.end();
    }
}

/// An agent that must leave an object alone until the tick of expiry.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct QueueCooldown {
    /// The name of a thing in the world that agents use, such as `fridge_1`.
    pub object_id: shared::object_id::v1::ObjectId,
    /// The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.
    pub agent_id: shared::agent_id::v1::AgentId,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub expiry: shared::tick::v1::Tick,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl QueueCooldown {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        object_id: shared::object_id::v1::ObjectId,
        agent_id: shared::agent_id::v1::AgentId,
        expiry: shared::tick::v1::Tick,
    ) -> Self {
        Self {
            object_id,
            agent_id,
            expiry,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for QueueCooldown {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&QUEUE_COOLDOWN)?;
        let mut object_id = None;
        let mut agent_id = None;
        let mut expiry = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut object_id, &QUEUE_COOLDOWN, 0),
                1 => cursor.fill(&mut agent_id, &QUEUE_COOLDOWN, 1),
                2 => cursor.fill(&mut expiry, &QUEUE_COOLDOWN, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(object_id), Some(agent_id), Some(expiry)) = (
            object_id,
            agent_id,
            expiry,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            object_id,
            agent_id,
            expiry,
            extra: extra.into(),
        })
    }
}

json::typed!(QueueCooldown : QUEUE_COOLDOWN_SHAPE);

impl json::Write for QueueCooldown {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"object_id\":", &self.object_id);
        object.field("\"agent_id\":", &self.agent_id);
        object.field("\"expiry\":", &self.expiry);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `Queues` looks like.
pub(crate) static QUEUES: shape::Record = shape::Record {
    title: "Queues",
    fields: &[
        shape::Field::required(
            "active",
            shape::Shape::Map(
                &shape::Map {
                    values: shared::agent_id::v1::AGENT_ID_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::required(
            "queues",
            shape::Shape::Map(
                &shape::Map {
                    values: shape::Shape::Array(
                        &shape::Array {
                            items: QUEUE_ENTRY_SHAPE,
                            min_items: 0,
                            max_items: u64::MAX,
                            unique: false,
                        },
                    ),
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::required(
            "cooldowns",
            shape::Shape::Array(
                &shape::Array {
                    items: QUEUE_COOLDOWN_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::required(
            "stall_counts",
            shape::Shape::Map(
                &shape::Map {
                    values: shared::count::v1::COUNT_SHAPE,
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

/// The shape of a `Queues`.
pub const QUEUES_SHAPE: shape::Shape = shape::Shape::Record(&QUEUES);

/// What a `QueueEntry` looks like.
pub(crate) static QUEUE_ENTRY: shape::Record = shape::Record {
    title: "QueueEntry",
    fields: &[
        shape::Field::required("agent_id", shared::agent_id::v1::AGENT_ID_SHAPE),
        shape::Field::required("joined_tick", shared::tick::v1::TICK_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `QueueEntry`.
pub const QUEUE_ENTRY_SHAPE: shape::Shape = shape::Shape::Record(&QUEUE_ENTRY);

/// What a `QueueCooldown` looks like.
pub(crate) static QUEUE_COOLDOWN: shape::Record = shape::Record {
    title: "QueueCooldown",
    fields: &[
        shape::Field::required("object_id", shared::object_id::v1::OBJECT_ID_SHAPE),
        shape::Field::required("agent_id", shared::agent_id::v1::AGENT_ID_SHAPE),
        shape::Field::required("expiry", shared::tick::v1::TICK_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `QueueCooldown`.
pub const QUEUE_COOLDOWN_SHAPE: shape::Shape = shape::Shape::Record(&QUEUE_COOLDOWN);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Queues {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Queues".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/queues/v1#Queues".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"active\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"description\":\"The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.\"},\"description\":\"Who uses an object now, by object.\"},\"queues\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"array\",\"items\":{\"$ref\":\"shared/queues/v1#QueueEntry\"}},\"description\":\"Who waits for an object, by object; the first in line comes first.\"},\"cooldowns\":{\"type\":\"array\",\"items\":{\"$ref\":\"shared/queues/v1#QueueCooldown\"},\"description\":\"The agents that must leave an object alone for a while.\"},\"stall_counts\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"description\":\"For how many checks in a row the line before an object has not moved, by object.\"}},\"required\":[\"active\",\"queues\",\"cooldowns\",\"stall_counts\"],\"additionalProperties\":false,\"description\":\"Who uses and who waits for each object.\"}",
            &[
                (
                    "shared/queues/v1#QueueEntry",
                    |generator| generator.subschema_for::<QueueEntry>(),
                ),
                (
                    "shared/queues/v1#QueueCooldown",
                    |generator| generator.subschema_for::<QueueCooldown>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for QueueEntry {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "QueueEntry".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/queues/v1#QueueEntry".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"agent_id\":{\"type\":\"string\",\"description\":\"The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.\"},\"joined_tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"}},\"required\":[\"agent_id\",\"joined_tick\"],\"additionalProperties\":false,\"description\":\"One agent in a line.\"}",
            &[],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for QueueCooldown {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "QueueCooldown".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/queues/v1#QueueCooldown".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"object_id\":{\"type\":\"string\",\"description\":\"The name of a thing in the world that agents use, such as `fridge_1`.\"},\"agent_id\":{\"type\":\"string\",\"description\":\"The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.\"},\"expiry\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"}},\"required\":[\"object_id\",\"agent_id\",\"expiry\"],\"additionalProperties\":false,\"description\":\"An agent that must leave an object alone until the tick of expiry.\"}",
            &[],
            generator,
        )
    }
}
