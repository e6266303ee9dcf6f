// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `ObservationEnvelope`.
//!
//! What all agents observe in one tick, with what they did and what the world is like for everyone.
//!
//! From `shared/observation/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// What all agents observe in one tick, with what they did and what the world is like for everyone.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ObservationEnvelope {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// The version of this section as its sender counts it, such as `0.2.0`.
    pub dto_schema_version: String,
    /// What each agent observes.
    pub agents: Vec<AgentObservation>,
    /// The state of the whole world and of what drives it, in sections. Every section may be missing; `{}` means that nothing is known.
    pub global: json::Sparse<shared::global_context::v1::GlobalContext>,
    /// What each agent did, by agent.
    pub actions: json::Map<AgentAction>,
    /// Whether the episode of an agent is over, by agent.
    pub terminated: json::Map<bool>,
    /// Why it is over, by agent; empty text when it is not.
    pub termination_reasons: json::Map<String>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`ObservationEnvelope`] has; [`ObservationEnvelope::new`] takes it.
#[derive(Debug)]
pub struct NewObservationEnvelope {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// The version of this section as its sender counts it, such as `0.2.0`.
    pub dto_schema_version: String,
    /// What each agent observes.
    pub agents: Vec<AgentObservation>,
    /// The state of the whole world and of what drives it, in sections. Every section may be missing; `{}` means that nothing is known.
    pub global: json::Sparse<shared::global_context::v1::GlobalContext>,
    /// What each agent did, by agent.
    pub actions: json::Map<AgentAction>,
    /// Whether the episode of an agent is over, by agent.
    pub terminated: json::Map<bool>,
    /// Why it is over, by agent; empty text when it is not.
    pub termination_reasons: json::Map<String>,
}

impl ObservationEnvelope {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewObservationEnvelope) -> Self {
        Self {
            tick: required.tick,
            dto_schema_version: required.dto_schema_version,
            agents: required.agents,
            global: required.global,
            actions: required.actions,
            terminated: required.terminated,
            termination_reasons: required.termination_reasons,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for ObservationEnvelope {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&OBSERVATION_ENVELOPE)?;
        let mut tick = None;
        let mut dto_schema_version = None;
        let mut agents = None;
        let mut global = None;
        let mut actions = None;
        let mut terminated = None;
        let mut termination_reasons = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut tick, &OBSERVATION_ENVELOPE, 0),
                1 => cursor.fill(&mut dto_schema_version, &OBSERVATION_ENVELOPE, 1),
                2 => cursor.fill(&mut agents, &OBSERVATION_ENVELOPE, 2),
                3 => cursor.fill(&mut global, &OBSERVATION_ENVELOPE, 3),
                4 => cursor.fill(&mut actions, &OBSERVATION_ENVELOPE, 4),
                5 => cursor.fill(&mut terminated, &OBSERVATION_ENVELOPE, 5),
                6 => cursor.fill(&mut termination_reasons, &OBSERVATION_ENVELOPE, 6),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(tick),
            Some(dto_schema_version),
            Some(agents),
            Some(global),
            Some(actions),
            Some(terminated),
            Some(termination_reasons),
        ) = (
            tick,
            dto_schema_version,
            agents,
            global,
            actions,
            terminated,
            termination_reasons,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            tick,
            dto_schema_version,
            agents,
            global,
            actions,
            terminated,
            termination_reasons,
            extra: extra.into(),
        })
    }
}

json::typed!(ObservationEnvelope : OBSERVATION_ENVELOPE_SHAPE);

impl json::Write for ObservationEnvelope {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"tick\":", &self.tick);
        object.field("\"dto_schema_version\":", &self.dto_schema_version);
        object.field("\"agents\":", &self.agents);
        object.field("\"global\":", &self.global);
        object.field("\"actions\":", &self.actions);
        object.field("\"terminated\":", &self.terminated);
        object.field("\"termination_reasons\":", &self.termination_reasons);
        object.extra(&self.extra);
        object.end();
    }
}

