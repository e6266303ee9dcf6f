//! Health after a tick: a status by rules, and a summary that counts what is there.

mod sim;
mod support;

use sim::emitted::checked;
use sim::runs::{error, persist, started};
use sim::sink::Wire;
use sim::world::Stage;
use townlet_contract::AnyEvent;
use townlet_contract::loop_health::LoopHealth;
use townlet_contract::shared::health_status::v1::HealthStatus;
use townlet_contract::shared::transport::v1::Transport;
use townlet_contract::sim::run::LoopSettings;

fn healths(wire: &Wire) -> Vec<LoopHealth> {
    let taken = checked(wire).into_iter();
    let healths = taken.filter_map(|(event, _)| match event {
        AnyEvent::LoopHealth(health) => Some(*health),
        _other => None,
    });
    healths.collect()
}

#[test]
fn defect_4_the_summary_counts_what_is_pending_and_active() {
    let (mut run, wire) = started(&[], LoopSettings::default());
    run.run(12).expect("nothing fails");
    let counts = healths(&wire).into_iter().map(|health| {
        let summary = health.summary;
        (summary.perturbations_active, summary.perturbations_pending, summary.employment_exit_queue)
    });
    let expected = (1..=12_u64).map(|tick| (tick % 4, tick % 3, tick % 3));
    assert_eq!(counts.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

#[test]
fn defect_3_queue_length_is_the_backlog_of_the_transport() {
    let (mut run, wire) = started(&[], LoopSettings::default());
    wire.says(|transport| {
        transport.queue_length = 42;
        transport.dropped_messages = 7;
        transport.worker.alive = false;
        transport.worker.error = Some("gone".to_owned());
    });
    run.run(1).expect("nothing fails");
    let health = &healths(&wire)[0];
    assert_eq!((health.transport.queue_length, health.summary.queue_length), (42, 42));
    assert_eq!((health.summary.dropped_messages, health.summary.worker_alive), (7, false));
    assert_eq!(health.summary.worker_error.as_deref(), Some("gone"));
}

#[test]
fn the_status_follows_the_rules() {
    let (mut run, wire) = started(&[], LoopSettings::default());
    let mut status = |change: &dyn Fn(&mut Transport)| {
        wire.says(change);
        run.step().expect("nothing fails").status
    };
    assert_eq!(status(&|_| ()), HealthStatus::Ok);
    assert_eq!(status(&|transport| transport.queue_length = 1000), HealthStatus::Ok);
    assert_eq!(status(&|transport| transport.queue_length = 1001), HealthStatus::Warn);
    assert_eq!(status(&|transport| transport.queue_length = 0), HealthStatus::Ok);
    assert_eq!(status(&|transport| transport.dropped_messages = 1), HealthStatus::Warn);
    assert_eq!(status(&|_| ()), HealthStatus::Ok, "no more were dropped");
    assert_eq!(status(&|transport| transport.worker.restart_count = 1), HealthStatus::Warn);
    assert_eq!(status(&|_| ()), HealthStatus::Ok, "it was not restarted again");
    assert_eq!(status(&|transport| transport.worker.alive = false), HealthStatus::Error);
    assert_eq!(status(&|transport| transport.worker.alive = true), HealthStatus::Ok);
    let mut says = |text: Option<&str>| {
        let text = text.map(str::to_owned);
        status(&move |transport| transport.worker.error.clone_from(&text))
    };
    assert_eq!(says(Some("the peer is away")), HealthStatus::Warn);
    assert_eq!(says(None), HealthStatus::Ok);
    assert_eq!(healths(&wire).len(), 12);
}

#[test]
fn an_alert_is_a_warning_and_is_named() {
    let (mut run, wire) = started(&[], LoopSettings::default());
    run.run(40).expect("nothing fails");
    let healths = healths(&wire);
    let alerts = |tick: usize| {
        let stability = healths[tick - 1].stability.as_ref().expect("it is told");
        (healths[tick - 1].status, stability.alerts.join(" "))
    };
    assert_eq!(alerts(32), (HealthStatus::Ok, String::new()));
    assert_eq!(alerts(33), (HealthStatus::Warn, "rivalry_spike".to_owned()));
}

#[test]
fn failures_are_counted_and_never_forgotten() {
    let faults = [2, 2, 5].map(|tick| (tick, Stage::Advance, error("ValueError", "boom")));
    let (mut run, wire) = started(&faults, LoopSettings::default());
    persist(&mut run, 6);
    let counts = healths(&wire).into_iter().map(|health| (health.tick, health.failure_count));
    let expected = [(1, 0), (2, 2), (3, 2), (4, 2), (5, 3), (6, 3)];
    assert_eq!(counts.collect::<Vec<_>>(), expected);
}
