//! Disturbances: planned, announced, at work, over, at rest.

use super::state::State;
use crate::sim::config::town::{PerturbationSpec, Price, SpecKind, Utility};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;

/// The disturbances of a town.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Disturbances {
    /// How many there have been.
    pub(super) count: u64,
    /// Those to come, in the order of their start.
    pub(super) pending: Vec<Planned>,
    /// Those at work, by id.
    pub(super) active: BTreeMap<String, Planned>,
    /// The tick before which a spec does not come again.
    pub(super) spec_rests: BTreeMap<String, u64>,
    /// The tick before which an agent is left alone.
    pub(super) target_rests: BTreeMap<String, u64>,
}

/// A disturbance that will be or is at work.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Planned {
    pub(super) event_id: String,
    pub(super) spec: String,
    pub(super) kind: SpecKind,
    pub(super) starts: u64,
    pub(super) ends: u64,
    pub(super) magnitude: f64,
    pub(super) prices: Vec<Price>,
    pub(super) utility: Utility,
    pub(super) location: [f64; 2],
    pub(super) targets: Vec<String>,
    /// Whether those who were to meet have met.
    pub(super) met: bool,
}

/// What the console may say otherwise than the spec.
#[derive(Debug, Default)]
pub(super) struct Wishes {
    pub(super) starts_in: u64,
    pub(super) duration: Option<u64>,
    pub(super) magnitude: Option<f64>,
    pub(super) targets: Vec<String>,
}

/// The disturbances of this tick: some end, some are planned, some begin.
pub(super) fn turn(state: &mut State) {
    let tick = state.tick;
    state.disturbances.spec_rests.retain(|_, until| *until > tick);
    state.disturbances.target_rests.retain(|_, until| *until > tick);
    let over = state.disturbances.active.values().filter(|it| it.ends <= tick);
    let over: Vec<String> = over.map(|it| it.event_id.clone()).collect();
    for id in over {
        end(state, &id);
    }
    for spec in state.config.perturbations.specs.clone() {
        consider(state, &spec);
    }
    begin_due(state);
}

/// Plans a spec when its time has come, or when the dice say so.
fn consider(state: &mut State, spec: &PerturbationSpec) {
    let tick = state.tick;
    for at in &spec.at {
        if at.saturating_sub(spec.notice).max(1) == tick {
            let wishes = Wishes { starts_in: at.saturating_sub(tick), ..Wishes::default() };
            plan(state, spec, wishes);
        }
    }
    // The dice roll in each tick, whatever is at work, so that one disturbance shifts no other.
    let comes = spec.probability > 0.0 && state.dice.happens(spec.probability);
    if comes && !is_busy(state, &spec.name) {
        plan(state, spec, Wishes { starts_in: spec.notice, ..Wishes::default() });
    }
}

/// Whether a spec is planned, at work or at rest.
pub(super) fn is_busy(state: &State, spec: &str) -> bool {
    let all = &state.disturbances;
    all.spec_rests.contains_key(spec)
        || all.pending.iter().any(|it| it.spec == spec)
        || all.active.values().any(|it| it.spec == spec)
}

/// Plans a disturbance and gives its id.
pub(super) fn plan(state: &mut State, spec: &PerturbationSpec, wishes: Wishes) -> String {
    let starts = state.tick.saturating_add(wishes.starts_in);
    let middle = f64::from(state.config.size) / 2.0;
    let mut targets = wishes.targets;
    if targets.is_empty() && spec.kind == SpecKind::ArrangedMeet {
        targets = draw_attendees(state, spec.attendees as usize);
    }
    state.disturbances.count += 1;
    let planned = Planned {
        event_id: format!("evt_{}", state.disturbances.count),
        spec: spec.name.clone(),
        kind: spec.kind,
        starts,
        ends: starts.saturating_add(wishes.duration.unwrap_or(spec.duration)),
        magnitude: wishes.magnitude.unwrap_or(spec.magnitude),
        prices: spec.prices.clone(),
        utility: spec.utility.unwrap_or(Utility::Water),
        location: spec.location.unwrap_or([middle, middle]),
        targets,
        met: false,
    };
    let id = planned.event_id.clone();
    state.event("perturbation_scheduled", about(&planned));
    let pending = &mut state.disturbances.pending;
    let at = pending.partition_point(|it| it.starts <= starts);
    pending.insert(at, planned);
    id
}

/// Draws agents that are not to be left alone.
fn draw_attendees(state: &mut State, count: usize) -> Vec<String> {
    let rests = &state.disturbances.target_rests;
    let free = state.agents.keys().filter(|id| !rests.contains_key(*id));
    let mut free: Vec<String> = free.cloned().collect();
    let mut drawn = Vec::new();
    while drawn.len() < count && !free.is_empty() {
        let index = state.dice.below(free.len());
        drawn.push(free.swap_remove(index));
    }
    drawn.sort();
    drawn
}

fn begin_due(state: &mut State) {
    let most = state.config.perturbations.max_active as usize;
    while state.disturbances.active.len() < most {
        let due = state.disturbances.pending.first().is_some_and(|it| it.starts <= state.tick);
        if !due {
            return;
        }
        let mut planned = state.disturbances.pending.remove(0);
        // One that had to wait for others lasts as long as it was to.
        let late = state.tick - planned.starts;
        (planned.starts, planned.ends) = (state.tick, planned.ends.saturating_add(late));
        state.event("perturbation_started", about(&planned));
        state.disturbances.active.insert(planned.event_id.clone(), planned);
    }
}

fn end(state: &mut State, id: &str) {
    let Some(planned) = state.disturbances.active.remove(id) else { return };
    let specs = &state.config.perturbations;
    let rest =
        specs.specs.iter().find(|spec| spec.name == planned.spec).map_or(0, |it| it.cooldown);
    let until = state.tick.saturating_add(rest);
    if until > state.tick {
        state.disturbances.spec_rests.insert(planned.spec.clone(), until);
    }
    let until = state.tick.saturating_add(specs.target_cooldown);
    if until > state.tick {
        let targets = planned.targets.iter().map(|target| (target.clone(), until));
        state.disturbances.target_rests.extend(targets);
    }
    state.event("perturbation_ended", about(&planned));
}

/// Takes a disturbance away before its time; whether there was one.
pub(super) fn cancel(state: &mut State, id: &str) -> bool {
    if let Some(index) = state.disturbances.pending.iter().position(|it| it.event_id == id) {
        let planned = state.disturbances.pending.remove(index);
        state.event("perturbation_cancelled", about(&planned));
        return true;
    }
    let active = state.disturbances.active.contains_key(id);
    if active {
        end(state, id);
    }
    active
}

fn about(planned: &Planned) -> serde_json::Value {
    json!({
        "event_id": planned.event_id, "spec": planned.spec, "kind": planned.kind,
        "targets": planned.targets, "starts_at": planned.starts, "ends_at": planned.ends,
    })
}
