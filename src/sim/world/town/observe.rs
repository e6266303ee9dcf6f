//! What agents see and are, and what they did.

use super::agent::{Agent, Deed, DeedResult, Role};
use super::context;
use super::outcome::{number, numbers};
use super::state::State;
use super::ties::Tie;
use crate::contract::shared::observation::v1::{
    ActionKind, AgentAction, AgentObservation, NewObservationEnvelope, ObservationEnvelope,
    ObservationMetadata, ObservedCooldown, QueueMembership, QueueState, Relations, SocialContext,
};
use crate::json::{Maybe, Number, Raw};
use serde_json::json;
use std::collections::BTreeMap;

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
    let crowd = Crowd::of(state);
    let agents = state.agents.iter();
    let ended = |agent: &Agent| agent.ended.clone().unwrap_or_default();
    ObservationEnvelope::new(NewObservationEnvelope {
        tick: state.tick,
        dto_schema_version: "0.2.0".to_owned(),
        agents: agents.clone().map(|(id, agent)| observation(state, &crowd, id, agent)).collect(),
        global: Box::new(context::in_short(state)),
        actions: agents.clone().map(|(id, agent)| (id.as_str(), action(agent))).collect(),
        terminated: agents.clone().map(|(id, it)| (id.as_str(), it.ended.is_some())).collect(),
        termination_reasons: agents.map(|(id, agent)| (id.as_str(), ended(agent))).collect(),
    })
}

/// How many agents are in each cell.
struct Crowd(BTreeMap<(i64, i64), u64>);

impl Crowd {
    fn of(state: &State) -> Self {
        let mut cells = BTreeMap::new();
        for agent in state.agents.values() {
            *cells.entry(cell(agent)).or_default() += 1;
        }
        Self(cells)
    }

    /// The others in the cells around an agent.
    fn around(&self, agent: &Agent) -> u64 {
        let (x, y) = cell(agent);
        let reach = -RADIUS..=RADIUS;
        let near = reach.clone().flat_map(|dx| reach.clone().map(move |dy| (x + dx, y + dy)));
        let all: u64 = near.filter_map(|cell| self.0.get(&cell)).sum();
        all.saturating_sub(1)
    }
}

fn cell(agent: &Agent) -> (i64, i64) {
    (agent.position[0].floor() as i64, agent.position[1].floor() as i64)
}

fn observation(state: &State, crowd: &Crowd, id: &str, agent: &Agent) -> AgentObservation {
    let mut seen = AgentObservation::new(id.to_owned(), Box::new(metadata(state, crowd, agent)));
    seen.features = Some(features(state, agent));
    seen.rewards = state.outcome.rewards.get(id).map(numbers);
    seen.terminated = Some(agent.ended.is_some());
    seen.position = Some(position(agent));
    seen.needs = Some(context::needs(agent));
    seen.wallet = Some(number(agent.wallet));
    seen.inventory = Some([("meals", Raw::of(&agent.belongings.meals))].into_iter().collect());
    seen.job = Some(Box::new(context::job(agent)));
    seen.queue_state = queue_state(state, id, agent).map_or(Maybe::Null, Maybe::Value);
    let rivals = agent.ties.iter().filter(|(_, tie)| tie.rivalry > 0.0);
    let rivals = rivals.map(|(other, tie)| (other.as_str(), number(tie.rivalry)));
    seen.relations = Some(Relations { rivalry: Some(rivals.collect()), ..Relations::default() });
    seen.pending_intent = Some(intent(&agent.deed));
    seen
}

fn metadata(state: &State, crowd: &Crowd, agent: &Agent) -> ObservationMetadata {
    let source = if agent.ties.is_empty() { "empty" } else { "relationships" };
    let near = [("agent_count", crowd.around(agent)), ("radius", RADIUS.unsigned_abs())];
    ObservationMetadata {
        variant: Some("compact".to_owned()),
        feature_names: Some(FEATURES.map(str::to_owned).into()),
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
