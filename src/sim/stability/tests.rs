//! Each alert has a run that raises it and a near miss that does not.

use super::*;
use crate::contract::shared::rivalry_event::v1::NewRivalryEvent;
use crate::sim::figure::number;
use std::collections::BTreeMap;

/// What happens in a tick of a run.
struct Tick {
    hunger: f64,
    reward: f64,
    switches: u64,
    cooldowns: u64,
    ghost_steps: u64,
    clashes: usize,
    intensity: f64,
    failures: u64,
    late: u64,
}

const QUIET: Tick = Tick {
    hunger: 0.5,
    reward: 0.0,
    switches: 0,
    cooldowns: 0,
    ghost_steps: 0,
    clashes: 0,
    intensity: 1.5,
    failures: 0,
    late: 0,
};

/// A monitor after some ticks of a run.
fn run(ticks: u64, happens: impl Fn(u64) -> Tick) -> StabilityMonitor {
    let mut monitor = StabilityMonitor::new(StabilitySettings::default());
    let mut totals = QueueMetrics::new(0, 0, 0);
    for tick in 1..=ticks {
        let now = happens(tick);
        totals.cooldown_events += now.cooldowns;
        totals.ghost_step_events += now.ghost_steps;
        let clash = || {
            RivalryEvent::new(NewRivalryEvent {
                tick,
                agent_a: "a".to_owned(),
                agent_b: "b".to_owned(),
                intensity: number(now.intensity),
                reason: "queue_conflict".to_owned(),
            })
        };
        monitor.record(StabilitySample {
            tick,
            hunger: vec![("a", now.hunger)],
            rewards: vec![now.reward],
            switches: &BTreeMap::from([("a".to_owned(), now.switches)]),
            queues: Some(&totals),
            rivalry: std::iter::repeat_with(clash).take(now.clashes).collect(),
            affordance_failures: now.failures,
            late_ticks: now.late,
        });
    }
    monitor
}

#[track_caller]
fn check(ticks: u64, happens: impl Fn(u64) -> Tick, alerts: &[&str]) {
    assert_eq!(run(ticks, happens).alerts(), alerts);
}

#[test]
fn a_quiet_run_raises_nothing() {
    check(2_000, |_| QUIET, &[]);
}

#[test]
fn hunger_is_an_incident_after_some_ticks_in_a_row() {
    let starved = |length: u64| {
        move |tick| Tick { hunger: if tick <= length { 0.04 } else { 0.05 }, ..QUIET }
    };
    check(29, starved(29), &[]);
    check(30, starved(30), &["starvation_spike"]);
    check(1_029, starved(500), &["starvation_spike"]);
    check(1_030, starved(500), &[]);
}

#[test]
fn rewards_vary_too_much() {
    let swing = |by: f64| {
        move |tick: u64| Tick { reward: if tick.is_multiple_of(2) { by } else { -by }, ..QUIET }
    };
    check(20, swing(0.6), &["reward_variance_spike"]);
    check(18, swing(0.6), &[]);
    check(20, swing(0.5), &[]);
}

#[test]
fn minds_change_too_often() {
    let change = |every: u64| {
        move |tick: u64| Tick { switches: u64::from(tick.is_multiple_of(every)), ..QUIET }
    };
    check(12, change(3), &["option_thrashing"]);
    check(9, change(3), &[]);
    check(12, change(4), &[]);
}

#[test]
fn queues_are_unfair() {
    let cooldowns = |count| move |_| Tick { cooldowns: count, ..QUIET };
    check(61, cooldowns(1), &["queue_fairness_pressure"]);
    check(60, cooldowns(1), &[]);
    let burst = |tick| Tick { ghost_steps: if tick == 1 { 13 } else { 0 }, ..QUIET };
    check(120, burst, &["queue_fairness_pressure"]);
    check(121, burst, &[]);
    assert_eq!(run(2, cooldowns(7)).queue_deltas().cooldown_events, 7);
}

#[test]
fn agents_clash_too_often() {
    let clash = |intensity| {
        move |tick| Tick { clashes: if tick <= 11 { 1 } else { 0 }, intensity, ..QUIET }
    };
    check(11, clash(1.0), &["rivalry_spike"]);
    check(10, clash(1.0), &[]);
    check(11, clash(0.9), &[]);
    check(121, clash(1.0), &[]);
}

#[test]
fn affordances_fail_and_agents_are_late() {
    check(
        1,
        |_| Tick { failures: 6, late: 4, ..QUIET },
        &["affordance_failures_exceeded", "lateness_spike"],
    );
    check(1, |_| Tick { failures: 5, late: 3, ..QUIET }, &[]);
}

#[test]
fn the_latest_clashes_are_kept() {
    let monitor = run(50, |_| Tick { clashes: 3, ..QUIET });
    let ticks: Vec<u64> = monitor.rivalry().map(|clash| clash.tick).collect();
    assert_eq!((ticks.len(), ticks[0], ticks[119]), (120, 11, 50));
}
