//! Lines before objects: asking, giving back, turns that pass unused, rests.
//!
//! An agent is at one object at most. What it does with the object is in `affordance`.

use super::agent::{Deed, DeedResult, Role, Standing};
use super::object::{Holder, Waiting};
use super::outcome::Clash;
use super::setback;
use super::state::State;
use super::ties::{Tie, between};
use serde_json::json;

/// Why an agent leaves an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Farewell {
    /// It had its turn, or gave it back: it rests when others wait.
    HadTurn,
    /// It goes somewhere else, or is no more.
    Gone,
}

/// An agent asks for an object. From afar it walks there first.
pub(super) fn request(state: &mut State, id: &str, object_id: &str) -> DeedResult {
    let begun = state.watch.look();
    let result = ask(state, id, object_id);
    let done = state.watch.look();
    state.affinity.requests.add(begun, done);
    if matches!(result, DeedResult::Blocked(_)) {
        state.affinity.blocked.add(begun, done);
    }
    result
}

fn ask(state: &mut State, id: &str, object_id: &str) -> DeedResult {
    let (speed, reach) = (state.config.life.speed, state.config.life.reach);
    let Some(object) = state.objects.get(object_id) else {
        return DeedResult::Blocked("unknown_object".to_owned());
    };
    let (place, holder) = (object.position, object.holder.as_ref().map(|it| it.agent.clone()));
    let (length, last) = (object.line.len(), object.line.last().map(|it| it.agent.clone()));
    let Some(agent) = state.agents.get_mut(id) else {
        return DeedResult::Blocked("unknown_agent".to_owned());
    };
    if let Some(standing) = agent.standing.as_ref().filter(|it| it.object == object_id) {
        return if standing.role == Role::Waiting { DeedResult::Pending } else { DeedResult::Done };
    }
    if agent.cooldowns.contains_key(object_id) {
        return DeedResult::Blocked("cooldown".to_owned());
    }
    if agent.standing.is_some() {
        leave(state, id, Farewell::HadTurn);
    }
    let Some(agent) = state.agents.get_mut(id) else { return DeedResult::Pending };
    if agent.distance(place) > reach {
        agent.walk(place, speed);
        return DeedResult::Pending;
    }
    let Some(holder) = holder else {
        hand_to(state, object_id, id);
        return DeedResult::Done;
    };
    let rivalry = agent.ties.get(&holder).map_or(0.0, |tie| tie.rivalry);
    if rivalry > state.config.relationships.avoid_above {
        agent.tally.social_avoidance -= 0.01;
        state.event(
            "queue_avoided",
            json!({"agent_id": id, "object_id": object_id, "rival": holder}),
        );
        return DeedResult::Blocked("rivalry".to_owned());
    }
    if length as u64 >= state.config.queue.max_length {
        clash(state, object_id, id, &last.unwrap_or(holder), "line_full");
        return DeedResult::Blocked("line_full".to_owned());
    }
    join(state, object_id, id);
    DeedResult::Pending
}

fn join(state: &mut State, object_id: &str, id: &str) {
    let joined = state.tick;
    if let Some(object) = state.objects.get_mut(object_id) {
        object.line.push(Waiting { agent: id.to_owned(), joined });
    }
    stand(state, id, object_id, Role::Waiting);
}

fn stand(state: &mut State, id: &str, object_id: &str, role: Role) {
    if let Some(agent) = state.agents.get_mut(id) {
        agent.standing = Some(Standing { object: object_id.to_owned(), role });
    }
}

fn hand_to(state: &mut State, object_id: &str, id: &str) {
    let begun = state.watch.look();
    if let Some(object) = state.objects.get_mut(object_id) {
        object.holder = Some(Holder { agent: id.to_owned(), idle: 0 });
        object.running = None;
    }
    stand(state, id, object_id, Role::Holding);
    let done = state.watch.look();
    state.affinity.assigned.add(begun, done);
}

/// An agent gives its turn or its place in line back.
pub(super) fn release(state: &mut State, id: &str, named: Option<&str>) -> DeedResult {
    let standing = state.agents.get(id).and_then(|agent| agent.standing.clone());
    match standing {
        Some(it) if named.is_none_or(|name| name == it.object) => {
            if it.role == Role::Using {
                setback::note(state, id, &it.object, None, "released");
            }
            leave(state, id, Farewell::HadTurn);
            DeedResult::Done
        }
        Some(_) | None => DeedResult::Blocked("not_there".to_owned()),
    }
}

