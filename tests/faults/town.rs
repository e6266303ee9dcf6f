//! The town, failing where it is told to.

use crate::support::random::Random;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, PoisonError};
use townlet_contract::json::Raw;
use townlet_contract::shared::global_context::v1::GlobalContext;
use townlet_contract::shared::observation::v1::ObservationEnvelope;
use townlet_contract::sim::world::town::Town;
use townlet_contract::sim::world::{Operation, Plan, Progress, Refusal, World, WorldError};

/// Where in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Operate,
    Advance,
    Context,
    Observe,
    Name,
    Save,
}

/// How it fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    Error,
    Panic,
    /// A panic that carries no text, and panics again when it is dropped.
    Grudge,
}

/// A fault that is to come once, at a tick or as soon as its stage is reached after it.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(crate) tick: u64,
    pub(crate) stage: Stage,
    pub(crate) manner: Manner,
    pub(crate) message: String,
}

/// Faults that are still to come; whoever made the run sees them come.
pub(crate) type Faults = Arc<Mutex<Vec<Fault>>>;

/// An error and a panic in each stage, spread over the ticks by a seed.
pub(crate) fn faults(seed: u64, ticks: u64, captures: bool) -> Vec<Fault> {
    let mut random = Random::new(seed);
    let messages = messages();
    let mut found = Vec::new();
    let mut stages = vec![Stage::Operate, Stage::Advance, Stage::Context, Stage::Observe];
    stages.push(Stage::Name);
    if captures {
        stages.push(Stage::Save);
    }
    let manners = [Manner::Error, Manner::Panic, Manner::Grudge];
    for stage in stages {
        for manner in manners {
            // What has no result to fail with panics.
            let manner = match (stage, manner) {
                (Stage::Name, Manner::Error) => Manner::Panic,
                (_, manner) => manner,
            };
            // The console asks for something of the world often, but not in each tick.
            let most = if stage == Stage::Operate { 6 } else { ticks as usize / 2 };
            let tick = 2 + random.below(most) as u64;
            let message = messages[random.below(messages.len())].clone();
            found.push(Fault { tick, stage, manner, message });
        }
    }
    found
}

fn messages() -> Vec<String> {
    let plain = [
        "",
        "boom",
        "two\nlines tick=999 queue=7",
        "\u{0}\u{1b}[31m \u{2028} \u{202e}",
        "ünïcode: 名前 🏠",
        r#""}{"event_type":"loop.tick"}"#,
        " leading and trailing \t",
    ];
    plain.into_iter().map(str::to_owned).chain(["x".repeat(100_000)]).collect()
}

/// A town that fails as it is told.
pub(crate) struct Faulty {
    town: Town,
    faults: Faults,
    /// The tick that was asked for last.
    tick: u64,
}

struct Grudge;

impl Drop for Grudge {
    fn drop(&mut self) {
        resume_unwind(Box::new("dropped"));
    }
}

impl Faulty {
    pub(crate) fn new(town: Town, faults: Faults) -> Self {
        Self { town, faults, tick: 0 }
    }

    fn meet(&self, stage: Stage) -> Result<(), WorldError> {
        let mut faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        let is_due = |fault: &Fault| fault.tick <= self.tick && fault.stage == stage;
        let Some(due) = faults.iter().position(is_due) else { return Ok(()) };
        let Fault { manner, message, .. } = faults.remove(due);
        drop(faults);
        match manner {
            Manner::Error => Err(WorldError { name: "FaultError".to_owned(), message }),
            Manner::Panic => resume_unwind(Box::new(message)),
            Manner::Grudge => resume_unwind(Box::new(Grudge)),
        }
    }
}

impl World for Faulty {
    fn variant(&self) -> &str {
        if let Err(error) = self.meet(Stage::Name) {
            resume_unwind(Box::new(error));
        }
        self.town.variant()
    }

    fn advance(&mut self, tick: u64, plan: &Plan) -> Result<Progress, WorldError> {
        self.tick = tick;
        self.meet(Stage::Advance)?;
        self.town.advance(tick, plan)
    }

    fn observe(&self) -> Result<ObservationEnvelope, WorldError> {
        self.meet(Stage::Observe)?;
        self.town.observe()
    }

    fn context(&self) -> Result<GlobalContext, WorldError> {
        self.meet(Stage::Context)?;
        self.town.context()
    }

    fn operate(&mut self, operation: &Operation) -> Result<Raw, Refusal> {
        let met = self.meet(Stage::Operate);
        met.map_err(|error| Refusal {
            code: "conflict".to_owned(),
            message: error.message,
            details: Some(Raw::of(&error.name)),
        })?;
        self.town.operate(operation)
    }

    fn save(&self) -> Result<Raw, WorldError> {
        self.meet(Stage::Save)?;
        self.town.save()
    }
}
