//! Needs, and the end of those who get nothing to eat for too long; they come back as others.

use super::founding::newcomer;
use super::line::{self, Farewell};
use super::state::{Arrival, State};
use super::ties;
use serde_json::json;
use std::collections::BTreeSet;

/// A tick without anything: every need is met a little less.
pub(super) fn decay(state: &mut State) {
    let decay = state.config.life.decay;
    for agent in state.agents.values_mut() {
        agent.tally = super::agent::Tally { needs_before: agent.mean_need(), ..Default::default() };
        let needs = &mut agent.needs;
        needs.hunger = (needs.hunger - decay.hunger).max(0.0);
        needs.hygiene = (needs.hygiene - decay.hygiene).max(0.0);
        needs.energy = (needs.energy - decay.energy).max(0.0);
    }
}

/// Who has had nothing to eat for too long faints.
pub(super) fn faint(state: &mut State) {
    let after = state.config.life.faint_after;
    let State { agents, outcome, tick, .. } = state;
    for (id, agent) in agents {
        agent.starving = if agent.needs.hunger <= 0.0 { agent.starving + 1 } else { 0 };
        if agent.starving >= after {
            agent.ended = Some("faint".to_owned());
            outcome.terminated.insert(id.clone(), "faint".to_owned());
            outcome.event("agent_terminated", *tick, json!({"agent_id": id, "reason": "faint"}));
        }
    }
}

/// Those whose life ended in the tick before go; who they were is given.
pub(super) fn bury(state: &mut State) -> BTreeSet<String> {
    let ended = state.agents.iter().filter(|(_, agent)| agent.ended.is_some());
    let gone: BTreeSet<String> = ended.map(|(id, _)| id.clone()).collect();
    for id in &gone {
        line::leave(state, id, Farewell::Gone);
        let Some(agent) = state.agents.remove(id) else { continue };
        ties::end_all(state, id, agent.ties.len());
        state.arrivals.push(Arrival {
            root: agent.root,
            ordinal: agent.ordinal,
            home: agent.home,
            job: agent.work.job,
            personality: agent.personality,
            tick: state.tick + state.config.life.respawn_after,
        });
        state.event("agent_removed", json!({"agent_id": id}));
    }
    state.exits.pending.retain(|exit| !gone.contains(&exit.agent));
    gone
}

/// Those whose time has come are back, under a name that nobody has had.
pub(super) fn arrive(state: &mut State) {
    let tick = state.tick;
    let (due, later) =
        std::mem::take(&mut state.arrivals).into_iter().partition(|it: &Arrival| it.tick <= tick);
    state.arrivals = later;
    for arrival in Vec::from_iter::<Vec<Arrival>>(due) {
        let id = next_name(state, &arrival.root);
        let about = json!({"agent_id": id, "original_agent_id": arrival.root});
        state.event("agent_respawn", about);
        state.agents.insert(id, newcomer(&arrival));
    }
}

fn next_name(state: &mut State, root: &str) -> String {
    loop {
        let holders = state.holders.entry(root.to_owned()).or_default();
        *holders += 1;
        let id = format!("{root}#{holders}");
        if !state.agents.contains_key(&id) {
            return id;
        }
    }
}
