//! What agents do in a tick, as the plan says; one without a plan waits, and who waits goes to work
//! or to a meeting when it is time.

use super::agent::{Agent, Deed, DeedResult, Role};
use super::line::{self, Farewell};
use super::state::State;
use super::{affordance, meeting, work};
use crate::sim::world::{Action, Plan};
use serde_json::json;

/// Of how many objects of a kind an agent knows.
const KNOWN_OF_A_KIND: usize = 4;

/// Everybody does something, beginning with another one in each tick, so that no name is an
/// advantage.
pub(super) fn act(state: &mut State, plan: &Plan) {
    let mut turns: Vec<String> = state.agents.keys().cloned().collect();
    if let Some(first) = (state.tick as usize).checked_rem(turns.len()) {
        turns.rotate_left(first);
    }
    for id in turns {
        let deed = match called(state, &id) {
            Some(place) => go(state, &id, place),
            None => match plan.actions.get(&id) {
                Some(action) => carry_out(state, &id, action),
                None => wait(state, &id),
            },
        };
        note(state, &id, &deed);
        if let Some(agent) = state.agents.get_mut(&id) {
            agent.deed = deed;
        }
    }
}

/// Where a meeting calls an agent that is free to come.
fn called(state: &State, id: &str) -> Option<[f64; 2]> {
    if state.disturbances.active.is_empty() {
        return None;
    }
    let agent = state.agents.get(id)?;
    let busy = agent.standing.as_ref().is_some_and(|it| it.role == Role::Using);
    let place = meeting::called_to(state, id)?;
    (!busy && agent.distance(place) > 0.0).then_some(place)
}

fn carry_out(state: &mut State, id: &str, action: &Action) -> Deed {
    let object = action.object.as_deref().map(|name| known_object(state, id, name));
    match action.kind.as_str() {
        "wait" | "noop" => wait(state, id),
        "move" => walk_to(state, id, action),
        "release" => {
            let result = line::release(state, id, object.as_deref());
            Deed { kind: "release".to_owned(), object, affordance: None, result }
        }
        "request" | "start" => {
            let Some(object) = object else {
                return Deed::plain(&action.kind, DeedResult::Blocked("object_missing".to_owned()));
            };
            if action.kind == "request" {
                let result = line::request(state, id, &object);
                return line::requested(object, result);
            }
            let affordance = action.affordance.clone();
            let result = affordance::start(state, id, &object, affordance.as_deref());
            Deed { kind: "start".to_owned(), object: Some(object), affordance, result }
        }
        // What others may plan is theirs to say; a town that does not know it says so.
        unknown => Deed::plain(unknown, DeedResult::Blocked("unknown_action".to_owned())),
    }
}

/// The object of this name; for the name of a kind, the one that the agent is at, or the one of
/// those it knows where the fewest wait.
fn known_object(state: &State, id: &str, name: &str) -> String {
    let (Some(all), Some(agent)) = (state.kinds.get(name), state.agents.get(id)) else {
        return name.to_owned();
    };
    if let Some(standing) = agent.standing.as_ref().filter(|it| all.contains(&it.object)) {
        return standing.object.clone();
    }
    let start = agent.ordinal.checked_rem(all.len()).unwrap_or(0);
    let known = (0..all.len().min(KNOWN_OF_A_KIND)).map(|step| &all[(start + step) % all.len()]);
    let known = known.filter(|id| !agent.cooldowns.contains_key(*id));
    let best = known.min_by_key(|id| {
        let object = state.objects.get(*id);
        object.map_or(usize::MAX, |it| it.line.len() + usize::from(it.holder.is_some()))
    });
    best.or(all.first()).cloned().unwrap_or_else(|| name.to_owned())
}

/// Waits; a free agent goes to work when it is time.
fn wait(state: &mut State, id: &str) -> Deed {
    let place = state.agents.get(id).filter(|agent| agent.standing.is_none());
    let place = place
        .and_then(|agent| work::workplace(state, agent).filter(|it| agent.distance(*it) > 0.0));
    match place {
        Some(place) => go(state, id, place),
        None => Deed::plain("wait", DeedResult::Done),
    }
}

/// Goes where an action says: to an object, to another agent, to `home` or to `work`.
fn walk_to(state: &mut State, id: &str, action: &Action) -> Deed {
    let name = action.object.as_deref().unwrap_or("home");
    let object = known_object(state, id, name);
    let place = match state.objects.get(&object) {
        Some(object) => Some(object.position),
        None => state.agents.get(id).and_then(|agent| place_of(state, agent, name)),
    };
    let Some(place) = place else {
        return Deed::plain("move", DeedResult::Blocked("unknown_place".to_owned()));
    };
    let using = state.agents.get(id).and_then(|agent| agent.standing.as_ref());
    if using.is_some_and(|it| it.role == Role::Using) {
        return Deed::plain("move", DeedResult::Blocked("busy".to_owned()));
    }
    Deed { object: action.object.clone(), ..go(state, id, place) }
}

fn place_of(state: &State, agent: &Agent, name: &str) -> Option<[f64; 2]> {
    match name {
        "home" => Some(agent.home),
        "work" => {
            let mut jobs = state.config.jobs.iter();
            jobs.find(|job| Some(&job.id) == agent.work.job.as_ref()).map(|job| job.location)
        }
        other => state.agents.get(other).map(|agent| agent.position),
    }
}

/// A step towards a place. Who leaves gives up its turn or its place in line.
fn go(state: &mut State, id: &str, place: [f64; 2]) -> Deed {
    let (speed, reach) = (state.config.life.speed, state.config.life.reach);
    let Some(agent) = state.agents.get_mut(id) else {
        return Deed::plain("move", DeedResult::Done);
    };
    agent.walk(place, speed);
    let result = if agent.distance(place) > 0.0 { DeedResult::Pending } else { DeedResult::Done };
    let at = agent.standing.as_ref().and_then(|it| state.objects.get(&it.object));
    if at.is_some_and(|object| agent.distance(object.position) > reach) {
        line::leave(state, id, Farewell::Gone);
    }
    Deed::plain("move", result)
}

fn note(state: &mut State, id: &str, deed: &Deed) {
    let reason = match &deed.result {
        DeedResult::Blocked(reason) => Some(reason),
        DeedResult::Done | DeedResult::Pending => None,
    };
    let about = json!({
        "agent_id": id, "kind": deed.kind, "object": deed.object, "affordance": deed.affordance,
        "blocked": reason.is_some(), "reason": reason,
        "success": deed.result == DeedResult::Done, "pending": deed.result == DeedResult::Pending,
    });
    state.event(&format!("action.{}", deed.kind), about);
}
