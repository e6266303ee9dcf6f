// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `loop.tick` version 1.
//!
//! What the loop did in one tick. Sent once per tick, after the world has advanced and rewards are known. Nothing in it refers to state that still changes.
//!
//! From `loop_tick/v1.schema.json`.

use crate::contract::shared;
use crate::{event, json, shape, upgrade};

/// What the loop did in one tick. Sent once per tick, after the world has advanced and rewards are known. Nothing in it refers to state that still changes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoopTick {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// Which runtime of the world made it, such as `facade`.
    pub runtime_variant: String,
    /// What all agents observe in one tick, with what they did and what the world is like for everyone.
    pub observations_dto: json::Lazy<shared::observation::v1::ObservationEnvelope>,
    /// The reward of each agent in this tick, by agent.
    pub rewards: json::Map<shared::reward::v1::Reward>,
    /// What the reward of each agent in this tick is made of, by agent.
    pub reward_breakdown: Option<shared::reward_breakdown::v1::RewardBreakdown>,
    /// What the measures of stability are computed from.
    pub stability_inputs: Box<StabilityInputs>,
    /// What the policy holds about each agent, by agent. The form is up to the policy.
    pub policy_snapshot: shared::policy_snapshot::v1::PolicySnapshot,
    /// Which policy is at work. Every member may be missing.
    pub policy_identity: shared::policy_identity::v1::PolicyIdentity,
    /// Which policy is at work and what it has been doing.
    pub policy_metadata: Option<shared::policy_state::v1::PolicyState>,
    /// All agents that a person or a program other than the policy controls.
    pub possessed_agents: shared::possessed_agents::v1::PossessedAgents,
    /// What happened in this tick, in order.
    pub events: Vec<shared::world_event::v1::WorldEvent>,
    /// Disturbances of the world: those at work, those to come, and the rests between them. Empty when the sender does not report them.
    pub perturbations: shared::perturbations::v1::Perturbations,
    /// What happened between agents in this tick, in order.
    pub social_events: Vec<shared::open_object::v1::OpenObject>,
    /// The state of the whole world and of what drives it, in sections. Every section may be missing; `{}` means that nothing is known.
    pub global_context: Option<Box<shared::global_context::v1::GlobalContext>>,
    /// The state of the channel that carries telemetry out of the loop, in short.
    pub transport: Option<TickTransport>,
    /// Whether the sender keeps a history of its key figures.
    pub kpi_history: Option<bool>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`LoopTick`] has; [`LoopTick::new`] takes it.
#[derive(Debug)]
pub struct NewLoopTick {
    /// A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.
    pub tick: shared::tick::v1::Tick,
    /// Which runtime of the world made it, such as `facade`.
    pub runtime_variant: String,
    /// What all agents observe in one tick, with what they did and what the world is like for everyone.
    pub observations_dto: json::Lazy<shared::observation::v1::ObservationEnvelope>,
    /// The reward of each agent in this tick, by agent.
    pub rewards: json::Map<shared::reward::v1::Reward>,
    /// What the measures of stability are computed from.
    pub stability_inputs: Box<StabilityInputs>,
    /// What the policy holds about each agent, by agent. The form is up to the policy.
    pub policy_snapshot: shared::policy_snapshot::v1::PolicySnapshot,
    /// Which policy is at work. Every member may be missing.
    pub policy_identity: shared::policy_identity::v1::PolicyIdentity,
    /// All agents that a person or a program other than the policy controls.
    pub possessed_agents: shared::possessed_agents::v1::PossessedAgents,
    /// What happened in this tick, in order.
    pub events: Vec<shared::world_event::v1::WorldEvent>,
    /// Disturbances of the world: those at work, those to come, and the rests between them. Empty when the sender does not report them.
    pub perturbations: shared::perturbations::v1::Perturbations,
    /// What happened between agents in this tick, in order.
    pub social_events: Vec<shared::open_object::v1::OpenObject>,
}

