//! The dispatcher: what it keeps, for how long, and that one subscriber harms nobody.

#[path = "telemetry/events.rs"]
mod events;
#[path = "telemetry/log.rs"]
mod log;

use std::sync::{Arc, Mutex};
use townlet_contract::policy_possession::PolicyPossession;
use townlet_contract::policy_possession::v1::NewPolicyPossession;
use townlet_contract::rivalry_events::RivalryEvents;
use townlet_contract::shared::queue_metrics::v1::QueueMetrics;
use townlet_contract::shared::rivalry_event::v1::{NewRivalryEvent, RivalryEvent};
use townlet_contract::telemetry::{
    QUEUE_HISTORY_TICKS, RIVALRY_HISTORY_EVENTS, TelemetryEventDispatcher,
};
use townlet_contract::{AnyEvent, Lazy};

fn health(tick: u64, cooldowns: u64) -> Arc<AnyEvent> {
    let mut health = events::health();
    health.tick = tick;
    health.global_context.queue_metrics = Some(QueueMetrics::new(cooldowns, 0, 0));
    Arc::new(health.into())
}

fn clash(tick: u64, reason: &str) -> RivalryEvent {
    RivalryEvent::new(NewRivalryEvent {
        tick,
        agent_a: "kai#1".to_owned(),
        agent_b: "anna".to_owned(),
        intensity: 1_u64.into(),
        reason: reason.to_owned(),
    })
}

fn batch(tick: u64, clashes: Vec<RivalryEvent>) -> Arc<AnyEvent> {
    Arc::new(RivalryEvents::new(tick, clashes).into())
}

fn tick(number: u64, clashes: Option<Vec<RivalryEvent>>) -> Arc<AnyEvent> {
    let mut tick = events::tick();
    tick.tick = number;
    let context = tick.global_context.get_or_insert_default();
    context.rivalry_events = clashes.map(Lazy::from);
    Arc::new(tick.into())
}

fn reasons(dispatcher: &TelemetryEventDispatcher) -> Vec<&str> {
    dispatcher.rivalry_history().map(|clash| clash.reason.as_str()).collect()
}

#[test]
fn the_latest_of_each_is_kept_as_it_came() {
    let mut dispatcher = TelemetryEventDispatcher::new();
    assert_eq!(dispatcher.latest_tick(), None);
    assert_eq!(dispatcher.latest_health(), None);
    assert_eq!(dispatcher.latest_failure(), None);
    for number in 1..=3 {
        dispatcher.dispatch(&tick(number, None), number);
        dispatcher.dispatch(&health(number, 0), number);
        let mut failure = events::failure();
        failure.tick = number;
        dispatcher.dispatch(&Arc::new(failure.into()), number);
    }
    assert_eq!(dispatcher.latest_tick().map(|tick| tick.tick), Some(3));
    assert_eq!(dispatcher.latest_health().map(|health| health.tick), Some(3));
    let mut expected = events::failure();
    expected.tick = 3;
    assert_eq!(dispatcher.latest_failure(), Some(&expected));
}

#[test]
fn who_is_possessed_follows_possessions_and_ticks() {
    let mut dispatcher = TelemetryEventDispatcher::new();
    assert!(dispatcher.possessed_agents().is_empty());
    let agents = vec!["kai#1".to_owned(), "anna".to_owned()];
    let possession = PolicyPossession::new(NewPolicyPossession {
        tick: 4,
        provider: "scripted".to_owned(),
        agents: agents.clone(),
        possessed_agents: agents.clone(),
    });
    dispatcher.dispatch(&Arc::new(possession.into()), 4);
    assert_eq!(dispatcher.possessed_agents(), agents);
    let mut tick = events::tick();
    tick.possessed_agents = Vec::new();
    dispatcher.dispatch(&Arc::new(tick.into()), 5);
    assert!(dispatcher.possessed_agents().is_empty());
}

#[test]
fn the_queue_history_has_the_last_120_ticks() {
    let mut dispatcher = TelemetryEventDispatcher::new();
    let last = QUEUE_HISTORY_TICKS as u64 + 30;
    for number in 1..=last {
        dispatcher.dispatch(&health(number, number * 10), number);
    }
    let samples: Vec<_> = dispatcher.queue_history().collect();
    assert_eq!(samples.len(), 120);
    assert_eq!((samples[0].tick, samples[0].metrics.cooldown_events), (31, 310));
    assert_eq!((samples[119].tick, samples[119].metrics.cooldown_events), (150, 1_500));
    // A tick that is reported again is still one tick.
    dispatcher.dispatch(&health(last, 7), last);
    let samples: Vec<_> = dispatcher.queue_history().collect();
    assert_eq!((samples.len(), samples[0].tick), (120, 31));
    assert_eq!(samples[119].metrics.cooldown_events, 7);
}

