//! The names of those who live in a town when it begins.

use super::TownConfig;
use std::collections::BTreeSet;

const NAMES: [&str; 12] =
    ["ada", "ben", "cara", "dev", "eli", "fay", "gus", "hana", "ivo", "jun", "kai", "lea"];

impl TownConfig {
    /// The names of all agents: those of `agents` first, as many as there is room for, then made up
    /// ones.
    #[must_use]
    pub fn agent_names(&self) -> Vec<String> {
        let population = self.population as usize;
        let named = self.agents.iter().take(population).map(|agent| agent.id.clone());
        let mut names: Vec<String> = named.collect();
        let mut taken: BTreeSet<String> = names.iter().cloned().collect();
        for number in names.len()..population {
            let mut name = format!("{}_{number}", NAMES[number % NAMES.len()]);
            while !taken.insert(name.clone()) {
                name.push('_');
            }
            names.push(name);
        }
        names
    }
}
