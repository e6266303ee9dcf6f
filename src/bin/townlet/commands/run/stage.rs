//! A loop that is ready to run: its town, its channel, its console.

use super::Run;
use super::halt::Halt;
use super::meter::Meter;
use super::plan::Plan;
use super::typist::Typist;
use anyhow::Context;
use std::env;
use townlet_contract::sim::assembly::{channel, loop_settings, pipeline_options, saved_town, town};
use townlet_contract::sim::clock::MachineClock;
use townlet_contract::sim::config::Config;
use townlet_contract::sim::config::telemetry::TransportKind;
use townlet_contract::sim::console::{Console, Inbox};
use townlet_contract::sim::run::SimulationLoop;
use townlet_contract::telemetry::{Auth, Pipeline};
use townlet_contract::{AnyEvent, Raw};

/// A loop that is ready to run.
pub(super) struct Stage {
    pub(super) simulation: SimulationLoop,
    pub(super) typist: Typist,
    /// Whether telemetry goes to standard output.
    is_streamed: bool,
}

impl Stage {
    /// Sets everything up.
    pub(super) fn set(
        plan: Plan,
        options: &Run,
        halt: &Halt,
        meter: &Meter,
    ) -> anyhow::Result<Self> {
        let Plan { config, snapshot } = plan;
        let console = match &options.console {
            None => None,
            Some(source) => Some((source, console(&config)?)),
        };
        let auth = match &console {
            Some((_, (console, _))) if console.auth_enabled() => Auth::Enabled,
            Some(_) | None => Auth::Disabled,
        };
        let channel = channel(&config.telemetry.transport)?;
        let options_ = pipeline_options(&config.telemetry, auth);
        let mut pipeline =
            Pipeline::start(channel, options_).context("there is no thread for telemetry")?;
        halt.hurries(pipeline.haste());
        if console.is_some() {
            show_answers(&mut pipeline, meter);
        }
        let mut settings = loop_settings(&config);
        settings.fail_at = options.fail_at;
        let (sink, clock) = (Box::new(pipeline), Box::new(MachineClock::new()));
        let mut simulation = match snapshot {
            None => SimulationLoop::new(Box::new(town(&config)), sink, clock, settings),
            Some(snapshot) => {
                let town = Box::new(saved_town(snapshot.world(), &config)?);
                SimulationLoop::resume(snapshot, town, sink, clock, settings)
            }
        };
        let typist = match console {
            None => Typist::Nobody,
            Some((source, (console, inbox))) => {
                simulation.take_commands_from(Box::new(console));
                Typist::open(source, inbox)?
            }
        };
        let is_streamed = config.telemetry.transport.kind == TransportKind::Stdout;
        Ok(Self { simulation, typist, is_streamed })
    }

    /// Whether whoever read standard output has gone away.
    pub(super) fn has_lost_its_reader(&self) -> bool {
        self.is_streamed && self.simulation.sink().status().dropped_messages > 0
    }
}

fn console(config: &Config) -> anyhow::Result<(Console, Inbox)> {
    Ok(Console::configured(&config.console, |name| env::var(name).ok())?)
}

/// Shows every answer of the console to whoever typed.
fn show_answers(pipeline: &mut Pipeline, meter: &Meter) {
    let meter = meter.clone();
    pipeline.dispatcher_mut().subscribe("terminal", move |event, _tick| {
        if let AnyEvent::ConsoleResult(answer) = event {
            meter.say(Raw::of(&*answer.result).as_str());
        }
        Ok(())
    });
}
