//! What a tick was worth to each agent, in components.

use super::agent::Agent;
use super::state::State;
use std::collections::BTreeMap;

/// The components of everyone's reward. `total` is left to the loop.
pub(super) fn give(state: &mut State) {
    let clip = state.config.life.reward_clip;
    let State { agents, outcome, .. } = state;
    let rewards = agents.iter().map(|(id, agent)| (id.clone(), components(agent, clip)));
    outcome.rewards = rewards.collect();
}

fn components(agent: &Agent, clip: f64) -> BTreeMap<String, f64> {
    let tally = &agent.tally;
    let needs = [agent.needs.hunger, agent.needs.hygiene, agent.needs.energy];
    let survival = if agent.ended.is_none() { 0.002 } else { 0.0 };
    // Nothing of a need hurts four times as much as half of it.
    let needs_penalty = -0.1 * needs.iter().map(|need| (1.0 - need) * (1.0 - need)).sum::<f64>();
    let homeostasis = survival + needs_penalty;
    let shaping = 0.1 * (agent.mean_need() - tally.needs_before);
    let work = tally.wage + tally.punctuality;
    let social = tally.social_bonus + tally.social_penalty + tally.social_avoidance;
    let terminal_penalty = if agent.ended.is_some() { -1.0 } else { 0.0 };
    let sum = homeostasis + shaping + work + social + terminal_penalty;
    let all = [
        ("homeostasis", homeostasis),
        ("shaping", shaping),
        ("work", work),
        ("social", social),
        ("survival", survival),
        ("needs_penalty", needs_penalty),
        ("wage", tally.wage),
        ("punctuality", tally.punctuality),
        ("social_bonus", tally.social_bonus),
        ("social_penalty", tally.social_penalty),
        ("social_avoidance", tally.social_avoidance),
        ("terminal_penalty", terminal_penalty),
        ("clip_adjustment", sum.clamp(-clip, clip) - sum),
    ];
    all.map(|(name, value)| (name.to_owned(), value)).into()
}
