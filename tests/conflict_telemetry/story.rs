//! A run of the real town, told tick by tick.

use crate::sim::runs::clock;
use crate::sim::sink::Wire;
use std::path::Path;
use townlet_contract::AnyEvent;
use townlet_contract::loop_health::LoopHealth;
use townlet_contract::loop_tick::LoopTick;
use townlet_contract::metric::Metric;
use townlet_contract::rivalry_events::RivalryEvents;
use townlet_contract::sim::assembly::loop_settings;
use townlet_contract::sim::config::{self, Config};
use townlet_contract::sim::run::SimulationLoop;
use townlet_contract::sim::world::town::Town;
use townlet_contract::stability_metrics::StabilityMetrics;

/// A run.
#[derive(Clone)]
pub(crate) struct Story {
    pub(crate) ticks: Vec<Told>,
    /// Everything as it was sent, with its tick.
    pub(crate) events: Vec<(AnyEvent, u64)>,
}

/// What was told of a tick.
#[derive(Clone)]
pub(crate) struct Told {
    pub(crate) tick: LoopTick,
    pub(crate) stability: StabilityMetrics,
    pub(crate) rivalry: Option<RivalryEvents>,
    pub(crate) metrics: Vec<Metric>,
    pub(crate) health: LoopHealth,
}

/// An example that is shipped.
pub(crate) fn config(name: &str) -> Config {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("configs").join(format!("{name}.toml"));
    config::read(&path).unwrap_or_else(|error| panic!("{error}"))
}

impl Story {
    pub(crate) fn of(config: &Config, seed: u64, ticks: u64) -> Self {
        let wire = Wire::new();
        let town = Box::new(Town::new(&config.town, seed));
        let settings = loop_settings(config);
        let mut run = SimulationLoop::new(town, Box::new(wire.clone()), clock(250), settings);
        run.run(ticks).expect("nothing fails");
        let events = wire.taken();
        let told = (1..=ticks).map(|tick| Told::of(&events, tick));
        Self { ticks: told.collect(), events }
    }
}

impl Told {
    fn of(events: &[(AnyEvent, u64)], tick: u64) -> Self {
        let start = events.partition_point(|(_, at)| *at < tick);
        let of_tick = events[start..].iter().take_while(|(_, at)| *at == tick);
        let (mut told, mut stability, mut health) = (None, None, None);
        let (mut rivalry, mut metrics) = (None, Vec::new());
        for (event, _) in of_tick {
            match event.clone() {
                AnyEvent::LoopTick(event) => told = Some(*event),
                AnyEvent::StabilityMetrics(event) => stability = Some(*event),
                AnyEvent::RivalryEvents(event) => {
                    assert!(rivalry.replace(*event).is_none(), "one batch is sent at most");
                }
                AnyEvent::Metric(event) => metrics.push(*event),
                AnyEvent::LoopHealth(event) => health = Some(*event),
                _of_the_policy => {}
            }
        }
        Self {
            tick: told.expect("each tick is told"),
            stability: stability.expect("each tick has its figures"),
            rivalry,
            metrics,
            health: health.expect("each tick has its health"),
        }
    }

    /// How much of a rival one agent sees in another.
    pub(crate) fn rivalry(&self, one: &str, other: &str) -> f64 {
        let ties = self.health.global_context.relationship_snapshot.as_ref();
        let tie = ties.and_then(|ties| ties.get().get(one)?.get(other).cloned());
        tie.map_or(0.0, |tie| tie.rivalry.as_f64())
    }

    /// What a metric says.
    pub(crate) fn metric(&self, name: &str) -> Option<f64> {
        let found = self.metrics.iter().find(|metric| metric.name.as_str() == name);
        found.map(|metric| metric.value.as_f64())
    }
}
