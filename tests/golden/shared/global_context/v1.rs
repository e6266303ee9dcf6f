// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `GlobalContext`.
//!
//! The state of the whole world and of what drives it, in sections. Every section may be missing; `{}` means that nothing is known.
//!
//! From `shared/global_context/v1.schema.json`.

use crate::contract::{shared, stability_metrics};
use crate::{json, shape};

/// The state of the whole world and of what drives it, in sections. Every section may be missing; `{}` means that nothing is known.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GlobalContext {
    /// What happened in the queues of all objects, counted: agents sent away to cool down, agents that gave up their place, and changes of who is next.
    pub queue_metrics: Option<shared::queue_metrics::v1::QueueMetrics>,
    /// What the reward of each agent in this tick is made of, by agent.
    pub rewards: Option<json::Lazy<shared::reward_breakdown::v1::RewardBreakdown>>,
    /// Disturbances of the world: those at work, those to come, and the rests between them. Empty when the sender does not report them.
    pub perturbations: Option<shared::perturbations::v1::Perturbations>,
    /// What the policy holds about each agent, by agent. The form is up to the policy.
    pub policy_snapshot: Option<json::Lazy<shared::policy_snapshot::v1::PolicySnapshot>>,
    /// The latest clashes between agents, at most 120, oldest first.
    pub rivalry_events: Option<json::Lazy<Vec<shared::rivalry_event::v1::RivalryEvent>>>,
    /// How steady the run is: counts and means over rolling windows of time, and the thresholds that they are held to. The payload has no tick of its own; the envelope has it.
    pub stability_metrics: Option<json::Lazy<stability_metrics::v1::StabilityMetrics>>,
    /// Where a new policy stands on its way to replace the released one.
    pub promotion_state: Option<json::Lazy<shared::promotion_state::v1::PromotionState>>,
    /// Which policy is at work and what it has been doing.
    pub policy_metadata: Option<json::Lazy<shared::policy_state::v1::PolicyState>>,
    /// The seed that the world draws its randomness from; null when there is none.
    pub rng_seed: json::Maybe<shared::rng_seed::v1::RngSeed>,
    /// Who uses and who waits for each object.
    pub queues: Option<json::Lazy<shared::queues::v1::Queues>>,
    /// What is being done with each object that is in use, by object.
    pub running_affordances: Option<
        json::Lazy<shared::running_affordances::v1::RunningAffordances>,
    >,
    /// What each agent thinks of each other agent: by agent, then by the agent thought of.
    pub relationship_snapshot: Option<
        json::Lazy<shared::relationship_snapshot::v1::RelationshipSnapshot>,
    >,
    /// Ties between agents that ended in the current window of time, and in the windows before it. Empty until the first window is open.
    pub relationship_metrics: Option<
        json::Lazy<shared::relationship_metrics::v1::RelationshipMetrics>,
    >,
    /// Who waits to leave a job, and the limits on leaving.
    pub employment_snapshot: Option<shared::employment_snapshot::v1::EmploymentSnapshot>,
    /// How often each operation on the queues was called since the start, and how much time it took in all.
    pub queue_affinity_metrics: Option<
        shared::queue_affinity_metrics::v1::QueueAffinityMetrics,
    >,
    /// The state of the economy of the town.
    pub economy_snapshot: Option<
        json::Lazy<shared::economy_snapshot::v1::EconomySnapshot>,
    >,
    /// How the scripted and the learned policy are being mixed.
    pub anneal_context: Option<json::Lazy<shared::anneal_context::v1::AnnealContext>>,
    /// The work of every agent, by agent.
    pub job_snapshot: Option<json::Lazy<shared::job_snapshot::v1::JobSnapshot>>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

