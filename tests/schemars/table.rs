//! Which type stands for which definition of which file: by hand, one line for each file.

use crate::support::json::Json;
use crate::support::schema::{File, files};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

/// A file and its definitions.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) file: &'static str,
    pub(crate) types: &'static [Type],
    /// Definitions that are other names for types of the standard library.
    pub(crate) aliases: &'static [&'static str],
}

/// A definition and its type.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Type {
    pub(crate) file: &'static str,
    pub(crate) title: &'static str,
    schema: fn() -> Schema,
}

impl Type {
    /// What `schemars` says of it.
    pub(crate) fn schema(&self) -> Value {
        (self.schema)().to_value()
    }

    /// What its file says of it.
    pub(crate) fn definition(&self) -> &'static Json {
        definition(self.file, self.title)
    }

    /// Where that stands.
    pub(crate) fn uri(&self) -> String {
        let File { id, json, .. } = file(self.file);
        let is_root = json.get("title").and_then(Json::as_str) == Some(self.title);
        if is_root { (*id).to_owned() } else { format!("{id}#/$defs/{}", self.title) }
    }

    /// A name for people.
    pub(crate) fn name(&self) -> String {
        format!("{} `{}`", self.file, self.title)
    }
}

/// A definition of a file: its root or an entry of `$defs`.
pub(crate) fn definition(path: &str, title: &str) -> &'static Json {
    let root = &file(path).json;
    if root.get("title").and_then(Json::as_str) == Some(title) {
        return root;
    }
    let found = root.get("$defs").and_then(|definitions| definitions.get(title));
    found.unwrap_or_else(|| panic!("{path} has no `{title}`"))
}

fn file(path: &str) -> &'static File {
    files().iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no file {path}"))
}

fn schema<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>()
}

macro_rules! table {
    ($($file:literal => $module:tt { $($ty:ident),* } $(aliases { $($alias:ident),* })?,)*) => {
        /// Every file.
        pub(crate) const TABLE: &[Line] = &[$(Line {
            file: $file,
            types: &[$(of_type!($file, $module, $ty)),*],
            aliases: &[$($(stringify!($alias)),*)?],
        }),*];
    };
}

macro_rules! of_type {
    ($file:literal, ($($module:tt)+), $ty:ident) => {
        Type {
            file: $file,
            title: stringify!($ty),
            schema: schema::<townlet_contract::$($module)+::$ty>,
        }
    };
}

