//! Loops over the scripted world.

use super::sink::Wire;
use super::world::{Fault, Script, Scripted, Stage};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};
use townlet_contract::json::Raw;
use townlet_contract::loop_failure::LoopFailure;
use townlet_contract::sim::clock::ScriptedClock;
use townlet_contract::sim::policy::{AnnealSchedule, PolicySettings};
use townlet_contract::sim::promotion::PromotionSettings;
use townlet_contract::sim::run::{Capture, LoopSettings, SimulationLoop};
use townlet_contract::sim::snapshot::Snapshot;

/// Settings under which everything that lasts changes now and then.
pub(crate) fn lively(capture: Capture) -> LoopSettings {
    LoopSettings {
        policy: PolicySettings {
            blend_enabled: true,
            anneal_ratio: Some(0.1),
            anneal: Some(AnnealSchedule { target: 0.9, from_tick: 7, every_ticks: 7, step: 0.1 }),
            option_commit_ticks: 4,
            ..PolicySettings::default()
        },
        promotion: PromotionSettings {
            candidate: Some("next".to_owned()),
            window_ticks: 10,
            allowed_alerts: vec!["rivalry_spike".to_owned(), "option_thrashing".to_owned()],
            ..PromotionSettings::default()
        },
        configuration: Some(Raw::of("seed = 7")),
        capture,
        ..LoopSettings::default()
    }
}

/// A script of faults.
pub(crate) fn script(faults: &[(u64, Stage, Fault)]) -> Script {
    Arc::new(Mutex::new(faults.to_vec()))
}

/// An error with a name and a message.
pub(crate) fn error(name: &str, message: &str) -> Fault {
    Fault::Error(name.to_owned(), message.to_owned())
}

/// A clock that starts in 2025 and goes on by some microseconds at each look.
pub(crate) fn clock(step: u64) -> Box<ScriptedClock> {
    let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_261_415);
    Box::new(ScriptedClock::new(start, Duration::from_micros(step)))
}

/// A loop, and the wire that it sends to.
pub(crate) fn started(
    faults: &[(u64, Stage, Fault)],
    settings: LoopSettings,
) -> (SimulationLoop, Wire) {
    let wire = Wire::new();
    let world = Box::new(Scripted::new(script(faults)));
    (SimulationLoop::new(world, Box::new(wire.clone()), clock(250), settings), wire)
}

/// A loop whose clock stands, with a wire that others have sent to already.
pub(crate) fn timeless(
    faults: &[(u64, Stage, Fault)],
    settings: LoopSettings,
    wire: &Wire,
) -> SimulationLoop {
    let world = Box::new(Scripted::new(script(faults)));
    SimulationLoop::new(world, Box::new(wire.clone()), clock(0), settings)
}

/// A loop that goes on from a snapshot, whose clock stands.
pub(crate) fn resumed(
    snapshot: Snapshot,
    faults: &[(u64, Stage, Fault)],
    settings: LoopSettings,
    wire: &Wire,
) -> SimulationLoop {
    let world = Box::new(Scripted::restored(snapshot.world(), script(faults)));
    SimulationLoop::resume(snapshot, world, Box::new(wire.clone()), clock(0), settings)
}

/// Runs until so many ticks are completed, whatever fails on the way; gives the failures.
pub(crate) fn persist(run: &mut SimulationLoop, until: u64) -> Vec<LoopFailure> {
    let mut failures = Vec::new();
    while run.tick() < until {
        if let Err(failed) = run.step() {
            failures.push(*failed.failure);
        }
        assert!(failures.len() < 1000, "it never gets through");
    }
    failures
}
