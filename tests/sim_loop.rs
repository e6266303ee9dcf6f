//! A step: what is sent, in which order, and what only when it has changed.

mod sim;
mod support;

use sim::console::Typed;
use sim::emitted::{checked, count, kinds, lines};
use sim::runs::{persist, started, timeless};
use sim::sink::Wire;
use sim::world::{AGENTS, Fault, Stage};
use townlet_contract::json::Raw;
use townlet_contract::metric::MetricName;
use townlet_contract::shared::console_outcome::v1::ConsoleStatus;
use townlet_contract::sim::policy::{AnnealSchedule, PolicySettings};
use townlet_contract::sim::run::LoopSettings;
use townlet_contract::{AnyEvent, Kind};

#[test]
fn events_come_in_order() {
    let (mut run, wire) = started(&[], LoopSettings::default());
    run.take_commands_from(Box::new(Typed::default().operation(3, "queue_inspect")));
    let last = run.run(3).expect("nothing fails").expect("ticks were run");
    assert_eq!((last.tick, run.tick()), (3, 3));
    let taken = checked(&wire);
    let metrics = [Kind::Metric; 3];
    let first = [Kind::PolicyMetadata, Kind::PolicyPossession, Kind::LoopTick];
    let first = [&first[..], &[Kind::StabilityMetrics], &metrics, &[Kind::LoopHealth]].concat();
    assert_eq!(kinds(&taken, 1), first);
    let second = [&[Kind::LoopTick, Kind::StabilityMetrics], &metrics[..], &[Kind::LoopHealth]];
    assert_eq!(kinds(&taken, 2), second.concat());
    let third = [Kind::ConsoleResult, Kind::LoopTick, Kind::StabilityMetrics, Kind::RivalryEvents];
    let third = [&third[..], &metrics, &[Kind::LoopHealth]].concat();
    assert_eq!(kinds(&taken, 3), third);
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let run = || {
        let settings = LoopSettings { policy: annealed(), ..LoopSettings::default() };
        let (mut run, wire) = started(&[], settings);
        run.run(200).expect("nothing fails");
        lines(&wire)
    };
    let (one, other) = (run(), run());
    assert!(one.len() > 100_000);
    assert!(one == other, "two runs differ");
}

fn annealed() -> PolicySettings {
    PolicySettings {
        blend_enabled: true,
        anneal_ratio: Some(0.0),
        anneal: Some(AnnealSchedule { target: 1.0, from_tick: 10, every_ticks: 10, step: 0.25 }),
        ..PolicySettings::default()
    }
}

#[test]
fn defect_6_policy_events_are_sent_on_change_only() {
    let (mut run, wire) = started(&[], LoopSettings::default());
    run.run(60).expect("nothing fails");
    let taken = checked(&wire);
    assert_eq!(count(&taken, Kind::PolicyMetadata), 1);
    assert_eq!(count(&taken, Kind::PolicyPossession), 1);
    assert_eq!(count(&taken, Kind::PolicyAnnealUpdate), 0);

    let (mut run, wire) =
        started(&[], LoopSettings { policy: annealed(), ..LoopSettings::default() });
    run.run(60).expect("nothing fails");
    let taken = checked(&wire);
    let updates = taken.iter().filter_map(|(event, tick)| match event {
        AnyEvent::PolicyAnnealUpdate(update) => {
            let ratio = update.ratio.as_ref().map(|ratio| ratio.as_f64());
            Some((*tick, ratio?, update.source.clone()?))
        }
        _other => None,
    });
    let moved = |tick, ratio| (tick, ratio, "schedule".to_owned());
    let start = (1, 0.0, "configuration".to_owned());
    let expected = [start, moved(10, 0.25), moved(20, 0.5), moved(30, 0.75), moved(40, 1.0)];
    assert_eq!(updates.collect::<Vec<_>>(), expected);
    assert_eq!(count(&taken, Kind::PolicyMetadata), 5);
    assert_eq!(count(&taken, Kind::PolicyPossession), 1);
}

#[test]
fn possession_is_told_when_it_changes_as_the_whole_list() {
    let (mut run, wire) = started(&[], LoopSettings::default());
    let commands = Typed::default()
        .at(2, |desk| desk.possess("kai#1").map(|()| Raw::of(&desk.possessed())))
        .at(3, |desk| desk.possess("kai#1").map(|()| Raw::default()))
        .at(3, |desk| desk.possess("nobody").map(|()| Raw::default()))
        .at(4, |desk| desk.possess("bob").map(|()| Raw::default()))
        .at(6, |desk| desk.release("kai#1").map(|()| Raw::default()))
        .at(6, |desk| desk.set_anneal_ratio(f64::NAN).map(|()| Raw::default()))
        .at(7, |desk| desk.set_anneal_ratio(0.5).map(|()| Raw::default()));
    run.take_commands_from(Box::new(commands));
    run.run(8).expect("nothing fails");
    let taken = checked(&wire);
    let told = taken.iter().filter_map(|(event, tick)| match event {
        AnyEvent::PolicyPossession(now) => {
            assert_eq!(now.agents, now.possessed_agents);
            Some((*tick, now.agents.join(" ")))
        }
        _other => None,
    });
    let expected = [(1, ""), (2, "kai#1"), (4, "bob kai#1"), (6, "bob")];
    assert_eq!(told.collect::<Vec<_>>(), expected.map(|(tick, list)| (tick, list.to_owned())));
    let in_tick = taken.iter().filter_map(|(event, _)| match event {
        AnyEvent::LoopTick(tick) => Some(tick.possessed_agents.len()),
        _other => None,
    });
    assert_eq!(in_tick.collect::<Vec<_>>(), [0, 1, 1, 2, 2, 1, 1, 1]);
    let answers = taken.iter().filter_map(|(event, _)| match event {
        AnyEvent::ConsoleResult(result) => {
            Some(result.result.error.as_ref().map_or("ok", |error| error.code.as_str()).to_owned())
        }
        _other => None,
    });
    let expected = ["ok", "conflict", "not_found", "ok", "ok", "invalid_args", "ok"];
    assert_eq!(answers.collect::<Vec<_>>(), expected);
    assert_eq!(count(&taken, Kind::PolicyAnnealUpdate), 1);
}

