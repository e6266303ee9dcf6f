//! What telemetry tells of agents who get in each other's way: clashes, lines, rivalry, and the
//! alerts about them, from the town to whoever looks back at the last ticks.

mod sim;
mod support;

#[path = "conflict_telemetry/law.rs"]
mod law;
#[path = "conflict_telemetry/story.rs"]
mod story;

use law::law;
use std::sync::Arc;
use story::{Story, Told, config};
use townlet_contract::json::Lazy;
use townlet_contract::telemetry::{
    QUEUE_HISTORY_TICKS, RIVALRY_HISTORY_EVENTS, TelemetryEventDispatcher,
};

/// Ticks after which neighbours who wait in one line have clashed often.
const LONG: u64 = 600;

fn conflict() -> Story {
    Story::of(&config("queue_conflict"), 2, LONG)
}

fn clashes(story: &Story) -> usize {
    story.ticks.iter().filter_map(|told| told.rivalry.as_ref()).map(|it| it.events.len()).sum()
}

#[test]
fn every_clash_is_told_once_and_everywhere_alike() {
    for seed in [2, 3] {
        let story = Story::of(&config("queue_conflict"), seed, LONG);
        assert!(clashes(&story) > 3, "{} clashes", clashes(&story));
        law(&story).unwrap_or_else(|wrong| panic!("seed {seed}: {wrong}"));
    }
    for name in ["quiet", "employment", "perturbations", "forty_agents"] {
        let story = Story::of(&config(name), 2, 60);
        law(&story).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
    }
}

#[test]
fn the_law_catches_what_is_told_wrongly() {
    type Mutant = fn(&mut Told);
    let mutants: [(&str, Mutant); 7] = [
        ("a clash that is not told", |told| told.rivalry = None),
        ("a clash of somebody else", |told| {
            if let Some(batch) = &mut told.rivalry {
                let clash = &mut batch.events[0];
                std::mem::swap(&mut clash.agent_a, &mut clash.agent_b);
            }
        }),
        ("a clash that is told twice", |told| {
            if let Some(batch) = &mut told.rivalry {
                batch.events.push(batch.events[0].clone());
            }
        }),
        ("a clash of another tick", |told| {
            if let Some(batch) = &mut told.rivalry {
                batch.events[0].tick += 1;
            }
        }),
        ("a history without the latest", |told| {
            let context = &mut told.health.global_context;
            let kept = context.rivalry_events.as_ref().map(|it| it.get().to_vec());
            context.rivalry_events = kept.map(|mut kept| {
                kept.pop();
                Lazy::from(kept)
            });
        }),
        ("counts that go back", |told| {
            if let Some(counts) = &mut told.health.global_context.queue_metrics {
                counts.cooldown_events = counts.cooldown_events.saturating_sub(1);
            }
        }),
        ("a difference that is the whole", |told| {
            told.stability.queue_deltas = told.stability.queue_totals.clone();
        }),
    ];
    let story = conflict();
    for (name, mutant) in mutants {
        let mut wrong = story.clone();
        // A tick late in the run, in which two clashed.
        let last = wrong.ticks.iter_mut().rev().find(|told| told.rivalry.is_some());
        mutant(last.expect("two clashed"));
        assert!(law(&wrong).is_err(), "`{name}` survived");
    }
}

#[test]
fn who_clashes_holds_it_against_the_other() {
    let story = conflict();
    let mut grown = 0;
    for pair in story.ticks.windows(2) {
        let Some(batch) = &pair[1].rivalry else { continue };
        for clash in &batch.events {
            for (one, other) in [(&clash.agent_a, &clash.agent_b), (&clash.agent_b, &clash.agent_a)]
            {
                let (before, after) = (pair[0].rivalry(one, other), pair[1].rivalry(one, other));
                // At the top it can grow no more, and it fades a little with each tick.
                assert!(after > before || after > 0.95, "{one} and {other}: {before}, {after}");
                grown += 1;
            }
        }
    }
    assert!(grown > 6, "{grown}");
}

#[test]
fn who_looks_back_sees_the_last_ticks() {
    let story = conflict();
    let mut dispatcher = TelemetryEventDispatcher::new();
    for (event, tick) in &story.events {
        dispatcher.dispatch(&Arc::new(event.clone()), *tick);
    }
    let told = &story.ticks[story.ticks.len() - QUEUE_HISTORY_TICKS..];
    assert_eq!(dispatcher.queue_history().len(), told.len());
    for (sample, told) in dispatcher.queue_history().zip(told) {
        assert_eq!(sample.tick, told.health.tick);
        assert_eq!(Some(&sample.metrics), told.health.global_context.queue_metrics.as_ref());
    }
    let all = story.ticks.iter().filter_map(|told| told.rivalry.as_ref());
    let all: Vec<_> = all.flat_map(|batch| &batch.events).collect();
    let kept = &all[all.len().saturating_sub(RIVALRY_HISTORY_EVENTS)..];
    assert!(dispatcher.rivalry_history().eq(kept.iter().copied()));
}

#[test]
fn alerts_hold_as_long_as_their_windows() {
    let mut config = config("queue_conflict");
    let (queues, rivalry) =
        (&mut config.stability.queue_fairness, &mut config.stability.rivalry_spike);
    (queues.window_ticks, queues.max_cooldowns, queues.max_ghost_steps) = (10, 0, 0);
    (rivalry.window_ticks, rivalry.max_events, rivalry.min_intensity) = (7, 0, 0.0);
    let story = Story::of(&config, 2, LONG);
    let mut changes = [0, 0];
    let mut before = [false, false];
    for (index, told) in story.ticks.iter().enumerate() {
        let within = |ticks: usize| &story.ticks[(index + 1).saturating_sub(ticks)..=index];
        let pressed = within(10).iter().any(|told| {
            let deltas = &told.stability.queue_deltas;
            deltas.cooldown_events + deltas.ghost_step_events > 0
        });
        let clashed = within(7).iter().any(|told| told.rivalry.is_some());
        let alerts = &told.stability.alerts;
        let has = |name: &str| alerts.iter().any(|alert| alert == name);
        let now = [has("queue_fairness_pressure"), has("rivalry_spike")];
        assert_eq!(now, [pressed, clashed], "tick {}", told.health.tick);
        for (change, (now, before)) in changes.iter_mut().zip(now.iter().zip(before)) {
            *change += usize::from(*now != before);
        }
        before = now;
        let measured =
            told.metrics.iter().filter(|metric| metric.name.as_str() == "stability.alert");
        assert_eq!(measured.count(), alerts.len());
        let stability = told.health.stability.as_ref().expect("a town has it");
        assert_eq!(&stability.alerts, alerts);
    }
    assert!(changes.iter().all(|changes| *changes >= 3), "they came and went {changes:?} times");
}

#[test]
fn where_nobody_is_in_the_way_nothing_is_told() {
    let story = Story::of(&config("quiet"), 6, 200);
    assert_eq!(clashes(&story), 0);
    let last = story.ticks.last().expect("there are ticks");
    assert!(last.stability.rivalry_events.is_empty());
    assert!(!last.stability.alerts.iter().any(|alert| alert.starts_with("rivalry")));
}
