//! The town, failing now and then in each of its stages, with messages short and long.

use std::cell::Cell;
use std::panic::resume_unwind;
use townlet_contract::json::Raw;
use townlet_contract::shared::global_context::v1::GlobalContext;
use townlet_contract::shared::observation::v1::ObservationEnvelope;
use townlet_contract::sim::world::town::Town;
use townlet_contract::sim::world::{Operation, Plan, Progress, Refusal, World, WorldError};

/// A town that fails.
pub(crate) struct Faulty {
    town: Town,
    calls: Cell<u64>,
}

impl Faulty {
    pub(crate) fn new(town: Town) -> Self {
        Self { town, calls: Cell::new(0) }
    }

    /// Fails, panics, or does neither, by how often it was asked for anything.
    fn meet(&self) -> Result<(), WorldError> {
        let calls = self.calls.get() + 1;
        self.calls.set(calls);
        let message = match calls % 7 {
            0 => "x".repeat(10_000),
            number => format!("call {calls}\ntick={number}"),
        };
        match calls {
            calls if calls.is_multiple_of(509) => resume_unwind(Box::new(message)),
            calls if calls.is_multiple_of(307) => {
                Err(WorldError { name: "SoakError".to_owned(), message })
            }
            _others => Ok(()),
        }
    }
}

impl World for Faulty {
    fn variant(&self) -> &str {
        self.town.variant()
    }

    fn advance(&mut self, tick: u64, plan: &Plan) -> Result<Progress, WorldError> {
        self.meet()?;
        self.town.advance(tick, plan)
    }

    fn observe(&self) -> Result<ObservationEnvelope, WorldError> {
        self.meet()?;
        self.town.observe()
    }

    fn context(&self) -> Result<GlobalContext, WorldError> {
        self.meet()?;
        self.town.context()
    }

    fn operate(&mut self, operation: &Operation) -> Result<Raw, Refusal> {
        self.town.operate(operation)
    }

    fn save(&self) -> Result<Raw, WorldError> {
        self.town.save()
    }
}
