// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.

use crate::event;

/// Which event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// `console.result`
    ConsoleResult,
    /// `loop.failure`
    LoopFailure,
    /// `loop.health`
    LoopHealth,
    /// `loop.tick`
    LoopTick,
    /// `emit_metric`
    Metric,
    /// `policy.anneal.update`
    PolicyAnnealUpdate,
    /// `policy.metadata`
    PolicyMetadata,
    /// `policy.possession`
    PolicyPossession,
    /// `rivalry.events`
    RivalryEvents,
    /// `stability.metrics`
    StabilityMetrics,
    /// `telemetry.snapshot.migrations`
    TelemetrySnapshotMigrations,
}

impl Kind {
    /// Every kind, ordered by name.
    pub const ALL: &'static [Self] = &[
        Self::ConsoleResult,
        Self::LoopFailure,
        Self::LoopHealth,
        Self::LoopTick,
        Self::Metric,
        Self::PolicyAnnealUpdate,
        Self::PolicyMetadata,
        Self::PolicyPossession,
        Self::RivalryEvents,
        Self::StabilityMetrics,
        Self::TelemetrySnapshotMigrations,
    ];
    /// The event's name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ConsoleResult => "console.result",
            Self::LoopFailure => "loop.failure",
            Self::LoopHealth => "loop.health",
            Self::LoopTick => "loop.tick",
            Self::Metric => "emit_metric",
            Self::PolicyAnnealUpdate => "policy.anneal.update",
            Self::PolicyMetadata => "policy.metadata",
            Self::PolicyPossession => "policy.possession",
            Self::RivalryEvents => "rivalry.events",
            Self::StabilityMetrics => "stability.metrics",
            Self::TelemetrySnapshotMigrations => "telemetry.snapshot.migrations",
        }
    }
    /// The event with this name; every name that it was ever sent under counts.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "console.result" => Some(Self::ConsoleResult),
            "loop.failure" => Some(Self::LoopFailure),
            "loop.health" => Some(Self::LoopHealth),
            "loop.tick" => Some(Self::LoopTick),
            "emit_metric" | "metric" => Some(Self::Metric),
            "policy.anneal.update" => Some(Self::PolicyAnnealUpdate),
            "policy.metadata" => Some(Self::PolicyMetadata),
            "policy.possession" => Some(Self::PolicyPossession),
            "rivalry.events" => Some(Self::RivalryEvents),
            "stability.metrics" => Some(Self::StabilityMetrics),
            "telemetry.snapshot.migrations" => Some(Self::TelemetrySnapshotMigrations),
            _ => None,
        }
    }
    /// Its latest version.
    #[must_use]
    pub fn latest(self) -> u32 {
        match self {
            Self::ConsoleResult => 2,
            Self::LoopFailure => 3,
            Self::LoopHealth => 3,
            Self::LoopTick => 1,
            Self::Metric => 1,
            Self::PolicyAnnealUpdate => 1,
            Self::PolicyMetadata => 1,
            Self::PolicyPossession => 1,
            Self::RivalryEvents => 1,
            Self::StabilityMetrics => 1,
            Self::TelemetrySnapshotMigrations => 1,
        }
    }
}

impl std::fmt::Display for Kind {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name())
    }
}

/// Any event, in its latest version.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnyEvent {
    /// `console.result`
    ConsoleResult(Box<console_result::ConsoleResult>),
    /// `loop.failure`
    LoopFailure(Box<loop_failure::LoopFailure>),
    /// `loop.health`
    LoopHealth(Box<loop_health::LoopHealth>),
    /// `loop.tick`
    LoopTick(Box<loop_tick::LoopTick>),
    /// `emit_metric`
    Metric(Box<metric::Metric>),
    /// `policy.anneal.update`
    PolicyAnnealUpdate(Box<policy_anneal_update::PolicyAnnealUpdate>),
    /// `policy.metadata`
    PolicyMetadata(Box<policy_metadata::PolicyMetadata>),
    /// `policy.possession`
    PolicyPossession(Box<policy_possession::PolicyPossession>),
    /// `rivalry.events`
    RivalryEvents(Box<rivalry_events::RivalryEvents>),
    /// `stability.metrics`
    StabilityMetrics(Box<stability_metrics::StabilityMetrics>),
    /// `telemetry.snapshot.migrations`
    TelemetrySnapshotMigrations(
        Box<telemetry_snapshot_migrations::TelemetrySnapshotMigrations>,
    ),
}

