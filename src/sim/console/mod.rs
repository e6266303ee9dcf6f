//! The console: people ask a running loop, and it answers each with one `console.result`.
//!
//! ```text
//! lines → inbox (bounded) → typed (read, secrets hidden) → access → ledger (done before?) → router → result
//! ```
//!
//! A command is one line of JSON: `name` (or `cmd`), and where needed `args`, `kwargs`, `cmd_id`,
//! `issuer`, `mode` (`viewer`, `admin`) and `token` (also `auth.token`). Whatever stands in a line, an
//! answer comes of it and no panic: a line that cannot be read is answered with `usage`.
//!
//! The console owns what people may ask and who may ask it. What is answered it gets from a [`Desk`],
//! which the loop sets up for each tick. Where lines come from is its user's affair.

mod inbox;
mod lines;

mod access;
mod redaction;

mod command;
mod typed;

mod admission;
mod catalogue;

mod argument;
mod router;

mod answer;
mod ledger;

mod settings;

pub use self::access::{Access, Mode, Secret, UnfitSecret};
pub use self::inbox::{Inbox, NoRoom};
pub use self::ledger::Memory;
pub use self::lines::{Line, Lines, MAX_LINE};
pub use self::settings::UnfitConsole;

use self::admission::Admission;
use self::answer::Answer;
use self::ledger::Ledger;
use self::typed::Typed;
use crate::contract::console_result::ConsoleResult;
use crate::contract::shared::console_outcome::v1::ConsoleOutcome;
use crate::json::Raw;
use crate::sim::run::{Commands, Desk};
use crate::sim::world::Refusal;
use std::time::Duration;

/// Takes commands out of an [`Inbox`] and answers them.
#[derive(Debug)]
pub struct Console {
    inbox: Inbox,
    access: Access,
    ledger: Ledger,
    /// Answers that nobody has taken: there are some when a command panicked after them.
    answered: Vec<ConsoleResult>,
    /// The command at work, and when it began; still there when it panicked.
    at_work: Option<(Typed, Duration)>,
}

impl Console {
    /// A console for the lines of an inbox.
    #[must_use]
    pub fn new(inbox: Inbox, access: Access, memory: Memory) -> Self {
        let ledger = Ledger::new(memory);
        Self { inbox, access, ledger, answered: Vec::new(), at_work: None }
    }

    /// Whether commands need a token, as in `transport.auth_enabled`.
    #[must_use]
    pub fn auth_enabled(&self) -> bool {
        self.access.is_guarded()
    }

    fn answer(&mut self, typed: Typed, desk: &mut dyn Desk) {
        let (typed, began) = &*self.at_work.insert((typed, desk.elapsed()));
        let admission = match &typed.command {
            Ok(command) => admission::admit(command, &self.access, &self.ledger),
            Err(refusal) => Admission::Refused(refusal.clone()),
        };
        let done = match (admission, &typed.command) {
            (Admission::Again(outcome), _) => Done::Before(outcome),
            (Admission::Granted, Ok(command)) => Done::Now(router::route(command, desk)),
            (Admission::Granted, Err(refusal)) => Done::Not(refusal.clone()),
            (Admission::Refused(refusal), _) => Done::Not(refusal),
        };
        let took = desk.elapsed().saturating_sub(*began);
        let answer = Answer { typed, tick: desk.tick(), took };
        let outcome = match done {
            Done::Before(outcome) => outcome,
            Done::Not(refusal) => answer.outcome(Err(refusal), &self.access),
            Done::Now(result) => {
                let outcome = answer.outcome(result, &self.access);
                if let Ok(command) = &typed.command {
                    self.ledger.keep(command, &outcome);
                }
                outcome
            }
        };
        self.answered.push(ConsoleResult::new(typed.shown.clone(), outcome));
        self.at_work = None;
    }

    /// Answers a command over which the world panicked.
    fn failed(&mut self, typed: Typed, began: Duration, desk: &mut dyn Desk) {
        let refusal = Refusal::new(
            "conflict",
            "the world failed over this command; look at the state before sending it again under another `cmd_id`",
        );
        let took = desk.elapsed().saturating_sub(began);
        let answer = Answer { typed: &typed, tick: desk.tick(), took };
        let outcome = answer.outcome(Err(refusal), &self.access);
        if let Ok(command) = &typed.command {
            self.ledger.keep(command, &outcome);
        }
        self.answered.push(ConsoleResult::new(typed.shown, outcome));
    }
}

impl Commands for Console {
    /// Answers every command that waits, in the order in which they came.
    ///
    /// When the world panics over a command, the panic goes on to the caller. The next call gives the
    /// answers from before it, and says of that command that the world failed; it is not done again.
    fn due(&mut self, desk: &mut dyn Desk) -> Vec<ConsoleResult> {
        if let Some((typed, began)) = self.at_work.take() {
            self.failed(typed, began, desk);
        }
        // What arrives while these are at work waits for the next tick, so that a tick ends.
        for _ in 0..self.inbox.waiting() {
            let Some(line) = self.inbox.take() else { break };
            let typed = Typed::of(&line, &self.access);
            self.answer(typed, desk);
        }
        std::mem::take(&mut self.answered)
    }
}

/// What became of a command.
enum Done {
    /// It was done before, and ended so.
    Before(Box<ConsoleOutcome>),
    /// It was done now, and ended so.
    Now(Result<Raw, Refusal>),
    /// It was not done.
    Not(Refusal),
}