impl json::Read for GlobalContext {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&GLOBAL_CONTEXT)?;
        let mut queue_metrics = None;
        let mut rewards = None;
        let mut perturbations = None;
        let mut policy_snapshot = None;
        let mut rivalry_events = None;
        let mut stability_metrics = None;
        let mut promotion_state = None;
        let mut policy_metadata = None;
        let mut rng_seed = json::Maybe::Absent;
        let mut queues = None;
        let mut running_affordances = None;
        let mut relationship_snapshot = None;
        let mut relationship_metrics = None;
        let mut employment_snapshot = None;
        let mut queue_affinity_metrics = None;
        let mut economy_snapshot = None;
        let mut anneal_context = None;
        let mut job_snapshot = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill_optional(&mut queue_metrics, &GLOBAL_CONTEXT, 0),
                1 => cursor.fill_optional(&mut rewards, &GLOBAL_CONTEXT, 1),
                2 => cursor.fill_optional(&mut perturbations, &GLOBAL_CONTEXT, 2),
                3 => cursor.fill_optional(&mut policy_snapshot, &GLOBAL_CONTEXT, 3),
                4 => cursor.fill_optional(&mut rivalry_events, &GLOBAL_CONTEXT, 4),
                5 => cursor.fill_optional(&mut stability_metrics, &GLOBAL_CONTEXT, 5),
                6 => cursor.fill_optional(&mut promotion_state, &GLOBAL_CONTEXT, 6),
                7 => cursor.fill_optional(&mut policy_metadata, &GLOBAL_CONTEXT, 7),
                8 => cursor.fill_maybe(&mut rng_seed, &GLOBAL_CONTEXT, 8),
                9 => cursor.fill_optional(&mut queues, &GLOBAL_CONTEXT, 9),
                10 => cursor.fill_optional(&mut running_affordances, &GLOBAL_CONTEXT, 10),
                11 => {
                    cursor.fill_optional(&mut relationship_snapshot, &GLOBAL_CONTEXT, 11)
                }
                12 => {
                    cursor.fill_optional(&mut relationship_metrics, &GLOBAL_CONTEXT, 12)
                }
                13 => cursor.fill_optional(&mut employment_snapshot, &GLOBAL_CONTEXT, 13),
                14 => {
                    cursor
                        .fill_optional(&mut queue_affinity_metrics, &GLOBAL_CONTEXT, 14)
                }
                15 => cursor.fill_optional(&mut economy_snapshot, &GLOBAL_CONTEXT, 15),
                16 => cursor.fill_optional(&mut anneal_context, &GLOBAL_CONTEXT, 16),
                17 => cursor.fill_optional(&mut job_snapshot, &GLOBAL_CONTEXT, 17),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        Ok(Self {
            queue_metrics,
            rewards,
            perturbations,
            policy_snapshot,
            rivalry_events,
            stability_metrics,
            promotion_state,
            policy_metadata,
            rng_seed,
            queues,
            running_affordances,
            relationship_snapshot,
            relationship_metrics,
            employment_snapshot,
            queue_affinity_metrics,
            economy_snapshot,
            anneal_context,
            job_snapshot,
            extra: extra.into(),
        })
    }
}

json::typed!(GlobalContext : GLOBAL_CONTEXT_SHAPE);

