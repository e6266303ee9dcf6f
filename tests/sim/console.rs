//! Commands that are due at given ticks.

use townlet_contract::console_result::ConsoleResult;
use townlet_contract::json::{Map, Raw};
use townlet_contract::shared::console_error::v1::{ConsoleError, ConsoleErrorCode};
use townlet_contract::shared::console_outcome::v1::{
    ConsoleOutcome, ConsoleStatus, NewConsoleOutcome,
};
use townlet_contract::sim::run::{Commands, Desk};
use townlet_contract::sim::world::{Operation, Refusal};

/// What somebody does at a tick.
type Deed = Box<dyn Fn(&mut dyn Desk) -> Result<Raw, Refusal> + Send>;

/// Commands with their ticks; each is done once.
#[derive(Default)]
pub(crate) struct Typed(Vec<(u64, Deed)>);

impl Typed {
    pub(crate) fn at(
        mut self,
        tick: u64,
        deed: impl Fn(&mut dyn Desk) -> Result<Raw, Refusal> + Send + 'static,
    ) -> Self {
        self.0.push((tick, Box::new(deed)));
        self
    }

    /// A command for the world.
    pub(crate) fn operation(self, tick: u64, name: &str) -> Self {
        let name = name.to_owned();
        self.at(tick, move |desk| {
            let name = name.clone();
            desk.world().operate(&Operation { name, args: Vec::new(), kwargs: Map::new() })
        })
    }
}

impl Commands for Typed {
    fn due(&mut self, desk: &mut dyn Desk) -> Vec<ConsoleResult> {
        let tick = desk.tick();
        let (due, rest) = std::mem::take(&mut self.0).into_iter().partition(|(at, _)| *at <= tick);
        self.0 = rest;
        let due: Vec<(u64, Deed)> = due;
        due.into_iter().map(|(_, deed)| told(tick, deed(desk))).collect()
    }
}

fn told(tick: u64, answer: Result<Raw, Refusal>) -> ConsoleResult {
    let status = if answer.is_ok() { ConsoleStatus::Ok } else { ConsoleStatus::Error };
    let mut outcome = ConsoleOutcome::new(NewConsoleOutcome {
        name: "deed".to_owned(),
        status,
        cmd_id: None,
        issuer: None,
        tick,
        latency_ms: None,
    });
    match answer {
        Ok(result) => outcome.result = Some(result),
        Err(refusal) => {
            let code = match refusal.code.as_str() {
                "not_found" => ConsoleErrorCode::NotFound,
                "conflict" => ConsoleErrorCode::Conflict,
                "invalid_args" => ConsoleErrorCode::InvalidArgs,
                other => panic!("nobody refuses with `{other}`"),
            };
            outcome.error = Some(ConsoleError::new(code, refusal.message));
        }
    }
    ConsoleResult::new(Raw::of("deed"), Box::new(outcome))
}
