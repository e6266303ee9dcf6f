//! What agents see and are, and what they did.

use super::agent::{Agent, Deed, DeedResult, Role};
use super::context;
use super::map::{self, Ground};
use super::outcome::{number, numbers};
use super::state::State;
use super::ties::Tie;
use crate::contract::shared::observation::v1::{
    ActionKind, AgentAction, AgentObservation, NewObservationEnvelope, ObservationEnvelope,
    ObservationMetadata, ObservedCooldown, QueueMembership, QueueState, Relations, SocialContext,
};
use crate::json::{Map, Maybe, Number, Raw};
use crate::sim::config::town::Personality;
use serde_json::json;

/// The names of the numbers in `features`, in order.
const FEATURES: [&str; 9] = [
    "need_hunger",
    "need_hygiene",
    "need_energy",
    "wallet",
    "day_phase",
    "on_shift",
    "holds_object",
    "waits_in_line",
    "strongest_rivalry",
];

/// How far an agent sees, in cells.
const RADIUS: i64 = 1;

/// What everyone sees.
pub(super) fn envelope(state: &State) -> ObservationEnvelope {
    let ground = Ground::of(state);
    let agents = state.agents.iter();
    let ended = |agent: &Agent| agent.ended.clone().unwrap_or_default();
    ObservationEnvelope::new(NewObservationEnvelope {
        tick: state.tick,
        dto_schema_version: "0.2.0".to_owned(),
        agents: agents.clone().map(|(id, agent)| observation(state, &ground, id, agent)).collect(),
        global: context::in_short(state).into(),
        actions: agents.clone().map(|(id, agent)| (id.as_str(), action(agent))).collect(),
        terminated: agents.clone().map(|(id, it)| (id.as_str(), it.ended.is_some())).collect(),
        termination_reasons: agents.map(|(id, agent)| (id.as_str(), ended(agent))).collect(),
    })
}

fn observation(state: &State, ground: &Ground, id: &str, agent: &Agent) -> AgentObservation {
    let mut seen = AgentObservation::new(id.to_owned(), metadata(state, ground, agent).into());
    seen.map = ground.map(agent, state.variant);
    seen.features = Some(features(state, agent));
    seen.rewards = state.outcome.rewards.get(id).map(numbers);
    seen.terminated = Some(agent.ended.is_some());
    seen.position = Some(position(agent));
    seen.needs = Some(context::needs(agent));
    seen.wallet = Some(number(agent.wallet));
    seen.inventory = Some([("meals", Raw::of(&agent.belongings.meals))].into_iter().collect());
    seen.job = Some(Box::new(context::job(agent)));
    seen.personality = Some(personality(agent));
    seen.queue_state = queue_state(state, id, agent).map_or(Maybe::Null, Maybe::Value);
    let rivals = agent.ties.iter().filter(|(_, tie)| tie.rivalry > 0.0);
    let rivals = rivals.map(|(other, tie)| (other.as_str(), number(tie.rivalry)));
    seen.relations = Some(Relations { rivalry: Some(rivals.collect()), ..Relations::default() });
    seen.pending_intent = Some(intent(&agent.deed));
    seen
}

fn metadata(state: &State, ground: &Ground, agent: &Agent) -> ObservationMetadata {
    let source = if agent.ties.is_empty() { "empty" } else { "relationships" };
    let channels = map::channels(state.variant);
    let near = [("agent_count", ground.others(agent, RADIUS)), ("radius", RADIUS.unsigned_abs())];
    ObservationMetadata {
        variant: Some(state.variant.name().to_owned()),
        map_channels: (!channels.is_empty()).then(|| names(channels)),
        map_shape: (!channels.is_empty()).then(|| map::shape(state.variant)),
        feature_names: Some(names(&FEATURES)),
        local_summary: Some(near.into_iter().map(|(it, n)| (it, Number::from(n))).collect()),
        social_context: Some(SocialContext {
            configured_slots: Some(state.config.relationships.max_ties),
            filled_slots: Some(agent.ties.len() as u64),
            has_data: Some(!agent.ties.is_empty()),
            relation_source: Some(source.to_owned()),
            ..SocialContext::default()
        }),
        ..ObservationMetadata::default()
    }
}