impl LoopTick {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewLoopTick) -> Self {
        Self {
            tick: required.tick,
            runtime_variant: required.runtime_variant,
            observations_dto: required.observations_dto,
            rewards: required.rewards,
            stability_inputs: required.stability_inputs,
            policy_snapshot: required.policy_snapshot,
            policy_identity: required.policy_identity,
            possessed_agents: required.possessed_agents,
            events: required.events,
            perturbations: required.perturbations,
            social_events: required.social_events,
            reward_breakdown: None,
            policy_metadata: None,
            global_context: None,
            transport: None,
            kpi_history: None,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for LoopTick {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&LOOP_TICK)?;
        let mut tick = None;
        let mut runtime_variant = None;
        let mut observations_dto = None;
        let mut rewards = None;
        let mut reward_breakdown = None;
        let mut stability_inputs = None;
        let mut policy_snapshot = None;
        let mut policy_identity = None;
        let mut policy_metadata = None;
        let mut possessed_agents = None;
        let mut events = None;
        let mut perturbations = None;
        let mut social_events = None;
        let mut global_context = None;
        let mut transport = None;
        let mut kpi_history = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut tick, &LOOP_TICK, 0),
                1 => cursor.fill(&mut runtime_variant, &LOOP_TICK, 1),
                2 => cursor.fill(&mut observations_dto, &LOOP_TICK, 2),
                3 => cursor.fill(&mut rewards, &LOOP_TICK, 3),
                4 => cursor.fill_optional(&mut reward_breakdown, &LOOP_TICK, 4),
                5 => cursor.fill(&mut stability_inputs, &LOOP_TICK, 5),
                6 => cursor.fill(&mut policy_snapshot, &LOOP_TICK, 6),
                7 => cursor.fill(&mut policy_identity, &LOOP_TICK, 7),
                8 => cursor.fill_optional(&mut policy_metadata, &LOOP_TICK, 8),
                9 => cursor.fill(&mut possessed_agents, &LOOP_TICK, 9),
                10 => cursor.fill(&mut events, &LOOP_TICK, 10),
                11 => cursor.fill(&mut perturbations, &LOOP_TICK, 11),
                12 => cursor.fill(&mut social_events, &LOOP_TICK, 12),
                13 => cursor.fill_optional(&mut global_context, &LOOP_TICK, 13),
                14 => cursor.fill_optional(&mut transport, &LOOP_TICK, 14),
                15 => cursor.fill_optional(&mut kpi_history, &LOOP_TICK, 15),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(tick),
            Some(runtime_variant),
            Some(observations_dto),
            Some(rewards),
            Some(stability_inputs),
            Some(policy_snapshot),
            Some(policy_identity),
            Some(possessed_agents),
            Some(events),
            Some(perturbations),
            Some(social_events),
        ) = (
            tick,
            runtime_variant,
            observations_dto,
            rewards,
            stability_inputs,
            policy_snapshot,
            policy_identity,
            possessed_agents,
            events,
            perturbations,
            social_events,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            tick,
            runtime_variant,
            observations_dto,
            rewards,
            reward_breakdown,
            stability_inputs,
            policy_snapshot,
            policy_identity,
            policy_metadata,
            possessed_agents,
            events,
            perturbations,
            social_events,
            global_context,
            transport,
            kpi_history,
            extra: extra.into(),
        })
    }
}

json::typed!(LoopTick : LOOP_TICK_SHAPE);

impl json::Write for LoopTick {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"tick\":", &self.tick);
        object.field("\"runtime_variant\":", &self.runtime_variant);
        object.field("\"observations_dto\":", &self.observations_dto);
        object.field("\"rewards\":", &self.rewards);
        object.optional("\"reward_breakdown\":", &self.reward_breakdown);
        object.field("\"stability_inputs\":", &self.stability_inputs);
        object.field("\"policy_snapshot\":", &self.policy_snapshot);
        object.field("\"policy_identity\":", &self.policy_identity);
        object.optional("\"policy_metadata\":", &self.policy_metadata);
        object.field("\"possessed_agents\":", &self.possessed_agents);
        object.field("\"events\":", &self.events);
        object.field("\"perturbations\":", &self.perturbations);
        object.field("\"social_events\":", &self.social_events);
        object.optional("\"global_context\":", &self.global_context);
        object.optional("\"transport\":", &self.transport);
        object.optional("\"kpi_history\":", &self.kpi_history);
        object.extra(&self.extra);
        object.end();
    }
}

