//! A loop and a world that do what their names say and count how often.

use std::cell::Cell;
use std::time::Duration;
use townlet_contract::json::Raw;
use townlet_contract::shared::global_context::v1::GlobalContext;
use townlet_contract::shared::observation::v1::ObservationEnvelope;
use townlet_contract::sim::run::Desk;
use townlet_contract::sim::world::{Operation, Plan, Progress, Refusal, World, WorldError};

/// A loop with one agent, `kai#1`.
#[derive(Default)]
pub(crate) struct FakeDesk {
    pub(crate) tick: u64,
    pub(crate) world: FakeWorld,
    pub(crate) health: Option<Raw>,
    pub(crate) possessed: Vec<String>,
    pub(crate) ratio: Option<f64>,
    /// How many wait to be promoted.
    pub(crate) candidates: Option<u32>,
    looks: Cell<u32>,
}

/// A world that answers with the operation it was asked for.
#[derive(Default)]
pub(crate) struct FakeWorld {
    pub(crate) operations: Vec<Operation>,
}

impl FakeDesk {
    pub(crate) fn at(tick: u64) -> Self {
        Self { tick, ..Self::default() }
    }
}

impl Desk for FakeDesk {
    fn tick(&self) -> u64 {
        self.tick
    }

    /// Each look takes a millisecond and a half.
    fn elapsed(&self) -> Duration {
        self.looks.set(self.looks.get() + 1);
        Duration::from_micros(1500) * self.looks.get()
    }

    fn health(&self) -> Option<Raw> {
        self.health.clone()
    }

    fn snapshot(&self) -> Result<Raw, Refusal> {
        Ok(Raw::of(&vec![self.tick]))
    }

    fn promotion(&self) -> Option<Raw> {
        self.candidates.map(|count| Raw::of(&count))
    }

    fn promote(&mut self) -> Result<(), Refusal> {
        let left = self.candidates.and_then(|count| count.checked_sub(1));
        self.candidates = Some(left.ok_or_else(|| refusal("conflict"))?);
        Ok(())
    }

    fn possessed(&self) -> Vec<String> {
        self.possessed.clone()
    }

    fn possess(&mut self, agent: &str) -> Result<(), Refusal> {
        if agent != "kai#1" {
            return Err(refusal("not_found"));
        }
        if self.possessed.iter().any(|other| other == agent) {
            return Err(refusal("conflict"));
        }
        self.possessed.push(agent.to_owned());
        Ok(())
    }

    fn release(&mut self, agent: &str) -> Result<(), Refusal> {
        let before = self.possessed.len();
        self.possessed.retain(|other| other != agent);
        if self.possessed.len() == before { Err(refusal("conflict")) } else { Ok(()) }
    }

    fn set_anneal_ratio(&mut self, ratio: f64) -> Result<(), Refusal> {
        self.ratio = Some(ratio);
        Ok(())
    }

    fn world(&mut self) -> &mut dyn World {
        &mut self.world
    }
}

impl World for FakeWorld {
    fn variant(&self) -> &str {
        "fake"
    }

    fn advance(&mut self, _: u64, _: &Plan) -> Result<Progress, WorldError> {
        unreachable!("the console does not advance a world")
    }

    fn observe(&self) -> Result<ObservationEnvelope, WorldError> {
        unreachable!("the console does not observe")
    }

    fn context(&self) -> Result<GlobalContext, WorldError> {
        unreachable!("the console needs no context")
    }

    fn operate(&mut self, operation: &Operation) -> Result<Raw, Refusal> {
        self.operations.push(operation.clone());
        match operation.name.as_str() {
            "queue_inspect" => Ok(Raw::of(&operation.args)),
            "price" | "teleport" => Ok(Raw::of(&operation.kwargs)),
            "spawn" => panic!("the world has no room"),
            _ => Err(refusal("unsupported")),
        }
    }

    fn save(&self) -> Result<Raw, WorldError> {
        unreachable!("the console does not save")
    }
}

fn refusal(code: &str) -> Refusal {
    Refusal { code: code.to_owned(), message: "because of the test".to_owned(), details: None }
}
