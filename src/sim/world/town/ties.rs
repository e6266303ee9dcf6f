//! What agents think of each other: trust, familiarity, rivalry. Only those who met have a tie, and
//! an agent keeps a few; ties fade, and those that end are counted in windows of time.

use super::state::State;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What one agent thinks of another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Tie {
    /// From -1 to 1.
    pub(super) trust: f64,
    /// From -1 to 1.
    pub(super) familiarity: f64,
    /// From 0 to 1.
    pub(super) rivalry: f64,
}

impl Tie {
    fn weight(&self) -> f64 {
        self.trust.abs() + self.familiarity.abs() + self.rivalry
    }

    fn add(&mut self, change: Tie) {
        self.trust = (self.trust + change.trust).clamp(-1.0, 1.0);
        self.familiarity = (self.familiarity + change.familiarity).clamp(-1.0, 1.0);
        self.rivalry = (self.rivalry + change.rivalry).clamp(0.0, 1.0);
    }

    fn fade(&mut self, step: f64, forgiveness: f64) {
        self.trust -= self.trust.clamp(-step, step);
        self.familiarity -= self.familiarity.clamp(-step, step);
        self.rivalry -= self.rivalry.min(step * (1.0 + forgiveness));
    }
}

/// Ended ties, in windows of time.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct TieWindows {
    pub(super) current: TieWindow,
    /// The closed ones, oldest first.
    pub(super) history: VecDeque<TieWindow>,
}

/// Ended ties in a window of time.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct TieWindow {
    pub(super) start: u64,
    pub(super) end: u64,
    pub(super) total: u64,
    pub(super) owners: BTreeMap<String, u64>,
    pub(super) reasons: BTreeMap<String, u64>,
}

impl TieWindows {
    pub(super) fn new(length: u64) -> Self {
        let current = TieWindow { end: length, ..TieWindow::default() };
        Self { current, history: VecDeque::new() }
    }

    fn ended(&mut self, owner: &str, reason: &str) {
        self.current.total += 1;
        *self.current.owners.entry(owner.to_owned()).or_default() += 1;
        *self.current.reasons.entry(reason.to_owned()).or_default() += 1;
    }
}

/// Two agents come to think otherwise of each other.
pub(super) fn between(state: &mut State, a: &str, b: &str, change: Tie) {
    if a != b {
        one_way(state, a, b, change);
        one_way(state, b, a, change);
    }
}

fn one_way(state: &mut State, owner: &str, other: &str, change: Tie) {
    let most = state.config.relationships.max_ties as usize;
    let Some(agent) = state.agents.get_mut(owner) else { return };
    agent.ties.entry(other.to_owned()).or_default().add(change);
    if agent.ties.len() <= most {
        return;
    }
    let rest = agent.ties.iter().filter(|(name, _)| name.as_str() != other);
    let least = rest.min_by(|(_, a), (_, b)| a.weight().total_cmp(&b.weight()));
    if let Some(least) = least.map(|(name, _)| name.clone()) {
        agent.ties.remove(&least);
        state.windows.ended(owner, "evicted");
    }
}

/// Ties fade; those to agents that are gone end, and so do those that mean nothing any more.
pub(super) fn fade(state: &mut State, gone: &BTreeSet<String>) {
    let step = state.config.relationships.decay;
    let State { agents, windows, .. } = state;
    for (owner, agent) in agents {
        let forgiveness = agent.personality.forgiveness;
        agent.ties.retain(|other, tie| {
            tie.fade(step, forgiveness);
            let reason = if gone.contains(other) { "removed" } else { "decay" };
            let stays = reason == "decay" && tie.weight() > 1e-9;
            if !stays {
                windows.ended(owner, reason);
            }
            stays
        });
    }
}

/// An agent that goes takes its ties with it.
pub(super) fn end_all(state: &mut State, owner: &str, count: usize) {
    for _ in 0..count {
        state.windows.ended(owner, "removed");
    }
}

/// Closes the window when it is over.
pub(super) fn turn_windows(state: &mut State) {
    if state.tick < state.windows.current.end {
        return;
    }
    let start = state.windows.current.end;
    let end = start + state.config.relationships.window_ticks;
    let next = TieWindow { start, end, ..TieWindow::default() };
    let closed = std::mem::replace(&mut state.windows.current, next);
    state.windows.history.push_back(closed);
    while state.windows.history.len() > state.config.relationships.history_windows as usize {
        state.windows.history.pop_front();
    }
}
