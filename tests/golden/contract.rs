// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.

use crate::{event, json, shape, upgrade};

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

impl AnyEvent {
    /// Which event it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::ConsoleResult(_) => Kind::ConsoleResult,
            Self::LoopFailure(_) => Kind::LoopFailure,
            Self::LoopHealth(_) => Kind::LoopHealth,
            Self::LoopTick(_) => Kind::LoopTick,
            Self::Metric(_) => Kind::Metric,
            Self::PolicyAnnealUpdate(_) => Kind::PolicyAnnealUpdate,
            Self::PolicyMetadata(_) => Kind::PolicyMetadata,
            Self::PolicyPossession(_) => Kind::PolicyPossession,
            Self::RivalryEvents(_) => Kind::RivalryEvents,
            Self::StabilityMetrics(_) => Kind::StabilityMetrics,
            Self::TelemetrySnapshotMigrations(_) => Kind::TelemetrySnapshotMigrations,
        }
    }
    /// What its payload looks like.
    #[must_use]
    pub fn shape(&self) -> &'static shape::Shape {
        match self {
            Self::ConsoleResult(_) => {
                <console_result::ConsoleResult as event::Event>::SHAPE
            }
            Self::LoopFailure(_) => <loop_failure::LoopFailure as event::Event>::SHAPE,
            Self::LoopHealth(_) => <loop_health::LoopHealth as event::Event>::SHAPE,
            Self::LoopTick(_) => <loop_tick::LoopTick as event::Event>::SHAPE,
            Self::Metric(_) => <metric::Metric as event::Event>::SHAPE,
            Self::PolicyAnnealUpdate(_) => {
                <policy_anneal_update::PolicyAnnealUpdate as event::Event>::SHAPE
            }
            Self::PolicyMetadata(_) => {
                <policy_metadata::PolicyMetadata as event::Event>::SHAPE
            }
            Self::PolicyPossession(_) => {
                <policy_possession::PolicyPossession as event::Event>::SHAPE
            }
            Self::RivalryEvents(_) => {
                <rivalry_events::RivalryEvents as event::Event>::SHAPE
            }
            Self::StabilityMetrics(_) => {
                <stability_metrics::StabilityMetrics as event::Event>::SHAPE
            }
            Self::TelemetrySnapshotMigrations(_) => {
                <telemetry_snapshot_migrations::TelemetrySnapshotMigrations as event::Event>::SHAPE
            }
        }
    }
    /// Writes the payload as JSON.
    pub fn write(&self, writer: &mut json::Writer) {
        match self {
            Self::ConsoleResult(event) => json::Write::write(&**event, writer),
            Self::LoopFailure(event) => json::Write::write(&**event, writer),
            Self::LoopHealth(event) => json::Write::write(&**event, writer),
            Self::LoopTick(event) => json::Write::write(&**event, writer),
            Self::Metric(event) => json::Write::write(&**event, writer),
            Self::PolicyAnnealUpdate(event) => json::Write::write(&**event, writer),
            Self::PolicyMetadata(event) => json::Write::write(&**event, writer),
            Self::PolicyPossession(event) => json::Write::write(&**event, writer),
            Self::RivalryEvents(event) => json::Write::write(&**event, writer),
            Self::StabilityMetrics(event) => json::Write::write(&**event, writer),
            Self::TelemetrySnapshotMigrations(event) => {
                json::Write::write(&**event, writer)
            }
        }
    }
}

impl From<console_result::ConsoleResult> for AnyEvent {
    fn from(event: console_result::ConsoleResult) -> Self {
        Self::ConsoleResult(Box::new(event))
    }
}

impl From<loop_failure::LoopFailure> for AnyEvent {
    fn from(event: loop_failure::LoopFailure) -> Self {
        Self::LoopFailure(Box::new(event))
    }
}

impl From<loop_health::LoopHealth> for AnyEvent {
    fn from(event: loop_health::LoopHealth) -> Self {
        Self::LoopHealth(Box::new(event))
    }
}

impl From<loop_tick::LoopTick> for AnyEvent {
    fn from(event: loop_tick::LoopTick) -> Self {
        Self::LoopTick(Box::new(event))
    }
}

impl From<metric::Metric> for AnyEvent {
    fn from(event: metric::Metric) -> Self {
        Self::Metric(Box::new(event))
    }
}

