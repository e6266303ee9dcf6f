//! How jobs are lost: agents that miss shifts wait for their exit, and a few leave each day.

use super::state::State;
use super::work::Work;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Who waits to leave.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Exits {
    /// In the order of asking.
    pub(super) pending: Vec<Exit>,
    /// How many have left today.
    pub(super) today: u64,
}

/// An agent that waits to leave.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Exit {
    pub(super) agent: String,
    pub(super) since: u64,
    /// Whether the console lets it go.
    pub(super) approved: bool,
}

/// A tick of exits: who missed too much asks to leave, whose time has come leaves.
pub(super) fn turn(state: &mut State) {
    if state.time_of_day() == 0 {
        state.exits.today = 0;
    }
    enlist(state);
    let (tick, window) = (state.tick, state.config.employment.review_window);
    let due = |exit: &Exit| exit.approved || tick >= exit.since.saturating_add(window);
    while state.exits.today < state.config.employment.daily_exit_cap {
        let Some(index) = state.exits.pending.iter().position(due) else { return };
        let exit = state.exits.pending.remove(index);
        leave(state, &exit.agent);
    }
}

fn enlist(state: &mut State) {
    let rules = &state.config.employment;
    let mut room = (rules.queue_limit as usize).saturating_sub(state.exits.pending.len());
    let most = rules.max_absent_shifts;
    let asks = state.agents.iter().filter(|(_, it)| it.work.job.is_some());
    let asks = asks.filter(|(_, agent)| agent.work.absences() > most);
    let asks: Vec<String> = asks.map(|(id, _)| id.clone()).collect();
    for agent in asks {
        if room == 0 {
            return;
        }
        if !is_pending(state, &agent) {
            room -= 1;
            state.event("employment_exit_pending", json!({"agent_id": agent}));
            state.exits.pending.push(Exit { agent, since: state.tick, approved: false });
        }
    }
}

/// Whether an agent waits to leave.
pub(super) fn is_pending(state: &State, id: &str) -> bool {
    state.exits.pending.iter().any(|exit| exit.agent == id)
}

fn leave(state: &mut State, id: &str) {
    state.exits.today += 1;
    let Some(agent) = state.agents.get_mut(id) else { return };
    let job = std::mem::replace(&mut agent.work, Work::of(None)).job;
    state.event("employment_exit", json!({"agent_id": id, "job_id": job}));
}
