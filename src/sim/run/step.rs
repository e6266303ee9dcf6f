//! One step. In this order, after the `telemetry.snapshot.migrations` of a loop that goes on from a
//! snapshot of an older form:
//!
//! 1. console commands that are due are done, and each `console.result` is sent;
//! 2. the policy decides what agents do, from what they saw last;
//! 3. the world advances to the tick;
//! 4. the world says what it is like: its context, then what agents see;
//! 5. rewards are added up, and policy, stability and promotion take the tick in;
//! 6. events are sent: `policy.metadata`, `policy.possession`, `policy.anneal.update` (each only when
//!    it has changed), `loop.tick`, `stability.metrics`, `rivalry.events` (when there was any), the
//!    metrics (the ratio of mixing only while there is one), `loop.health`; `transport` in them is the
//!    channel after the sink has settled, before the first of them is sent;
//! 7. the tick counts as completed.
//!
//! Whatever goes wrong on the way, a panic included, ends the step in `failing`; the tick then counts
//! as not begun, but for two things that are not done twice: commands, and the world's advance. A
//! tick that is repeated after step 3 goes on with what the world did. Nothing of step 5 lasts before
//! step 7.

use super::desk::LoopDesk;
use super::documents::View;
use super::events::{self, Completed};
use super::outcome::{Failed, TickOutcome};
use super::simulation::SimulationLoop;
use crate::contract::telemetry_snapshot_migrations::TelemetrySnapshotMigrations;
use crate::json::{Lazy, Sparse};
use crate::sim::failure::ErrorText;
use crate::sim::snapshot::Advanced;
use crate::sim::world::WorldError;
use crate::telemetry::boundary::{caught, discard};
use std::time::Duration;

impl SimulationLoop {
    /// Runs one tick.
    ///
    /// # Errors
    ///
    /// When anything goes wrong in it; one `loop.failure` was sent then, and the next step tries the
    /// same tick again.
    pub fn step(&mut self) -> Result<TickOutcome, Failed> {
        let tick = self.state.tick.saturating_add(1);
        let start = self.clock.elapsed();
        self.state.contexts.begin();
        let error = match caught(|| self.attempt(tick, start)) {
            Ok(Ok(outcome)) => return Ok(outcome),
            Ok(Err(error)) => error,
            Err(payload) => {
                let error = ErrorText::of_panic(&*payload);
                discard(payload);
                error
            }
        };
        Err(self.fail(tick, start, error))
    }

    fn attempt(&mut self, tick: u64, start: Duration) -> Result<TickOutcome, ErrorText> {
        self.tell_migrations(tick);
        self.do_commands(tick)?;
        if self.settings.fail_at == Some(tick) {
            return Err(ErrorText::new("InjectedFailure", format!("tick {tick} fails on purpose")));
        }
        self.advance(tick)?;
        let view = self.look()?;
        self.sink.settle();
        let Completed { parts, context, health, events, observation, outcome } =
            events::complete(self, tick, start, view)?;
        self.state.contexts.of_this_tick = Some(context);
        for event in events {
            self.sink.emit(event, tick);
        }
        self.channel = crate::sim::health::ChannelCounts::of(&health.transport);
        self.state.parts = parts;
        self.state.health = Some(health);
        self.state.advanced = None;
        self.state.tick = tick;
        self.observed = Some(observation);
        self.stale = false;
        Ok(outcome)
    }

    /// Tells how the snapshot was brought up to date, once.
    fn tell_migrations(&mut self, tick: u64) {
        if self.migrations.is_empty() {
            return;
        }
        let told = TelemetrySnapshotMigrations::new(self.migrations.clone());
        self.sink.emit(told.into(), tick);
        self.migrations.clear();
    }

    /// Does what the console asks for. Every command gets its result, also when the world panics over
    /// one of them.
    fn do_commands(&mut self, tick: u64) -> Result<(), ErrorText> {
        let Some(commands) = &mut self.commands else { return Ok(()) };
        let configuration = self.settings.configuration.as_ref();
        let (clock, world) = (&*self.clock, &mut *self.world);
        let mut desk = LoopDesk::new(tick, clock, &mut self.state, configuration, world);
        let results = caught(|| commands.due(&mut desk));
        let (broken, asked) = desk.end();
        self.stale |= asked > 0;
        let results = results.map_err(|payload| {
            let error = ErrorText::of_panic(&*payload);
            discard(payload);
            error
        })?;
        for result in results {
            self.sink.emit(result.into(), tick);
        }
        broken.map_or(Ok(()), Err)
    }

    /// Takes the world through the tick, unless it has gone through it already.
    fn advance(&mut self, tick: u64) -> Result<(), ErrorText> {
        if self.state.advanced.as_ref().is_some_and(|advanced| advanced.tick == tick) {
            return Ok(());
        }
        if self.stale || self.observed.is_none() {
            self.observed = Some(Lazy::from(self.world.observe().map_err(told)?));
            self.stale = false;
        }
        let decide = |seen: &Lazy<_>| self.state.parts.policy.decide(tick, seen.get());
        let decision = self.observed.as_ref().map(decide).unwrap_or_default();
        let progress = self.world.advance(tick, &decision.plan).map_err(told)?;
        self.stale = true;
        self.state.advanced = Some(Advanced { tick, decision, progress });
        Ok(())
    }

    /// What the world is like now.
    fn look(&mut self) -> Result<View, ErrorText> {
        let context = Sparse::from(self.world.context().map_err(told)?);
        self.state.contexts.of_this_tick = Some(context.clone());
        let observation = self.world.observe().map_err(told)?;
        Ok(View { context, observation })
    }
}

#[allow(clippy::needless_pass_by_value, reason = "it is what errors are mapped with")]
fn told(error: WorldError) -> ErrorText {
    ErrorText::of_world(&error)
}