impl From<policy_anneal_update::PolicyAnnealUpdate> for AnyEvent {
    fn from(event: policy_anneal_update::PolicyAnnealUpdate) -> Self {
        Self::PolicyAnnealUpdate(Box::new(event))
    }
}

impl From<policy_metadata::PolicyMetadata> for AnyEvent {
    fn from(event: policy_metadata::PolicyMetadata) -> Self {
        Self::PolicyMetadata(Box::new(event))
    }
}

impl From<policy_possession::PolicyPossession> for AnyEvent {
    fn from(event: policy_possession::PolicyPossession) -> Self {
        Self::PolicyPossession(Box::new(event))
    }
}

impl From<rivalry_events::RivalryEvents> for AnyEvent {
    fn from(event: rivalry_events::RivalryEvents) -> Self {
        Self::RivalryEvents(Box::new(event))
    }
}

impl From<stability_metrics::StabilityMetrics> for AnyEvent {
    fn from(event: stability_metrics::StabilityMetrics) -> Self {
        Self::StabilityMetrics(Box::new(event))
    }
}

impl From<telemetry_snapshot_migrations::TelemetrySnapshotMigrations> for AnyEvent {
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

impl AnyVersion {
    /// Reads a payload of an event's version; `None` when there is no such version.
    ///
    /// # Errors
    ///
    /// The first fault of the payload.
    pub fn decode(
        kind: Kind,
        version: u32,
        cursor: &mut json::Cursor<'_>,
    ) -> Option<Result<Self, json::Fault>> {
        Some(
            match kind {
                Kind::ConsoleResult => {
                    console_result::AnyConsoleResult::decode(version, cursor)?
                        .map(Self::ConsoleResult)
                }
                Kind::LoopFailure => {
                    loop_failure::AnyLoopFailure::decode(version, cursor)?
                        .map(Self::LoopFailure)
                }
                Kind::LoopHealth => {
                    loop_health::AnyLoopHealth::decode(version, cursor)?
                        .map(Self::LoopHealth)
                }
                Kind::LoopTick => {
                    loop_tick::AnyLoopTick::decode(version, cursor)?.map(Self::LoopTick)
                }
                Kind::Metric => {
                    metric::AnyMetric::decode(version, cursor)?.map(Self::Metric)
                }
                Kind::PolicyAnnealUpdate => {
                    policy_anneal_update::AnyPolicyAnnealUpdate::decode(version, cursor)?
                        .map(Self::PolicyAnnealUpdate)
                }
                Kind::PolicyMetadata => {
                    policy_metadata::AnyPolicyMetadata::decode(version, cursor)?
                        .map(Self::PolicyMetadata)
                }
                Kind::PolicyPossession => {
                    policy_possession::AnyPolicyPossession::decode(version, cursor)?
                        .map(Self::PolicyPossession)
                }
                Kind::RivalryEvents => {
                    rivalry_events::AnyRivalryEvents::decode(version, cursor)?
                        .map(Self::RivalryEvents)
                }
                Kind::StabilityMetrics => {
                    stability_metrics::AnyStabilityMetrics::decode(version, cursor)?
                        .map(Self::StabilityMetrics)
                }
                Kind::TelemetrySnapshotMigrations => {
                    telemetry_snapshot_migrations::AnyTelemetrySnapshotMigrations::decode(
                            version,
                            cursor,
                        )?
                        .map(Self::TelemetrySnapshotMigrations)
                }
            },
        )
    }
    /// Which event it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::ConsoleResult(_) => Kind::ConsoleResult,
            Self::LoopFailure(_) => Kind::LoopFailure,
            Self::LoopHealth(_) => Kind::LoopHealth,
            Self::LoopTick(_) => Kind::LoopTick,
            Self::Metric(_) => Kind::Metric,
            Self::PolicyAnnealUpdate(_) => Kind::PolicyAnnealUpdate,
            Self::PolicyMetadata(_) => Kind::PolicyMetadata,
            Self::PolicyPossession(_) => Kind::PolicyPossession,
            Self::RivalryEvents(_) => Kind::RivalryEvents,
            Self::StabilityMetrics(_) => Kind::StabilityMetrics,
            Self::TelemetrySnapshotMigrations(_) => Kind::TelemetrySnapshotMigrations,
        }
    }
    /// The version that it has now.
    #[must_use]
    pub fn version(&self) -> u32 {
        match self {
            Self::ConsoleResult(event) => event.version(),
            Self::LoopFailure(event) => event.version(),
            Self::LoopHealth(event) => event.version(),
            Self::LoopTick(event) => event.version(),
            Self::Metric(event) => event.version(),
            Self::PolicyAnnealUpdate(event) => event.version(),
            Self::PolicyMetadata(event) => event.version(),
            Self::PolicyPossession(event) => event.version(),
            Self::RivalryEvents(event) => event.version(),
            Self::StabilityMetrics(event) => event.version(),
            Self::TelemetrySnapshotMigrations(event) => event.version(),
        }
    }
    /// The next version of it; the latest stays as it is.
    ///
    /// # Errors
    ///
    /// When the step refuses the payload.
    pub fn next(self, notes: &mut upgrade::Notes) -> Result<Self, upgrade::Refused> {
        Ok(
            match self {
                Self::ConsoleResult(event) => Self::ConsoleResult(event.next(notes)?),
                Self::LoopFailure(event) => Self::LoopFailure(event.next(notes)?),
                Self::LoopHealth(event) => Self::LoopHealth(event.next(notes)?),
                Self::LoopTick(event) => Self::LoopTick(event.next(notes)?),
                Self::Metric(event) => Self::Metric(event.next(notes)?),
                Self::PolicyAnnealUpdate(event) => {
                    Self::PolicyAnnealUpdate(event.next(notes)?)
                }
                Self::PolicyMetadata(event) => Self::PolicyMetadata(event.next(notes)?),
                Self::PolicyPossession(event) => {
                    Self::PolicyPossession(event.next(notes)?)
                }
                Self::RivalryEvents(event) => Self::RivalryEvents(event.next(notes)?),
                Self::StabilityMetrics(event) => {
                    Self::StabilityMetrics(event.next(notes)?)
                }
                Self::TelemetrySnapshotMigrations(event) => {
                    Self::TelemetrySnapshotMigrations(event.next(notes)?)
                }
            },
        )
    }
    /// The version before it; the first stays as it is.
    ///
    /// # Errors
    ///
    /// When the older version cannot say what the payload says, or must say what it does not.
    pub fn previous(self, notes: &mut upgrade::Notes) -> Result<Self, upgrade::Refused> {
        Ok(
            match self {
                Self::ConsoleResult(event) => Self::ConsoleResult(event.previous(notes)?),
                Self::LoopFailure(event) => Self::LoopFailure(event.previous(notes)?),
                Self::LoopHealth(event) => Self::LoopHealth(event.previous(notes)?),
                Self::LoopTick(event) => Self::LoopTick(event.previous(notes)?),
                Self::Metric(event) => Self::Metric(event.previous(notes)?),
                Self::PolicyAnnealUpdate(event) => {
                    Self::PolicyAnnealUpdate(event.previous(notes)?)
                }
                Self::PolicyMetadata(event) => {
                    Self::PolicyMetadata(event.previous(notes)?)
                }
                Self::PolicyPossession(event) => {
                    Self::PolicyPossession(event.previous(notes)?)
                }
                Self::RivalryEvents(event) => Self::RivalryEvents(event.previous(notes)?),
                Self::StabilityMetrics(event) => {
                    Self::StabilityMetrics(event.previous(notes)?)
                }
                Self::TelemetrySnapshotMigrations(event) => {
                    Self::TelemetrySnapshotMigrations(event.previous(notes)?)
                }
            },
        )
    }
    /// The latest version of it.
    ///
    /// # Errors
    ///
    /// When a step refuses the payload.
    pub fn latest(
        self,
        notes: &mut upgrade::Notes,
    ) -> Result<AnyEvent, upgrade::Refused> {
        Ok(
            match self {
                Self::ConsoleResult(event) => {
                    AnyEvent::ConsoleResult(Box::new(event.latest(notes)?))
                }
                Self::LoopFailure(event) => {
                    AnyEvent::LoopFailure(Box::new(event.latest(notes)?))
                }
                Self::LoopHealth(event) => {
                    AnyEvent::LoopHealth(Box::new(event.latest(notes)?))
                }
                Self::LoopTick(event) => {
                    AnyEvent::LoopTick(Box::new(event.latest(notes)?))
                }
                Self::Metric(event) => AnyEvent::Metric(Box::new(event.latest(notes)?)),
                Self::PolicyAnnealUpdate(event) => {
                    AnyEvent::PolicyAnnealUpdate(Box::new(event.latest(notes)?))
                }
                Self::PolicyMetadata(event) => {
                    AnyEvent::PolicyMetadata(Box::new(event.latest(notes)?))
                }
                Self::PolicyPossession(event) => {
                    AnyEvent::PolicyPossession(Box::new(event.latest(notes)?))
                }
                Self::RivalryEvents(event) => {
                    AnyEvent::RivalryEvents(Box::new(event.latest(notes)?))
                }
                Self::StabilityMetrics(event) => {
                    AnyEvent::StabilityMetrics(Box::new(event.latest(notes)?))
                }
                Self::TelemetrySnapshotMigrations(event) => {
                    AnyEvent::TelemetrySnapshotMigrations(Box::new(event.latest(notes)?))
                }
            },
        )
    }
    /// Notes every field that contradicts what it repeats.
    pub fn cross_check(&self, notes: &mut upgrade::Notes) {
        match self {
            Self::ConsoleResult(event) => event.cross_check(notes),
            Self::LoopFailure(event) => event.cross_check(notes),
            Self::LoopHealth(event) => event.cross_check(notes),
            Self::LoopTick(event) => event.cross_check(notes),
            Self::Metric(event) => event.cross_check(notes),
            Self::PolicyAnnealUpdate(event) => event.cross_check(notes),
            Self::PolicyMetadata(event) => event.cross_check(notes),
            Self::PolicyPossession(event) => event.cross_check(notes),
            Self::RivalryEvents(event) => event.cross_check(notes),
            Self::StabilityMetrics(event) => event.cross_check(notes),
            Self::TelemetrySnapshotMigrations(event) => event.cross_check(notes),
        }
    }
    /// Writes the payload as JSON, in its own version.
    pub fn write(&self, writer: &mut json::Writer) {
        match self {
            Self::ConsoleResult(event) => event.write(writer),
            Self::LoopFailure(event) => event.write(writer),
            Self::LoopHealth(event) => event.write(writer),
            Self::LoopTick(event) => event.write(writer),
            Self::Metric(event) => event.write(writer),
            Self::PolicyAnnealUpdate(event) => event.write(writer),
            Self::PolicyMetadata(event) => event.write(writer),
            Self::PolicyPossession(event) => event.write(writer),
            Self::RivalryEvents(event) => event.write(writer),
            Self::StabilityMetrics(event) => event.write(writer),
            Self::TelemetrySnapshotMigrations(event) => event.write(writer),
        }
    }
}

