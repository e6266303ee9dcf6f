//! A run of a town, and a plan by which its agents keep alive: whoever lacks something gets it.

use serde_json::Value;
use townlet_contract::json::{Map, Raw};
use townlet_contract::sim::config;
use townlet_contract::sim::config::town::TownConfig;
use townlet_contract::sim::world::town::Town;
use townlet_contract::sim::world::{Action, Operation, Plan, Progress, Refusal, World as _};

/// A town's configuration, from the text under `[town]`.
pub(crate) fn configured(text: &str) -> TownConfig {
    let config = config::parse(&format!("[town]\n{text}"), "case.toml");
    config.unwrap_or_else(|error| panic!("{error}")).town
}

/// An action.
pub(crate) fn action(kind: &str, object: &str) -> Action {
    Action { kind: kind.to_owned(), object: Some(object.to_owned()), affordance: None }
}

/// A plan for some agents.
pub(crate) fn plan(actions: &[(&str, &str, &str)]) -> Plan {
    let actions = actions.iter().map(|(agent, kind, object)| (*agent, action(kind, object)));
    Plan { actions: actions.collect() }
}

/// Whoever lacks something goes and gets it; the others wait.
pub(crate) fn sensible(town: &Town) -> Plan {
    let seen = town.observe().expect("the town is seen");
    let mut actions = Map::new();
    for agent in &seen.agents {
        let needs = agent.needs.as_ref().expect("needs are seen");
        let lacks = [("hunger", "fridge"), ("energy", "bed"), ("hygiene", "shower")];
        let lack =
            lacks.iter().min_by(|a, b| needs[a.0].cmp(&needs[b.0])).expect("there are three");
        if needs[lack.0].as_f64() < 0.55 {
            actions.insert(agent.agent_id.as_str(), action("start", lack.1));
        }
    }
    Plan { actions }
}

/// Advances by one tick.
pub(crate) fn step(town: &mut Town, plan: &Plan) -> Progress {
    let tick = town.tick() + 1;
    town.advance(tick, plan).unwrap_or_else(|error| panic!("tick {tick}: {error}"))
}

/// The whole state as a tree.
pub(crate) fn saved(town: &Town) -> Value {
    town.save().expect("the town is saved").to_value()
}

/// The context as a tree.
pub(crate) fn context(town: &Town) -> Value {
    Raw::of(&town.context().expect("there is a context")).to_value()
}

/// A console command with arguments in order.
pub(crate) fn command(town: &mut Town, name: &str, args: &[Value]) -> Result<Value, Refusal> {
    let args = args.iter().map(Raw::from).collect();
    let operation = Operation { name: name.to_owned(), args, kwargs: Map::new() };
    town.operate(&operation).map(|answer| answer.to_value())
}

/// The events of a name, as trees.
pub(crate) fn events(progress: &Progress, name: &str) -> Vec<Value> {
    let events = progress.events.iter().filter(|event| event.event == name);
    events.map(|event| Raw::of(event).to_value()).collect()
}
