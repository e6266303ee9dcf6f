//! Events to send: the examples of the schemas, read as a consumer reads them.

#![allow(dead_code, reason = "each test target uses a part of this")]

use std::fs;
use std::path::Path;
use townlet_contract::loop_failure::LoopFailure;
use townlet_contract::loop_health::LoopHealth;
use townlet_contract::loop_tick::LoopTick;
use townlet_contract::{AnyEvent, Kind, Reader};

/// The text of an example, such as `loop_failure/examples/v1/valid/full.json`.
pub(crate) fn text(path: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema").join(path);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(crate) fn read(bytes: &[u8]) -> AnyEvent {
    Reader::new().read(bytes).expect("an example is valid").event
}

pub(crate) fn health() -> LoopHealth {
    match read(&text("loop_health/examples/v3/valid/full.json")) {
        AnyEvent::LoopHealth(health) => *health,
        other => panic!("{}", other.kind()),
    }
}

pub(crate) fn failure() -> LoopFailure {
    match read(&text("loop_failure/examples/v3/valid/full.json")) {
        AnyEvent::LoopFailure(failure) => *failure,
        other => panic!("{}", other.kind()),
    }
}

pub(crate) fn tick() -> LoopTick {
    let reader = Reader::new().event(Kind::LoopTick);
    let read = reader.read(&text("loop_tick/examples/v1/valid/full.json"));
    match read.expect("an example is valid").event {
        AnyEvent::LoopTick(tick) => *tick,
        other => panic!("{}", other.kind()),
    }
}
