//! Where every event comes by first: it keeps the latest of each and tells whoever subscribed.
//!
//! It owns caches and histories, and nothing of how events are written or sent.

mod queue_history;
mod rivalry_history;
mod subscriber;

pub use self::queue_history::{QUEUE_HISTORY_TICKS, QueueSample};
pub use self::rivalry_history::RIVALRY_HISTORY_EVENTS;
pub use self::subscriber::SubscriberError;

use self::queue_history::QueueHistory;
use self::rivalry_history::RivalryHistory;
use self::subscriber::Subscriber;
use crate::contract::AnyEvent;
use crate::contract::loop_failure::LoopFailure;
use crate::contract::loop_health::LoopHealth;
use crate::contract::loop_tick::LoopTick;
use crate::contract::shared::rivalry_event::v1::RivalryEvent;
use std::sync::Arc;

/// Keeps the latest events and hands each one to its subscribers, in the order in which they came.
///
/// A subscriber that fails or panics is counted and harms neither the others nor the loop.
#[derive(Debug, Default)]
pub struct TelemetryEventDispatcher {
    tick: Option<Arc<AnyEvent>>,
    health: Option<Arc<AnyEvent>>,
    failure: Option<Arc<AnyEvent>>,
    possessed_agents: Vec<String>,
    queues: QueueHistory,
    rivalry: RivalryHistory,
    subscribers: Vec<Subscriber>,
}

impl TelemetryEventDispatcher {
    /// One without subscribers.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Hands every event from now on to somebody, with its tick; the name is for the log and the
    /// counts.
    pub fn subscribe(
        &mut self,
        name: impl Into<String>,
        handler: impl FnMut(&AnyEvent, u64) -> Result<(), SubscriberError> + Send + 'static,
    ) {
        self.subscribers.push(Subscriber::new(name.into(), Box::new(handler)));
    }

    /// Keeps an event of a tick and hands it to every subscriber.
    pub fn dispatch(&mut self, event: &Arc<AnyEvent>, tick: u64) {
        self.keep(event);
        for subscriber in &mut self.subscribers {
            subscriber.hand(event, tick);
        }
    }

    /// The latest `loop.tick`.
    #[must_use]
    pub fn latest_tick(&self) -> Option<&LoopTick> {
        match self.tick.as_deref() {
            Some(AnyEvent::LoopTick(tick)) => Some(tick),
            _nothing_else_is_kept => None,
        }
    }

    /// The latest `loop.health`.
    #[must_use]
    pub fn latest_health(&self) -> Option<&LoopHealth> {
        match self.health.as_deref() {
            Some(AnyEvent::LoopHealth(health)) => Some(health),
            _nothing_else_is_kept => None,
        }
    }

    /// The latest `loop.failure`.
    #[must_use]
    pub fn latest_failure(&self) -> Option<&LoopFailure> {
        match self.failure.as_deref() {
            Some(AnyEvent::LoopFailure(failure)) => Some(failure),
            _nothing_else_is_kept => None,
        }
    }

    /// Who is possessed, as the latest `policy.possession` or `loop.tick` says.
    #[must_use]
    pub fn possessed_agents(&self) -> &[String] {
        &self.possessed_agents
    }

    /// What happened in the queues in the latest ticks, at most [`QUEUE_HISTORY_TICKS`], oldest
    /// first.
    pub fn queue_history(&self) -> impl ExactSizeIterator<Item = &QueueSample> {
        self.queues.iter()
    }

    /// The latest clashes between agents, at most [`RIVALRY_HISTORY_EVENTS`], oldest first.
    pub fn rivalry_history(&self) -> impl ExactSizeIterator<Item = &RivalryEvent> {
        self.rivalry.iter()
    }

    /// How often each subscriber failed, in the order in which they came.
    pub fn failures(&self) -> impl Iterator<Item = (&str, u64)> {
        self.subscribers.iter().map(|subscriber| (subscriber.name.as_str(), subscriber.failures))
    }

    fn keep(&mut self, event: &Arc<AnyEvent>) {
        match &**event {
            AnyEvent::LoopTick(tick) => {
                self.possessed_agents.clone_from(&tick.possessed_agents);
                self.rivalry.record_tick(tick);
                self.tick = Some(Arc::clone(event));
            }
            AnyEvent::LoopHealth(health) => {
                self.queues.record(health);
                self.health = Some(Arc::clone(event));
            }
            AnyEvent::LoopFailure(_) => self.failure = Some(Arc::clone(event)),
            AnyEvent::PolicyPossession(possession) => {
                self.possessed_agents.clone_from(&possession.possessed_agents);
            }
            AnyEvent::RivalryEvents(batch) => self.rivalry.record(batch),
            AnyEvent::ConsoleResult(_)
            | AnyEvent::Metric(_)
            | AnyEvent::PolicyAnnealUpdate(_)
            | AnyEvent::PolicyMetadata(_)
            | AnyEvent::StabilityMetrics(_)
            | AnyEvent::TelemetrySnapshotMigrations(_) => {}
        }
    }
}