table! {
    "console_result/v1.schema.json" => (console_result::v1) { ConsoleResult },
    "console_result/v2.schema.json" => (console_result::v2) { ConsoleResult },
    "envelope/v1.schema.json" => (envelope::v1) { Envelope, Metadata },
    "loop_failure/v1.schema.json" => (loop_failure::v1) { LoopFailure },
    "loop_failure/v2.schema.json" => (loop_failure::v2) { LoopFailure, Aliases },
    "loop_failure/v3.schema.json" => (loop_failure::v3) { LoopFailure },
    "loop_health/v1.schema.json" => (loop_health::v1) { LoopHealth },
    "loop_health/v2.schema.json" => (loop_health::v2) { LoopHealth, Aliases },
    "loop_health/v3.schema.json" => (loop_health::v3) { LoopHealth, Stability },
    "loop_tick/v1.schema.json" => (loop_tick::v1) { LoopTick, StabilityInputs, TickTransport },
    "metric/v1.schema.json" => (metric::v1) { Metric, MetricName },
    "policy_anneal_update/v1.schema.json" => (policy_anneal_update::v1) { PolicyAnnealUpdate },
    "policy_metadata/v1.schema.json" => (policy_metadata::v1) { PolicyMetadata },
    "policy_possession/v1.schema.json" => (policy_possession::v1) { PolicyPossession },
    "rivalry_events/v1.schema.json" => (rivalry_events::v1) { RivalryEvents },
    "shared/affordance_id/v1.schema.json" => (shared::affordance_id::v1) {} aliases { AffordanceId },
    "shared/agent_id/v1.schema.json" => (shared::agent_id::v1) {} aliases { AgentId },
    "shared/anneal_context/v1.schema.json" => (shared::anneal_context::v1) { AnnealContext },
    "shared/byte_count/v1.schema.json" => (shared::byte_count::v1) {} aliases { ByteCount },
    "shared/console_error/v1.schema.json" => (shared::console_error::v1) { ConsoleError, ConsoleErrorCode },
    "shared/console_outcome/v1.schema.json" => (shared::console_outcome::v1) { ConsoleOutcome, ConsoleStatus },
    "shared/count/v1.schema.json" => (shared::count::v1) {} aliases { Count },
    "shared/duration_ms/v1.schema.json" => (shared::duration_ms::v1) {} aliases { DurationMs },
    "shared/duration_ns/v1.schema.json" => (shared::duration_ns::v1) {} aliases { DurationNs },
    "shared/economy_snapshot/v1.schema.json" => (shared::economy_snapshot::v1) { EconomySnapshot },
    "shared/employment_snapshot/v1.schema.json" => (shared::employment_snapshot::v1) { EmploymentSnapshot },
    "shared/error_message/v1.schema.json" => (shared::error_message::v1) {} aliases { ErrorMessage },
    "shared/failure_summary/v1.schema.json" => (shared::failure_summary::v1) { FailureSummary },
    "shared/global_context/v1.schema.json" => (shared::global_context::v1) { GlobalContext },
    "shared/health_status/v1.schema.json" => (shared::health_status::v1) { HealthStatus },
    "shared/health_summary/v1.schema.json" => (shared::health_summary::v1) { HealthSummary },
    "shared/job/v1.schema.json" => (shared::job::v1) { Job },
    "shared/job_snapshot/v1.schema.json" => (shared::job_snapshot::v1) {} aliases { JobSnapshot },
    "shared/json/v1.schema.json" => (shared::json::v1) {} aliases { Json },
    "shared/money/v1.schema.json" => (shared::money::v1) {} aliases { Money },
    "shared/needs/v1.schema.json" => (shared::needs::v1) {} aliases { Needs },
    "shared/object_id/v1.schema.json" => (shared::object_id::v1) {} aliases { ObjectId },
    "shared/observation/v1.schema.json" => (shared::observation::v1) { ObservationEnvelope, AgentObservation, ObservationMetadata, SocialContext, QueueState, QueueMembership, ObservedCooldown, Relations, AgentAction, ActionKind },
    "shared/open_object/v1.schema.json" => (shared::open_object::v1) { OpenObject },
    "shared/perturbations/v1.schema.json" => (shared::perturbations::v1) { Perturbations, Perturbation, PerturbationKind, Cooldowns },
    "shared/policy_identity/v1.schema.json" => (shared::policy_identity::v1) { PolicyIdentity },
    "shared/policy_snapshot/v1.schema.json" => (shared::policy_snapshot::v1) {} aliases { PolicySnapshot },
    "shared/policy_state/v1.schema.json" => (shared::policy_state::v1) { PolicyState },
    "shared/position/v1.schema.json" => (shared::position::v1) {} aliases { Position },
    "shared/possessed_agents/v1.schema.json" => (shared::possessed_agents::v1) {} aliases { PossessedAgents },
    "shared/promotion_state/v1.schema.json" => (shared::promotion_state::v1) { PromotionState, PromotionStage, Release },
    "shared/queue_affinity_metrics/v1.schema.json" => (shared::queue_affinity_metrics::v1) { QueueAffinityMetrics },
    "shared/queue_metrics/v1.schema.json" => (shared::queue_metrics::v1) { QueueMetrics },
    "shared/queues/v1.schema.json" => (shared::queues::v1) { Queues, QueueEntry, QueueCooldown },
    "shared/ratio/v1.schema.json" => (shared::ratio::v1) {} aliases { Ratio },
    "shared/relationship_metrics/v1.schema.json" => (shared::relationship_metrics::v1) { RelationshipMetrics, RelationshipWindow },
    "shared/relationship_snapshot/v1.schema.json" => (shared::relationship_snapshot::v1) { Relationship } aliases { RelationshipSnapshot },
    "shared/reward/v1.schema.json" => (shared::reward::v1) {} aliases { Reward },
    "shared/reward_breakdown/v1.schema.json" => (shared::reward_breakdown::v1) {} aliases { RewardBreakdown },
    "shared/reward_components/v1.schema.json" => (shared::reward_components::v1) {} aliases { RewardComponents },
    "shared/rivalry_event/v1.schema.json" => (shared::rivalry_event::v1) { RivalryEvent },
    "shared/rng_seed/v1.schema.json" => (shared::rng_seed::v1) {} aliases { RngSeed },
    "shared/running_affordances/v1.schema.json" => (shared::running_affordances::v1) { RunningAffordance } aliases { RunningAffordances },
    "shared/shift_state/v1.schema.json" => (shared::shift_state::v1) { ShiftState },
    "shared/tick/v1.schema.json" => (shared::tick::v1) {} aliases { Tick },
    "shared/tick_span/v1.schema.json" => (shared::tick_span::v1) {} aliases { TickSpan },
    "shared/transport/v1.schema.json" => (shared::transport::v1) { Transport, Worker },
    "shared/world_event/v1.schema.json" => (shared::world_event::v1) { WorldEvent },
    "stability_metrics/v1.schema.json" => (stability_metrics::v1) { StabilityMetrics, Thresholds, StarvationLimit, RewardVarianceLimit, OptionThrashLimit, PromotionWindow },
    "telemetry_snapshot_migrations/v1.schema.json" => (telemetry_snapshot_migrations::v1) { TelemetrySnapshotMigrations },
}
