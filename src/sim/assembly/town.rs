//! The town of a configuration.

use crate::json::Raw;
use crate::sim::clock::MachineClock;
use crate::sim::config::Config;
use crate::sim::world::WorldError;
use crate::sim::world::town::Town;

/// The town of a configuration before its first tick; what happens in lines is timed.
#[must_use]
pub fn town(config: &Config) -> Town {
    dressed(Town::new(&config.town, config.seed), config)
}

/// A town as it was saved in a run of a configuration.
///
/// # Errors
///
/// When it is no saved town.
pub fn saved_town(saved: &Raw, config: &Config) -> Result<Town, WorldError> {
    Ok(dressed(Town::restore(saved)?, config))
}

/// With what a town does not keep.
fn dressed(town: Town, config: &Config) -> Town {
    let variant = config.policy.observation_variant;
    town.observed_as(variant).timed_by(Box::new(MachineClock::new()))
}
