//! The state of the economy.

use crate::contract::shared::economy_snapshot::v1::EconomySnapshot;
use crate::json::{Map, Raw};
use crate::sim::config::town::{Price, SpecKind, Utility};
use crate::sim::world::town::disturbances::Planned;
use crate::sim::world::town::economy::{price, works};
use crate::sim::world::town::outcome::number;
use crate::sim::world::town::state::State;
use serde_json::json;

/// Prices in force, the spikes that made them, and what comes out of the wall.
pub(super) fn snapshot(state: &State) -> EconomySnapshot {
    let prices = Price::ALL.iter().map(|it| (it.name(), number(price(state, *it))));
    let spikes = state.disturbances.active.values().filter(|it| it.kind == SpecKind::PriceSpike);
    let spikes: Map<Raw> = spikes.map(|it| (it.event_id.as_str(), spike(it))).collect();
    let utilities = Utility::ALL.iter().map(|it| (it.name(), works(state, *it)));
    EconomySnapshot::new(spikes, prices.collect(), utilities.collect())
}

fn spike(spike: &Planned) -> Raw {
    let all = spike.prices.is_empty();
    let prices = if all { &Price::ALL[..] } else { &spike.prices };
    let targets: Vec<&str> = prices.iter().map(|price| price.name()).collect();
    Raw::from(&json!({"magnitude": spike.magnitude, "targets": targets, "ends_at": spike.ends}))
}
