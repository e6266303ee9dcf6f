//! Commands about work: who waits to leave, and who may.

use super::arguments::Arguments;
use super::{not_found, refusal};
use crate::sim::world::Refusal;
use crate::sim::world::town::employment::{Exit, is_pending};
use crate::sim::world::town::state::State;
use serde_json::{Value, json};

/// `employment_status`: who waits to leave, and the limits.
pub(super) fn employment_status(state: &mut State, _of: &Arguments) -> Result<Value, Refusal> {
    let on_shift = state.agents.values().filter(|agent| agent.work.on_shift).count();
    let employed = state.agents.values().filter(|agent| agent.work.job.is_some()).count();
    Ok(json!({
        "pending": waiting(state),
        "pending_count": state.exits.pending.len(),
        "exits_today": state.exits.today,
        "daily_exit_cap": state.config.employment.daily_exit_cap,
        "queue_limit": state.config.employment.queue_limit,
        "review_window": state.config.employment.review_window,
        "employed": employed,
        "on_shift": on_shift,
    }))
}

/// `employment_exit review | approve <agent_id> | defer <agent_id>`.
pub(super) fn employment_exit(state: &mut State, of: &Arguments) -> Result<Value, Refusal> {
    let action = of.needed_text("action", 0)?;
    if action == "review" {
        return Ok(json!({"pending": waiting(state)}));
    }
    if action != "approve" && action != "defer" {
        let message = format!("`{action}` is no action; give `review`, `approve` or `defer`");
        return Err(refusal("usage", message, None));
    }
    let id = of.needed_text("agent_id", 1)?;
    let agent = state.agents.get(&id).ok_or_else(|| not_found("agent", &id))?;
    if agent.work.job.is_none() {
        return Err(refusal("conflict", format!("`{id}` has no job to leave"), None));
    }
    if action == "defer" {
        if !is_pending(state, &id) {
            return Err(refusal("conflict", format!("`{id}` does not wait to leave"), None));
        }
        state.exits.pending.retain(|exit| exit.agent != id);
        // What it missed is forgiven; otherwise it would ask again at once.
        if let Some(agent) = state.agents.get_mut(&id) {
            agent.work.week.clear();
            agent.work.today.absent = false;
        }
    } else if let Some(exit) = state.exits.pending.iter_mut().find(|exit| exit.agent == id) {
        exit.approved = true;
    } else if state.exits.pending.len() as u64 >= state.config.employment.queue_limit {
        let message = "as many wait to leave as may; defer one of them".to_owned();
        return Err(refusal("conflict", message, None));
    } else {
        let exit = Exit { agent: id.clone(), since: state.tick, approved: true };
        state.exits.pending.push(exit);
    }
    Ok(json!({"agent_id": id, "action": action, "pending": waiting(state)}))
}

fn waiting(state: &State) -> Vec<&str> {
    state.exits.pending.iter().map(|exit| exit.agent.as_str()).collect()
}
