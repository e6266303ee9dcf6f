//! What agents think of each other, and the ties that ended.

use crate::contract::shared::relationship_metrics::v1::{
    NewRelationshipWindow, RelationshipMetrics, RelationshipWindow,
};
use crate::contract::shared::relationship_snapshot::v1::Relationship;
use crate::json::Map;
use crate::sim::world::town::outcome::number;
use crate::sim::world::town::state::State;
use crate::sim::world::town::ties::TieWindow;
use std::collections::BTreeMap;

/// What each agent thinks of those whom it met.
pub(super) fn snapshot(state: &State) -> Map<Map<Relationship>> {
    let agents = state.agents.iter().map(|(id, agent)| {
        let ties = agent.ties.iter().map(|(other, tie)| {
            let (trust, familiarity) = (number(tie.trust), number(tie.familiarity));
            (other.as_str(), Relationship::new(trust, familiarity, number(tie.rivalry)))
        });
        (id.as_str(), ties.collect::<Map<_>>())
    });
    agents.collect()
}

/// Ties that ended, in windows of time.
pub(super) fn metrics(state: &State) -> RelationshipMetrics {
    let current = &state.windows.current;
    RelationshipMetrics {
        window_start: Some(current.start),
        window_end: Some(current.end),
        total: Some(current.total),
        owners: Some(counts(&current.owners)),
        reasons: Some(counts(&current.reasons)),
        history: Some(state.windows.history.iter().map(window).collect()),
        ..RelationshipMetrics::default()
    }
}

fn window(window: &TieWindow) -> RelationshipWindow {
    RelationshipWindow::new(NewRelationshipWindow {
        window_start: window.start,
        window_end: window.end,
        total: window.total,
        owners: counts(&window.owners),
        reasons: counts(&window.reasons),
    })
}

fn counts(all: &BTreeMap<String, u64>) -> Map<u64> {
    all.iter().map(|(name, count)| (name.as_str(), *count)).collect()
}