/// What one agent observes and what it is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AgentObservation {
    /// The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.
    pub agent_id: shared::agent_id::v1::AgentId,
    /// What the agent sees around it: channels, rows, columns.
    pub map: Option<Vec<Vec<Vec<json::Number>>>>,
    /// What the agent knows, as numbers, in the order of `metadata.feature_names`.
    pub features: Option<Vec<json::Number>>,
    /// How to read the numbers of an observation.
    pub metadata: json::Sparse<ObservationMetadata>,
    /// The parts of the reward of one agent, by the name of the part: `total`, `homeostasis`, `shaping`, `work`, `social`, `survival`, `needs_penalty`, `wage`, `punctuality`, `social_bonus`, `social_penalty`, `social_avoidance`, `terminal_penalty`, `clip_adjustment`.
    pub rewards: Option<shared::reward_components::v1::RewardComponents>,
    /// Whether the episode of the agent is over.
    pub terminated: Option<bool>,
    /// A place on the map of the world: x, then y, in tiles.
    pub position: Option<shared::position::v1::Position>,
    /// How well each need of an agent is met, by the name of the need (`hunger`, `hygiene`, `energy`): 0 is not at all, 1 is fully.
    pub needs: Option<shared::needs::v1::Needs>,
    /// An amount of money in the currency of the simulated town. Negative values are debts.
    pub wallet: Option<shared::money::v1::Money>,
    /// A JSON object whose members this contract does not name. It is kept as it was sent.
    pub inventory: Option<shared::open_object::v1::OpenObject>,
    /// The work of one agent: what it is, how well it is attended and what it pays.
    pub job: Option<Box<shared::job::v1::Job>>,
    /// How strong each trait is, by the name of the trait (`extroversion`, `forgiveness`, `ambition`).
    pub personality: Option<json::Map<json::Number>>,
    /// Where the agent stands in lines; null when it uses nothing and waits for nothing.
    pub queue_state: json::Maybe<QueueState>,
    /// How the agent stands with others.
    pub relations: Option<Relations>,
    /// Any JSON value. This contract says nothing about it and keeps it as it was sent.
    pub pending_intent: Option<shared::json::v1::Json>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl AgentObservation {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        agent_id: shared::agent_id::v1::AgentId,
        metadata: json::Sparse<ObservationMetadata>,
    ) -> Self {
        Self {
            agent_id,
            metadata,
            map: None,
            features: None,
            rewards: None,
            terminated: None,
            position: None,
            needs: None,
            wallet: None,
            inventory: None,
            job: None,
            personality: None,
            queue_state: json::Maybe::Absent,
            relations: None,
            pending_intent: None,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for AgentObservation {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&AGENT_OBSERVATION)?;
        let mut agent_id = None;
        let mut map = None;
        let mut features = None;
        let mut metadata = None;
        let mut rewards = None;
        let mut terminated = None;
        let mut position = None;
        let mut needs = None;
        let mut wallet = None;
        let mut inventory = None;
        let mut job = None;
        let mut personality = None;
        let mut queue_state = json::Maybe::Absent;
        let mut relations = None;
        let mut pending_intent = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut agent_id, &AGENT_OBSERVATION, 0),
                1 => cursor.fill_optional(&mut map, &AGENT_OBSERVATION, 1),
                2 => cursor.fill_optional(&mut features, &AGENT_OBSERVATION, 2),
                3 => cursor.fill(&mut metadata, &AGENT_OBSERVATION, 3),
                4 => cursor.fill_optional(&mut rewards, &AGENT_OBSERVATION, 4),
                5 => cursor.fill_optional(&mut terminated, &AGENT_OBSERVATION, 5),
                6 => cursor.fill_optional(&mut position, &AGENT_OBSERVATION, 6),
                7 => cursor.fill_optional(&mut needs, &AGENT_OBSERVATION, 7),
                8 => cursor.fill_optional(&mut wallet, &AGENT_OBSERVATION, 8),
                9 => cursor.fill_optional(&mut inventory, &AGENT_OBSERVATION, 9),
                10 => cursor.fill_optional(&mut job, &AGENT_OBSERVATION, 10),
                11 => cursor.fill_optional(&mut personality, &AGENT_OBSERVATION, 11),
                12 => cursor.fill_maybe(&mut queue_state, &AGENT_OBSERVATION, 12),
                13 => cursor.fill_optional(&mut relations, &AGENT_OBSERVATION, 13),
                14 => cursor.fill_optional(&mut pending_intent, &AGENT_OBSERVATION, 14),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(agent_id), Some(metadata)) = (agent_id, metadata) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            agent_id,
            map,
            features,
            metadata,
            rewards,
            terminated,
            position,
            needs,
            wallet,
            inventory,
            job,
            personality,
            queue_state,
            relations,
            pending_intent,
            extra: extra.into(),
        })
    }
}

json::typed!(AgentObservation : AGENT_OBSERVATION_SHAPE);

impl json::Write for AgentObservation {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"agent_id\":", &self.agent_id);
        object.optional("\"map\":", &self.map);
        object.optional("\"features\":", &self.features);
        object.field("\"metadata\":", &self.metadata);
        object.optional("\"rewards\":", &self.rewards);
        object.optional("\"terminated\":", &self.terminated);
        object.optional("\"position\":", &self.position);
        object.optional("\"needs\":", &self.needs);
        object.optional("\"wallet\":", &self.wallet);
        object.optional("\"inventory\":", &self.inventory);
        object.optional("\"job\":", &self.job);
        object.optional("\"personality\":", &self.personality);
        object.maybe("\"queue_state\":", &self.queue_state);
        object.optional("\"relations\":", &self.relations);
        object.optional("\"pending_intent\":", &self.pending_intent);
        object.extra(&self.extra);
        object.end();
    }
}

