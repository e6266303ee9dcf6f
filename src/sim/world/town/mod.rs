//! A small town: the world of a run for which nothing else is said.
//!
//! ```text
//! configuration, seed → founding → state → a turn for each tick → outcome
//! state → observe, context, console, save
//! ```
//!
//! Everything is in the state: the same seed, plans and console commands give the same town on
//! every machine. A tick costs time in proportion to the agents.

mod affordance;
mod agent;
mod console;
mod context;
mod deeds;
mod dice;
mod disturbances;
mod economy;
mod employment;
mod founding;
mod life;
mod line;
mod map;
mod meeting;
mod object;
mod observe;
mod outcome;
mod rewards;
mod setback;
mod state;
mod talk;
mod ties;
mod turn;
mod watch;
mod work;

use self::state::State;
use super::{Operation, Plan, Progress, Refusal, World, WorldError};
use crate::contract::shared::global_context::v1::GlobalContext;
use crate::contract::shared::observation::v1::ObservationEnvelope;
use crate::json::Raw;
use crate::sim::clock::Clock;
use crate::sim::config::policy::ObservationVariant;
use crate::sim::config::town::TownConfig;

/// A town.
///
/// ```
/// use townlet_contract::sim::config::town::TownConfig;
/// use townlet_contract::sim::world::town::Town;
/// use townlet_contract::sim::world::{Plan, World as _};
///
/// let mut town = Town::new(&TownConfig::default(), 7);
/// let progress = town.advance(1, &Plan::default()).unwrap();
/// assert_eq!(progress.rewards.len(), 2);
/// ```
pub struct Town {
    state: State,
}

impl Town {
    /// A town before its first tick.
    #[must_use]
    pub fn new(config: &TownConfig, seed: u64) -> Self {
        Self { state: founding::found(config, seed) }
    }

    /// A town as it was saved; it goes on exactly like the saved one.
    ///
    /// # Errors
    ///
    /// When it is no saved town.
    pub fn restore(saved: &Raw) -> Result<Self, WorldError> {
        let state = serde_json::from_str(saved.as_str());
        let state = state.map_err(|error| WorldError {
            name: "SavedTownError".to_owned(),
            message: format!("this is no saved town: {error}"),
        })?;
        Ok(Self { state })
    }

    /// Times what happens in lines by a clock. Without one, times are not known and
    /// `queue_affinity_metrics` is left out of the context.
    #[must_use]
    pub fn timed_by(mut self, clock: Box<dyn Clock>) -> Self {
        self.state.watch.0 = Some(clock);
        self
    }

    /// Lets agents see the town in this form; `compact` unless said otherwise.
    #[must_use]
    pub fn observed_as(mut self, variant: ObservationVariant) -> Self {
        self.state.variant = variant;
        self
    }

    /// The latest tick that is done; 0 before the first one.
    #[must_use]
    pub fn tick(&self) -> u64 {
        self.state.tick
    }
}

impl World for Town {
    fn variant(&self) -> &str {
        "facade"
    }

    /// A tick that is done already has the outcome that it had, so that a loop which failed after
    /// it can repeat it; any other must be the next one.
    fn advance(&mut self, tick: u64, plan: &Plan) -> Result<Progress, WorldError> {
        let done = self.state.tick;
        if tick != done || tick == 0 {
            if tick != done + 1 {
                return Err(WorldError {
                    name: "TickOrderError".to_owned(),
                    message: format!("after tick {done} comes tick {}, not {tick}", done + 1),
                });
            }
            turn::turn(&mut self.state, tick, plan);
        }
        Ok(self.state.outcome.progress())
    }

    fn observe(&self) -> Result<ObservationEnvelope, WorldError> {
        Ok(observe::envelope(&self.state))
    }

    fn context(&self) -> Result<GlobalContext, WorldError> {
        Ok(context::sections(&self.state))
    }

    fn operate(&mut self, operation: &Operation) -> Result<Raw, Refusal> {
        console::operate(&mut self.state, operation)
    }

    fn save(&self) -> Result<Raw, WorldError> {
        let refuse = |message: String| WorldError { name: "SaveTownError".to_owned(), message };
        let text = serde_json::to_string(&self.state).map_err(|error| refuse(error.to_string()))?;
        Raw::parse(&text).map_err(|fault| refuse(fault.to_string()))
    }
}
