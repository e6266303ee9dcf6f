//! What a tick is told with: the loop's share of the context and of observations, and `loop.tick`.

use super::state::Parts;
use crate::contract::loop_tick::v1::{
    LoopTick, NewLoopTick, NewTickTransport, StabilityInputs, TickTransport,
};
use crate::contract::shared::global_context::v1::GlobalContext;
use crate::contract::shared::observation::v1::ObservationEnvelope;
use crate::contract::shared::rivalry_event::v1::{NewRivalryEvent, RivalryEvent};
use crate::contract::shared::transport::v1::Transport;
use crate::contract::stability_metrics::StabilityMetrics;
use crate::json::{Lazy, Map, Number, Sparse};
use crate::sim::figure::number;
use crate::sim::snapshot::Advanced;
use crate::sim::stability::StabilitySample;
use crate::sim::world::Progress;

/// What a world is like after a tick.
#[derive(Debug)]
pub(super) struct View {
    pub(super) context: Sparse<GlobalContext>,
    pub(super) observation: ObservationEnvelope,
}

/// Adds the sections that the world does not know.
pub(super) fn add_sections(
    context: &mut GlobalContext,
    parts: &Parts,
    breakdown: &Map<Map<Number>>,
    metrics: &StabilityMetrics,
) {
    context.rewards = Some(Lazy::from(breakdown.clone()));
    context.policy_metadata = Some(Lazy::from(parts.policy.state()));
    context.policy_snapshot = Some(Lazy::from(parts.policy.snapshot()));
    context.anneal_context = Some(Lazy::from(parts.policy.anneal_context()));
    context.rivalry_events = Some(Lazy::from(metrics.rivalry_events.clone()));
    context.promotion_state = Some(Lazy::from((*metrics.promotion_state).clone()));
    context.stability_metrics = Some(Lazy::from(metrics.clone()));
}

/// Adds what the world does not know of an observation: rewards, and whose life is over.
pub(super) fn complete_observation(
    observation: &mut ObservationEnvelope,
    breakdown: &Map<Map<Number>>,
    progress: &Progress,
) {
    for agent in &mut observation.agents {
        agent.rewards = breakdown.get(&agent.agent_id).cloned();
        agent.terminated = Some(progress.terminated.contains(&agent.agent_id));
    }
    let seen = observation.agents.iter().map(|agent| agent.agent_id.as_str());
    let ids: Vec<&str> = seen.chain(progress.terminated.names()).collect();
    let over = |id: &str| progress.terminated.contains(id);
    let reason = |id: &str| progress.terminated.get(id).cloned().unwrap_or_default();
    observation.terminated = ids.iter().map(|id| (*id, over(id))).collect();
    observation.termination_reasons = ids.iter().map(|id| (*id, reason(id))).collect();
}

/// Clashes of a tick.
pub(super) fn rivalry(tick: u64, progress: &Progress) -> Vec<RivalryEvent> {
    let clash = |rivalry: &crate::sim::world::Rivalry| {
        RivalryEvent::new(NewRivalryEvent {
            tick,
            agent_a: rivalry.agent_a.clone(),
            agent_b: rivalry.agent_b.clone(),
            intensity: number(rivalry.intensity),
            reason: rivalry.reason.clone(),
        })
    };
    progress.rivalry.iter().map(clash).collect()
}

/// What the monitor takes in of a tick.
pub(super) fn sample<'a>(
    advanced: &'a Advanced,
    context: &'a GlobalContext,
    observation: &'a ObservationEnvelope,
    totals: &Map<Number>,
) -> StabilitySample<'a> {
    let agents = observation.agents.iter();
    let late = agents.filter_map(|agent| agent.job.as_ref()).map(|job| job.late_ticks_today);
    let failures = advanced.progress.events.iter();
    StabilitySample {
        tick: advanced.tick,
        hunger: hunger(observation).collect(),
        rewards: totals.values().map(Number::as_f64).collect(),
        switches: &advanced.decision.switches,
        queues: context.queue_metrics.as_ref(),
        rivalry: rivalry(advanced.tick, &advanced.progress),
        affordance_failures: failures.filter(|it| it.event == "affordance_fail").count() as u64,
        late_ticks: late.sum(),
    }
}

fn hunger(observation: &ObservationEnvelope) -> impl Iterator<Item = (&str, f64)> {
    observation.agents.iter().filter_map(|agent| {
        let level = agent.needs.as_ref()?.get("hunger")?;
        Some((agent.agent_id.as_str(), level.as_f64()))
    })
}

/// What `loop.tick` is made of.
pub(super) struct TickParts<'a> {
    pub(super) variant: &'a str,
    pub(super) advanced: &'a Advanced,
    pub(super) context: &'a GlobalContext,
    pub(super) observation: &'a Lazy<ObservationEnvelope>,
    pub(super) parts: &'a Parts,
    pub(super) breakdown: Map<Map<Number>>,
    pub(super) totals: Map<Number>,
    pub(super) transport: &'a Transport,
    /// Whether the sink keeps a history of key figures.
    pub(super) keeps_history: bool,
}

/// The account of a tick.
pub(super) fn loop_tick(given: TickParts<'_>) -> LoopTick {
    let TickParts { advanced, context, observation, parts, .. } = given;
    let mut events = advanced.progress.events.clone();
    for event in &mut events {
        event.tick = event.tick.or(Some(advanced.tick));
    }
    let switches = advanced.decision.switches.iter();
    let mut inputs = StabilityInputs::new(
        hunger(observation.get()).map(|(agent, level)| (agent, number(level))).collect(),
        switches.map(|(agent, count)| (agent.as_str(), *count)).collect(),
        given.totals.clone(),
    );
    inputs.queue_metrics.clone_from(&context.queue_metrics);
    inputs.employment_snapshot.clone_from(&context.employment_snapshot);
    let mut tick = LoopTick::new(NewLoopTick {
        tick: advanced.tick,
        runtime_variant: given.variant.to_owned(),
        observations_dto: observation.clone(),
        rewards: given.totals,
        stability_inputs: Box::new(inputs),
        policy_snapshot: parts.policy.snapshot(),
        policy_identity: parts.policy.identity(),
        possessed_agents: parts.policy.possessed_agents(),
        events,
        perturbations: context.perturbations.clone().unwrap_or_default(),
        social_events: advanced.progress.social_events.clone(),
    });
    tick.reward_breakdown = Some(given.breakdown);
    tick.policy_metadata = Some(parts.policy.state());
    tick.global_context = Some(Box::new(context.clone()));
    tick.transport = Some(in_short(given.transport));
    tick.kpi_history = Some(given.keeps_history);
    tick
}

fn in_short(transport: &Transport) -> TickTransport {
    TickTransport::new(NewTickTransport {
        queue_length: transport.queue_length,
        dropped_messages: transport.dropped_messages,
        last_flush_duration_ms: transport.last_flush_duration_ms.clone(),
        worker_alive: transport.worker.alive,
        worker_restart_count: transport.worker.restart_count,
        auth_enabled: transport.auth_enabled,
    })
}