impl From<AnyEvent> for AnyVersion {
    fn from(event: AnyEvent) -> Self {
        match event {
            AnyEvent::ConsoleResult(event) => {
                Self::ConsoleResult(console_result::AnyConsoleResult::V2(event))
            }
            AnyEvent::LoopFailure(event) => {
                Self::LoopFailure(loop_failure::AnyLoopFailure::V3(event))
            }
            AnyEvent::LoopHealth(event) => {
                Self::LoopHealth(loop_health::AnyLoopHealth::V3(event))
            }
            AnyEvent::LoopTick(event) => {
                Self::LoopTick(loop_tick::AnyLoopTick::V1(event))
            }
            AnyEvent::Metric(event) => Self::Metric(metric::AnyMetric::V1(event)),
            AnyEvent::PolicyAnnealUpdate(event) => {
                Self::PolicyAnnealUpdate(
                    policy_anneal_update::AnyPolicyAnnealUpdate::V1(event),
                )
            }
            AnyEvent::PolicyMetadata(event) => {
                Self::PolicyMetadata(policy_metadata::AnyPolicyMetadata::V1(event))
            }
            AnyEvent::PolicyPossession(event) => {
                Self::PolicyPossession(policy_possession::AnyPolicyPossession::V1(event))
            }
            AnyEvent::RivalryEvents(event) => {
                Self::RivalryEvents(rivalry_events::AnyRivalryEvents::V1(event))
            }
            AnyEvent::StabilityMetrics(event) => {
                Self::StabilityMetrics(stability_metrics::AnyStabilityMetrics::V1(event))
            }
            AnyEvent::TelemetrySnapshotMigrations(event) => {
                Self::TelemetrySnapshotMigrations(
                    telemetry_snapshot_migrations::AnyTelemetrySnapshotMigrations::V1(
                        event,
                    ),
                )
            }
        }
    }
}

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
