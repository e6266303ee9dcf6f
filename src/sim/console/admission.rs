//! Whether a command may be done: by whom, in which mode, and whether it was done before.

use super::access::{Access, Denied, Mode};
use super::catalogue;
use super::command::Command;
use super::ledger::{Ledger, Past};
use crate::contract::shared::console_outcome::v1::ConsoleOutcome;
use crate::sim::world::Refusal;

/// What is to become of a command.
#[derive(Debug)]
pub(super) enum Admission {
    /// It is to be done.
    Granted,
    /// It was done; this is how it ended.
    Again(Box<ConsoleOutcome>),
    /// It is not to be done.
    Refused(Refusal),
}

/// Decides on a command.
pub(super) fn admit(command: &Command, access: &Access, ledger: &Ledger) -> Admission {
    if let Err(refusal) = permit(command, access) {
        return Admission::Refused(refusal);
    }
    let conflict = |message: &str| Admission::Refused(Refusal::new("conflict", message));
    match ledger.look(command) {
        Past::New => Admission::Granted,
        Past::Done(outcome) => Admission::Again(outcome),
        Past::Forgotten => {
            conflict("a command with this `cmd_id` was done; its result was too large to keep")
        }
        Past::Another => conflict("another command was sent with this `cmd_id`; take a new one"),
    }
}

fn permit(command: &Command, access: &Access) -> Result<(), Refusal> {
    let name = &command.operation.name;
    access.check(command.token.as_deref(), command.mode).map_err(|denied| {
        let message = match denied {
            Denied::NoToken => "this console takes commands with a `token` only",
            Denied::WrongToken => "the `token` is not valid",
            Denied::NotGranted => "this `token` does not grant admin mode",
        };
        Refusal::new("forbidden", message)
    })?;
    let least = match catalogue::find(name) {
        Some(entry) => entry.mode,
        // Worlds may know more than the catalogue does; they tell admins only.
        None if command.mode == Mode::Admin => Mode::Admin,
        None => {
            let message = format!("there is no command `{name}` for viewers; `help` lists them");
            return Err(Refusal::new("unsupported", &message));
        }
    };
    if command.mode < least {
        return Err(Refusal::new("forbidden", format!("`{name}` needs `\"mode\": \"admin\"`")));
    }
    if least == Mode::Admin && command.cmd_id.is_none() {
        let message = format!("`{name}` needs a `cmd_id`, so that it is not done twice");
        return Err(Refusal::new("usage", &message));
    }
    Ok(())
}