/// What the measures of stability are computed from.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StabilityInputs {
    /// How well fed each agent is, from 0 to 1, by agent.
    pub hunger_levels: json::Map<json::Number>,
    /// How often each agent changed its mind in this tick, by agent.
    pub option_switch_counts: json::Map<shared::count::v1::Count>,
    /// The reward of each agent in this tick, by agent.
    pub reward_samples: json::Map<shared::reward::v1::Reward>,
    /// What happened in the queues of all objects, counted: agents sent away to cool down, agents that gave up their place, and changes of who is next.
    pub queue_metrics: Option<shared::queue_metrics::v1::QueueMetrics>,
    /// Who waits to leave a job, and the limits on leaving.
    pub employment_snapshot: Option<shared::employment_snapshot::v1::EmploymentSnapshot>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl StabilityInputs {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(
        hunger_levels: json::Map<json::Number>,
        option_switch_counts: json::Map<shared::count::v1::Count>,
        reward_samples: json::Map<shared::reward::v1::Reward>,
    ) -> Self {
        Self {
            hunger_levels,
            option_switch_counts,
            reward_samples,
            queue_metrics: None,
            employment_snapshot: None,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for StabilityInputs {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&STABILITY_INPUTS)?;
        let mut hunger_levels = None;
        let mut option_switch_counts = None;
        let mut reward_samples = None;
        let mut queue_metrics = None;
        let mut employment_snapshot = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut hunger_levels, &STABILITY_INPUTS, 0),
                1 => cursor.fill(&mut option_switch_counts, &STABILITY_INPUTS, 1),
                2 => cursor.fill(&mut reward_samples, &STABILITY_INPUTS, 2),
                3 => cursor.fill_optional(&mut queue_metrics, &STABILITY_INPUTS, 3),
                4 => cursor.fill_optional(&mut employment_snapshot, &STABILITY_INPUTS, 4),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (Some(hunger_levels), Some(option_switch_counts), Some(reward_samples)) = (
            hunger_levels,
            option_switch_counts,
            reward_samples,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            hunger_levels,
            option_switch_counts,
            reward_samples,
            queue_metrics,
            employment_snapshot,
            extra: extra.into(),
        })
    }
}

json::typed!(StabilityInputs : STABILITY_INPUTS_SHAPE);

impl json::Write for StabilityInputs {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"hunger_levels\":", &self.hunger_levels);
        object.field("\"option_switch_counts\":", &self.option_switch_counts);
        object.field("\"reward_samples\":", &self.reward_samples);
        object.optional("\"queue_metrics\":", &self.queue_metrics);
        object.optional("\"employment_snapshot\":", &self.employment_snapshot);
        object.extra(&self.extra);
        object.end();
    }
}

/// The state of the channel that carries telemetry out of the loop, in short.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TickTransport {
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub queue_length: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub dropped_messages: shared::count::v1::Count,
    /// How long the latest flush took; null before the first one.
    pub last_flush_duration_ms: Option<shared::duration_ms::v1::DurationMs>,
    /// Whether the thread that flushes the queue is running.
    pub worker_alive: bool,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub worker_restart_count: shared::count::v1::Count,
    /// Whether console commands need a credential.
    pub auth_enabled: bool,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`TickTransport`] has; [`TickTransport::new`] takes it.
#[derive(Debug)]
pub struct NewTickTransport {
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub queue_length: shared::count::v1::Count,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub dropped_messages: shared::count::v1::Count,
    /// How long the latest flush took; null before the first one.
    pub last_flush_duration_ms: Option<shared::duration_ms::v1::DurationMs>,
    /// Whether the thread that flushes the queue is running.
    pub worker_alive: bool,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub worker_restart_count: shared::count::v1::Count,
    /// Whether console commands need a credential.
    pub auth_enabled: bool,
}

impl TickTransport {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewTickTransport) -> Self {
        Self {
            queue_length: required.queue_length,
            dropped_messages: required.dropped_messages,
            last_flush_duration_ms: required.last_flush_duration_ms,
            worker_alive: required.worker_alive,
            worker_restart_count: required.worker_restart_count,
            auth_enabled: required.auth_enabled,
            extra: json::Extra::new(),
        }
    }
}

