//! Towns of any size, with the whole pipeline behind them; their lines go nowhere.

#![allow(dead_code, reason = "each benchmark uses a part of this")]

use std::path::{Path, PathBuf};
use townlet_contract::sim::assembly::{loop_settings, pipeline_options, town};
use townlet_contract::sim::clock::MachineClock;
use townlet_contract::sim::config::telemetry::TransportKind;
use townlet_contract::sim::config::{self, Config};
use townlet_contract::sim::run::SimulationLoop;
use townlet_contract::telemetry::transport::Null;
use townlet_contract::telemetry::{Auth, Pipeline, Sink};

/// Agents of the towns that are measured.
pub(crate) const CROWDS: [u32; 4] = [2, 40, 200, 1000];

/// Ticks before anything is measured: agents have met, and windows are full or as full as others.
pub(crate) const WARM_UP: u64 = 300;

/// A place in the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// A configuration that is shipped.
pub(crate) fn example(path: &str) -> Config {
    config::read(&repository(path)).unwrap_or_else(|error| panic!("{error}"))
}

/// Two agents as without any configuration, more as in `forty_agents.toml`, as close to each other
/// as there.
pub(crate) fn crowd(agents: u32) -> Config {
    let mut config = match agents {
        2 => Config::default(),
        _more => example("configs/forty_agents.toml"),
    };
    let growth = f64::from(agents) / f64::from(config.town.population);
    config.town.size = (f64::from(config.town.size) * growth.sqrt()).round() as u32;
    config.town.population = agents;
    config.telemetry.transport.kind = TransportKind::Null;
    config
}

/// A loop over a town, its sink changed by whoever measures.
pub(crate) fn simulation(
    config: &Config,
    sink: impl FnOnce(Pipeline) -> Box<dyn Sink>,
) -> SimulationLoop {
    let options = pipeline_options(&config.telemetry, Auth::Disabled);
    let pipeline = Pipeline::start(Box::new(Null), options).expect("a thread can be started");
    SimulationLoop::new(
        Box::new(town(config)),
        sink(pipeline),
        Box::new(MachineClock::new()),
        loop_settings(config),
    )
}

/// Ends a run, in which everything was sent.
pub(crate) fn end(mut simulation: SimulationLoop) {
    let account = simulation.close();
    assert_eq!(account.sent, account.produced, "every event was made a line and sent");
}

/// The value in the middle.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
