//! From a command that may be done to whoever does it: the loop, else the world.

use super::command::Command;
use super::{argument, catalogue};
use crate::json::{Map, Raw};
use crate::sim::run::Desk;
use crate::sim::world::{Operation, Refusal};

/// Does a command.
pub(super) fn route(command: &Command, desk: &mut dyn Desk) -> Result<Raw, Refusal> {
    let operation = &command.operation;
    let entry = catalogue::find(&operation.name);
    let usage = entry.map_or("", |entry| entry.usage);
    match operation.name.as_str() {
        "help" => help(command, usage),
        "noop" => argument::none(operation, usage).map(|()| empty()),
        "health" => {
            argument::none(operation, usage)?;
            let missing = || Refusal::new("not_found", "no tick has been completed yet");
            desk.health().ok_or_else(missing)
        }
        "snapshot" => argument::none(operation, usage).and_then(|()| desk.snapshot()),
        "promotion_status" => argument::none(operation, usage).and_then(|()| promotion(desk)),
        "promote" => {
            argument::none(operation, usage)?;
            desk.promote()?;
            promotion(desk)
        }
        "possessed" => argument::none(operation, usage).map(|()| possessed(desk)),
        "possess" => {
            desk.possess(&agent(operation, usage)?)?;
            Ok(possessed(desk))
        }
        "release" => {
            desk.release(&agent(operation, usage)?)?;
            Ok(possessed(desk))
        }
        "set_anneal_ratio" => {
            let value = argument::only(operation, "ratio", usage)?;
            desk.set_anneal_ratio(argument::share(value, "ratio")?)?;
            Ok(object([("anneal_ratio", value.clone())]))
        }
        _ => desk.world().operate(operation),
    }
}

/// What may be sent in the command's mode; or how one command is written.
fn help(command: &Command, usage: &str) -> Result<Raw, Refusal> {
    let operation = &command.operation;
    if argument::none(operation, usage).is_err() {
        let name = argument::text(argument::only(operation, "command", usage)?, "command")?;
        let unknown = || Refusal::new("not_found", format!("there is no command `{name}`"));
        let entry = catalogue::find(&name).ok_or_else(unknown)?;
        return Ok(object([("name", Raw::of(entry.name)), ("usage", Raw::of(entry.usage))]));
    }
    let names: Vec<&str> = catalogue::within(command.mode).map(|entry| entry.name).collect();
    let usage = catalogue::within(command.mode).map(|entry| (entry.name, entry.usage.to_owned()));
    let usage: Map<String> = usage.collect();
    Ok(object([("commands", Raw::of(&names)), ("usage", Raw::of(&usage))]))
}

fn agent(operation: &Operation, usage: &str) -> Result<String, Refusal> {
    argument::text(argument::only(operation, "agent_id", usage)?, "agent_id")
}

fn promotion(desk: &dyn Desk) -> Result<Raw, Refusal> {
    desk.promotion().ok_or_else(|| Refusal::new("unsupported", "this loop promotes nothing"))
}

fn possessed(desk: &dyn Desk) -> Raw {
    object([("possessed_agents", Raw::of(&desk.possessed()))])
}

fn empty() -> Raw {
    object([])
}

fn object<const N: usize>(members: [(&str, Raw); N]) -> Raw {
    Raw::of(&members.into_iter().collect::<Map<Raw>>())
}
