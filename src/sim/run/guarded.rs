//! The world as commands get it: a panic is an answer to the command, and known afterwards.

use crate::contract::shared::global_context::v1::GlobalContext;
use crate::contract::shared::observation::v1::ObservationEnvelope;
use crate::json::Raw;
use crate::sim::failure::ErrorText;
use crate::sim::world::{Operation, Plan, Progress, Refusal, World, WorldError};
use crate::telemetry::boundary::{caught, discard};

/// A world whose operations do not panic.
pub(super) struct Guarded<'w> {
    world: &'w mut dyn World,
    /// The first panic.
    panicked: Option<ErrorText>,
    /// Operations asked for.
    asked: u64,
}

impl<'w> Guarded<'w> {
    pub(super) fn new(world: &'w mut dyn World) -> Self {
        Self { world, panicked: None, asked: 0 }
    }

    /// What became of it: the first panic, and whether anything may have changed.
    pub(super) fn end(self) -> (Option<ErrorText>, u64) {
        (self.panicked, self.asked)
    }
}

impl World for Guarded<'_> {
    fn variant(&self) -> &str {
        self.world.variant()
    }

    fn advance(&mut self, tick: u64, plan: &Plan) -> Result<Progress, WorldError> {
        self.world.advance(tick, plan)
    }

    fn observe(&self) -> Result<ObservationEnvelope, WorldError> {
        self.world.observe()
    }

    fn context(&self) -> Result<GlobalContext, WorldError> {
        self.world.context()
    }

    fn operate(&mut self, operation: &Operation) -> Result<Raw, Refusal> {
        self.asked += 1;
        match caught(|| self.world.operate(operation)) {
            Ok(answer) => answer,
            Err(payload) => {
                let error = ErrorText::of_panic(&*payload);
                discard(payload);
                let message = format!("the world broke off: {error}");
                self.panicked.get_or_insert(error);
                Err(Refusal::new("conflict", message))
            }
        }
    }

    fn save(&self) -> Result<Raw, WorldError> {
        self.world.save()
    }
}