/// How to read the numbers of an observation.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ObservationMetadata {
    /// Which form of observation it is, such as `hybrid` or `full`.
    pub variant: Option<String>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub embedding_slot: Option<shared::count::v1::Count>,
    /// The name of each number in `features`.
    pub feature_names: Option<Vec<String>>,
    /// The name of each channel of `map`.
    pub map_channels: Option<Vec<String>>,
    /// The number of channels, rows and columns of `map`.
    pub map_shape: Option<Vec<shared::count::v1::Count>>,
    /// What is near the agent, as numbers, by the name of the measure (`agent_count`, `nearest_agent_distance`, `radius`).
    pub local_summary: Option<json::Map<json::Number>>,
    /// How the part of `features` that is about other agents is laid out.
    pub social_context: Option<SocialContext>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl json::Read for ObservationMetadata {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&OBSERVATION_METADATA)?;
        let mut variant = None;
        let mut embedding_slot = None;
        let mut feature_names = None;
        let mut map_channels = None;
        let mut map_shape = None;
        let mut local_summary = None;
        let mut social_context = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill_optional(&mut variant, &OBSERVATION_METADATA, 0),
                1 => cursor.fill_optional(&mut embedding_slot, &OBSERVATION_METADATA, 1),
                2 => cursor.fill_optional(&mut feature_names, &OBSERVATION_METADATA, 2),
                3 => cursor.fill_optional(&mut map_channels, &OBSERVATION_METADATA, 3),
                4 => cursor.fill_optional(&mut map_shape, &OBSERVATION_METADATA, 4),
                5 => cursor.fill_optional(&mut local_summary, &OBSERVATION_METADATA, 5),
                6 => cursor.fill_optional(&mut social_context, &OBSERVATION_METADATA, 6),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        Ok(Self {
            variant,
            embedding_slot,
            feature_names,
            map_channels,
            map_shape,
            local_summary,
            social_context,
            extra: extra.into(),
        })
    }
}

json::typed!(ObservationMetadata : OBSERVATION_METADATA_SHAPE);

impl json::Write for ObservationMetadata {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("\"variant\":", &self.variant);
        object.optional("\"embedding_slot\":", &self.embedding_slot);
        object.optional("\"feature_names\":", &self.feature_names);
        object.optional("\"map_channels\":", &self.map_channels);
        object.optional("\"map_shape\":", &self.map_shape);
        object.optional("\"local_summary\":", &self.local_summary);
        object.optional("\"social_context\":", &self.social_context);
        object.extra(&self.extra);
        object.end();
    }
}

/// How the part of `features` that is about other agents is laid out.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SocialContext {
    /// The names of the numbers about all others together.
    pub aggregates: Option<Vec<String>>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub configured_slots: Option<shared::count::v1::Count>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub filled_slots: Option<shared::count::v1::Count>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub slot_dim: Option<shared::count::v1::Count>,
    /// Whether any slot is filled.
    pub has_data: Option<bool>,
    /// Where the data comes from, such as `relationships`, or `empty`.
    pub relation_source: Option<String>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl json::Read for SocialContext {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&SOCIAL_CONTEXT)?;
        let mut aggregates = None;
        let mut configured_slots = None;
        let mut filled_slots = None;
        let mut slot_dim = None;
        let mut has_data = None;
        let mut relation_source = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill_optional(&mut aggregates, &SOCIAL_CONTEXT, 0),
                1 => cursor.fill_optional(&mut configured_slots, &SOCIAL_CONTEXT, 1),
                2 => cursor.fill_optional(&mut filled_slots, &SOCIAL_CONTEXT, 2),
                3 => cursor.fill_optional(&mut slot_dim, &SOCIAL_CONTEXT, 3),
                4 => cursor.fill_optional(&mut has_data, &SOCIAL_CONTEXT, 4),
                5 => cursor.fill_optional(&mut relation_source, &SOCIAL_CONTEXT, 5),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        Ok(Self {
            aggregates,
            configured_slots,
            filled_slots,
            slot_dim,
            has_data,
            relation_source,
            extra: extra.into(),
        })
    }
}

json::typed!(SocialContext : SOCIAL_CONTEXT_SHAPE);

impl json::Write for SocialContext {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("\"aggregates\":", &self.aggregates);
        object.optional("\"configured_slots\":", &self.configured_slots);
        object.optional("\"filled_slots\":", &self.filled_slots);
        object.optional("\"slot_dim\":", &self.slot_dim);
        object.optional("\"has_data\":", &self.has_data);
        object.optional("\"relation_source\":", &self.relation_source);
        object.extra(&self.extra);
        object.end();
    }
}

/// Where one agent stands in lines.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct QueueState {
    /// The objects that it uses.
    pub active_objects: Vec<shared::object_id::v1::ObjectId>,
    /// The lines that it stands in.
    pub queue_memberships: Vec<QueueMembership>,
    /// The objects that it must leave alone for a while.
    pub cooldowns: Vec<ObservedCooldown>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl QueueState {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        active_objects: Vec<shared::object_id::v1::ObjectId>,
        queue_memberships: Vec<QueueMembership>,
        cooldowns: Vec<ObservedCooldown>,
    ) -> Self {
        Self {
            active_objects,
            queue_memberships,
            cooldowns,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for QueueState {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&QUEUE_STATE)?;
        let mut active_objects = None;
        let mut queue_memberships = None;
        let mut cooldowns = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut active_objects, &QUEUE_STATE, 0),
                1 => cursor.fill(&mut queue_memberships, &QUEUE_STATE, 1),
                2 => cursor.fill(&mut cooldowns, &QUEUE_STATE, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(active_objects), Some(queue_memberships), Some(cooldowns)) = (
            active_objects,
            queue_memberships,
            cooldowns,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            active_objects,
            queue_memberships,
            cooldowns,
            extra: extra.into(),
        })
    }
}