/// An agent leaves the object that it is at, if any; the next in line has its turn.
pub(super) fn leave(state: &mut State, id: &str, farewell: Farewell) {
    let begun = state.watch.look();
    let standing = state.agents.get_mut(id).and_then(|agent| agent.standing.take());
    let Some(Standing { object: object_id, role }) = standing else { return };
    let Some(object) = state.objects.get_mut(&object_id) else { return };
    if role == Role::Waiting {
        object.line.retain(|waiting| waiting.agent != id);
    } else {
        object.holder = None;
        object.running = None;
        let others_wait = !object.line.is_empty();
        if others_wait && farewell == Farewell::HadTurn {
            rest(state, id, &object_id);
        }
        next(state, &object_id, id);
    }
    let done = state.watch.look();
    state.affinity.releases.add(begun, done);
}

fn rest(state: &mut State, id: &str, object_id: &str) {
    let until = state.tick + state.config.queue.cooldown_ticks;
    if until == state.tick {
        return;
    }
    if let Some(agent) = state.agents.get_mut(id) {
        agent.cooldowns.insert(object_id.to_owned(), until);
        state.queue_counts.cooldowns += 1;
    }
}

/// The first in line has its turn, after another.
fn next(state: &mut State, object_id: &str, before: &str) {
    let Some(object) = state.objects.get_mut(object_id) else { return };
    if object.line.is_empty() {
        return;
    }
    let first = object.line.remove(0).agent;
    hand_to(state, object_id, &first);
    between(state, before, &first, Tie { trust: 0.01, familiarity: 0.02, rivalry: 0.0 });
    state.outcome.social(json!({
        "type": "handover", "from": before, "to": first, "object_id": object_id, "tick": state.tick,
    }));
}

/// Turns that passed unused for too long are over: ghost steps. With others in line the agent goes
/// to the end of it, a rotation, and the next one holds it against it.
pub(super) fn pass_unused_turns(state: &mut State) {
    let after = state.config.queue.ghost_step_after;
    let mut over = Vec::new();
    for (object_id, object) in &mut state.objects {
        let Some(holder) = &mut object.holder else { continue };
        if object.running.is_none() {
            holder.idle += 1;
            if holder.idle > after {
                over.push((object_id.clone(), holder.agent.clone()));
            }
        }
    }
    for (object_id, agent) in over {
        ghost_step(state, &object_id, &agent);
    }
}

fn ghost_step(state: &mut State, object_id: &str, id: &str) {
    state.queue_counts.ghost_steps += 1;
    let rival = state.objects.get(object_id).and_then(|object| object.line.first());
    let Some(rival) = rival.map(|waiting| waiting.agent.clone()) else {
        leave(state, id, Farewell::Gone);
        state.event("ghost_step", json!({"agent_id": id, "object_id": object_id}));
        return;
    };
    clash(state, object_id, id, &rival, "ghost_step");
    state.queue_counts.rotations += 1;
    leave(state, id, Farewell::Gone);
    join(state, object_id, id);
    state.event("queue_rotated", json!({"object_id": object_id, "agent_id": id, "next": rival}));
}

/// Two want the same: both hold it against each other, the more the longer the line is.
fn clash(state: &mut State, object_id: &str, actor: &str, rival: &str, reason: &str) {
    let length = state.objects.get(object_id).map_or(0, |object| object.line.len());
    let intensity = 1.0 + 0.25 * length as f64;
    let rivalry = (state.config.queue.rivalry_per_clash * intensity).min(1.0);
    between(state, actor, rival, Tie { trust: -0.02 * intensity, familiarity: 0.01, rivalry });
    for id in [actor, rival] {
        if let Some(agent) = state.agents.get_mut(id) {
            agent.tally.social_penalty -= 0.02;
        }
    }
    state.event(
        "queue_conflict",
        json!({
            "object_id": object_id, "actor": actor, "rival": rival, "reason": reason,
            "queue_length": length, "intensity": intensity,
        }),
    );
    let (actor, rival, reason) = (actor.to_owned(), rival.to_owned(), reason.to_owned());
    state.outcome.clash(Clash { actor, rival, intensity, reason });
}

/// Rests that are over.
pub(super) fn end_rests(state: &mut State) {
    let tick = state.tick;
    for agent in state.agents.values_mut() {
        agent.cooldowns.retain(|_, until| *until > tick);
    }
}

/// What a request did, as a deed.
pub(super) fn requested(object: String, result: DeedResult) -> Deed {
    Deed { kind: "request".to_owned(), object: Some(object), affordance: None, result }
}
