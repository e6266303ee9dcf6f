//! A run from its first tick to the end of its channel, and what must hold of every run.

use super::plan::{Channel, Plan, Trouble};
use super::town::{Fault, Faults, Faulty, Stage, faults};
use super::trouble::Taken;
use super::typist::Typist;
use super::wire;
use std::num::NonZeroU32;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};
use townlet_contract::Kind;
use townlet_contract::loop_failure::LoopFailure;
use townlet_contract::sim::assembly::loop_settings;
use townlet_contract::sim::clock::ScriptedClock;
use townlet_contract::sim::console::{Access, Console, Inbox, Memory};
use townlet_contract::sim::run::{Capture, LoopSettings, SimulationLoop};
use townlet_contract::sim::world::town::Town;
use townlet_contract::telemetry::{
    Account, Auth, Backpressure, Detail, Form, Pace, Pipeline, PipelineOptions, Retry, Sink,
    WorkerOptions,
};

/// Longer than any run takes.
const FOREVER: Duration = Duration::from_secs(600);

/// What left a run.
pub(crate) struct Ran {
    pub(crate) lines: Vec<Line>,
    pub(crate) account: Account,
    pub(crate) failures: u64,
}

/// A whole line, without its line feed.
pub(crate) struct Line {
    /// Which event it is, where it does not say so itself.
    pub(crate) kind: Option<Kind>,
    pub(crate) bytes: Vec<u8>,
}

/// Runs a plan with every fault that its seed has for it.
pub(crate) fn run(plan: &Plan) -> Ran {
    with_faults(plan, faults(plan.seed, plan.ticks, plan.captures))
}

/// Runs a plan with faults of one's own.
pub(crate) fn with_faults(plan: &Plan, faults: Vec<Fault>) -> Ran {
    through(plan, faults, |pipeline| Box::new(pipeline))
}

/// Runs a plan with something between the loop and its pipeline.
pub(crate) fn through(
    plan: &Plan,
    faults: Vec<Fault>,
    sink: impl FnOnce(Pipeline) -> Box<dyn Sink>,
) -> Ran {
    let (transport, taken, end) = wire::open(plan);
    let pipeline = Pipeline::start(Box::new(transport), options(plan));
    let mut pipeline = pipeline.expect("a thread can be started");
    pipeline.dispatcher_mut().subscribe("failing", |_, _| Err("it never works".into()));
    pipeline.dispatcher_mut().subscribe("panicking", |_, _| resume_unwind(Box::new("never")));
    pipeline.observe("panicking, too", |_| resume_unwind(Box::new("never")));
    let sink = sink(pipeline);
    let faults: Faults = Arc::new(Mutex::new(faults));
    let town = Faulty::new(Town::new(&plan.config.town, plan.seed), Arc::clone(&faults));
    let scratch = wire::folder();
    let capture = match plan.captures {
        true => Capture::Under(scratch.path().join("failures")),
        false => Capture::Off,
    };
    let mut simulation = SimulationLoop::new(
        Box::new(town),
        sink,
        Box::new(ScriptedClock::new(SystemTime::UNIX_EPOCH, Duration::from_micros(250))),
        LoopSettings { capture, ..loop_settings(&plan.config) },
    );
    simulation.on_failure(Box::new(|_: &LoopFailure| Err("it never works".into())));
    simulation.on_failure(Box::new(|_: &LoopFailure| resume_unwind(Box::new("never"))));
    let inbox = Inbox::new(64);
    let console = Console::new(inbox.clone(), Access::open(), Memory::default());
    simulation.take_commands_from(Box::new(console));
    let first = plan.config.town.agents.first().map_or("ada_0", |agent| agent.id.as_str());
    let mut typist = Typist::new(inbox, first, plan.seed);
    let mut failures = 0;
    while simulation.tick() < plan.ticks {
        typist.type_some();
        failures += u64::from(simulation.step().is_err());
        assert!(failures < 100, "{}: it does not get on", plan.title());
    }
    assert_eq!(failures, simulation.failure_count(), "{}", plan.title());
    assert_eq!(simulation.handlers_failed(), 2 * failures, "{}", plan.title());
    let account = simulation.close();
    drop(simulation);
    let left: Vec<Stage> =
        faults.lock().expect("nobody is at it").iter().map(|it| it.stage).collect();
    assert!(left.iter().all(|stage| *stage == Stage::Save), "{}: {left:?}", plan.title());
    let streams = end.streams(&taken);
    let ran = Ran { lines: lines(plan, &taken, &streams), account, failures };
    hold(plan, &ran, &taken, &streams);
    ran
}

