//! Decisions, seen from outside.

use super::*;
use crate::contract::shared::observation::v1::{NewObservationEnvelope, QueueState};
use crate::json::{Map, Maybe, Number, Sparse};
use crate::sim::world::Action;

fn agent(id: &str, hunger: f64, energy: f64) -> AgentObservation {
    let mut agent = AgentObservation::new(id.to_owned(), Sparse::default());
    let level = |value| Number::try_from(value).expect("it is finite");
    let needs = [("hunger", level(hunger)), ("energy", level(energy))];
    agent.needs = Some(needs.into_iter().collect());
    agent
}

fn seen(agents: Vec<AgentObservation>) -> ObservationEnvelope {
    ObservationEnvelope::new(NewObservationEnvelope {
        tick: 1,
        dto_schema_version: "0.2.0".to_owned(),
        agents,
        global: Sparse::default(),
        actions: Map::new(),
        terminated: Map::new(),
        termination_reasons: Map::new(),
    })
}

fn decide(policy: &mut ScriptedPolicy, tick: u64, agents: Vec<AgentObservation>) -> Decision {
    let decision = policy.decide(tick, &seen(agents));
    policy.commit(tick, &decision);
    decision
}

#[test]
fn a_need_below_its_level_is_seen_to() {
    let mut policy = ScriptedPolicy::new(PolicySettings::default());
    let decision = decide(&mut policy, 1, vec![agent("a", 0.4, 1.0), agent("b", 0.9, 0.9)]);
    let eat = Action::on("request", "fridge", Some("eat_meal"));
    assert_eq!(decision.plan.actions["a"], eat);
    assert_eq!(decision.plan.actions["b"], Action::wait());
}

#[test]
fn an_agent_keeps_to_its_option_until_its_commitment_ends() {
    let mut policy = ScriptedPolicy::new(PolicySettings::default());
    decide(&mut policy, 1, vec![agent("a", 0.9, 0.1)]);
    let kept = decide(&mut policy, 15, vec![agent("a", 0.1, 0.1)]);
    assert_eq!(kept.switches["a"], 0);
    assert_eq!(kept.plan.actions["a"].object.as_deref(), Some("bed"));
    let changed = decide(&mut policy, 16, vec![agent("a", 0.1, 0.1)]);
    assert_eq!(changed.switches["a"], 1);
    assert_eq!(policy.state().option_switch_counts["a"], 1);
    assert_eq!(policy.anneal_context().commit_state["a"], 31);
}

#[test]
fn an_agent_in_line_waits_and_one_at_the_object_starts() {
    let mut policy = ScriptedPolicy::new(PolicySettings::default());
    let mut hungry = agent("a", 0.1, 1.0);
    hungry.queue_state =
        Maybe::Value(QueueState::new(vec!["fridge_1".to_owned()], Vec::new(), Vec::new()));
    let decision = decide(&mut policy, 1, vec![hungry.clone()]);
    assert_eq!(decision.plan.actions["a"].kind, "start");
    hungry.needs = agent("a", 1.0, 1.0).needs;
    let decision = decide(&mut policy, 2, vec![hungry]);
    assert_eq!(decision.plan.actions["a"], Action::on("release", "fridge_1", None));
}

#[test]
fn possessed_agents_are_left_alone() {
    let mut policy = ScriptedPolicy::new(PolicySettings::default());
    policy.possess("a").expect("it is free");
    assert_eq!(policy.possess("a"), Err(PolicyRefusal::AlreadyPossessed));
    let decision = decide(&mut policy, 1, vec![agent("a", 0.1, 0.1)]);
    assert!(decision.plan.actions.is_empty());
    policy.release("a").expect("it is possessed");
    assert_eq!(policy.release("a"), Err(PolicyRefusal::NotPossessed));
}

#[test]
fn the_learned_policy_sees_to_the_worst_need() {
    let settings = PolicySettings {
        blend_enabled: true,
        anneal_ratio: Some(1.0),
        ..PolicySettings::default()
    };
    let mut policy = ScriptedPolicy::new(settings);
    let decision = decide(&mut policy, 1, vec![agent("a", 0.45, 0.44)]);
    assert_eq!(decision.plan.actions["a"].object.as_deref(), Some("bed"));
    for share in [f64::NAN, -0.1, 1.1] {
        assert_eq!(policy.anneal(Some(share), "console"), Err(PolicyRefusal::NoShare));
    }
}

#[test]
fn a_share_that_is_set_is_in_force() {
    let mut policy = ScriptedPolicy::new(PolicySettings::default());
    let torn = || vec![agent("a", 0.45, 0.25)];
    assert!(!policy.anneal_context().blend_enabled);
    let scripted = policy.decide(1, &seen(torn()));
    assert_eq!(scripted.plan.actions["a"].object.as_deref(), Some("fridge"));
    policy.anneal(Some(1.0), "console").expect("it is a share");
    assert!(policy.anneal_context().blend_enabled);
    let learned = policy.decide(1, &seen(torn()));
    assert_eq!(learned.plan.actions["a"].object.as_deref(), Some("bed"));
    policy.anneal(None, "console").expect("nothing is mixed");
    assert!(!policy.anneal_context().blend_enabled);
    assert_eq!(policy.decide(1, &seen(torn())), scripted);
}

#[test]
fn a_share_without_mixing_is_none() {
    let settings = PolicySettings { anneal_ratio: Some(0.5), ..PolicySettings::default() };
    assert_eq!(ScriptedPolicy::new(settings).anneal_ratio(), None);
}

#[test]
fn the_digest_is_that_of_the_settings() {
    let one = ScriptedPolicy::new(PolicySettings::default()).identity();
    let same = ScriptedPolicy::new(PolicySettings::default()).identity();
    let settings = PolicySettings { option_commit_ticks: 16, ..PolicySettings::default() };
    let other = ScriptedPolicy::new(settings).identity();
    assert_eq!(one, same);
    assert_ne!(one.policy_hash, other.policy_hash);
    assert_eq!(one.policy_hash.as_deref().map(str::len), Some(64));
}