impl json::Read for TickTransport {
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&TICK_TRANSPORT)?;
        let mut queue_length = None;
        let mut dropped_messages = None;
        let mut last_flush_duration_ms = None;
        let mut worker_alive = None;
        let mut worker_restart_count = None;
        let mut auth_enabled = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill(&mut queue_length, &TICK_TRANSPORT, 0),
                1 => cursor.fill(&mut dropped_messages, &TICK_TRANSPORT, 1),
                2 => cursor.fill(&mut last_flush_duration_ms, &TICK_TRANSPORT, 2),
                3 => cursor.fill(&mut worker_alive, &TICK_TRANSPORT, 3),
                4 => cursor.fill(&mut worker_restart_count, &TICK_TRANSPORT, 4),
                5 => cursor.fill(&mut auth_enabled, &TICK_TRANSPORT, 5),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(queue_length),
            Some(dropped_messages),
            Some(last_flush_duration_ms),
            Some(worker_alive),
            Some(worker_restart_count),
            Some(auth_enabled),
        ) = (
            queue_length,
            dropped_messages,
            last_flush_duration_ms,
            worker_alive,
            worker_restart_count,
            auth_enabled,
        ) else { return Err(fields.incomplete()) };
        Ok(Self {
            queue_length,
            dropped_messages,
            last_flush_duration_ms,
            worker_alive,
            worker_restart_count,
            auth_enabled,
            extra: extra.into(),
        })
    }
}

json::typed!(TickTransport : TICK_TRANSPORT_SHAPE);

impl json::Write for TickTransport {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("\"queue_length\":", &self.queue_length);
        object.field("\"dropped_messages\":", &self.dropped_messages);
        object.field("\"last_flush_duration_ms\":", &self.last_flush_duration_ms);
        object.field("\"worker_alive\":", &self.worker_alive);
        object.field("\"worker_restart_count\":", &self.worker_restart_count);
        object.field("\"auth_enabled\":", &self.auth_enabled);
        object.extra(&self.extra);
        object.end();
    }
}

impl event::Event for LoopTick {
    const NAME: &'static str = "loop.tick";
    const VERSION: u32 = 1;
    const ID: &'static str = "https://townlet.ai/schemas/telemetry/loop_tick/v1.schema.json";
    const SHAPE: &'static shape::Shape = &LOOP_TICK_SHAPE;
    #[cfg_attr(debug_assertions, inline)]
    fn cross_check(&self, notes: &mut upgrade::Notes) {
        let _ = notes;
    }
}

