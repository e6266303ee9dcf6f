//! Disturbances: at work, to come, at rest.

use crate::contract::shared::perturbations::v1::{
    Cooldowns, NewPerturbation, Perturbation, PerturbationKind, Perturbations,
};
use crate::json::{Map, Raw};
use crate::sim::config::town::{Price, SpecKind};
use crate::sim::world::town::disturbances::Planned;
use crate::sim::world::town::outcome::number;
use crate::sim::world::town::state::State;
use std::collections::BTreeMap;

/// All disturbances.
pub(super) fn all(state: &State) -> Perturbations {
    let known = &state.disturbances;
    Perturbations {
        active: Some(known.active.values().map(|it| (it.event_id.as_str(), one(it))).collect()),
        pending: Some(known.pending.iter().map(one).collect()),
        cooldowns: Some(Cooldowns::new(ticks(&known.spec_rests), ticks(&known.target_rests))),
        ..Perturbations::default()
    }
}

fn one(planned: &Planned) -> Perturbation {
    Perturbation::new(NewPerturbation {
        event_id: planned.event_id.clone(),
        spec_name: planned.spec.clone(),
        kind: match planned.kind {
            SpecKind::PriceSpike => PerturbationKind::PriceSpike,
            SpecKind::Blackout => PerturbationKind::Blackout,
            SpecKind::Outage => PerturbationKind::Outage,
            SpecKind::ArrangedMeet => PerturbationKind::ArrangedMeet,
        },
        started_at: planned.starts,
        ends_at: planned.ends,
        payload: payload(planned),
        targets: planned.targets.clone(),
    })
}

/// What is particular to a kind.
fn payload(planned: &Planned) -> Map<Raw> {
    let text = |text: &str| Raw::of(text);
    match planned.kind {
        SpecKind::PriceSpike => {
            let prices: Vec<&Price> = planned.prices.iter().collect();
            let names: Vec<String> = prices.iter().map(|it| it.name().to_owned()).collect();
            [("magnitude", Raw::of(&number(planned.magnitude))), ("prices", Raw::of(&names))]
                .into_iter()
                .collect()
        }
        SpecKind::Blackout => [("utility", text("power"))].into_iter().collect(),
        SpecKind::Outage => [("utility", text(planned.utility.name()))].into_iter().collect(),
        SpecKind::ArrangedMeet => {
            let place: Vec<_> = planned.location.iter().map(|it| number(*it)).collect();
            [("location", Raw::of(&place)), ("met", Raw::of(&planned.met))].into_iter().collect()
        }
    }
}

fn ticks(rests: &BTreeMap<String, u64>) -> Map<u64> {
    rests.iter().map(|(name, until)| (name.as_str(), *until)).collect()
}