json::typed!(QueueState : QUEUE_STATE_SHAPE);

impl json::Write for QueueState {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"active_objects\":", &self.active_objects);
        object.field("\"queue_memberships\":", &self.queue_memberships);
        object.field("\"cooldowns\":", &self.cooldowns);
        object.extra(&self.extra);
        object.end();
    }
}

/// A place in a line; 0 is the first.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct QueueMembership {
    /// The name of a thing in the world that agents use, such as `fridge_1`.
    pub object_id: shared::object_id::v1::ObjectId,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub position: shared::count::v1::Count,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub joined_tick: shared::tick::v1::Tick,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl QueueMembership {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        object_id: shared::object_id::v1::ObjectId,
        position: shared::count::v1::Count,
        joined_tick: shared::tick::v1::Tick,
    ) -> Self {
        Self {
            object_id,
            position,
            joined_tick,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for QueueMembership {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&QUEUE_MEMBERSHIP)?;
        let mut object_id = None;
        let mut position = None;
        let mut joined_tick = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut object_id, &QUEUE_MEMBERSHIP, 0),
                1 => cursor.fill(&mut position, &QUEUE_MEMBERSHIP, 1),
                2 => cursor.fill(&mut joined_tick, &QUEUE_MEMBERSHIP, 2),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(object_id), Some(position), Some(joined_tick)) = (
            object_id,
            position,
            joined_tick,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            object_id,
            position,
            joined_tick,
            extra: extra.into(),
        })
    }
}

json::typed!(QueueMembership : QUEUE_MEMBERSHIP_SHAPE);

impl json::Write for QueueMembership {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"object_id\":", &self.object_id);
        object.field("\"position\":", &self.position);
        object.field("\"joined_tick\":", &self.joined_tick);
        object.extra(&self.extra);
        object.end();
    }
}

/// An object that the agent must leave alone until the tick of expiry.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ObservedCooldown {
    /// The name of a thing in the world that agents use, such as `fridge_1`.
    pub object_id: shared::object_id::v1::ObjectId,
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub expiry: shared::tick::v1::Tick,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl ObservedCooldown {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        object_id: shared::object_id::v1::ObjectId,
        expiry: shared::tick::v1::Tick,
    ) -> Self {
        Self {
            object_id,
            expiry,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for ObservedCooldown {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&OBSERVED_COOLDOWN)?;
        let mut object_id = None;
        let mut expiry = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut object_id, &OBSERVED_COOLDOWN, 0),
                1 => cursor.fill(&mut expiry, &OBSERVED_COOLDOWN, 1),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(object_id), Some(expiry)) = (object_id, expiry) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            object_id,
            expiry,
            extra: extra.into(),
        })
    }
}

json::typed!(ObservedCooldown : OBSERVED_COOLDOWN_SHAPE);

impl json::Write for ObservedCooldown {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"object_id\":", &self.object_id);
        object.field("\"expiry\":", &self.expiry);
        object.extra(&self.extra);
        object.end();
    }
}

/// How the agent stands with others.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Relations {
    /// How much of a rival each other agent is, from 0 to 1, by agent.
    pub rivalry: Option<json::Map<json::Number>>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl json::Read for Relations {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&RELATIONS)?;
        let mut rivalry = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill_optional(&mut rivalry, &RELATIONS, 0),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        Ok(Self {
            rivalry,
            extra: extra.into(),
        })
    }
}

json::typed!(Relations : RELATIONS_SHAPE);

impl json::Write for Relations {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("\"rivalry\":", &self.rivalry);
        object.extra(&self.extra);
        object.end();
    }
}

/// What one agent did. Its other members are up to the kind of action.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AgentAction {
    /// What kind of action it is.
    pub kind: ActionKind,
    /// The object that it was done with; null when there was none.
    pub object: json::Maybe<String>,
    /// What was done with the object; null when that was nothing in particular.
    pub affordance: json::Maybe<String>,
    /// Whether the world prevented it.
    pub blocked: Option<bool>,
    /// A place on the map of the world: x, then y, in tiles.
    pub position: Option<shared::position::v1::Position>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl AgentAction {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(kind: ActionKind) -> Self {
        Self {
            kind,
            object: json::Maybe::Absent,
            affordance: json::Maybe::Absent,
            blocked: None,
            position: None,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for AgentAction {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&AGENT_ACTION)?;
        let mut kind = None;
        let mut object = json::Maybe::Absent;
        let mut affordance = json::Maybe::Absent;
        let mut blocked = None;
        let mut position = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut kind, &AGENT_ACTION, 0),
                1 => cursor.fill_maybe(&mut object, &AGENT_ACTION, 1),
                2 => cursor.fill_maybe(&mut affordance, &AGENT_ACTION, 2),
                3 => cursor.fill_optional(&mut blocked, &AGENT_ACTION, 3),
                4 => cursor.fill_optional(&mut position, &AGENT_ACTION, 4),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let Some(kind) = kind else { return Err(fields.incomplete()) };
        Ok(Self {
            kind,
            object,
            affordance,
            blocked,
            position,
            extra: extra.into(),
        })
    }
}

