//! Commands that change the town: agents come, are moved, are fed; prices change.

use super::arguments::Arguments;
use super::{not_found, refusal};
use crate::sim::config::town::{AgentConfig, NeedLevels, Personality, Price};
use crate::sim::world::Refusal;
use crate::sim::world::town::founding::settle;
use crate::sim::world::town::line::{self, Farewell};
use crate::sim::world::town::state::State;
use serde_json::{Value, json};

/// The most agents that a town takes.
const MOST_AGENTS: usize = 100_000;

/// `spawn <agent_id> [job]`.
pub(super) fn spawn(state: &mut State, of: &Arguments) -> Result<Value, Refusal> {
    let id = of.needed_text("agent_id", 0)?;
    let job = of.text("job", 1)?;
    if id.is_empty() {
        return Err(refusal("invalid_args", "an agent needs a name".to_owned(), None));
    }
    if state.agents.contains_key(&id) {
        let message = format!("there is an agent `{id}` already; choose another name");
        return Err(refusal("conflict", message, None));
    }
    if state.agents.len() >= MOST_AGENTS {
        return Err(refusal("conflict", format!("the town is full with {MOST_AGENTS}"), None));
    }
    if let Some(job) = job.as_ref().filter(|job| !state.config.jobs.iter().any(|it| it.id == **job))
    {
        return Err(not_found("job", job));
    }
    let wallet = AgentConfig::start_money();
    let (needs, personality) = (NeedLevels::default(), Personality::default());
    settle(state, &AgentConfig { id: id.clone(), job, wallet, home: None, needs, personality });
    let position = state.agents.get(&id).map(|agent| agent.position);
    Ok(json!({"agent_id": id, "position": position}))
}

/// `teleport <agent_id> <x> <y>`. It leaves the object that it is at.
pub(super) fn teleport(state: &mut State, of: &Arguments) -> Result<Value, Refusal> {
    let id = of.needed_text("agent_id", 0)?;
    let side = f64::from(state.config.size);
    let place = [of.needed_number("x", 1, [0.0, side])?, of.needed_number("y", 2, [0.0, side])?];
    if !state.agents.contains_key(&id) {
        return Err(not_found("agent", &id));
    }
    line::leave(state, &id, Farewell::Gone);
    if let Some(agent) = state.agents.get_mut(&id) {
        agent.position = place;
    }
    Ok(json!({"agent_id": id, "position": place}))
}

/// `setneed <agent_id> <need> <value>`.
pub(super) fn setneed(state: &mut State, of: &Arguments) -> Result<Value, Refusal> {
    let id = of.needed_text("agent_id", 0)?;
    let need = of.needed_text("need", 1)?;
    let value = of.needed_number("value", 2, [0.0, 1.0])?;
    let agent = state.agents.get_mut(&id).ok_or_else(|| not_found("agent", &id))?;
    let level = match need.as_str() {
        "hunger" => &mut agent.needs.hunger,
        "hygiene" => &mut agent.needs.hygiene,
        "energy" => &mut agent.needs.energy,
        _ => {
            let message = format!("`{need}` is no need; give `hunger`, `hygiene` or `energy`");
            return Err(refusal("invalid_args", message, None));
        }
    };
    *level = value;
    Ok(json!({"agent_id": id, "need": need, "value": value}))
}

/// `price <name> <value>`.
pub(super) fn price(state: &mut State, of: &Arguments) -> Result<Value, Refusal> {
    let name = of.needed_text("name", 0)?;
    let value = of.needed_number("value", 1, [0.0, 1_000_000.0])?;
    let price = Price::ALL.into_iter().find(|price| price.name() == name);
    let prices = &mut state.config.prices;
    match price.ok_or_else(|| not_found("price", &name))? {
        Price::MealCost => prices.meal_cost = value,
        Price::IngredientsCost => prices.ingredients_cost = value,
        Price::WaterCost => prices.water_cost = value,
    }
    Ok(json!({"name": name, "value": value}))
}
