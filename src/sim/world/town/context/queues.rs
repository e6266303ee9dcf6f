//! Lines, what is being done, and how often lines were used.

use crate::contract::shared::queue_affinity_metrics::v1::{
    NewQueueAffinityMetrics, QueueAffinityMetrics,
};
use crate::contract::shared::queue_metrics::v1::QueueMetrics;
use crate::contract::shared::queues::v1::{NewQueues, QueueCooldown, QueueEntry, Queues};
use crate::contract::shared::running_affordances::v1::{NewRunningAffordance, RunningAffordance};
use crate::json::{Map, Number};
use crate::sim::config::town::AffordanceConfig;
use crate::sim::world::town::economy;
use crate::sim::world::town::outcome::number;
use crate::sim::world::town::state::State;

/// What happened in all lines since the start.
pub(super) fn metrics(state: &State) -> QueueMetrics {
    let counts = state.queue_counts;
    QueueMetrics::new(counts.cooldowns, counts.ghost_steps, counts.rotations)
}

/// How often lines were used and how long it took; nothing when no clock was at hand.
pub(super) fn affinity(state: &State) -> Option<QueueAffinityMetrics> {
    let calls = &state.affinity;
    state.watch.0.as_ref().map(|_clock| {
        QueueAffinityMetrics::new(NewQueueAffinityMetrics {
            assign_calls: calls.assigned.count,
            assign_ns: calls.assigned.nanoseconds,
            blocked_calls: calls.blocked.count,
            blocked_ns: calls.blocked.nanoseconds,
            releases: calls.releases.count,
            release_ns: calls.releases.nanoseconds,
            requests: calls.requests.count,
            request_ns: calls.requests.nanoseconds,
        })
    })
}

/// Who has and who waits for each object. Objects without a line are listed, too.
pub(super) fn queues(state: &State) -> Queues {
    let objects = || state.objects.iter().map(|(id, object)| (id.as_str(), object));
    let active = objects().filter_map(|(id, it)| Some((id, it.holder.as_ref()?.agent.clone())));
    let lines = objects().map(|(id, object)| {
        let line = object.line.iter();
        (id, line.map(|it| QueueEntry::new(it.agent.clone(), it.joined)).collect::<Vec<_>>())
    });
    let stalls = objects().filter_map(|(id, it)| Some((id, it.holder.as_ref()?.idle)));
    let cooldowns = state.agents.iter().flat_map(|(id, agent)| {
        let cooldowns = agent.cooldowns.iter();
        cooldowns.map(|(object, until)| QueueCooldown::new(object.clone(), id.clone(), *until))
    });
    Queues::new(NewQueues {
        active: active.collect(),
        queues: lines.collect(),
        cooldowns: cooldowns.collect(),
        stall_counts: stalls.filter(|(_, idle)| *idle > 0).collect(),
    })
}

/// What is being done, by object.
pub(super) fn running(state: &State) -> Map<RunningAffordance> {
    let running = state.objects.iter().filter_map(|(id, object)| {
        let (run, holder) = (object.running.as_ref()?, object.holder.as_ref()?);
        let affordance = state.config.affordances.iter().find(|it| it.id == run.affordance)?;
        let mut dto = RunningAffordance::new(NewRunningAffordance {
            agent_id: holder.agent.clone(),
            affordance_id: run.affordance.clone(),
            duration_remaining: run.remaining,
            effects: effects(state, affordance),
        });
        dto.object_id = Some(id.clone());
        Some((id.as_str(), dto))
    });
    running.collect()
}

/// What an affordance changes; money as it costs now.
fn effects(state: &State, affordance: &AffordanceConfig) -> Map<Number> {
    let effects = &affordance.effects;
    let money = affordance.price.map_or(0.0, |price| -economy::price(state, price));
    let all = [
        ("hunger", effects.hunger),
        ("hygiene", effects.hygiene),
        ("energy", effects.energy),
        ("meals", effects.meals as f64),
        ("money", money),
    ];
    let changes = all.into_iter().filter(|(_, change)| *change != 0.0);
    changes.map(|(name, change)| (name, number(change))).collect()
}
