//! Commands that look: lines, affordances, relationships, the town as a whole.

use super::arguments::Arguments;
use super::not_found;
use crate::sim::world::Refusal;
use crate::sim::world::town::object::Object;
use crate::sim::world::town::state::State;
use crate::sim::world::town::ties::Tie;
use serde_json::{Value, json};

/// `queue_inspect <object_id>`: who has it, who waits, who rests from it.
pub(super) fn queue_inspect(state: &mut State, of: &Arguments) -> Result<Value, Refusal> {
    let id = of.needed_text("object_id", 0)?;
    let object = state.objects.get(&id).ok_or_else(|| not_found("object", &id))?;
    let line = object.line.iter();
    let line = line.map(|it| json!({"agent_id": it.agent, "joined_tick": it.joined}));
    let rests = state.agents.iter().filter_map(|(agent, it)| {
        let until = it.cooldowns.get(&id)?;
        Some(json!({"agent_id": agent, "expiry": until}))
    });
    Ok(json!({
        "object_id": id,
        "active": object.holder.as_ref().map(|it| &it.agent),
        "stall_count": object.holder.as_ref().map_or(0, |it| it.idle),
        "queue": line.collect::<Vec<_>>(),
        "cooldowns": rests.collect::<Vec<_>>(),
    }))
}

/// `affordance_status [object_id]`: what is being done, and what an object holds.
pub(super) fn affordance_status(state: &mut State, of: &Arguments) -> Result<Value, Refusal> {
    if let Some(id) = of.text("object_id", 0)? {
        let object = state.objects.get(&id).ok_or_else(|| not_found("object", &id))?;
        let offers = state.config.affordances.iter().filter(|it| it.object == object.kind);
        let offers: Vec<&str> = offers.map(|it| it.id.as_str()).collect();
        return Ok(json!({
            "object_id": id, "stock": object.stock, "affordances": offers,
            "running": running(object),
        }));
    }
    let running = state.objects.iter().filter(|(_, object)| object.running.is_some());
    let running = running.map(|(id, object)| (id.clone(), running_of(object)));
    Ok(json!({"running": running.collect::<serde_json::Map<_, _>>()}))
}

fn running(object: &Object) -> Value {
    if object.running.is_some() { running_of(object) } else { Value::Null }
}

fn running_of(object: &Object) -> Value {
    json!({
        "agent_id": object.holder.as_ref().map(|it| &it.agent),
        "affordance_id": object.running.as_ref().map(|it| &it.affordance),
        "duration_remaining": object.running.as_ref().map(|it| it.remaining),
    })
}

/// `relationship_summary [agent_id]`: what an agent, or everyone, thinks of others.
pub(super) fn relationship_summary(state: &mut State, of: &Arguments) -> Result<Value, Refusal> {
    if let Some(id) = of.text("agent_id", 0)? {
        let agent = state.agents.get(&id).ok_or_else(|| not_found("agent", &id))?;
        let ties = agent.ties.iter().map(|(other, tie)| (other.clone(), tie_of(tie)));
        let ties = ties.collect::<serde_json::Map<_, _>>();
        return Ok(json!({"agent_id": id, "ties": ties}));
    }
    let counts = state.agents.iter().map(|(id, it)| (id.clone(), json!(it.ties.len())));
    Ok(json!({
        "ties": counts.collect::<serde_json::Map<_, _>>(),
        "ended": state.windows.current.total,
    }))
}

fn tie_of(tie: &Tie) -> Value {
    json!({"trust": tie.trust, "familiarity": tie.familiarity, "rivalry": tie.rivalry})
}

/// `town_status`: how many there are of everything.
pub(super) fn town_status(state: &mut State, _of: &Arguments) -> Result<Value, Refusal> {
    Ok(json!({
        "tick": state.tick,
        "time_of_day": state.time_of_day(),
        "agents": state.agents.keys().collect::<Vec<_>>(),
        "objects": state.objects.keys().collect::<Vec<_>>(),
        "perturbations_active": state.disturbances.active.len(),
        "perturbations_pending": state.disturbances.pending.len(),
    }))
}