impl json::Write for GlobalContext {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("\"queue_metrics\":", &self.queue_metrics);
        object.optional("\"rewards\":", &self.rewards);
        object.optional("\"perturbations\":", &self.perturbations);
        object.optional("\"policy_snapshot\":", &self.policy_snapshot);
        object.optional("\"rivalry_events\":", &self.rivalry_events);
        object.optional("\"stability_metrics\":", &self.stability_metrics);
        object.optional("\"promotion_state\":", &self.promotion_state);
        object.optional("\"policy_metadata\":", &self.policy_metadata);
        object.maybe("\"rng_seed\":", &self.rng_seed);
        object.optional("\"queues\":", &self.queues);
        object.optional("\"running_affordances\":", &self.running_affordances);
        object.optional("\"relationship_snapshot\":", &self.relationship_snapshot);
        object.optional("\"relationship_metrics\":", &self.relationship_metrics);
        object.optional("\"employment_snapshot\":", &self.employment_snapshot);
        object.optional("\"queue_affinity_metrics\":", &self.queue_affinity_metrics);
        object.optional("\"economy_snapshot\":", &self.economy_snapshot);
        object.optional("\"anneal_context\":", &self.anneal_context);
        object.optional("\"job_snapshot\":", &self.job_snapshot);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `GlobalContext` looks like.
pub(crate) static GLOBAL_CONTEXT: shape::Record = shape::Record {
    title: "GlobalContext",
    fields: &[
        shape::Field::optional(
            "queue_metrics",
            shared::queue_metrics::v1::QUEUE_METRICS_SHAPE,
        ),
        shape::Field::optional(
            "rewards",
            shared::reward_breakdown::v1::REWARD_BREAKDOWN_SHAPE,
        ),
        shape::Field::optional(
            "perturbations",
            shared::perturbations::v1::PERTURBATIONS_SHAPE,
        ),
        shape::Field::optional(
            "policy_snapshot",
            shared::policy_snapshot::v1::POLICY_SNAPSHOT_SHAPE,
        ),
        shape::Field::optional(
            "rivalry_events",
            shape::Shape::Array(
                &shape::Array {
                    items: shared::rivalry_event::v1::RIVALRY_EVENT_SHAPE,
                    min_items: 0,
                    max_items: u64::MAX,
                    unique: false,
                },
            ),
        ),
        shape::Field::optional(
            "stability_metrics",
            stability_metrics::v1::STABILITY_METRICS_SHAPE,
        ),
        shape::Field::optional(
            "promotion_state",
            shared::promotion_state::v1::PROMOTION_STATE_SHAPE,
        ),
        shape::Field::optional(
            "policy_metadata",
            shared::policy_state::v1::POLICY_STATE_SHAPE,
        ),
        shape::Field::optional(
            "rng_seed",
            shape::Shape::Nullable(&shared::rng_seed::v1::RNG_SEED_SHAPE),
        ),
        shape::Field::optional("queues", shared::queues::v1::QUEUES_SHAPE),
        shape::Field::optional(
            "running_affordances",
            shared::running_affordances::v1::RUNNING_AFFORDANCES_SHAPE,
        ),
        shape::Field::optional(
            "relationship_snapshot",
            shared::relationship_snapshot::v1::RELATIONSHIP_SNAPSHOT_SHAPE,
        ),
        shape::Field::optional(
            "relationship_metrics",
            shared::relationship_metrics::v1::RELATIONSHIP_METRICS_SHAPE,
        ),
        shape::Field::optional(
            "employment_snapshot",
            shared::employment_snapshot::v1::EMPLOYMENT_SNAPSHOT_SHAPE,
        ),
        shape::Field::optional(
            "queue_affinity_metrics",
            shared::queue_affinity_metrics::v1::QUEUE_AFFINITY_METRICS_SHAPE,
        ),
        shape::Field::optional(
            "economy_snapshot",
            shared::economy_snapshot::v1::ECONOMY_SNAPSHOT_SHAPE,
        ),
        shape::Field::optional(
            "anneal_context",
            shared::anneal_context::v1::ANNEAL_CONTEXT_SHAPE,
        ),
        shape::Field::optional(
            "job_snapshot",
            shared::job_snapshot::v1::JOB_SNAPSHOT_SHAPE,
        ),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `GlobalContext`.
pub const GLOBAL_CONTEXT_SHAPE: shape::Shape = shape::Shape::Record(&GLOBAL_CONTEXT);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for GlobalContext {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "GlobalContext".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/global_context/v1#GlobalContext".into()
    }
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"queue_metrics\":{\"$ref\":\"shared/queue_metrics/v1#QueueMetrics\"},\"rewards\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\",\"description\":\"An amount of reward, without unit. Negative values are punishments.\"},\"description\":\"The parts of the reward of one agent, by the name of the part: `total`, `homeostasis`, `shaping`, `work`, `social`, `survival`, `needs_penalty`, `wage`, `punctuality`, `social_bonus`, `social_penalty`, `social_avoidance`, `terminal_penalty`, `clip_adjustment`.\"},\"description\":\"What the reward of each agent in this tick is made of, by agent.\"},\"perturbations\":{\"$ref\":\"shared/perturbations/v1#Perturbations\"},\"policy_snapshot\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"object\",\"additionalProperties\":{},\"description\":\"A JSON object whose members this contract does not name. It is kept as it was sent.\"},\"description\":\"What the policy holds about each agent, by agent. The form is up to the policy.\"},\"rivalry_events\":{\"type\":\"array\",\"items\":{\"$ref\":\"shared/rivalry_event/v1#RivalryEvent\"},\"description\":\"The latest clashes between agents, at most 120, oldest first.\"},\"stability_metrics\":{\"$ref\":\"stability_metrics/v1#StabilityMetrics\"},\"promotion_state\":{\"$ref\":\"shared/promotion_state/v1#PromotionState\"},\"policy_metadata\":{\"$ref\":\"shared/policy_state/v1#PolicyState\"},\"rng_seed\":{\"anyOf\":[{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A seed of a random number generator. Any 64 bits without a sign: half of all seeds are larger than a signed integer or a double can hold exactly.\"},{\"type\":\"null\"}],\"description\":\"The seed that the world draws its randomness from; null when there is none.\"},\"queues\":{\"$ref\":\"shared/queues/v1#Queues\"},\"running_affordances\":{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"shared/running_affordances/v1#RunningAffordance\"},\"description\":\"What is being done with each object that is in use, by object.\"},\"relationship_snapshot\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"shared/relationship_snapshot/v1#Relationship\"}},\"description\":\"What each agent thinks of each other agent: by agent, then by the agent thought of.\"},\"relationship_metrics\":{\"$ref\":\"shared/relationship_metrics/v1#RelationshipMetrics\"},\"employment_snapshot\":{\"$ref\":\"shared/employment_snapshot/v1#EmploymentSnapshot\"},\"queue_affinity_metrics\":{\"$ref\":\"shared/queue_affinity_metrics/v1#QueueAffinityMetrics\"},\"economy_snapshot\":{\"$ref\":\"shared/economy_snapshot/v1#EconomySnapshot\"},\"anneal_context\":{\"$ref\":\"shared/anneal_context/v1#AnnealContext\"},\"job_snapshot\":{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"shared/job/v1#Job\"},\"description\":\"The work of every agent, by agent.\"}},\"required\":[],\"additionalProperties\":false,\"description\":\"The state of the whole world and of what drives it, in sections. Every section may be missing; `{}` means that nothing is known.\"}",
            &[
                (
                    "shared/queue_metrics/v1#QueueMetrics",
                    |generator| {
                        generator
                            .subschema_for::<shared::queue_metrics::v1::QueueMetrics>()
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
                    "shared/rivalry_event/v1#RivalryEvent",
                    |generator| {
                        generator
                            .subschema_for::<shared::rivalry_event::v1::RivalryEvent>()
                    },
                ),
                (
                    "stability_metrics/v1#StabilityMetrics",
                    |generator| {
                        generator
                            .subschema_for::<stability_metrics::v1::StabilityMetrics>()
                    },
                ),
                (
                    "shared/promotion_state/v1#PromotionState",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::promotion_state::v1::PromotionState,
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
                    "shared/queues/v1#Queues",
                    |generator| generator.subschema_for::<shared::queues::v1::Queues>(),
                ),
                (
                    "shared/running_affordances/v1#RunningAffordance",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::running_affordances::v1::RunningAffordance,
                            >()
                    },
                ),
                (
                    "shared/relationship_snapshot/v1#Relationship",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::relationship_snapshot::v1::Relationship,
                            >()
                    },
                ),
                (
                    "shared/relationship_metrics/v1#RelationshipMetrics",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::relationship_metrics::v1::RelationshipMetrics,
                            >()
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
                (
                    "shared/queue_affinity_metrics/v1#QueueAffinityMetrics",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::queue_affinity_metrics::v1::QueueAffinityMetrics,
                            >()
                    },
                ),
                (
                    "shared/economy_snapshot/v1#EconomySnapshot",
                    |generator| {
                        generator
                            .subschema_for::<
                                shared::economy_snapshot::v1::EconomySnapshot,
                            >()
                    },
                ),
                (
                    "shared/anneal_context/v1#AnnealContext",
                    |generator| {
                        generator
                            .subschema_for::<shared::anneal_context::v1::AnnealContext>()
                    },
                ),
                (
                    "shared/job/v1#Job",
                    |generator| generator.subschema_for::<shared::job::v1::Job>(),
                ),
            ],
            generator,
        )
    }
}