json::typed!(AgentAction : AGENT_ACTION_SHAPE);

impl json::Write for AgentAction {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"kind\":", &self.kind);
        object.maybe("\"object\":", &self.object);
        object.maybe("\"affordance\":", &self.affordance);
        object.optional("\"blocked\":", &self.blocked);
        object.optional("\"position\":", &self.position);
        object.extra(&self.extra);
        object.end();
    }
}

/// What kind of action it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ActionKind {
    /// `wait`
    Wait,
    /// `move`
    Move,
    /// `request`
    Request,
    /// `start`
    Start,
    /// `release`
    Release,
    /// `blocked`
    Blocked,
    /// `chat`
    Chat,
    /// `noop`
    Noop,
    /// A value that this version of the contract has no name for.
    Other(String),
}

impl ActionKind {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Wait => "wait",
            Self::Move => "move",
            Self::Request => "request",
            Self::Start => "start",
            Self::Release => "release",
            Self::Blocked => "blocked",
            Self::Chat => "chat",
            Self::Noop => "noop",
            Self::Other(text) => text,
        }
    }
}

impl std::fmt::Display for ActionKind {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl json::Read for ActionKind {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        shape: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let text = cursor.string(shape)?;
        Ok(
            match &*text {
                "wait" => Self::Wait,
                "move" => Self::Move,
                "request" => Self::Request,
                "start" => Self::Start,
                "release" => Self::Release,
                "blocked" => Self::Blocked,
                "chat" => Self::Chat,
                "noop" => Self::Noop,
                _ => Self::Other(text.into_owned()),
            },
        )
    }
}

impl json::Write for ActionKind {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        match self {
            Self::Other(text) => writer.string(text),
            known => writer.plain(known.as_str()),
        }
    }
}

json::typed!(ActionKind : ACTION_KIND_SHAPE);