/// What a `LoopTick` looks like.
pub(crate) static LOOP_TICK: shape::Record = shape::Record {
    title: "LoopTick",
    fields: &[
        shape::Field::required("tick", shared::tick::v1::TICK_SHAPE),
        shape::Field::required(
            "runtime_variant",
            shape::Shape::String(shape::StringRules::ANY),
        ),
        shape::Field::required(
            "observations_dto",
            shared::observation::v1::OBSERVATION_ENVELOPE_SHAPE,
        ),
        shape::Field::required(
            "rewards",
            shape::Shape::Map(
                &shape::Map {
                    values: shared::reward::v1::REWARD_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::optional(
            "reward_breakdown",
            shared::reward_breakdown::v1::REWARD_BREAKDOWN_SHAPE,
        ),
        shape::Field::required("stability_inputs", STABILITY_INPUTS_SHAPE),
        shape::Field::required(
            "policy_snapshot",
            shared::policy_snapshot::v1::POLICY_SNAPSHOT_SHAPE,
        ),
        shape::Field::required(
            "policy_identity",
            shared::policy_identity::v1::POLICY_IDENTITY_SHAPE,
        ),
        shape::Field::optional(
            "policy_metadata",
            shared::policy_state::v1::POLICY_STATE_SHAPE,
        ),
        shape::Field::required(
            "possessed_agents",
            shared::possessed_agents::v1::POSSESSED_AGENTS_SHAPE,
        ),
        shape::Field::required(
            "events",
            shape::Shape::Array(
                &shape::Array {
                    items: shared::world_event::v1::WORLD_EVENT_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::required(
            "perturbations",
            shared::perturbations::v1::PERTURBATIONS_SHAPE,
        ),
        shape::Field::required(
            "social_events",
            shape::Shape::Array(
                &shape::Array {
                    items: shared::open_object::v1::OPEN_OBJECT_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::optional(
            "global_context",
            shared::global_context::v1::GLOBAL_CONTEXT_SHAPE,
        ),
        shape::Field::optional("transport", TICK_TRANSPORT_SHAPE),
        shape::Field::optional("kpi_history", shape::Shape::Boolean),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `LoopTick`.
pub const LOOP_TICK_SHAPE: shape::Shape = shape::Shape::Record(&LOOP_TICK);

/// What a `StabilityInputs` looks like.
pub(crate) static STABILITY_INPUTS: shape::Record = shape::Record {
    title: "StabilityInputs",
    fields: &[
        shape::Field::required(
            "hunger_levels",
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
            "option_switch_counts",
            shape::Shape::Map(
                &shape::Map {
                    values: shared::count::v1::COUNT_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::required(
            "reward_samples",
            shape::Shape::Map(
                &shape::Map {
                    values: shared::reward::v1::REWARD_SHAPE,
                    names: None,
                    min_members: 0,
                    max_members: u64::MAX,
                },
            ),
        ),
        shape::Field::optional(
            "queue_metrics",
            shared::queue_metrics::v1::QUEUE_METRICS_SHAPE,
        ),
        shape::Field::optional(
            "employment_snapshot",
            shared::employment_snapshot::v1::EMPLOYMENT_SNAPSHOT_SHAPE,
        ),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `StabilityInputs`.
pub const STABILITY_INPUTS_SHAPE: shape::Shape = shape::Shape::Record(&STABILITY_INPUTS);

/// What a `TickTransport` looks like.
pub(crate) static TICK_TRANSPORT: shape::Record = shape::Record {
    title: "TickTransport",
    fields: &[
        shape::Field::required("queue_length", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("dropped_messages", shared::count::v1::COUNT_SHAPE),
        shape::Field::required(
            "last_flush_duration_ms",
            shape::Shape::Nullable(&shared::duration_ms::v1::DURATION_MS_SHAPE),
        ),
        shape::Field::required("worker_alive", shape::Shape::Boolean),
        shape::Field::required("worker_restart_count", shared::count::v1::COUNT_SHAPE),
        shape::Field::required("auth_enabled", shape::Shape::Boolean),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `TickTransport`.
pub const TICK_TRANSPORT_SHAPE: shape::Shape = shape::Shape::Record(&TICK_TRANSPORT);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for LoopTick {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LoopTick".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "loop_tick/v1#LoopTick".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"tick\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A moment in simulated time: how many ticks the loop had completed, counted from its start. 0 or more, 64 bits.\"},\"runtime_variant\":{\"type\":\"string\",\"description\":\"Which runtime of the world made it, such as `facade`.\"},\"observations_dto\":{\"$ref\":\"shared/observation/v1#ObservationEnvelope\"},\"rewards\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\",\"description\":\"An amount of reward, without unit. Negative values are punishments.\"},\"description\":\"The reward of each agent in this tick, by agent.\"},\"reward_breakdown\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\",\"description\":\"An amount of reward, without unit. Negative values are punishments.\"},\"description\":\"The parts of the reward of one agent, by the name of the part: `total`, `homeostasis`, `shaping`, `work`, `social`, `survival`, `needs_penalty`, `wage`, `punctuality`, `social_bonus`, `social_penalty`, `social_avoidance`, `terminal_penalty`, `clip_adjustment`.\"},\"description\":\"What the reward of each agent in this tick is made of, by agent.\"},\"stability_inputs\":{\"$ref\":\"loop_tick/v1#StabilityInputs\"},\"policy_snapshot\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"object\",\"additionalProperties\":{},\"description\":\"A JSON object whose members this contract does not name. It is kept as it was sent.\"},\"description\":\"What the policy holds about each agent, by agent. The form is up to the policy.\"},\"policy_identity\":{\"$ref\":\"shared/policy_identity/v1#PolicyIdentity\"},\"policy_metadata\":{\"$ref\":\"shared/policy_state/v1#PolicyState\"},\"possessed_agents\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"description\":\"The name of an agent. A later holder of the same name gets a suffix, as in `kai#1`.\"},\"description\":\"All agents that a person or a program other than the policy controls.\"},\"events\":{\"type\":\"array\",\"items\":{\"$ref\":\"shared/world_event/v1#WorldEvent\"},\"description\":\"What happened in this tick, in order.\"},\"perturbations\":{\"$ref\":\"shared/perturbations/v1#Perturbations\"},\"social_events\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":{},\"description\":\"A JSON object whose members this contract does not name. It is kept as it was sent.\"},\"description\":\"What happened between agents in this tick, in order.\"},\"global_context\":{\"$ref\":\"shared/global_context/v1#GlobalContext\"},\"transport\":{\"$ref\":\"loop_tick/v1#TickTransport\"},\"kpi_history\":{\"type\":\"boolean\",\"description\":\"Whether the sender keeps a history of its key figures.\"}},\"required\":[\"tick\",\"runtime_variant\",\"observations_dto\",\"rewards\",\"stability_inputs\",\"policy_snapshot\",\"policy_identity\",\"possessed_agents\",\"events\",\"perturbations\",\"social_events\"],\"additionalProperties\":false,\"description\":\"What the loop did in one tick. Sent once per tick, after the world has advanced and rewards are known. Nothing in it refers to state that still changes.\"}",
            &[
                (
                    "shared/observation/v1#ObservationEnvelope",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::observation::v1::ObservationEnvelope,
                            >()
                    },
                ),
                (
                    "loop_tick/v1#StabilityInputs",
                    |generator| generator.subschema_for::<StabilityInputs>(),
                ),
                (
                    "shared/policy_identity/v1#PolicyIdentity",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::policy_identity::v1::PolicyIdentity,
                            >()
                    },
                ),
                (
                    "shared/policy_state/v1#PolicyState",
                    |generator| {
                        generator
                            .subschema_for::<shared::policy_state::v1::PolicyState>()
                    },
                ),
                (
                    "shared/world_event/v1#WorldEvent",
                    |generator| {
                        generator.subschema_for::<shared::world_event::v1::WorldEvent>()
                    },
                ),
                (
                    "shared/perturbations/v1#Perturbations",
                    |generator| {
                        generator
                            .subschema_for::<shared::perturbations::v1::Perturbations>()
                    },
                ),
                (
                    "shared/global_context/v1#GlobalContext",
                    |generator| {
                        generator
                            .subschema_for::<shared::global_context::v1::GlobalContext>()
                    },
                ),
                (
                    "loop_tick/v1#TickTransport",
                    |generator| generator.subschema_for::<TickTransport>(),
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for StabilityInputs {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StabilityInputs".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "loop_tick/v1#StabilityInputs".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"hunger_levels\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"},\"description\":\"How well fed each agent is, from 0 to 1, by agent.\"},\"option_switch_counts\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"description\":\"How often each agent changed its mind in this tick, by agent.\"},\"reward_samples\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\",\"description\":\"An amount of reward, without unit. Negative values are punishments.\"},\"description\":\"The reward of each agent in this tick, by agent.\"},\"queue_metrics\":{\"$ref\":\"shared/queue_metrics/v1#QueueMetrics\"},\"employment_snapshot\":{\"$ref\":\"shared/employment_snapshot/v1#EmploymentSnapshot\"}},\"required\":[\"hunger_levels\",\"option_switch_counts\",\"reward_samples\"],\"additionalProperties\":false,\"description\":\"What the measures of stability are computed from.\"}",
            &[
                (
                    "shared/queue_metrics/v1#QueueMetrics",
                    |generator| {
                        generator
                            .subschema_for::<shared::queue_metrics::v1::QueueMetrics>()
                    },
                ),
                (
                    "shared/employment_snapshot/v1#EmploymentSnapshot",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::employment_snapshot::v1::EmploymentSnapshot,
                            >()
                    },
                ),
            ],
            generator,
        )
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for TickTransport {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TickTransport".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "loop_tick/v1#TickTransport".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"queue_length\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"dropped_messages\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"last_flush_duration_ms\":{\"anyOf\":[{\"type\":\"number\",\"minimum\":0,\"description\":\"A length of wall-clock time in milliseconds, with fractions. 0 or more.\"},{\"type\":\"null\"}],\"description\":\"How long the latest flush took; null before the first one.\"},\"worker_alive\":{\"type\":\"boolean\",\"description\":\"Whether the thread that flushes the queue is running.\"},\"worker_restart_count\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"auth_enabled\":{\"type\":\"boolean\",\"description\":\"Whether console commands need a credential.\"}},\"required\":[\"queue_length\",\"dropped_messages\",\"last_flush_duration_ms\",\"worker_alive\",\"worker_restart_count\",\"auth_enabled\"],\"additionalProperties\":false,\"description\":\"The state of the channel that carries telemetry out of the loop, in short.\"}",
            &[],
            generator,
        )
    }
}
