//! Arranged meetings: those who are asked to meet go there, and know each other better afterwards.

use super::state::State;
use super::ties::{Tie, between};
use crate::sim::config::town::SpecKind;
use serde_json::json;

/// Where an agent is asked to be, if anywhere.
pub(super) fn called_to(state: &State, id: &str) -> Option<[f64; 2]> {
    let active = state.disturbances.active.values();
    let mut meetings = active.filter(|it| it.kind == SpecKind::ArrangedMeet && !it.met);
    meetings.find(|it| it.targets.iter().any(|target| target == id)).map(|it| it.location)
}

/// Meetings whose attendees are all there take place.
pub(super) fn take_place(state: &mut State) {
    let reach = state.config.life.reach;
    let mut complete = Vec::new();
    for meeting in state.disturbances.active.values_mut() {
        let there = |id: &String| {
            state.agents.get(id).is_some_and(|it| it.distance(meeting.location) <= reach)
        };
        let meets = meeting.kind == SpecKind::ArrangedMeet && !meeting.met;
        if meets && meeting.targets.len() > 1 && meeting.targets.iter().all(there) {
            meeting.met = true;
            complete.push((meeting.event_id.clone(), meeting.targets.clone()));
        }
    }
    for (event_id, attendees) in complete {
        for (index, a) in attendees.iter().enumerate() {
            for b in &attendees[index + 1..] {
                between(state, a, b, Tie { trust: 0.05, familiarity: 0.1, rivalry: -0.05 });
            }
            if let Some(agent) = state.agents.get_mut(a) {
                agent.tally.social_bonus += 0.05;
            }
        }
        state.outcome.social(json!({
            "type": "arranged_meet", "event_id": event_id, "agents": attendees, "tick": state.tick,
        }));
    }
}
