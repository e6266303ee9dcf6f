//! A stream that stops in the midst of a line whose event is then given up.

use crate::faults::plan::calm;
use crate::faults::run::Line;
use crate::faults::trouble::Tearing;
use crate::tally::Tally;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};
use townlet_contract::AnyEvent;
use townlet_contract::sim::assembly::loop_settings;
use townlet_contract::sim::clock::ScriptedClock;
use townlet_contract::sim::run::SimulationLoop;
use townlet_contract::sim::world::town::Town;
use townlet_contract::telemetry::transport::{Null, Stdout};
use townlet_contract::telemetry::{
    Account, Backpressure, Pipeline, PipelineOptions, Retry, Sink, WorkerOptions,
};

/// What a town says in some ticks.
fn events(ticks: u64) -> Vec<(AnyEvent, u64)> {
    let plan = calm("perturbations", 3, ticks);
    let pipeline = Pipeline::start(Box::new(Null), PipelineOptions::default());
    let mut pipeline = pipeline.expect("a thread can be started");
    let events = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&events);
    pipeline.dispatcher_mut().subscribe("test", move |event, tick| {
        seen.lock().expect("nobody panics with it").push((event.clone(), tick));
        Ok(())
    });
    let mut simulation = SimulationLoop::new(
        Box::new(Town::new(&plan.config.town, plan.seed)),
        Box::new(pipeline),
        Box::new(ScriptedClock::new(SystemTime::UNIX_EPOCH, Duration::from_micros(250))),
        loop_settings(&plan.config),
    );
    simulation.run(ticks).expect("nothing fails");
    drop(simulation);
    let events = events.lock().expect("nobody panics with it");
    events.clone()
}

#[test]
fn no_half_line_leaves() {
    let events = events(4);
    let is_tick = |event: &AnyEvent| matches!(event, AnyEvent::LoopTick(_));
    let (long, tick) = events.iter().find(|(event, _)| is_tick(event)).expect("there is one");
    let out = Arc::new(Mutex::new(Vec::new()));
    let stream = Stdout::over(Tearing::once(Arc::clone(&out), 1_000));
    // Until the end nothing is tried again, and few events have room.
    let pause = Duration::from_secs(3_600);
    let worker = WorkerOptions {
        max_frames: 4,
        backpressure: Backpressure::DropOldest,
        retry: Retry { first: pause, most: pause, attempts: None },
        drain_deadline: Duration::from_secs(600),
        ..WorkerOptions::default()
    };
    let options = PipelineOptions { worker, ..PipelineOptions::default() };
    let mut pipeline = Pipeline::start(Box::new(stream), options).expect("a thread starts");
    pipeline.emit(long.clone(), *tick);
    while pipeline.worker().consecutive_failures == 0 {
        std::thread::yield_now();
    }
    for (event, tick) in &events {
        pipeline.emit(event.clone(), *tick);
    }
    let Account { produced, sent, dropped, .. } = pipeline.close();
    assert_eq!((sent, dropped), (4, produced - 4));
    let text = String::from_utf8(out.lock().expect("it is whole").clone()).expect("it is text");
    let lines = text.lines().map(|line| Line { kind: None, bytes: line.into() });
    let lines: Vec<Line> = lines.collect();
    // The line that was begun, and those that were sent.
    assert_eq!(lines.len(), 5);
    Tally::of(&lines).unwrap_or_else(|wrong| panic!("{wrong}"));
}
