//! The loop as whoever runs it sees it.

use super::commands::Commands;
use super::outcome::{Failed, TickOutcome};
use super::settings::LoopSettings;
use super::state::LoopState;
use crate::contract::loop_health::LoopHealth;
use crate::contract::shared::observation::v1::ObservationEnvelope;
use crate::json::Lazy;
use crate::sim::clock::Clock;
use crate::sim::failure::{ErrorText, FailureHandler, Handlers};
use crate::sim::health::ChannelCounts;
use crate::sim::snapshot::{Snapshot, SnapshotError};
use crate::sim::world::World;
use crate::telemetry::boundary::{caught, discard};
use crate::telemetry::{Account, Sink};
use std::fmt;

/// Runs a world tick by tick and reports on it.
pub struct SimulationLoop {
    pub(super) world: Box<dyn World>,
    pub(super) sink: Box<dyn Sink>,
    pub(super) clock: Box<dyn Clock>,
    pub(super) settings: LoopSettings,
    pub(super) commands: Option<Box<dyn Commands>>,
    pub(super) handlers: Handlers,
    pub(super) state: LoopState,
    /// What the channel had counted at the last health.
    pub(super) channel: ChannelCounts,
    /// What all agents saw last.
    pub(super) observed: Option<Lazy<ObservationEnvelope>>,
    /// Whether the world has changed since `observed`.
    pub(super) stale: bool,
    /// The steps that brought the snapshot up to date from which it goes on, until they are told.
    pub(super) migrations: Vec<String>,
}

impl SimulationLoop {
    /// A loop before its first tick, which is number 1.
    #[must_use]
    pub fn new(
        world: Box<dyn World>,
        sink: Box<dyn Sink>,
        clock: Box<dyn Clock>,
        settings: LoopSettings,
    ) -> Self {
        let state = LoopState::new(&settings);
        Self::with_state(world, sink, clock, settings, state)
    }

    /// A loop that goes on where a snapshot was taken. The world is one made of
    /// [`Snapshot::world`], and the settings are those of the loop before. Where the snapshot was of an
    /// older form, the first step begins with `telemetry.snapshot.migrations`.
    #[must_use]
    pub fn resume(
        snapshot: Snapshot,
        world: Box<dyn World>,
        sink: Box<dyn Sink>,
        clock: Box<dyn Clock>,
        settings: LoopSettings,
    ) -> Self {
        let migrations = snapshot.migrations().to_vec();
        let state = LoopState::resumed(&settings, snapshot.memory);
        Self { migrations, ..Self::with_state(world, sink, clock, settings, state) }
    }

    fn with_state(
        world: Box<dyn World>,
        sink: Box<dyn Sink>,
        clock: Box<dyn Clock>,
        settings: LoopSettings,
        state: LoopState,
    ) -> Self {
        Self {
            world,
            sink,
            clock,
            settings,
            commands: None,
            handlers: Handlers::default(),
            state,
            channel: ChannelCounts::default(),
            observed: None,
            stale: true,
            migrations: Vec::new(),
        }
    }

    /// Takes console commands from there.
    pub fn take_commands_from(&mut self, commands: Box<dyn Commands>) {
        self.commands = Some(commands);
    }

    /// Tells somebody of each failure, after those that were added before.
    pub fn on_failure(&mut self, handler: Box<dyn FailureHandler>) {
        self.handlers.add(handler);
    }

    /// Runs some ticks.
    ///
    /// # Errors
    ///
    /// The first tick that fails; the loop may go on from there.
    pub fn run(&mut self, ticks: u64) -> Result<Option<TickOutcome>, Failed> {
        let mut last = None;
        for _ in 0..ticks {
            last = Some(self.step()?);
        }
        Ok(last)
    }

    /// Ticks completed.
    #[must_use]
    pub fn tick(&self) -> u64 {
        self.state.tick
    }

    /// Failures since the start of the run.
    #[must_use]
    pub fn failure_count(&self) -> u64 {
        self.state.failure_count
    }

    /// How often a failure handler failed itself.
    #[must_use]
    pub fn handlers_failed(&self) -> u64 {
        self.handlers.failed()
    }

    /// The latest health; `None` before the first one.
    #[must_use]
    pub fn health(&self) -> Option<&LoopHealth> {
        self.state.health.as_deref()
    }

    /// Where telemetry goes.
    #[must_use]
    pub fn sink(&self) -> &dyn Sink {
        &*self.sink
    }

    /// The whole state, from which [`SimulationLoop::resume`] goes on.
    ///
    /// # Errors
    ///
    /// When the world cannot put its own together.
    pub fn snapshot(&self) -> Result<Snapshot, SnapshotError> {
        let world = caught(|| self.world.save()).map_err(|payload| {
            let error = ErrorText::of_panic(&*payload);
            discard(payload);
            SnapshotError::new(error.to_string())
        })?;
        let world = world.map_err(|error| SnapshotError::new(error.to_string()))?;
        Ok(Snapshot::new(self.settings.configuration.clone(), self.state.memory(), world))
    }

    /// Sends what waits, and says what became of everything.
    pub fn close(&mut self) -> Account {
        self.sink.close()
    }
}

impl fmt::Debug for SimulationLoop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut loop_ = f.debug_struct("SimulationLoop");
        loop_.field("world", &self.world.variant()).field("tick", &self.state.tick);
        loop_.field("failure_count", &self.state.failure_count).finish_non_exhaustive()
    }
}
