//! From a tick that the world has gone through to the events about it, in the order in which they are
//! sent.

use super::documents::{
    TickParts, View, add_sections, complete_observation, loop_tick, rivalry, sample,
};
use super::outcome::TickOutcome;
use super::rewards;
use super::simulation::SimulationLoop;
use super::state::Parts;
use crate::contract::AnyEvent;
use crate::contract::loop_health::LoopHealth;
use crate::contract::metric::v1::TagsValue;
use crate::contract::metric::{Metric, MetricName};
use crate::contract::policy_anneal_update::PolicyAnnealUpdate;
use crate::contract::policy_metadata::PolicyMetadata;
use crate::contract::policy_possession::{NewPolicyPossession, PolicyPossession};
use crate::contract::rivalry_events::RivalryEvents;
use crate::contract::shared::global_context::v1::GlobalContext;
use crate::contract::shared::observation::v1::ObservationEnvelope;
use crate::contract::stability_metrics::StabilityMetrics;
use crate::json::{Lazy, Map, Number, Raw, Sparse};
use crate::sim::failure::ErrorText;
use crate::sim::figure::{milliseconds, number};
use crate::sim::health::{HealthParts, loop_health, status};
use std::time::Duration;

/// A tick that went well, before anybody hears of it.
pub(super) struct Completed {
    pub(super) parts: Parts,
    pub(super) context: Sparse<GlobalContext>,
    pub(super) health: Box<LoopHealth>,
    pub(super) events: Vec<AnyEvent>,
    pub(super) observation: Lazy<ObservationEnvelope>,
    pub(super) outcome: TickOutcome,
}

/// Takes a tick in and puts its events together. The loop itself is left as it is.
pub(super) fn complete(
    of: &SimulationLoop,
    tick: u64,
    start: Duration,
    view: View,
) -> Result<Completed, ErrorText> {
    let advanced = of.state.advanced.as_ref();
    let advanced = advanced.ok_or_else(|| ErrorText::new("LoopError", "no tick is under way"))?;
    let mut parts = of.state.parts.clone();
    let View { mut context, mut observation } = view;
    let breakdown = rewards::breakdown(&advanced.progress.rewards, of.settings.rewards);
    let totals = rewards::totals(&breakdown);
    parts.policy.commit(tick, &advanced.decision);
    parts.policy.forget(advanced.progress.terminated.names());
    parts.stability.record(sample(advanced, &context, &observation, &totals));
    parts.promotion.record(tick, parts.stability.alerts());
    let metrics = parts.stability.metrics(parts.promotion.window(), parts.promotion.state());
    add_sections(&mut context, &parts, &breakdown, &metrics);
    complete_observation(&mut observation, &breakdown, &advanced.progress);
    // Written once, and shared by the event and by what the policy decides from next.
    let observation = Lazy::from(observation);
    let transport = of.sink.status();
    let mut events = changes(tick, &mut parts);
    let variant = of.world.variant();
    let told = TickParts {
        variant,
        advanced,
        context: &context,
        observation: &observation,
        parts: &parts,
        breakdown,
        totals,
        transport: &transport,
        keeps_history: of.sink.keeps_history(),
    };
    events.push(loop_tick(told).into());
    events.push(metrics.clone().into());
    let clashes = rivalry(tick, &advanced.progress);
    if !clashes.is_empty() {
        events.push(RivalryEvents::new(tick, clashes).into());
    }
    let alerts = parts.stability.alerts().to_vec();
    let health = Box::new(loop_health(HealthParts {
        tick,
        duration_ms: milliseconds(of.clock.elapsed().saturating_sub(start)),
        failure_count: of.state.failure_count,
        status: status(of.settings.health, &alerts, &transport, of.channel),
        transport,
        context: context.clone(),
        promotion: parts.promotion.state(),
        alerts: alerts.clone(),
        figures: figures(&metrics),
    }));
    events.extend(measures(&parts, &health));
    events.push(AnyEvent::from((*health).clone()));
    let outcome = TickOutcome::new(tick, health.duration_ms.clone(), health.status, alerts);
    Ok(Completed { parts, context, health, events, observation, outcome })
}

/// What the policy says about itself, as far as it has changed since it was last said.
fn changes(tick: u64, parts: &mut Parts) -> Vec<AnyEvent> {
    let (policy, sent) = (&parts.policy, &mut parts.sent);
    let provider = || policy.provider().to_owned();
    let mut events = Vec::new();
    let identity = policy.identity();
    if sent.identity.as_ref() != Some(&identity) {
        events.push(PolicyMetadata::new(tick, provider(), policy.state()).into());
        sent.identity = Some(identity);
    }
    let possessed = policy.possessed_agents();
    if sent.possessed.as_ref() != Some(&possessed) {
        let possession = PolicyPossession::new(NewPolicyPossession {
            tick,
            provider: provider(),
            agents: possessed.clone(),
            possessed_agents: possessed.clone(),
        });
        events.push(possession.into());
        sent.possessed = Some(possessed);
    }
    let ratio = policy.anneal_ratio().map(number);
    if sent.anneal_ratio != ratio {
        let mut update = PolicyAnnealUpdate::new(tick, ratio.clone());
        update.source = Some(policy.anneal_source().to_owned());
        update.provider = Some(provider());
        update.context = Some(policy.anneal_context());
        events.push(update.into());
        sent.anneal_ratio = ratio;
    }
    events
}

/// The five metrics: each time, but the ratio while nothing is mixed, and one for each alert.
fn measures(parts: &Parts, health: &LoopHealth) -> Vec<AnyEvent> {
    let tick = || ("tick", TagsValue::Number(health.tick.into()));
    let text = |name, value: &str| (name, TagsValue::String(value.to_owned()));
    let metric = |name, value: Number, tags: Vec<(&str, TagsValue)>| {
        AnyEvent::from(Metric::new(name, value, tags.into_iter().collect()))
    };
    let channel = health.transport.provider.as_deref();
    let channel = channel.map(|provider| text("provider", provider));
    let cooldowns = parts.stability.queue_deltas().cooldown_events;
    let mut events = vec![
        metric(MetricName::LoopDurationMs, health.duration_ms.clone(), vec![tick()]),
        metric(
            MetricName::TelemetryQueueLength,
            health.transport.queue_length.into(),
            channel.into_iter().chain([tick()]).collect(),
        ),
        metric(MetricName::QueueCooldownEvents, cooldowns.into(), vec![tick()]),
    ];
    if let Some(ratio) = parts.policy.anneal_ratio() {
        let provider = text("provider", parts.policy.provider());
        events.push(metric(MetricName::PolicyAnnealRatio, number(ratio), vec![provider, tick()]));
    }
    for alert in parts.stability.alerts() {
        let tags = vec![text("alert_type", alert), tick()];
        events.push(metric(MetricName::StabilityAlert, 1_u64.into(), tags));
    }
    events
}

/// The figures of stability that a health repeats.
fn figures(metrics: &StabilityMetrics) -> Map<Raw> {
    [
        ("option_samples", Raw::of(&metrics.option_samples)),
        ("option_switch_rate", Raw::of(&metrics.option_switch_rate)),
        ("queue_deltas", Raw::of(&metrics.queue_deltas)),
        ("queue_totals", Raw::of(&metrics.queue_totals)),
        ("reward_mean", Raw::of(&metrics.reward_mean)),
        ("reward_samples", Raw::of(&metrics.reward_samples)),
        ("reward_variance", Raw::of(&metrics.reward_variance)),
        ("starvation_incidents", Raw::of(&metrics.starvation_incidents)),
    ]
    .into_iter()
    .collect()
}
