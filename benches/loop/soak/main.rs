//! A long run with faults everywhere, in constant memory: the world fails and panics, the channel is
//! away and breaks, the console is full of garbage, every failure is saved.
//!
//! ```text
//! cargo bench -p townlet-loop-benches --bench soak [-- <configuration>]
//! ```
//!
//! It tells how much memory the process had at most after 10,000 ticks and after 100,000, and ends
//! with exit code 1 when the second is much more than the first, or when an event is unaccounted for.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

#[path = "../town/mod.rs"]
mod town;

mod faulty;

mod channel;

mod typist;

mod memory;

use self::channel::Unsteady;
use self::faulty::Faulty;
use self::typist::Typist;
use std::fs;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use townlet_contract::loop_failure::LoopFailure;
use townlet_contract::sim::assembly::{loop_settings, pipeline_options};
use townlet_contract::sim::clock::MachineClock;
use townlet_contract::sim::config::Config;
use townlet_contract::sim::console::{Access, Console, Inbox, Memory};
use townlet_contract::sim::run::{Capture, LoopSettings, SimulationLoop};
use townlet_contract::telemetry::{Auth, Pipeline, Retry, WorkerOptions};

/// When memory is looked at.
const MARKS: [u64; 2] = [10_000, 100_000];

/// How much more memory, in KiB, a run of ten times the length may have had: what an allocator that
/// is asked for pieces of all sizes loses between them.
const SLACK: u64 = 8 * 1024;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with('-'));
    let path = arguments.next().unwrap_or_else(|| "configs/perturbations.toml".to_owned());
    let config = town::example(&path);
    let folder = tempfile::tempdir().expect("a folder can be made");
    let inbox = Inbox::new(64);
    let mut typist = Typist::new(inbox.clone());
    let mut simulation = simulation(&config, inbox, folder.path().join("failures"));
    let begun = Instant::now();
    let mut peaks = Vec::new();
    for mark in MARKS {
        while simulation.tick() < mark {
            typist.type_some();
            // A tick that failed is tried again.
            let _ = simulation.step();
        }
        let peak = memory::peak();
        let failures = simulation.failure_count();
        let peak_told = peak.map_or("unknown".to_owned(), |peak| format!("{peak} KiB"));
        println!("{path}: {mark} ticks, {failures} failures, peak memory {peak_told}");
        peaks.extend(peak);
    }
    let status = simulation.sink().status();
    let account = simulation.close();
    println!(
        "{:.0} s; {} events, {} sent, {} dropped; {} restarts of the worker",
        begun.elapsed().as_secs_f64(),
        account.produced,
        account.sent,
        account.dropped,
        status.worker.restart_count,
    );
    let is_counted = account.produced == account.sent + account.dropped;
    let is_constant = peaks.windows(2).all(|pair| pair[1] <= pair[0] + SLACK);
    if is_counted && is_constant { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn simulation(config: &Config, inbox: Inbox, failures: std::path::PathBuf) -> SimulationLoop {
    let mut options = pipeline_options(&config.telemetry, Auth::Disabled);
    let pause = Duration::from_micros(100);
    let retry = Retry { first: pause, most: pause, attempts: None };
    options.worker = WorkerOptions { restart_limit: u64::MAX, retry, ..options.worker };
    let pipeline = Pipeline::start(Box::new(Unsteady::default()), options);
    let mut pipeline = pipeline.expect("a thread can be started");
    pipeline.dispatcher_mut().subscribe("failing", |_, _| Err("it never works".into()));
    pipeline.observe("nobody", |_| {});
    let mut simulation = SimulationLoop::new(
        Box::new(Faulty::new(townlet_contract::sim::assembly::town(config))),
        Box::new(pipeline),
        Box::new(MachineClock::new()),
        LoopSettings { capture: Capture::Under(failures), ..loop_settings(config) },
    );
    let console = Console::new(inbox, Access::open(), Memory::default());
    simulation.take_commands_from(Box::new(console));
    // What was saved is thrown away: memory is the question, not the disk.
    simulation.on_failure(Box::new(|failure: &LoopFailure| {
        failure.snapshot_path.iter().for_each(|path| drop(fs::remove_dir_all(path)));
        Ok(())
    }));
    simulation
}
