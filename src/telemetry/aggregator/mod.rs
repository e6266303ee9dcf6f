//! What observers inside the process see of a run: each tick as a snapshot or as what has changed,
//! and each failure.
//!
//! None of it goes out on the wire, where every line is an event of the contract.

mod snapshot;

pub use self::snapshot::{Diff, Snapshot};

use super::dispatcher::SubscriberError;
use crate::contract::AnyEvent;
use crate::contract::loop_failure::LoopFailure;
use crate::contract::loop_tick::LoopTick;
use crate::json::Map;

/// How much of a tick is passed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// Every tick as a whole.
    #[default]
    Snapshots,
    /// The first tick as a whole, of each further one what has changed.
    Diffs,
}

/// Something that observers are told.
#[derive(Clone, Debug, PartialEq)]
pub struct TelemetryEvent {
    /// The tick that it is about.
    pub tick: u64,
    /// What it is.
    pub payload: TelemetryPayload,
    /// More about it, by name; `kind` says what a health event tells of.
    pub metadata: Map<String>,
}

/// What observers are told.
#[derive(Clone, Debug, PartialEq)]
pub enum TelemetryPayload {
    /// A tick as a whole.
    Snapshot(Snapshot),
    /// What has changed since the tick before.
    Diff(Diff),
    /// How the loop is: a failure as it was reported.
    Health(Box<LoopFailure>),
}

impl TelemetryPayload {
    /// Its kind as a word: `snapshot`, `diff` or `health`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Snapshot(_) => "snapshot",
            Self::Diff(_) => "diff",
            Self::Health(_) => "health",
        }
    }
}

/// Turns events of the loop into what observers are told.
///
/// ```
/// use townlet_contract::telemetry::{Detail, TelemetryAggregator, TelemetryEventDispatcher};
///
/// let mut dispatcher = TelemetryEventDispatcher::new();
/// let aggregator = TelemetryAggregator::new(Detail::Diffs);
/// dispatcher.subscribe("observers", aggregator.into_subscriber(|told| {
///     assert!(["snapshot", "diff", "health"].contains(&told.payload.kind()));
/// }));
/// ```
#[derive(Debug)]
pub struct TelemetryAggregator {
    detail: Detail,
    /// The latest tick, when differences are asked for.
    latest: Option<Snapshot>,
}

impl TelemetryAggregator {
    /// One that has seen nothing.
    #[must_use]
    pub fn new(detail: Detail) -> Self {
        Self { detail, latest: None }
    }

    /// What observers are told about an event, if anything.
    pub fn record(&mut self, event: &AnyEvent) -> Option<TelemetryEvent> {
        match event {
            AnyEvent::LoopTick(tick) => Some(self.record_tick(tick)),
            AnyEvent::LoopFailure(failure) => Some(self.record_loop_failure(failure)),
            AnyEvent::ConsoleResult(_)
            | AnyEvent::LoopHealth(_)
            | AnyEvent::Metric(_)
            | AnyEvent::PolicyAnnealUpdate(_)
            | AnyEvent::PolicyMetadata(_)
            | AnyEvent::PolicyPossession(_)
            | AnyEvent::RivalryEvents(_)
            | AnyEvent::StabilityMetrics(_)
            | AnyEvent::TelemetrySnapshotMigrations(_) => None,
        }
    }

    /// A tick as a whole, or as what has changed since the one before.
    pub fn record_tick(&mut self, tick: &LoopTick) -> TelemetryEvent {
        let snapshot = Snapshot::of(tick);
        let payload = match (self.detail, &self.latest) {
            (Detail::Diffs, Some(latest)) => TelemetryPayload::Diff(snapshot.since(latest)),
            (Detail::Diffs, None) | (Detail::Snapshots, _) => {
                TelemetryPayload::Snapshot(snapshot.clone())
            }
        };
        if self.detail == Detail::Diffs {
            self.latest = Some(snapshot);
        }
        TelemetryEvent { tick: tick.tick, payload, metadata: Map::new() }
    }

    /// A failure, unchanged, as an event of kind `health` whose metadata says `kind: loop_failure`.
    pub fn record_loop_failure(&mut self, failure: &LoopFailure) -> TelemetryEvent {
        let metadata = [("kind", "loop_failure".to_owned())].into_iter().collect();
        let payload = TelemetryPayload::Health(Box::new(failure.clone()));
        TelemetryEvent { tick: failure.tick, payload, metadata }
    }

    /// A subscriber for a dispatcher, which passes on what observers are told.
    pub fn into_subscriber(
        mut self,
        mut tell: impl FnMut(TelemetryEvent) + Send + 'static,
    ) -> impl FnMut(&AnyEvent, u64) -> Result<(), SubscriberError> + Send + 'static {
        move |event, _tick| {
            if let Some(told) = self.record(event) {
                tell(told);
            }
            Ok(())
        }
    }
}
