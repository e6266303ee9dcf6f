//! A loop that is ready to run: its town, its channel, its console.

use super::Run;
use super::halt::Halt;
use super::meter::Meter;
use super::plan::{Plan, Record};
use super::typist::Typist;
use anyhow::Context;
use std::env;
use townlet_contract::sim::assembly::{channel, loop_settings, pipeline_options, saved_town, town};
use townlet_contract::sim::clock::MachineClock;
use townlet_contract::sim::config::Config;
use townlet_contract::sim::console::{Console, Inbox};
use townlet_contract::sim::run::SimulationLoop;
use townlet_contract::telemetry::{Auth, Pipeline, WorkerHandle};
use townlet_contract::{AnyEvent, Raw};

/// A loop that is ready to run.
pub(super) struct Stage {
    pub(super) simulation: SimulationLoop,
    pub(super) typist: Typist,
    worker: WorkerHandle,
    record: Record,
}

/// Why a run cannot go on telling what happens in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unheard {
    /// Whoever read standard output has gone away.
    Deserted,
    /// Something that was to be recorded is lost.
    Lost,
}

impl Stage {
    /// Sets everything up.
    pub(super) fn set(
        plan: Plan,
        options: &Run,
        halt: &Halt,
        meter: &Meter,
    ) -> anyhow::Result<Self> {
        let Plan { config, kept, snapshot, record } = plan;
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
        let worker = pipeline.handle();
        halt.hurries(worker.clone());
        if console.is_some() {
            show_answers(&mut pipeline, meter);
        }
        let mut settings = loop_settings(&config);
        settings.fail_at = options.fail_at;
        settings.configuration = kept;
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
        Ok(Self { simulation, typist, worker, record })
    }

    /// Whether there is no sense in going on, and why.
    pub(super) fn unheard(&self) -> Option<Unheard> {
        let status = self.worker.status();
        match self.record {
            _ if status.is_deserted => Some(Unheard::Deserted),
            Record::Whole => (status.account.dropped > 0).then_some(Unheard::Lost),
            Record::AsConfigured => None,
        }
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
