//! A disk that is full, and one on which somebody makes room.

#![cfg(target_os = "linux")]

use crate::faults::plan::calm;
use crate::faults::run::Line;
use crate::faults::wire::folder;
use crate::tally::Tally;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::time::{Duration, SystemTime};
use townlet_contract::sim::assembly::loop_settings;
use townlet_contract::sim::clock::ScriptedClock;
use townlet_contract::sim::run::SimulationLoop;
use townlet_contract::sim::world::town::Town;
use townlet_contract::telemetry::transport::File;
use townlet_contract::telemetry::{Account, Pipeline, PipelineOptions, Retry, WorkerOptions};

/// A town that writes to a file.
fn simulation(path: &Path, drain_deadline: Duration) -> SimulationLoop {
    let plan = calm("perturbations", 3, 0);
    let file = File::open(path, None).expect("it can be opened");
    let pause = Duration::from_millis(1);
    let retry = Retry { first: pause, most: pause, attempts: None };
    let worker = WorkerOptions { retry, drain_deadline, ..WorkerOptions::default() };
    let options = PipelineOptions { worker, ..PipelineOptions::default() };
    SimulationLoop::new(
        Box::new(Town::new(&plan.config.town, plan.seed)),
        Box::new(Pipeline::start(Box::new(file), options).expect("a thread can be started")),
        Box::new(ScriptedClock::new(SystemTime::UNIX_EPOCH, Duration::from_micros(250))),
        loop_settings(&plan.config),
    )
}

#[test]
fn lines_wait_until_somebody_makes_room() {
    let folder = folder();
    let path = folder.path().join("out.ndjson");
    // Wherever the link leads is the disk.
    symlink("/dev/full", &path).expect("links can be made");
    let mut simulation = simulation(&path, Duration::from_secs(600));
    simulation.run(10).expect("a full disk does not stop the town");
    let status = simulation.sink().status();
    assert_eq!(status.payloads_flushed_total, 0);
    assert!(status.queue_length > 0 && status.worker.alive, "{status:?}");
    let room = folder.path().join("room.ndjson");
    fs::remove_file(&path).expect("it can be removed");
    symlink(&room, &path).expect("links can be made");
    simulation.run(10).expect("nothing fails");
    let Account { produced, sent, dropped, .. } = simulation.close();
    assert_eq!((sent, dropped), (produced, 0));
    let text = fs::read_to_string(&room).expect("it is there");
    assert!(text.ends_with('\n'));
    let lines = text.lines().map(|line| Line { kind: None, bytes: line.into() });
    let lines: Vec<Line> = lines.collect();
    assert_eq!(lines.len() as u64, produced);
    Tally::of(&lines).unwrap_or_else(|wrong| panic!("{wrong}"));
}

#[test]
fn a_disk_that_stays_full_costs_the_lines_and_says_so() {
    let mut simulation = simulation(Path::new("/dev/full"), Duration::from_millis(20));
    simulation.run(5).expect("a full disk does not stop the town");
    let Account { produced, sent, dropped, queued, .. } = simulation.close();
    assert_eq!((sent, dropped, queued), (0, produced, 0));
    assert!(produced > 30);
}