#[test]
fn health_without_queues_adds_nothing_to_their_history() {
    let mut dispatcher = TelemetryEventDispatcher::new();
    let mut silent = events::health();
    silent.global_context.queue_metrics = None;
    dispatcher.dispatch(&Arc::new(silent.into()), 1);
    assert_eq!(dispatcher.queue_history().len(), 0);
}

#[test]
fn the_rivalry_history_has_the_latest_120_clashes() {
    let mut dispatcher = TelemetryEventDispatcher::new();
    for number in 1..=65 {
        let clashes = vec![clash(number, "first"), clash(number, "second")];
        dispatcher.dispatch(&batch(number, clashes), number);
    }
    let clashes: Vec<_> = dispatcher.rivalry_history().collect();
    assert_eq!(clashes.len(), RIVALRY_HISTORY_EVENTS);
    assert_eq!((clashes[0].tick, clashes[0].reason.as_str()), (6, "first"));
    assert_eq!((clashes[119].tick, clashes[119].reason.as_str()), (65, "second"));
    let many = (0..200).map(|number| clash(66, &number.to_string())).collect();
    dispatcher.dispatch(&batch(66, many), 66);
    assert_eq!(dispatcher.rivalry_history().len(), RIVALRY_HISTORY_EVENTS);
    assert_eq!(reasons(&dispatcher)[0], "80");
}

#[test]
fn a_clash_that_two_events_tell_of_is_kept_once() {
    let mut dispatcher = TelemetryEventDispatcher::new();
    dispatcher.dispatch(&tick(1, Some(vec![clash(1, "a"), clash(1, "b")])), 1);
    dispatcher.dispatch(&batch(1, vec![clash(1, "a"), clash(1, "b")]), 1);
    assert_eq!(reasons(&dispatcher), ["a", "b"]);
    // The other way round, and with a batch that no tick tells of.
    dispatcher.dispatch(&batch(2, vec![clash(2, "c")]), 2);
    dispatcher.dispatch(&tick(2, Some(vec![clash(1, "a"), clash(1, "b"), clash(2, "c")])), 2);
    dispatcher.dispatch(&batch(3, vec![clash(3, "d")]), 3);
    dispatcher.dispatch(&tick(4, None), 4);
    assert_eq!(reasons(&dispatcher), ["a", "b", "c", "d"]);
}

#[derive(Debug)]
struct Undisplayable;

impl std::fmt::Display for Undisplayable {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        panic!("no text")
    }
}

impl std::error::Error for Undisplayable {}

#[test]
fn a_subscriber_that_fails_or_panics_stops_nobody_and_is_counted() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let mut dispatcher = TelemetryEventDispatcher::new();
    let note = |name: &'static str| {
        let seen = Arc::clone(&seen);
        move |tick| seen.lock().expect("nobody panics with it").push((name, tick))
    };
    let (first, failing, panicking, last) = (note("1"), note("2"), note("3"), note("4"));
    dispatcher.subscribe("first", move |_, tick| {
        first(tick);
        Ok(())
    });
    dispatcher.subscribe("failing", move |_, tick| {
        failing(tick);
        if tick == 2 { Ok(()) } else { Err("no\ntick_health tick=9".into()) }
    });
    dispatcher.subscribe("panicking", move |_, tick| {
        panicking(tick);
        panic!("no")
    });
    dispatcher.subscribe("undisplayable", |_, _| Err(Box::new(Undisplayable)));
    dispatcher.subscribe("last", move |event, tick| {
        assert!(matches!(event, AnyEvent::LoopHealth(_)));
        last(tick);
        Ok(())
    });
    let lines =
        log::lines(|| (1..=3).for_each(|number| dispatcher.dispatch(&health(number, 0), number)));
    let expected: Vec<_> =
        (1..=3).flat_map(|tick| ["1", "2", "3", "4"].map(|name| (name, tick))).collect();
    assert_eq!(*seen.lock().expect("nobody panics with it"), expected);
    let failures: Vec<_> = dispatcher.failures().collect();
    let counts =
        [("first", 0), ("failing", 2), ("panicking", 3), ("undisplayable", 3), ("last", 0)];
    assert_eq!(failures, counts);
    assert_eq!(lines.len(), 8);
    assert!(lines.iter().all(|line| !line.message.contains(['\n', '='])), "{lines:?}");
}