event::any_event!(
    ConsoleResult(console_result::AnyConsoleResult),
    LoopFailure(loop_failure::AnyLoopFailure), LoopHealth(loop_health::AnyLoopHealth),
    LoopTick(loop_tick::AnyLoopTick), Metric(metric::AnyMetric),
    PolicyAnnealUpdate(policy_anneal_update::AnyPolicyAnnealUpdate),
    PolicyMetadata(policy_metadata::AnyPolicyMetadata),
    PolicyPossession(policy_possession::AnyPolicyPossession),
    RivalryEvents(rivalry_events::AnyRivalryEvents),
    StabilityMetrics(stability_metrics::AnyStabilityMetrics),
    TelemetrySnapshotMigrations(telemetry_snapshot_migrations::AnyTelemetrySnapshotMigrations)
);

impl From<console_result::ConsoleResult> for AnyEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn from(event: console_result::ConsoleResult) -> Self {
        Self::ConsoleResult(Box::new(event))
    }
}

impl From<loop_failure::LoopFailure> for AnyEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn from(event: loop_failure::LoopFailure) -> Self {
        Self::LoopFailure(Box::new(event))
    }
}

impl From<loop_health::LoopHealth> for AnyEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn from(event: loop_health::LoopHealth) -> Self {
        Self::LoopHealth(Box::new(event))
    }
}

impl From<loop_tick::LoopTick> for AnyEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn from(event: loop_tick::LoopTick) -> Self {
        Self::LoopTick(Box::new(event))
    }
}

impl From<metric::Metric> for AnyEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn from(event: metric::Metric) -> Self {
        Self::Metric(Box::new(event))
    }
}

impl From<policy_anneal_update::PolicyAnnealUpdate> for AnyEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn from(event: policy_anneal_update::PolicyAnnealUpdate) -> Self {
        Self::PolicyAnnealUpdate(Box::new(event))
    }
}

impl From<policy_metadata::PolicyMetadata> for AnyEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn from(event: policy_metadata::PolicyMetadata) -> Self {
        Self::PolicyMetadata(Box::new(event))
    }
}

impl From<policy_possession::PolicyPossession> for AnyEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn from(event: policy_possession::PolicyPossession) -> Self {
        Self::PolicyPossession(Box::new(event))
    }
}

impl From<rivalry_events::RivalryEvents> for AnyEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn from(event: rivalry_events::RivalryEvents) -> Self {
        Self::RivalryEvents(Box::new(event))
    }
}

impl From<stability_metrics::StabilityMetrics> for AnyEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn from(event: stability_metrics::StabilityMetrics) -> Self {
        Self::StabilityMetrics(Box::new(event))
    }
}

impl From<telemetry_snapshot_migrations::TelemetrySnapshotMigrations> for AnyEvent {
    #[cfg_attr(debug_assertions, inline)]
    fn from(event: telemetry_snapshot_migrations::TelemetrySnapshotMigrations) -> Self {
        Self::TelemetrySnapshotMigrations(Box::new(event))
    }
}

/// Any event, in the version in which it was sent.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnyVersion {
    /// `console.result`
    ConsoleResult(console_result::AnyConsoleResult),
    /// `loop.failure`
    LoopFailure(loop_failure::AnyLoopFailure),
    /// `loop.health`
    LoopHealth(loop_health::AnyLoopHealth),
    /// `loop.tick`
    LoopTick(loop_tick::AnyLoopTick),
    /// `emit_metric`
    Metric(metric::AnyMetric),
    /// `policy.anneal.update`
    PolicyAnnealUpdate(policy_anneal_update::AnyPolicyAnnealUpdate),
    /// `policy.metadata`
    PolicyMetadata(policy_metadata::AnyPolicyMetadata),
    /// `policy.possession`
    PolicyPossession(policy_possession::AnyPolicyPossession),
    /// `rivalry.events`
    RivalryEvents(rivalry_events::AnyRivalryEvents),
    /// `stability.metrics`
    StabilityMetrics(stability_metrics::AnyStabilityMetrics),
    /// `telemetry.snapshot.migrations`
    TelemetrySnapshotMigrations(
        telemetry_snapshot_migrations::AnyTelemetrySnapshotMigrations,
    ),
}

event::any_version!(
    ConsoleResult, LoopFailure, LoopHealth, LoopTick, Metric, PolicyAnnealUpdate,
    PolicyMetadata, PolicyPossession, RivalryEvents, StabilityMetrics,
    TelemetrySnapshotMigrations
);

