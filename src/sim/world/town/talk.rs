//! Talk: agents that wait in the same cell may talk; how it goes depends on what they think.

use super::agent::DeedResult;
use super::state::State;
use super::ties::{Tie, between};
use serde_json::json;
use std::collections::BTreeMap;

/// Those who wait beside each other may talk, two by two.
pub(super) fn talk(state: &mut State) {
    let mut cells: BTreeMap<(i64, i64), Vec<String>> = BTreeMap::new();
    for (id, agent) in &state.agents {
        if agent.deed.kind == "wait" && agent.deed.result == DeedResult::Done {
            let [x, y] = agent.position;
            cells.entry((x.floor() as i64, y.floor() as i64)).or_default().push(id.clone());
        }
    }
    for waiting in cells.values() {
        for pair in waiting.chunks_exact(2) {
            if state.dice.happens(likelihood(state, pair)) {
                chat(state, &pair[0], &pair[1]);
            }
        }
    }
}

/// How likely two agents talk, by what they are like.
fn likelihood(state: &State, pair: &[String]) -> f64 {
    let agents = pair.iter().filter_map(|id| state.agents.get(id));
    let extroversion: f64 = agents.map(|agent| agent.personality.extroversion).sum();
    (state.config.relationships.chat_probability * (1.0 + extroversion / 2.0)).clamp(0.0, 1.0)
}

fn chat(state: &mut State, speaker: &str, listener: &str) {
    let tie = state.agents.get(speaker).and_then(|agent| agent.ties.get(listener));
    let tie = tie.copied().unwrap_or_default();
    // Strangers get on three times out of four; friends more often, rivals less.
    let odds = (0.75 + 0.25 * tie.trust - 0.5 * tie.rivalry).clamp(0.05, 0.99);
    let quality = state.dice.share();
    let goes_well = quality < odds;
    let sign = if goes_well { 1.0 } else { -1.0 };
    let change = Tie { trust: 0.02 * sign, familiarity: 0.03, rivalry: -0.01 * sign };
    between(state, speaker, listener, change);
    for id in [speaker, listener] {
        if let Some(agent) = state.agents.get_mut(id) {
            if goes_well {
                agent.tally.social_bonus += 0.02;
            } else {
                agent.tally.social_penalty -= 0.01;
            }
        }
    }
    let kind = if goes_well { "chat_success" } else { "chat_failure" };
    state.outcome.social(json!({
        "type": kind, "speaker": speaker, "listener": listener, "quality": 1.0 - quality,
        "tick": state.tick,
    }));
}
