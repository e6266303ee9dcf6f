//! How long things took: flushes by the worker's time, lines of the town by its clock.

use super::{config, healths, running};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use townlet_contract::json::Number;
use townlet_contract::sim::clock::ScriptedClock;
use townlet_contract::sim::world::town::Town;
use townlet_contract::sim::world::{Action, Plan, World};
use townlet_contract::telemetry::transport::{SendError, Transport};
use townlet_contract::telemetry::{Frame, Pipeline, PipelineOptions, ScriptedTimer, Timer};

/// A channel that takes its time: so long for a batch, and for its flush.
struct Timed(Arc<ScriptedTimer>);

const SEND: Duration = Duration::from_millis(3);
const FLUSH: Duration = Duration::from_micros(500);

impl Transport for Timed {
    fn provider(&self) -> &'static str {
        "timed"
    }

    fn send(&mut self, _: &[Frame]) -> Result<(), SendError> {
        self.0.pass(SEND);
        Ok(())
    }

    fn flush(&mut self) -> Result<(), SendError> {
        self.0.pass(FLUSH);
        Ok(())
    }
}

#[test]
fn a_flush_takes_as_long_as_its_batch() {
    let timer = Arc::new(ScriptedTimer::new());
    let options = PipelineOptions::default();
    let channel = Box::new(Timed(Arc::clone(&timer)));
    let pipeline = Pipeline::start_with(channel, options, Arc::clone(&timer) as Arc<dyn Timer>);
    let (mut simulation, emitted) = running(pipeline.expect("a thread starts"));
    simulation.step().expect("nothing fails");
    while simulation.sink().status().queue_length > 0 {
        std::thread::yield_now();
    }
    simulation.step().expect("nothing fails");
    let took = Number::try_from(3.5).expect("it is finite");
    let (health, _) = healths(&emitted).remove(1);
    assert_eq!(health.transport.last_flush_duration_ms.as_ref(), Some(&took));
    assert_eq!(health.summary.last_flush_duration_ms, Some(took));
}

#[test]
fn what_is_done_in_lines_is_timed_where_there_is_a_clock() {
    let step = Duration::from_nanos(7);
    let clock = ScriptedClock::new(SystemTime::UNIX_EPOCH, step);
    let mut town = Town::new(&config().town, 3).timed_by(Box::new(clock));
    let agents = town.observe().expect("a town is seen").agents;
    let mut plan = Plan::default();
    for agent in &agents {
        let shower = Action::on("request", "shower", Some("take_shower"));
        plan.actions.insert(agent.agent_id.as_str(), shower);
    }
    let mut calls = [0; 4];
    for tick in 1..=60 {
        town.advance(tick, &plan).expect("the town goes on");
        let context = town.context().expect("a town has one");
        let affinity = context.queue_affinity_metrics.expect("there is a clock");
        let now = [
            (affinity.requests, affinity.request_ns),
            (affinity.assign_calls, affinity.assign_ns),
            (affinity.blocked_calls, affinity.blocked_ns),
            (affinity.releases, affinity.release_ns),
        ];
        for (count, (calls, nanoseconds)) in calls.iter_mut().zip(now) {
            assert!(calls >= *count, "counts do not go back");
            // Each look at this clock takes a step, and an operation has at least two.
            assert!(nanoseconds >= calls * 7, "{nanoseconds} for {calls}");
            *count = calls;
        }
        assert!(affinity.blocked_calls <= affinity.requests);
    }
    assert!(calls[0] > 100 && calls[1] > 1, "{calls:?}");
}

#[test]
fn what_was_not_timed_is_not_told() {
    let mut town = Town::new(&config().town, 3);
    town.advance(1, &Plan::default()).expect("the town goes on");
    assert!(town.context().expect("a town has one").queue_affinity_metrics.is_none());
}
