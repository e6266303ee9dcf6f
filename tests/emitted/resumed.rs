//! A run that goes on from a snapshot of an older form.

use crate::faults::run::Line;
use std::path::Path;
use std::time::{Duration, SystemTime};
use townlet_contract::sim::assembly::{kept_configuration, loop_settings, pipeline_options};
use townlet_contract::sim::clock::ScriptedClock;
use townlet_contract::sim::run::SimulationLoop;
use townlet_contract::sim::snapshot::Snapshot;
use townlet_contract::sim::world::town::Town;
use townlet_contract::telemetry::transport::Memory;
use townlet_contract::telemetry::{Auth, Pipeline};

/// What left it.
pub(crate) struct Ran {
    pub(crate) lines: Vec<Line>,
}

/// Goes on for some ticks.
pub(crate) fn run() -> Ran {
    let path = "tests/sim_snapshot/format_1/mixing_on.json";
    let snapshot = Snapshot::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
    let snapshot = snapshot.unwrap_or_else(|error| panic!("{error}"));
    let kept = snapshot.configuration().map(kept_configuration).expect("it was kept");
    let config = kept.expect("it is one");
    let wire = Memory::new();
    let recorded = wire.recorded();
    let options = pipeline_options(&config.telemetry, Auth::Disabled);
    let pipeline = Pipeline::start(Box::new(wire), options).expect("a thread can be started");
    let mut simulation = SimulationLoop::resume(
        snapshot.clone(),
        Box::new(Town::restore(snapshot.world()).expect("it is a town")),
        Box::new(pipeline),
        Box::new(ScriptedClock::new(SystemTime::UNIX_EPOCH, Duration::from_micros(250))),
        loop_settings(&config),
    );
    simulation.run(5).expect("nothing fails");
    let account = simulation.close();
    assert_eq!(account.produced, account.sent);
    let frames = recorded.frames();
    let bytes = |line: &[u8]| line.strip_suffix(b"\n").expect("a line ends").to_vec();
    let lines = frames.iter().map(|frame| Line { kind: None, bytes: bytes(frame.line()) });
    Ran { lines: lines.collect() }
}
