//! What the loop asks of a world, whatever it simulates.

pub mod reward;
pub mod town;

use crate::contract::shared::global_context::v1::GlobalContext;
use crate::contract::shared::observation::v1::ObservationEnvelope;
use crate::contract::shared::world_event::v1::WorldEvent;
use crate::json::{Map, Number, Raw};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A world that advances tick by tick.
///
/// Each call may fail or panic; the loop reports it as one `loop.failure` and repeats the tick.
pub trait World: Send {
    /// The runtime's name, as in `runtime_variant`.
    fn variant(&self) -> &str;

    /// Advances to a tick.
    ///
    /// # Errors
    ///
    /// When the tick cannot be completed. The world is then as it was before, and after a panic too:
    /// the loop asks for the same tick again.
    fn advance(&mut self, tick: u64, plan: &Plan) -> Result<Progress, WorldError>;

    /// What all agents see now.
    ///
    /// # Errors
    ///
    /// When it cannot be put together.
    fn observe(&self) -> Result<ObservationEnvelope, WorldError>;

    /// Every section of the context that the world knows. The loop adds those of policy, stability
    /// and promotion.
    ///
    /// # Errors
    ///
    /// When it cannot be put together.
    fn context(&self) -> Result<GlobalContext, WorldError>;

    /// Does what a console command asks for, or answers it.
    ///
    /// # Errors
    ///
    /// When the command cannot be done; its code is one of the console's.
    fn operate(&mut self, operation: &Operation) -> Result<Raw, Refusal>;

    /// The whole state, as JSON; a world made of it goes on exactly like this one.
    ///
    /// # Errors
    ///
    /// When it cannot be put together.
    fn save(&self) -> Result<Raw, WorldError>;
}

/// What agents are to do in a tick, by agent; one that is missing waits.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Actions as the policy chose them.
    pub actions: Map<Action>,
}

/// What an agent is to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Action {
    /// Such as `move`, `request`, `start`, `release`, `wait`.
    pub kind: String,
    /// The object that it is about, if any.
    pub object: Option<String>,
    /// The affordance that it is about, if any.
    pub affordance: Option<String>,
}

impl Action {
    /// To do nothing.
    #[must_use]
    pub fn wait() -> Self {
        Self { kind: "wait".to_owned(), object: None, affordance: None }
    }

    /// To do something with an object.
    #[must_use]
    pub fn on(kind: &str, object: &str, affordance: Option<&str>) -> Self {
        let affordance = affordance.map(str::to_owned);
        Self { kind: kind.to_owned(), object: Some(object.to_owned()), affordance }
    }
}

/// What happened in a tick.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Progress {
    /// What happened, in order.
    pub events: Vec<WorldEvent>,
    /// What happened between agents, in order, as open objects.
    pub social_events: Vec<Map<Raw>>,
    /// Rivalry that grew in this tick.
    pub rivalry: Vec<Rivalry>,
    /// The components of each agent's reward, by agent and component, without `total`, which
    /// [`reward::total`] is.
    pub rewards: Map<Map<Number>>,
    /// Agents whose life ended in this tick, with the reason.
    pub terminated: Map<String>,
}

/// Rivalry between two agents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rivalry {
    /// The agent that was there first.
    pub agent_a: String,
    /// The other one.
    pub agent_b: String,
    /// How much it grew.
    pub intensity: f64,
    /// Why, such as `queue_conflict`.
    pub reason: String,
}

/// A console command for the world.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// Such as `queue_inspect`.
    pub name: String,
    /// Arguments in order.
    pub args: Vec<Raw>,
    /// Arguments by name.
    pub kwargs: Map<Raw>,
}

/// Why a console command was not done.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// `usage`, `unsupported`, `invalid_args`, `not_found` or `conflict`.
    pub code: String,
    /// What is wrong and what to do.
    pub message: String,
    /// More about it, if anything.
    pub details: Option<Raw>,
}

impl Refusal {
    /// One without details.
    #[must_use]
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), message: message.into(), details: None }
    }
}

/// A world could not go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorldError {
    /// The name of the error, as in `<name>: <message>`; not empty, no white space, no colon.
    pub name: String,
    /// What is wrong; any text.
    pub message: String,
}

impl fmt::Display for WorldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.message)
    }
}

impl std::error::Error for WorldError {}
