//! Snapshots of older forms: what they hold goes on, and the loop says what was done to them.

use crate::sim::emitted::{checked, count};
use crate::sim::runs::{clock, lively, timeless};
use crate::sim::sink::Wire;
use std::path::Path;
use townlet_contract::loop_tick::LoopTick;
use townlet_contract::sim::assembly::{kept_configuration, loop_settings};
use townlet_contract::sim::config::Config;
use townlet_contract::sim::run::{Capture, LoopSettings, SimulationLoop};
use townlet_contract::sim::snapshot::Snapshot;
use townlet_contract::sim::world::town::Town;
use townlet_contract::{AnyEvent, Kind};

/// The tick that failed when the files were written.
const FAILED: u64 = 6;

fn old(name: &str) -> Snapshot {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sim_snapshot/format_1");
    Snapshot::read(&folder.join(name)).unwrap_or_else(|error| panic!("{error}"))
}

fn settings(config: &Config) -> LoopSettings {
    LoopSettings { capture: Capture::Off, ..loop_settings(config) }
}

fn resumed(name: &str, wire: &Wire) -> SimulationLoop {
    let snapshot = old(name);
    let kept = snapshot.configuration().expect("it was kept");
    let config = kept_configuration(kept).expect("it is one");
    let town = Box::new(Town::restore(snapshot.world()).expect("it is a town"));
    SimulationLoop::resume(snapshot, town, Box::new(wire.clone()), clock(0), settings(&config))
}

fn ticks(wire: &Wire) -> Vec<LoopTick> {
    let ticks = wire.taken().into_iter().filter_map(|(event, _)| match event {
        AnyEvent::LoopTick(tick) => Some(*tick),
        _other => None,
    });
    ticks.collect()
}

#[test]
fn a_snapshot_of_form_1_goes_on_as_the_run_would_have() {
    for (name, ratio) in [("mixing_on.json", Some(0.4)), ("mixing_off.json", None)] {
        let parted = Wire::new();
        let mut second = resumed(name, &parted);
        second.run(40).expect("nothing fails");
        let config = old(name).configuration().map(kept_configuration).expect("it was kept");
        let config = config.expect("it is one");
        let whole = Wire::new();
        let town = Box::new(Town::new(&config.town, config.seed));
        let sink = Box::new(whole.clone());
        let mut run = SimulationLoop::new(town, sink, clock(0), settings(&config));
        run.run(FAILED + 39).expect("nothing fails");
        let (whole, parted) = (ticks(&whole), ticks(&parted));
        assert_eq!(parted.len(), 40);
        assert!(parted == whole[FAILED as usize - 1..], "{name}: the run took another way");
        let first = parted[0].policy_identity.anneal_ratio.as_ref();
        assert_eq!(first.map(|ratio| ratio.as_f64()), ratio, "{name}");
    }
}

#[test]
fn the_first_thing_that_is_said_is_what_was_done() {
    for name in ["mixing_on.json", "mixing_off.json"] {
        let wire = Wire::new();
        resumed(name, &wire).run(2).expect("nothing fails");
        let taken = checked(&wire);
        let Some((AnyEvent::TelemetrySnapshotMigrations(said), FAILED)) = taken.first() else {
            panic!("{name}: {:?}", taken.first())
        };
        assert_eq!(said.applied, ["2_mixing_is_state", "3_idle_keys"]);
        assert_eq!(count(&taken, Kind::TelemetrySnapshotMigrations), 1);
        // A share that is no longer told has changed; so has one that its schedule moved.
        assert_eq!(count(&taken, Kind::PolicyAnnealUpdate), 1, "{name}");
    }
}

#[test]
fn it_is_said_once_and_before_a_first_step_that_fails() {
    let wire = Wire::new();
    let snapshot = old("mixing_on.json");
    let kept = snapshot.configuration().expect("it was kept");
    let config = kept_configuration(kept).expect("it is one");
    let town = Box::new(Town::restore(snapshot.world()).expect("it is a town"));
    let settings = LoopSettings { fail_at: Some(FAILED), ..settings(&config) };
    let sink = Box::new(wire.clone());
    let mut run = SimulationLoop::resume(snapshot, town, sink, clock(0), settings);
    for _ in 0..3 {
        run.step().expect_err("it fails each time");
    }
    let kinds: Vec<Kind> = checked(&wire).iter().map(|(event, _)| event.kind()).collect();
    let failure = Kind::LoopFailure;
    assert_eq!(kinds, [Kind::TelemetrySnapshotMigrations, failure, failure, failure]);
}

#[test]
fn a_snapshot_of_today_needs_nothing() {
    let mut first = timeless(&[], lively(Capture::Off), &Wire::new());
    first.run(9).expect("nothing fails");
    let text = first.snapshot().and_then(|it| it.to_json()).expect("it can be saved");
    let snapshot = Snapshot::parse(&text).expect("it is one");
    assert!(snapshot.migrations().is_empty());
    let wire = Wire::new();
    crate::sim::runs::resumed(snapshot, &[], lively(Capture::Off), &wire).run(3).expect("it runs");
    assert_eq!(count(&checked(&wire), Kind::TelemetrySnapshotMigrations), 0);
}

#[test]
fn what_was_brought_up_to_date_is_saved_in_the_form_of_today() {
    let old = old("mixing_on.json");
    assert_eq!(old.migrations(), ["2_mixing_is_state", "3_idle_keys"]);
    let now = old.to_json().and_then(|text| Snapshot::parse(&text)).expect("it is one");
    assert!(now.migrations().is_empty());
    assert_eq!((now.tick(), now.world()), (old.tick(), old.world()));
    assert_eq!(now.to_json(), old.to_json());
}