/// Every schema file of the contract, ordered by path.
pub static SCHEMAS: &[event::Schema] = &[
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/console_result/v1.schema.json",
        path: "console_result/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/console_result/v1.schema.json")
        ),
        event: Some(event::Version {
            names: &["console.result"],
            number: 1,
            shape: &console_result::v1::CONSOLE_RESULT_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/console_result/v2.schema.json",
        path: "console_result/v2.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/console_result/v2.schema.json")
        ),
        event: Some(event::Version {
            names: &["console.result"],
            number: 2,
            shape: &console_result::v2::CONSOLE_RESULT_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/envelope/v1.schema.json",
        path: "envelope/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/envelope/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/loop_failure/v1.schema.json",
        path: "loop_failure/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/loop_failure/v1.schema.json")
        ),
        event: Some(event::Version {
            names: &["loop.failure"],
            number: 1,
            shape: &loop_failure::v1::LOOP_FAILURE_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/loop_failure/v2.schema.json",
        path: "loop_failure/v2.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/loop_failure/v2.schema.json")
        ),
        event: Some(event::Version {
            names: &["loop.failure"],
            number: 2,
            shape: &loop_failure::v2::LOOP_FAILURE_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/loop_failure/v3.schema.json",
        path: "loop_failure/v3.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/loop_failure/v3.schema.json")
        ),
        event: Some(event::Version {
            names: &["loop.failure"],
            number: 3,
            shape: &loop_failure::v3::LOOP_FAILURE_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/loop_health/v1.schema.json",
        path: "loop_health/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/loop_health/v1.schema.json")
        ),
        event: Some(event::Version {
            names: &["loop.health"],
            number: 1,
            shape: &loop_health::v1::LOOP_HEALTH_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/loop_health/v2.schema.json",
        path: "loop_health/v2.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/loop_health/v2.schema.json")
        ),
        event: Some(event::Version {
            names: &["loop.health"],
            number: 2,
            shape: &loop_health::v2::LOOP_HEALTH_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/loop_health/v3.schema.json",
        path: "loop_health/v3.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/loop_health/v3.schema.json")
        ),
        event: Some(event::Version {
            names: &["loop.health"],
            number: 3,
            shape: &loop_health::v3::LOOP_HEALTH_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/loop_tick/v1.schema.json",
        path: "loop_tick/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/loop_tick/v1.schema.json")
        ),
        event: Some(event::Version {
            names: &["loop.tick"],
            number: 1,
            shape: &loop_tick::v1::LOOP_TICK_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/metric/v1.schema.json",
        path: "metric/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/metric/v1.schema.json")
        ),
        event: Some(event::Version {
            names: &["emit_metric", "metric"],
            number: 1,
            shape: &metric::v1::METRIC_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/policy_anneal_update/v1.schema.json",
        path: "policy_anneal_update/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/policy_anneal_update/v1.schema.json")
        ),
        event: Some(event::Version {
            names: &["policy.anneal.update"],
            number: 1,
            shape: &policy_anneal_update::v1::POLICY_ANNEAL_UPDATE_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/policy_metadata/v1.schema.json",
        path: "policy_metadata/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/policy_metadata/v1.schema.json")
        ),
        event: Some(event::Version {
            names: &["policy.metadata"],
            number: 1,
            shape: &policy_metadata::v1::POLICY_METADATA_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/policy_possession/v1.schema.json",
        path: "policy_possession/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/policy_possession/v1.schema.json")
        ),
        event: Some(event::Version {
            names: &["policy.possession"],
            number: 1,
            shape: &policy_possession::v1::POLICY_POSSESSION_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/rivalry_events/v1.schema.json",
        path: "rivalry_events/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/rivalry_events/v1.schema.json")
        ),
        event: Some(event::Version {
            names: &["rivalry.events"],
            number: 1,
            shape: &rivalry_events::v1::RIVALRY_EVENTS_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/affordance_id/v1.schema.json",
        path: "shared/affordance_id/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/affordance_id/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/agent_id/v1.schema.json",
        path: "shared/agent_id/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/shared/agent_id/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/anneal_context/v1.schema.json",
        path: "shared/anneal_context/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/anneal_context/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/byte_count/v1.schema.json",
        path: "shared/byte_count/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/byte_count/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/console_error/v1.schema.json",
        path: "shared/console_error/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/console_error/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/console_outcome/v1.schema.json",
        path: "shared/console_outcome/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/console_outcome/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/count/v1.schema.json",
        path: "shared/count/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/shared/count/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/duration_ms/v1.schema.json",
        path: "shared/duration_ms/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/duration_ms/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/duration_ns/v1.schema.json",
        path: "shared/duration_ns/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/duration_ns/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/economy_snapshot/v1.schema.json",
        path: "shared/economy_snapshot/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/economy_snapshot/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/employment_snapshot/v1.schema.json",
        path: "shared/employment_snapshot/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/employment_snapshot/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/error_message/v1.schema.json",
        path: "shared/error_message/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/error_message/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/failure_summary/v1.schema.json",
        path: "shared/failure_summary/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/failure_summary/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/global_context/v1.schema.json",
        path: "shared/global_context/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/global_context/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/health_status/v1.schema.json",
        path: "shared/health_status/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/health_status/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/health_summary/v1.schema.json",
        path: "shared/health_summary/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/health_summary/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/job/v1.schema.json",
        path: "shared/job/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/shared/job/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/job_snapshot/v1.schema.json",
        path: "shared/job_snapshot/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/job_snapshot/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/json/v1.schema.json",
        path: "shared/json/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/shared/json/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/money/v1.schema.json",
        path: "shared/money/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/shared/money/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/needs/v1.schema.json",
        path: "shared/needs/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/shared/needs/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/object_id/v1.schema.json",
        path: "shared/object_id/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/object_id/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/observation/v1.schema.json",
        path: "shared/observation/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/observation/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/open_object/v1.schema.json",
        path: "shared/open_object/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/open_object/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/perturbations/v1.schema.json",
        path: "shared/perturbations/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/perturbations/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/policy_identity/v1.schema.json",
        path: "shared/policy_identity/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/policy_identity/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/policy_snapshot/v1.schema.json",
        path: "shared/policy_snapshot/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/policy_snapshot/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/policy_state/v1.schema.json",
        path: "shared/policy_state/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/policy_state/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/position/v1.schema.json",
        path: "shared/position/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/shared/position/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/possessed_agents/v1.schema.json",
        path: "shared/possessed_agents/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/possessed_agents/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/promotion_state/v1.schema.json",
        path: "shared/promotion_state/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/promotion_state/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/queue_affinity_metrics/v1.schema.json",
        path: "shared/queue_affinity_metrics/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/queue_affinity_metrics/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/queue_metrics/v1.schema.json",
        path: "shared/queue_metrics/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/queue_metrics/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/queues/v1.schema.json",
        path: "shared/queues/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/shared/queues/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/ratio/v1.schema.json",
        path: "shared/ratio/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/shared/ratio/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/relationship_metrics/v1.schema.json",
        path: "shared/relationship_metrics/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/relationship_metrics/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/relationship_snapshot/v1.schema.json",
        path: "shared/relationship_snapshot/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/relationship_snapshot/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/reward/v1.schema.json",
        path: "shared/reward/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/shared/reward/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/reward_breakdown/v1.schema.json",
        path: "shared/reward_breakdown/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/reward_breakdown/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/reward_components/v1.schema.json",
        path: "shared/reward_components/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/reward_components/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/rivalry_event/v1.schema.json",
        path: "shared/rivalry_event/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/rivalry_event/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/rng_seed/v1.schema.json",
        path: "shared/rng_seed/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/shared/rng_seed/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/running_affordances/v1.schema.json",
        path: "shared/running_affordances/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/running_affordances/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/shift_state/v1.schema.json",
        path: "shared/shift_state/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/shift_state/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/tick/v1.schema.json",
        path: "shared/tick/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"), "/schema/shared/tick/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/tick_span/v1.schema.json",
        path: "shared/tick_span/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/tick_span/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/transport/v1.schema.json",
        path: "shared/transport/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/transport/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/shared/world_event/v1.schema.json",
        path: "shared/world_event/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/shared/world_event/v1.schema.json")
        ),
        event: None,
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/stability_metrics/v1.schema.json",
        path: "stability_metrics/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/stability_metrics/v1.schema.json")
        ),
        event: Some(event::Version {
            names: &["stability.metrics"],
            number: 1,
            shape: &stability_metrics::v1::STABILITY_METRICS_SHAPE,
        }),
    },
    event::Schema {
        id: "https://townlet.ai/schemas/telemetry/telemetry_snapshot_migrations/v1.schema.json",
        path: "telemetry_snapshot_migrations/v1.schema.json",
        text: include_str!(
            concat!(env!("CARGO_MANIFEST_DIR"),
            "/schema/telemetry_snapshot_migrations/v1.schema.json")
        ),
        event: Some(event::Version {
            names: &["telemetry.snapshot.migrations"],
            number: 1,
            shape: &telemetry_snapshot_migrations::v1::TELEMETRY_SNAPSHOT_MIGRATIONS_SHAPE,
        }),
    },
];
pub mod console_result;
pub mod envelope;
pub mod loop_failure;
pub mod loop_health;
pub mod loop_tick;
pub mod metric;
pub mod policy_anneal_update;
pub mod policy_metadata;
pub mod policy_possession;
pub mod rivalry_events;
pub mod shared;
pub mod stability_metrics;
pub mod telemetry_snapshot_migrations;
