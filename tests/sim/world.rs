//! A world of two agents that follows a script: what it holds grows from its state alone, and it fails
//! where it is told to.

use std::sync::{Arc, Mutex};
use townlet_contract::json::{Map, Number, Raw};
use townlet_contract::shared::employment_snapshot::v1::{
    EmploymentSnapshot, NewEmploymentSnapshot,
};
use townlet_contract::shared::global_context::v1::GlobalContext;
use townlet_contract::shared::observation::v1::{
    AgentObservation, NewObservationEnvelope, ObservationEnvelope, ObservationMetadata,
};
use townlet_contract::shared::perturbations::v1::{
    NewPerturbation, Perturbation, PerturbationKind, Perturbations,
};
use townlet_contract::shared::queue_metrics::v1::QueueMetrics;
use townlet_contract::shared::world_event::v1::WorldEvent;
use townlet_contract::sim::world::{
    Operation, Plan, Progress, Refusal, Rivalry, World, WorldError,
};

/// A place in a step where a world can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Operate,
    Advance,
    Context,
    Observe,
    Save,
}

/// How it fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Error(String, String),
    Panic(String),
    /// A panic that carries no text, and panics again when it is dropped.
    Grudge,
}

/// Faults that are still to come: at which tick, where, how.
pub(crate) type Script = Arc<Mutex<Vec<(u64, Stage, Fault)>>>;

/// A world.
pub(crate) struct Scripted {
    tick: u64,
    /// Changes at each tick; all numbers follow from it.
    seed: u64,
    moved: u64,
    script: Script,
}

struct Grudge;

impl Drop for Grudge {
    fn drop(&mut self) {
        panic!("dropped");
    }
}

impl Scripted {
    pub(crate) fn new(script: Script) -> Self {
        Self { tick: 0, seed: 7, moved: 0, script }
    }

    pub(crate) fn restored(state: &Raw, script: Script) -> Self {
        let state = state.to_value();
        let number = |name: &str| state[name].as_u64().expect("a world saved it");
        Self { tick: number("tick"), seed: number("seed"), moved: number("moved"), script }
    }

    /// Fails when the script says so, each time once.
    fn play(&self, tick: u64, stage: Stage) -> Result<(), WorldError> {
        let fault = {
            let mut script = self.script.lock().expect("nobody panics while holding it");
            let here = script.iter().position(|(at, where_, _)| (*at, *where_) == (tick, stage));
            here.map(|place| script.remove(place).2)
        };
        match fault {
            None => Ok(()),
            Some(Fault::Error(name, message)) => Err(WorldError { name, message }),
            Some(Fault::Panic(text)) => std::panic::resume_unwind(Box::new(text)),
            Some(Fault::Grudge) => std::panic::resume_unwind(Box::new(Grudge)),
        }
    }

    fn level(&self, of: u64) -> Number {
        let share = (self.seed.rotate_left(of as u32) % 1000) as f64 / 1000.0;
        Number::try_from(share).expect("it is finite")
    }

    fn perturbation(&self, number: u64) -> Perturbation {
        Perturbation::new(NewPerturbation {
            event_id: format!("evt_{number}"),
            spec_name: "price_spike".to_owned(),
            kind: PerturbationKind::PriceSpike,
            started_at: self.tick,
            ends_at: self.tick + number,
            payload: Map::new(),
            targets: Vec::new(),
        })
    }
}

pub(crate) const AGENTS: [&str; 2] = ["bob", "kai#1"];

impl World for Scripted {
    fn variant(&self) -> &str {
        "scripted"
    }

    fn advance(&mut self, tick: u64, plan: &Plan) -> Result<Progress, WorldError> {
        self.play(tick, Stage::Advance)?;
        assert_eq!(tick, self.tick + 1, "the world goes from tick to tick");
        self.tick = tick;
        self.moved +=
            plan.actions.iter().filter(|(_, action)| action.object.is_some()).count() as u64;
        let seed = self.seed.wrapping_mul(6_364_136_223_846_793_005);
        self.seed = seed.wrapping_add(1_442_695_040_888_963_407);
        let mut progress = Progress::default();
        progress.events = vec![WorldEvent::new("action.wait".to_owned())];
        progress.rewards = AGENTS
            .iter()
            .zip(1..)
            .map(|(agent, of)| (*agent, [("homeostasis", self.level(of))].into_iter().collect()))
            .collect();
        if tick.is_multiple_of(3) {
            progress.rivalry.push(Rivalry {
                agent_a: "bob".to_owned(),
                agent_b: "kai#1".to_owned(),
                intensity: 1.5,
                reason: "queue_conflict".to_owned(),
            });
            progress.social_events.push([("moved", Raw::of(&self.moved))].into_iter().collect());
        }
        Ok(progress)
    }

    fn observe(&self) -> Result<ObservationEnvelope, WorldError> {
        self.play(self.tick, Stage::Observe)?;
        let agents = AGENTS.iter().zip(3..).map(|(id, of)| {
            let metadata = ObservationMetadata::default().into();
            let mut agent = AgentObservation::new((*id).to_owned(), metadata);
            let needs = ["energy", "hunger", "hygiene"].into_iter().zip(of..);
            agent.needs = Some(needs.map(|(need, of)| (need, self.level(of))).collect());
            agent
        });
        let mut global = GlobalContext::default();
        global.queue_metrics = Some(QueueMetrics::new(0, 0, self.tick));
        Ok(ObservationEnvelope::new(NewObservationEnvelope {
            tick: self.tick,
            dto_schema_version: "0.2.0".to_owned(),
            agents: agents.collect(),
            global: global.into(),
            actions: Map::new(),
            terminated: Map::new(),
            termination_reasons: Map::new(),
        }))
    }

    fn context(&self) -> Result<GlobalContext, WorldError> {
        self.play(self.tick, Stage::Context)?;
        let mut context = GlobalContext::default();
        context.queue_metrics = Some(QueueMetrics::new(self.tick / 2, self.tick / 4, self.tick));
        let mut perturbations = Perturbations::default();
        let active = (0..self.tick % 4).map(|number| {
            let one = self.perturbation(number);
            (one.event_id.clone(), one)
        });
        perturbations.active = Some(active.collect());
        perturbations.pending = Some((0..self.tick % 3).map(|it| self.perturbation(it)).collect());
        context.perturbations = Some(perturbations);
        let pending: Vec<String> =
            AGENTS.iter().take((self.tick % 3) as usize).map(|it| (*it).to_owned()).collect();
        context.employment_snapshot = Some(EmploymentSnapshot::new(NewEmploymentSnapshot {
            pending_count: pending.len() as u64,
            pending,
            exits_today: 0,
            daily_exit_cap: 2,
            queue_limit: 8,
            review_window: 1440,
        }));
        Ok(context)
    }

    fn operate(&mut self, operation: &Operation) -> Result<Raw, Refusal> {
        if let Err(error) = self.play(self.tick + 1, Stage::Operate) {
            let details = None;
            return Err(Refusal { code: "conflict".to_owned(), message: error.message, details });
        }
        Ok(Raw::of(&operation.name))
    }

    fn save(&self) -> Result<Raw, WorldError> {
        self.play(self.tick, Stage::Save)?;
        let Self { tick, seed, moved, .. } = self;
        let state = [("tick", *tick), ("seed", *seed), ("moved", *moved)];
        Ok(Raw::of(&state.into_iter().collect::<Map<u64>>()))
    }
}