/// What a `ObservationEnvelope` looks like.
pub(crate) static OBSERVATION_ENVELOPE: shape::Record = shape::Record {
    title: "ObservationEnvelope",
    fields: &[
        shape::Field::required("tick", shared::tick::v1::TICK_SHAPE),
        shape::Field::required(
            "dto_schema_version",
            shape::Shape::String(shape::StringRules::ANY),
        ),
        shape::Field::required(
            "agents",
            shape::Shape::Array(
                &shape::Array {
                    items: AGENT_OBSERVATION_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::required(
            "global",
            shared::global_context::v1::GLOBAL_CONTEXT_SHAPE,
        ),
        shape::Field::required(
            "actions",
            shape::Shape::Map(
                &shape::Map {
                    values: AGENT_ACTION_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::required(
            "terminated",
            shape::Shape::Map(
                &shape::Map {
                    values: shape::Shape::Boolean,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::required(
            "termination_reasons",
            shape::Shape::Map(
                &shape::Map {
                    values: shape::Shape::String(shape::StringRules::ANY),
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

/// The shape of a `ObservationEnvelope`.
pub const OBSERVATION_ENVELOPE_SHAPE: shape::Shape = shape::Shape::Record(
    &OBSERVATION_ENVELOPE,
);

/// What a `AgentObservation` looks like.
pub(crate) static AGENT_OBSERVATION: shape::Record = shape::Record {
    title: "AgentObservation",
    fields: &[
        shape::Field::required("agent_id", shared::agent_id::v1::AGENT_ID_SHAPE),
        shape::Field::optional(
            "map",
            shape::Shape::Array(
                &shape::Array {
                    items: shape::Shape::Array(
                        &shape::Array {
                            items: shape::Shape::Array(
                                &shape::Array {
                                    items: shape::Shape::Number(shape::NumberRules::ANY),
                                    min_items: 0,
                                    max_items: u64::MAX,
                                    unique: false,
                                },
                            ),
                            min_items: 0,
                            max_items: u64::MAX,
                            unique: false,
                        },
                    ),
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::optional(
            "features",
            shape::Shape::Array(
                &shape::Array {
                    items: shape::Shape::Number(shape::NumberRules::ANY),
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::required("metadata", OBSERVATION_METADATA_SHAPE),
        shape::Field::optional(
            "rewards",
            shared::reward_components::v1::REWARD_COMPONENTS_SHAPE,
        ),
        shape::Field::optional("terminated", shape::Shape::Boolean),
        shape::Field::optional("position", shared::position::v1::POSITION_SHAPE),
        shape::Field::optional("needs", shared::needs::v1::NEEDS_SHAPE),
        shape::Field::optional("wallet", shared::money::v1::MONEY_SHAPE),
        shape::Field::optional("inventory", shared::open_object::v1::OPEN_OBJECT_SHAPE),
        shape::Field::optional("job", shared::job::v1::JOB_SHAPE),
        shape::Field::optional(
            "personality",
            shape::Shape::Map(
                &shape::Map {
                    values: shape::Shape::Number(shape::NumberRules::ANY),
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::optional(
            "queue_state",
            shape::Shape::Nullable(&QUEUE_STATE_SHAPE),
        ),
        shape::Field::optional("relations", RELATIONS_SHAPE),
        shape::Field::optional("pending_intent", shared::json::v1::JSON_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `AgentObservation`.
pub const AGENT_OBSERVATION_SHAPE: shape::Shape = shape::Shape::Record(
    &AGENT_OBSERVATION,
);

/// What a `ObservationMetadata` looks like.
pub(crate) static OBSERVATION_METADATA: shape::Record = shape::Record {
    title: "ObservationMetadata",
    fields: &[
        shape::Field::optional("variant", shape::Shape::String(shape::StringRules::ANY)),
        shape::Field::optional("embedding_slot", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional(
            "feature_names",
            shape::Shape::Array(
                &shape::Array {
                    items: shape::Shape::String(shape::StringRules::ANY),
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::optional(
            "map_channels",
            shape::Shape::Array(
                &shape::Array {
                    items: shape::Shape::String(shape::StringRules::ANY),
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::optional(
            "map_shape",
            shape::Shape::Array(
                &shape::Array {
                    items: shared::count::v1::COUNT_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::optional(
            "local_summary",
            shape::Shape::Map(
                &shape::Map {
                    values: shape::Shape::Number(shape::NumberRules::ANY),
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::optional("social_context", SOCIAL_CONTEXT_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `ObservationMetadata`.
pub const OBSERVATION_METADATA_SHAPE: shape::Shape = shape::Shape::Record(
    &OBSERVATION_METADATA,
);

/// What a `SocialContext` looks like.
pub(crate) static SOCIAL_CONTEXT: shape::Record = shape::Record {
    title: "SocialContext",
    fields: &[
        shape::Field::optional(
            "aggregates",
            shape::Shape::Array(
                &shape::Array {
                    items: shape::Shape::String(shape::StringRules::ANY),
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::optional("configured_slots", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("filled_slots", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("slot_dim", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("has_data", shape::Shape::Boolean),
        shape::Field::optional(
            "relation_source",
            shape::Shape::String(shape::StringRules::ANY),
        ),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `SocialContext`.
pub const SOCIAL_CONTEXT_SHAPE: shape::Shape = shape::Shape::Record(&SOCIAL_CONTEXT);

/// What a `QueueState` looks like.
pub(crate) static QUEUE_STATE: shape::Record = shape::Record {
    title: "QueueState",
    fields: &[
        shape::Field::required(
            "active_objects",
            shape::Shape::Array(
                &shape::Array {
                    items: shared::object_id::v1::OBJECT_ID_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::required(
            "queue_memberships",
            shape::Shape::Array(
                &shape::Array {
                    items: QUEUE_MEMBERSHIP_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::required(
            "cooldowns",
            shape::Shape::Array(
                &shape::Array {
                    items: OBSERVED_COOLDOWN_SHAPE,
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

/// The shape of a `QueueState`.
pub const QUEUE_STATE_SHAPE: shape::Shape = shape::Shape::Record(&QUEUE_STATE);

/// What a `QueueMembership` looks like.
pub(crate) static QUEUE_MEMBERSHIP: shape::Record = shape::Record {
    title: "QueueMembership",
    fields: &[
        shape::Field::required("object_id", shared::object_id::v1::OBJECT_ID_SHAPE),
        shape::Field::required("position", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("joined_tick", shared::tick::v1::TICK_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `QueueMembership`.
pub const QUEUE_MEMBERSHIP_SHAPE: shape::Shape = shape::Shape::Record(&QUEUE_MEMBERSHIP);

/// What a `ObservedCooldown` looks like.
pub(crate) static OBSERVED_COOLDOWN: shape::Record = shape::Record {
    title: "ObservedCooldown",
    fields: &[
        shape::Field::required("object_id", shared::object_id::v1::OBJECT_ID_SHAPE),
        shape::Field::required("expiry", shared::tick::v1::TICK_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `ObservedCooldown`.
pub const OBSERVED_COOLDOWN_SHAPE: shape::Shape = shape::Shape::Record(
    &OBSERVED_COOLDOWN,
);

/// What a `Relations` looks like.
pub(crate) static RELATIONS: shape::Record = shape::Record {
    title: "Relations",
    fields: &[
        shape::Field::optional(
            "rivalry",
            shape::Shape::Map(
                &shape::Map {
                    values: shape::Shape::Number(shape::NumberRules::ANY),
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

/// The shape of a `Relations`.
pub const RELATIONS_SHAPE: shape::Shape = shape::Shape::Record(&RELATIONS);

/// What a `AgentAction` looks like.
pub(crate) static AGENT_ACTION: shape::Record = shape::Record {
    title: "AgentAction",
    fields: &[
        shape::Field::required("kind", ACTION_KIND_SHAPE),
        shape::Field::optional(
            "object",
            shape::Shape::Nullable(&shape::Shape::String(shape::StringRules::ANY)),
        ),
        shape::Field::optional(
            "affordance",
            shape::Shape::Nullable(&shape::Shape::String(shape::StringRules::ANY)),
        ),
        shape::Field::optional("blocked", shape::Shape::Boolean),
        shape::Field::optional("position", shared::position::v1::POSITION_SHAPE),
    ],
    open: true,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `AgentAction`.
pub const AGENT_ACTION_SHAPE: shape::Shape = shape::Shape::Record(&AGENT_ACTION);

/// The shape of a `ActionKind`.
pub const ACTION_KIND_SHAPE: shape::Shape = shape::Shape::String(
    shape::StringRules::ANY,
);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ObservationEnvelope {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ObservationEnvelope".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/observation/v1#ObservationEnvelope".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"dto_schema_version\":{\"type\":\"string\",\"description\":\"The version of this section as its sender counts it, such as `0.2.0`.\"},\"agents\":{\"type\":\"array\",\"items\":{\"$ref\":\"shared/observation/v1#AgentObservation\"},\"description\":\"What each agent observes.\"},\"global\":{\"$ref\":\"shared/global_context/v1#GlobalContext\"},\"actions\":{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"shared/observation/v1#AgentAction\"},\"description\":\"What each agent did, by agent.\"},\"terminated\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"boolean\"},\"description\":\"Whether the episode of an agent is over, by agent.\"},\"termination_reasons\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"},\"description\":\"Why it is over, by agent; empty text when it is not.\"}},\"required\":[\"tick\",\"dto_schema_version\",\"agents\",\"global\",\"actions\",\"terminated\",\"termination_reasons\"],\"additionalProperties\":false,\"description\":\"What all agents observe in one tick, with what they did and what the world is like for everyone.\"}",
            &[
                (
                    "shared/observation/v1#AgentObservation",
                    |generator| generator.subschema_for::<AgentObservation>(),
                ),
                (
                    "shared/global_context/v1#GlobalContext",
                    |generator| {
                        generator
                            .subschema_for::<shared::global_context::v1::GlobalContext>()
                    },
                ),
                (
                    "shared/observation/v1#AgentAction",
                    |generator| generator.subschema_for::<AgentAction>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for AgentObservation {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AgentObservation".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/observation/v1#AgentObservation".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"agent_id\":{\"type\":\"string\",\"description\":\"The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.\"},\"map\":{\"type\":\"array\",\"items\":{\"type\":\"array\",\"items\":{\"type\":\"array\",\"items\":{\"type\":\"number\"}}},\"description\":\"What the agent sees around it: channels, rows, columns.\"},\"features\":{\"type\":\"array\",\"items\":{\"type\":\"number\"},\"description\":\"What the agent knows, as numbers, in the order of `metadata.feature_names`.\"},\"metadata\":{\"$ref\":\"shared/observation/v1#ObservationMetadata\"},\"rewards\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\",\"description\":\"An amount of reward, without unit. Negative values are punishments.\"},\"description\":\"The parts of the reward of one agent, by the name of the part: `total`, `homeostasis`, `shaping`, `work`, `social`, `survival`, `needs_penalty`, `wage`, `punctuality`, `social_bonus`, `social_penalty`, `social_avoidance`, `terminal_penalty`, `clip_adjustment`.\"},\"terminated\":{\"type\":\"boolean\",\"description\":\"Whether the episode of the agent is over.\"},\"position\":{\"type\":\"array\",\"items\":{\"type\":\"number\"},\"minItems\":2,\"maxItems\":2,\"description\":\"A place on the map of the world: x, then y, in tiles.\"},\"needs\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"},\"description\":\"How well each need of an agent is met, by the name of the need (`hunger`, `hygiene`, `energy`): 0 is not at all, 1 is fully.\"},\"wallet\":{\"type\":\"number\",\"description\":\"An amount of money in the currency of the simulated town. Negative values are debts.\"},\"inventory\":{\"type\":\"object\",\"additionalProperties\":{},\"description\":\"A JSON object whose members this contract does not name. It is kept as it was sent.\"},\"job\":{\"$ref\":\"shared/job/v1#Job\"},\"personality\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"},\"description\":\"How strong each trait is, by the name of the trait (`extroversion`, `forgiveness`, `ambition`).\"},\"queue_state\":{\"anyOf\":[{\"$ref\":\"shared/observation/v1#QueueState\"},{\"type\":\"null\"}],\"description\":\"Where the agent stands in lines; null when it uses nothing and waits for nothing.\"},\"relations\":{\"$ref\":\"shared/observation/v1#Relations\"},\"pending_intent\":{\"description\":\"Any JSON value. This contract says nothing about it and keeps it as it was sent.\"}},\"required\":[\"agent_id\",\"metadata\"],\"additionalProperties\":false,\"description\":\"What one agent observes and what it is.\"}",
            &[
                (
                    "shared/observation/v1#ObservationMetadata",
                    |generator| generator.subschema_for::<ObservationMetadata>(),
                ),
                (
                    "shared/job/v1#Job",
                    |generator| generator.subschema_for::<shared::job::v1::Job>(),
                ),
                (
                    "shared/observation/v1#QueueState",
                    |generator| generator.subschema_for::<QueueState>(),
                ),
                (
                    "shared/observation/v1#Relations",
                    |generator| generator.subschema_for::<Relations>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ObservationMetadata {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ObservationMetadata".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/observation/v1#ObservationMetadata".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"variant\":{\"type\":\"string\",\"description\":\"Which form of observation it is, such as `hybrid` or `full`.\"},\"embedding_slot\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"feature_names\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"The name of each number in `features`.\"},\"map_channels\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"The name of each channel of `map`.\"},\"map_shape\":{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"description\":\"The number of channels, rows and columns of `map`.\"},\"local_summary\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"},\"description\":\"What is near the agent, as numbers, by the name of the measure (`agent_count`, `nearest_agent_distance`, `radius`).\"},\"social_context\":{\"$ref\":\"shared/observation/v1#SocialContext\"}},\"required\":[],\"additionalProperties\":false,\"description\":\"How to read the numbers of an observation.\"}",
            &[
                (
                    "shared/observation/v1#SocialContext",
                    |generator| generator.subschema_for::<SocialContext>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SocialContext {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SocialContext".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/observation/v1#SocialContext".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"aggregates\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"description\":\"The names of the numbers about all others together.\"},\"configured_slots\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"filled_slots\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"slot_dim\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"has_data\":{\"type\":\"boolean\",\"description\":\"Whether any slot is filled.\"},\"relation_source\":{\"type\":\"string\",\"description\":\"Where the data comes from, such as `relationships`, or `empty`.\"}},\"required\":[],\"additionalProperties\":false,\"description\":\"How the part of `features` that is about other agents is laid out.\"}",
            &[],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for QueueState {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "QueueState".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/observation/v1#QueueState".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"active_objects\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"description\":\"The name of a thing in the world that agents use, such as `fridge_1`.\"},\"description\":\"The objects that it uses.\"},\"queue_memberships\":{\"type\":\"array\",\"items\":{\"$ref\":\"shared/observation/v1#QueueMembership\"},\"description\":\"The lines that it stands in.\"},\"cooldowns\":{\"type\":\"array\",\"items\":{\"$ref\":\"shared/observation/v1#ObservedCooldown\"},\"description\":\"The objects that it must leave alone for a while.\"}},\"required\":[\"active_objects\",\"queue_memberships\",\"cooldowns\"],\"additionalProperties\":false,\"description\":\"Where one agent stands in lines.\"}",
            &[
                (
                    "shared/observation/v1#QueueMembership",
                    |generator| generator.subschema_for::<QueueMembership>(),
                ),
                (
                    "shared/observation/v1#ObservedCooldown",
                    |generator| generator.subschema_for::<ObservedCooldown>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for QueueMembership {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "QueueMembership".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/observation/v1#QueueMembership".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"object_id\":{\"type\":\"string\",\"description\":\"The name of a thing in the world that agents use, such as `fridge_1`.\"},\"position\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"joined_tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"}},\"required\":[\"object_id\",\"position\",\"joined_tick\"],\"additionalProperties\":false,\"description\":\"A place in a line; 0 is the first.\"}",
            &[],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ObservedCooldown {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ObservedCooldown".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/observation/v1#ObservedCooldown".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"object_id\":{\"type\":\"string\",\"description\":\"The name of a thing in the world that agents use, such as `fridge_1`.\"},\"expiry\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"}},\"required\":[\"object_id\",\"expiry\"],\"additionalProperties\":false,\"description\":\"An object that the agent must leave alone until the tick of expiry.\"}",
            &[],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Relations {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Relations".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/observation/v1#Relations".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"rivalry\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"},\"description\":\"How much of a rival each other agent is, from 0 to 1, by agent.\"}},\"required\":[],\"additionalProperties\":false,\"description\":\"How the agent stands with others.\"}",
            &[],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for AgentAction {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AgentAction".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/observation/v1#AgentAction".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"kind\":{\"$ref\":\"shared/observation/v1#ActionKind\"},\"object\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"The object that it was done with; null when there was none.\"},\"affordance\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"What was done with the object; null when that was nothing in particular.\"},\"blocked\":{\"type\":\"boolean\",\"description\":\"Whether the world prevented it.\"},\"position\":{\"type\":\"array\",\"items\":{\"type\":\"number\"},\"minItems\":2,\"maxItems\":2,\"description\":\"A place on the map of the world: x, then y, in tiles.\"}},\"required\":[\"kind\"],\"additionalProperties\":true,\"description\":\"What one agent did. Its other members are up to the kind of action.\"}",
            &[
                (
                    "shared/observation/v1#ActionKind",
                    |generator| generator.subschema_for::<ActionKind>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for ActionKind {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ActionKind".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/observation/v1#ActionKind".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"string\",\"description\":\"What kind of action it is.\"}",
            &[],
            generator,
        )
    }
}