/// How the pipeline of a plan is set up.
fn options(plan: &Plan) -> PipelineOptions {
    let retry = Retry {
        first: Duration::from_millis(1),
        most: Duration::from_millis(4),
        attempts: NonZeroU32::new(if plan.trouble == Trouble::Dead { 2 } else { 0 }),
    };
    let worker = WorkerOptions {
        max_frames: 48,
        batch_frames: 1 + plan.seed as usize % 17,
        backpressure: backpressure(plan),
        pace: match plan.seed % 4 {
            0 => Pace::Lockstep { patience: FOREVER },
            _in_the_background => Pace::Background,
        },
        retry,
        drain_deadline: if plan.trouble == Trouble::Dead {
            Duration::from_millis(50)
        } else {
            FOREVER
        },
        ..WorkerOptions::default()
    };
    let form = match plan.channel {
        Channel::Legacy => Form::Legacy,
        _with_envelopes => Form::Envelopes,
    };
    let auth = if plan.seed.is_multiple_of(5) { Auth::Enabled } else { Auth::Disabled };
    let detail = if plan.seed.is_multiple_of(3) { Detail::Diffs } else { Detail::Snapshots };
    PipelineOptions { worker, form, auth, detail }
}

fn backpressure(plan: &Plan) -> Backpressure {
    match (plan.trouble, (plan.seed - 1) / 7 % 3) {
        (Trouble::Dead, _) | (_, 1) => Backpressure::DropOldest,
        (_, 2) => Backpressure::FanOut,
        (_, _) => Backpressure::Block { timeout: FOREVER },
    }
}

/// Whether nothing may be dropped.
fn is_lossless(plan: &Plan) -> bool {
    matches!(backpressure(plan), Backpressure::Block { .. })
}

/// The whole lines that came out. Where nothing but numbers does, the lines that they were made of.
fn lines(plan: &Plan, taken: &Taken, streams: &[Vec<u8>]) -> Vec<Line> {
    match plan.channel {
        Channel::Prometheus | Channel::Legacy => {
            let line = |frame: &townlet_contract::telemetry::Frame| {
                let bytes = frame.line().strip_suffix(b"\n").expect("a line ends").to_vec();
                let kind = (plan.channel == Channel::Legacy).then_some(frame.kind());
                Line { kind, bytes }
            };
            taken.frames().iter().map(line).collect()
        }
        _streams => {
            let whole = |stream: &Vec<u8>| -> Vec<Vec<u8>> {
                let mut lines: Vec<_> =
                    stream.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
                // Behind the last line feed stands nothing, or a line that was cut short.
                lines.pop();
                lines
            };
            let lines = streams.iter().flat_map(whole);
            lines.map(|bytes| Line { kind: None, bytes }).collect()
        }
    }
}

/// What holds of every run: nothing is dropped uncounted, and what the channel took came out.
fn hold(plan: &Plan, ran: &Ran, taken: &Taken, streams: &[Vec<u8>]) {
    let Account { produced, sent, dropped, queued, .. } = ran.account;
    let title = plan.title();
    assert_eq!(produced, sent + dropped + queued, "{title}");
    assert_eq!(queued, 0, "{title}");
    assert!(produced > 0 && !ran.lines.is_empty(), "{title}: nothing was sent");
    assert!(!is_lossless(plan) || dropped == 0, "{title}: {dropped} were dropped");
    assert!(plan.trouble != Trouble::Dead || dropped > 0, "{title}: it was not dead");
    let frames = taken.frames();
    assert_eq!(frames.len() as u64, sent, "{title}");
    let hangs_up = plan.trouble == Trouble::Flapping;
    match plan.channel {
        Channel::Prometheus => {}
        Channel::Tcp | Channel::Tls if hangs_up => {
            assert!(streams.len() > 1, "{title}: the peer never hung up");
        }
        // A line that was given up halfway is completed.
        Channel::Stdout if !is_lossless(plan) => {
            assert!(ran.lines.len() >= frames.len(), "{title}")
        }
        _whole => {
            let whole: Vec<u8> = frames.iter().flat_map(|frame| frame.line().to_vec()).collect();
            assert!(streams.concat() == whole, "{title}: other bytes came out than went in");
        }
    }
}
