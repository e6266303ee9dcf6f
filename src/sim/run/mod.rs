//! The loop itself: tick after tick, and what it sends about each.
//!
//! What happens in a step, and in which order, is written in `step`; [`SimulationLoop`] holds what
//! lasts from one step to the next.

mod commands;
mod desk;
mod guarded;
mod outcome;
mod rewards;
mod settings;
mod state;

mod documents;
mod events;
mod failing;
mod simulation;
mod step;

pub use self::commands::{Commands, Desk};
pub use self::outcome::{Failed, TickOutcome};
pub use self::settings::{Capture, LoopSettings, RewardLimits};
pub use self::simulation::SimulationLoop;
