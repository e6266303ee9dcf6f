//! What telemetry tells of itself: the counters of its worker, in every payload that has a place for
//! them, as metrics and in the file for Prometheus, and how long what was done took.

mod sim;
mod support;

#[path = "transports/exposition.rs"]
mod exposition;
#[path = "telemetry/scripted.rs"]
mod scripted;

#[path = "internal_metrics/counters.rs"]
mod counters;
#[path = "internal_metrics/figures.rs"]
mod figures;
#[path = "internal_metrics/times.rs"]
mod times;

use sim::runs::clock;
use std::path::Path;
use std::sync::{Arc, Mutex};
use townlet_contract::AnyEvent;
use townlet_contract::loop_health::LoopHealth;
use townlet_contract::metric::Metric;
use townlet_contract::sim::assembly::loop_settings;
use townlet_contract::sim::config::{self, Config};
use townlet_contract::sim::run::SimulationLoop;
use townlet_contract::sim::world::town::Town;
use townlet_contract::telemetry::Pipeline;

/// An example that is shipped, with a policy that is mixed in.
fn config() -> Config {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("configs/perturbations.toml");
    let mut config = config::read(&path).unwrap_or_else(|error| panic!("{error}"));
    let anneal = &mut config.policy.anneal;
    (anneal.enabled, anneal.from_tick, anneal.every_ticks) = (true, 5, 5);
    config
}

/// Everything that was emitted, with its tick.
type Emitted = Arc<Mutex<Vec<(AnyEvent, u64)>>>;

/// A town that sends through a pipeline, and what it emits.
fn running(mut pipeline: Pipeline) -> (SimulationLoop, Emitted) {
    let emitted = Emitted::default();
    let seen = Arc::clone(&emitted);
    pipeline.dispatcher_mut().subscribe("test", move |event, tick| {
        seen.lock().expect("nobody panics with it").push((event.clone(), tick));
        Ok(())
    });
    let config = config();
    let town = Box::new(Town::new(&config.town, config.seed));
    let settings = loop_settings(&config);
    (SimulationLoop::new(town, Box::new(pipeline), clock(250), settings), emitted)
}

/// The health of each tick, with the metrics of the same tick.
fn healths(emitted: &Emitted) -> Vec<(LoopHealth, Vec<Metric>)> {
    let (mut found, mut metrics) = (Vec::new(), Vec::new());
    for (event, _) in emitted.lock().expect("nobody panics with it").iter() {
        match event.clone() {
            AnyEvent::Metric(metric) => metrics.push(*metric),
            AnyEvent::LoopHealth(health) => found.push((*health, std::mem::take(&mut metrics))),
            _other => {}
        }
    }
    assert!(!found.is_empty(), "there is no health");
    found
}
