//! What the console asks of the town. Each command is a function of the state.

mod arguments;
mod disturbing;
mod looking;
mod meddling;
mod staffing;

use self::arguments::Arguments;
use super::state::State;
use crate::json::Raw;
use crate::sim::world::{Operation, Refusal};
use serde_json::{Value, json};

/// The commands that the town knows, in the order of their names.
const COMMANDS: [(&str, Command); 13] = [
    ("affordance_status", looking::affordance_status),
    ("employment_exit", staffing::employment_exit),
    ("employment_status", staffing::employment_status),
    ("perturbation_cancel", disturbing::perturbation_cancel),
    ("perturbation_queue", disturbing::perturbation_queue),
    ("perturbation_trigger", disturbing::perturbation_trigger),
    ("price", meddling::price),
    ("queue_inspect", looking::queue_inspect),
    ("relationship_summary", looking::relationship_summary),
    ("setneed", meddling::setneed),
    ("spawn", meddling::spawn),
    ("teleport", meddling::teleport),
    ("town_status", looking::town_status),
];

type Command = fn(&mut State, &Arguments) -> Result<Value, Refusal>;

/// Does what a command asks for.
pub(super) fn operate(state: &mut State, operation: &Operation) -> Result<Raw, Refusal> {
    let command = COMMANDS.iter().find(|(name, _)| *name == operation.name);
    let Some((_, command)) = command else {
        let known: Vec<&str> = COMMANDS.iter().map(|(name, _)| *name).collect();
        let message =
            format!("the town does not know `{}`; it knows {}", operation.name, known.join(", "));
        return Err(refusal("unsupported", message, None));
    };
    // The tick that is done keeps its outcome; what happens now belongs to the next one.
    std::mem::swap(&mut state.outcome, &mut state.between);
    let answer = command(state, &Arguments::of(operation));
    std::mem::swap(&mut state.outcome, &mut state.between);
    Ok(Raw::from(&answer?))
}

fn refusal(code: &str, message: String, details: Option<Value>) -> Refusal {
    Refusal { code: code.to_owned(), message, details: details.map(|it| Raw::from(&it)) }
}

fn not_found(what: &str, name: &str) -> Refusal {
    let message = format!("there is no {what} `{name}`");
    refusal("not_found", message, Some(json!({"name": name})))
}