fn names(all: &[&str]) -> Vec<String> {
    all.iter().map(|name| (*name).to_owned()).collect()
}

fn personality(agent: &Agent) -> Map<Number> {
    let Personality { extroversion, forgiveness, ambition } = agent.personality;
    let traits =
        [("extroversion", extroversion), ("forgiveness", forgiveness), ("ambition", ambition)];
    traits.into_iter().map(|(name, strength)| (name, number(strength))).collect()
}

fn features(state: &State, agent: &Agent) -> Vec<Number> {
    let stands = |role| agent.standing.as_ref().is_some_and(|it| it.role == role);
    let flag = |holds: bool| if holds { 1.0 } else { 0.0 };
    let strongest = agent.ties.values().map(|tie: &Tie| tie.rivalry).fold(0.0, f64::max);
    let day = state.time_of_day() as f64 / state.config.ticks_per_day as f64;
    let all: [f64; FEATURES.len()] = [
        agent.needs.hunger,
        agent.needs.hygiene,
        agent.needs.energy,
        agent.wallet,
        day,
        flag(agent.work.on_shift),
        flag(stands(Role::Holding) || stands(Role::Using)),
        flag(stands(Role::Waiting)),
        strongest,
    ];
    all.into_iter().map(number).collect()
}

fn position(agent: &Agent) -> Vec<Number> {
    agent.position.into_iter().map(number).collect()
}

fn queue_state(state: &State, id: &str, agent: &Agent) -> Option<QueueState> {
    let (mut active, mut memberships) = (Vec::new(), Vec::new());
    if let Some(standing) = &agent.standing {
        let line = state.objects.get(&standing.object).map(|it| it.line.iter().enumerate());
        let place = line.and_then(|mut line| line.find(|(_, waiting)| waiting.agent == id));
        match place {
            Some((at, waiting)) => {
                let object = standing.object.clone();
                memberships.push(QueueMembership::new(object, at as u64, waiting.joined));
            }
            None => active.push(standing.object.clone()),
        }
    }
    let cooldowns = agent.cooldowns.iter();
    let cooldowns: Vec<_> =
        cooldowns.map(|(object, until)| ObservedCooldown::new(object.clone(), *until)).collect();
    let nothing = active.is_empty() && memberships.is_empty() && cooldowns.is_empty();
    (!nothing).then(|| QueueState::new(active, memberships, cooldowns))
}

fn action(agent: &Agent) -> AgentAction {
    let deed = &agent.deed;
    let mut action = AgentAction::new(match deed.kind.as_str() {
        "wait" => ActionKind::Wait,
        "move" => ActionKind::Move,
        "request" => ActionKind::Request,
        "start" => ActionKind::Start,
        "release" => ActionKind::Release,
        other => ActionKind::Other(other.to_owned()),
    });
    if let Some(object) = &deed.object {
        action.object = Maybe::Value(object.clone());
        action.affordance = deed.affordance.clone().map_or(Maybe::Null, Maybe::Value);
    }
    action.blocked = Some(matches!(deed.result, DeedResult::Blocked(_)));
    if deed.kind == "move" {
        action.position = Some(position(agent));
    }
    action
}

/// What an agent is still about; null when it has done what it wanted, or could not.
fn intent(deed: &Deed) -> Raw {
    match deed.result {
        DeedResult::Pending => Raw::from(&json!({
            "kind": deed.kind, "object": deed.object, "affordance": deed.affordance,
        })),
        DeedResult::Done | DeedResult::Blocked(_) => Raw::default(),
    }
}
