//! Agents that go hungry: for how long each, and how many incidents there were.

use super::settings::StabilitySettings;
use super::window::Window;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Hunger over time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Starvation {
    /// Ticks in a row below the level, for each agent that is below it.
    streaks: BTreeMap<String, u64>,
    incidents: Window<u64>,
}

impl Starvation {
    /// Takes a tick in.
    pub(super) fn record(&mut self, tick: u64, hunger: &[(&str, f64)], limits: &StabilitySettings) {
        let mut streaks = BTreeMap::new();
        let mut incidents = 0;
        for (agent, _) in hunger.iter().filter(|(_, level)| *level < limits.hunger_threshold) {
            let streak = self.streaks.get(*agent).copied().unwrap_or(0) + 1;
            incidents += u64::from(streak == limits.starvation_min_ticks.max(1));
            streaks.insert((*agent).to_owned(), streak);
        }
        self.streaks = streaks;
        self.incidents.push(tick, incidents, limits.starvation_window_ticks);
    }

    /// Incidents in the window.
    pub(super) fn incidents(&self) -> u64 {
        self.incidents.iter().sum()
    }
}
