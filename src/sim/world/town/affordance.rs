//! What agents do with objects: it begins when its conditions hold, runs for some ticks, and has
//! its effects at the end.

use super::agent::{DeedResult, Role};
use super::economy;
use super::line::{self, Farewell};
use super::object::Running;
use super::setback;
use super::state::State;
use crate::sim::config::town::AffordanceConfig;
use serde_json::json;

/// An agent begins something with an object, for which it asks first if it has to.
pub(super) fn start(
    state: &mut State,
    id: &str,
    object_id: &str,
    named: Option<&str>,
) -> DeedResult {
    let asked = line::request(state, id, object_id);
    if asked != DeedResult::Done {
        return asked;
    }
    if state.agents.get(id).is_some_and(|agent| agent.stands(object_id, Role::Using)) {
        return DeedResult::Pending;
    }
    let Some(affordance) = offered(state, object_id, named).cloned() else {
        return DeedResult::Blocked("unknown_affordance".to_owned());
    };
    if let Some(reason) = hindrance(state, id, object_id, &affordance) {
        setback::note(state, id, object_id, Some(&affordance.id), reason);
        return DeedResult::Blocked(reason.to_owned());
    }
    begin(state, id, object_id, &affordance);
    DeedResult::Done
}

/// What an object offers: by name, or the first.
fn offered<'a>(
    state: &'a State,
    object_id: &str,
    named: Option<&str>,
) -> Option<&'a AffordanceConfig> {
    let kind = &state.objects.get(object_id)?.kind;
    let mut offers = state.config.affordances.iter().filter(|it| &it.object == kind);
    offers.find(|it| named.is_none_or(|name| name == it.id))
}

/// What stands in the way, if anything.
fn hindrance(
    state: &State,
    id: &str,
    object_id: &str,
    affordance: &AffordanceConfig,
) -> Option<&'static str> {
    let (agent, object) = (state.agents.get(id)?, state.objects.get(object_id)?);
    if affordance.utility.is_some_and(|utility| !economy::works(state, utility)) {
        return Some("utility");
    }
    if affordance.takes_own_meal && agent.belongings.meals > 0 {
        return None;
    }
    if object.stock < affordance.uses_stock {
        return Some("out_of_stock");
    }
    let cost = affordance.price.map_or(0.0, |price| economy::price(state, price));
    (cost > 0.0 && agent.wallet < cost).then_some("insufficient_funds")
}

fn begin(state: &mut State, id: &str, object_id: &str, affordance: &AffordanceConfig) {
    let cost = affordance.price.map_or(0.0, |price| economy::price(state, price));
    let Some(agent) = state.agents.get_mut(id) else { return };
    let Some(object) = state.objects.get_mut(object_id) else { return };
    if affordance.takes_own_meal && agent.belongings.meals > 0 {
        agent.belongings.meals -= 1;
    } else {
        agent.wallet -= cost;
        object.stock = object.stock.saturating_sub(affordance.uses_stock);
    }
    if let Some(standing) = &mut agent.standing {
        standing.role = Role::Using;
    }
    if let Some(holder) = &mut object.holder {
        holder.idle = 0;
    }
    object.running =
        Some(Running { affordance: affordance.id.clone(), remaining: affordance.duration });
    let about = json!({
        "agent_id": id, "object_id": object_id, "affordance_id": affordance.id,
        "duration": affordance.duration,
    });
    state.event("affordance_start", about);
}

/// Everything that runs goes on by a tick. Without its utility it ends at once.
pub(super) fn run(state: &mut State) {
    let mut running = Vec::new();
    for (object_id, object) in &mut state.objects {
        if let (Some(run), Some(holder)) = (&mut object.running, &object.holder) {
            run.remaining = run.remaining.saturating_sub(1);
            let (affordance, done) = (run.affordance.clone(), run.remaining == 0);
            running.push((object_id.clone(), holder.agent.clone(), affordance, done));
        }
    }
    for (object_id, id, affordance_id, done) in running {
        let affordance = state.config.affordances.iter().find(|it| it.id == affordance_id).cloned();
        let Some(affordance) = affordance else { continue };
        if affordance.utility.is_some_and(|utility| !economy::works(state, utility)) {
            setback::note(state, &id, &object_id, Some(&affordance_id), "utility");
            line::leave(state, &id, Farewell::HadTurn);
        } else if done {
            finish(state, &id, &object_id, &affordance);
        }
    }
}

fn finish(state: &mut State, id: &str, object_id: &str, affordance: &AffordanceConfig) {
    let Some(agent) = state.agents.get_mut(id) else { return };
    let effects = affordance.effects;
    agent.needs.hunger = (agent.needs.hunger + effects.hunger).clamp(0.0, 1.0);
    agent.needs.hygiene = (agent.needs.hygiene + effects.hygiene).clamp(0.0, 1.0);
    agent.needs.energy = (agent.needs.energy + effects.energy).clamp(0.0, 1.0);
    agent.belongings.meals += effects.meals;
    agent.belongings.meals_cooked += effects.meals;
    agent.belongings.meals_consumed += u64::from(affordance.takes_own_meal);
    let about = json!({"agent_id": id, "object_id": object_id, "affordance_id": affordance.id});
    state.event("affordance_finish", about);
    line::leave(state, id, Farewell::HadTurn);
}

/// Objects are filled when it is time.
pub(super) fn restock(state: &mut State) {
    let tick = state.tick;
    for object in state.objects.values_mut() {
        if tick.is_multiple_of(object.restock_ticks) {
            object.stock = object.full;
        }
    }
}
