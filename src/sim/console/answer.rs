//! How a command ended, as `console.result` says it.

use super::access::Access;
use super::typed::Typed;
use super::{command, redaction};
use crate::contract::shared::console_error::v1::{ConsoleError, ConsoleErrorCode};
use crate::contract::shared::console_outcome::v1::{
    ConsoleOutcome, ConsoleStatus, NewConsoleOutcome,
};
use crate::json::{Number, Raw};
use crate::sim::world::Refusal;
use std::time::Duration;

/// What is known of a command apart from how it ended.
#[derive(Debug)]
pub(super) struct Answer<'t> {
    pub(super) typed: &'t Typed,
    pub(super) tick: u64,
    pub(super) took: Duration,
}

impl Answer<'_> {
    /// The outcome, without secrets.
    pub(super) fn outcome(
        &self,
        done: Result<Raw, Refusal>,
        access: &Access,
    ) -> Box<ConsoleOutcome> {
        // From the line as it is shown: a secret in the place of a name is hidden here, too.
        let (name, cmd_id, issuer) = command::references(&self.typed.shown);
        let status = if done.is_ok() { ConsoleStatus::Ok } else { ConsoleStatus::Error };
        let (tick, latency_ms) = (self.tick, milliseconds(self.took));
        let new = NewConsoleOutcome { name, status, cmd_id, issuer, tick, latency_ms };
        let mut outcome = ConsoleOutcome::new(new);
        match done {
            Ok(result) => outcome.result = Some(redaction::value(&result, access)),
            Err(Refusal { code, message, details }) => {
                let mut error = ConsoleError::new(code_of(code), redaction::text(&message, access));
                error.details = details.map(|details| redaction::value(&details, access));
                outcome.error = Some(error);
            }
        }
        Box::new(outcome)
    }
}

fn milliseconds(took: Duration) -> Option<Number> {
    Number::try_from(took.as_nanos() as f64 / 1e6).ok()
}

fn code_of(code: String) -> ConsoleErrorCode {
    match code.as_str() {
        "usage" => ConsoleErrorCode::Usage,
        "forbidden" => ConsoleErrorCode::Forbidden,
        "unsupported" => ConsoleErrorCode::Unsupported,
        "invalid_args" => ConsoleErrorCode::InvalidArgs,
        "not_found" => ConsoleErrorCode::NotFound,
        "conflict" => ConsoleErrorCode::Conflict,
        _ => ConsoleErrorCode::Other(code),
    }
}