#[test]
fn metrics_are_those_of_the_event_schema() {
    let settings = LoopSettings { policy: annealed(), ..LoopSettings::default() };
    let (mut run, wire) = started(&[], settings);
    wire.says(|transport| transport.queue_length = 17);
    run.run(100).expect("nothing fails");
    let taken = checked(&wire);
    let values = |name: &MetricName, tick: u64| -> Vec<f64> {
        let of_tick = taken.iter().filter(|(_, at)| *at == tick);
        let metrics = of_tick.filter_map(|(event, _)| match event {
            AnyEvent::Metric(metric) if metric.name == *name => Some(metric.value.as_f64()),
            _other => None,
        });
        metrics.collect()
    };
    assert_eq!(values(&MetricName::LoopDurationMs, 40).len(), 1);
    assert_eq!(values(&MetricName::TelemetryQueueLength, 40), [17.0]);
    assert_eq!(values(&MetricName::QueueCooldownEvents, 40), [1.0]);
    assert_eq!(values(&MetricName::QueueCooldownEvents, 41), [0.0]);
    assert_eq!(values(&MetricName::PolicyAnnealRatio, 40), [1.0]);
    assert_eq!(values(&MetricName::StabilityAlert, 1), [0.0; 0]);
    let alerts = taken.iter().filter(|(_, at)| *at == 100).find_map(|(event, _)| match event {
        AnyEvent::StabilityMetrics(metrics) => Some(metrics.alerts.clone()),
        _other => None,
    });
    assert_eq!(
        alerts.as_deref(),
        Some(&["queue_fairness_pressure", "rivalry_spike"].map(str::to_owned)[..])
    );
    assert_eq!(values(&MetricName::StabilityAlert, 100), [1.0, 1.0], "one for each alert");
}

#[test]
fn rewards_add_up_in_every_place() {
    let (mut run, wire) = started(&[], LoopSettings::default());
    run.run(20).expect("nothing fails");
    let mut looked = 0;
    for (event, _) in checked(&wire) {
        let AnyEvent::LoopTick(tick) = event else { continue };
        let breakdown = tick.reward_breakdown.as_ref().expect("it is told");
        for agent in AGENTS {
            let parts = &breakdown[agent];
            let sum = parts["homeostasis"].as_f64() + parts["clip_adjustment"].as_f64();
            assert!((sum - parts["total"].as_f64()).abs() < 1e-12);
            assert!((-0.2..=0.2).contains(&parts["total"].as_f64()));
            assert_eq!(tick.rewards[agent], parts["total"]);
            assert_eq!(tick.stability_inputs.reward_samples[agent], parts["total"]);
            looked += 1;
        }
        let seen = tick.observations_dto.get();
        let own = seen.agents.iter().map(|agent| agent.rewards.as_ref().expect("it is told"));
        assert!(own.eq(breakdown.values()));
    }
    assert_eq!(looked, 40);
}

#[test]
fn a_command_is_done_once_and_answered_also_when_the_world_panics_over_it() {
    let wire = Wire::new();
    let faults = [
        (2, Stage::Operate, Fault::Panic("no".to_owned())),
        (2, Stage::Advance, Fault::Panic("neither".to_owned())),
    ];
    let mut run = timeless(&faults, LoopSettings::default(), &wire);
    let commands = Typed::default().operation(2, "one").operation(2, "two").operation(2, "three");
    run.take_commands_from(Box::new(commands));
    let failures = persist(&mut run, 3);
    let errors: Vec<&str> = failures.iter().map(|failure| failure.error.as_str()).collect();
    assert_eq!(errors, ["Panic: no", "Panic: neither"]);
    let taken = checked(&wire);
    let states = taken.iter().filter_map(|(event, _)| match event {
        AnyEvent::ConsoleResult(result) => Some(result.result.status),
        _other => None,
    });
    let expected = [ConsoleStatus::Error, ConsoleStatus::Ok, ConsoleStatus::Ok];
    assert_eq!(states.collect::<Vec<_>>(), expected);
}
