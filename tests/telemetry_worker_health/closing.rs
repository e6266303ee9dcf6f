//! The end: what can be sent is sent, and the rest is counted.

use super::scripted::{Act, Scripted, frame};
use super::{counts, numbers, patient, start};
use std::sync::Arc;
use std::time::Duration;
use townlet_contract::telemetry::{Retry, ScriptedTimer, Worker, WorkerOptions};

#[test]
fn closing_drains() {
    let transport = Scripted::default();
    let mut worker = start(&transport, patient());
    (1..=500).for_each(|number| worker.offer(frame(number)));
    assert_eq!(counts(worker.close()), [500, 500, 0, 0]);
    assert_eq!(transport.lines(), numbers(1..=500));
    assert!(!worker.status().alive);
    assert_eq!(worker.status().crash, None);
}

#[test]
fn what_comes_after_the_end_is_counted_as_dropped() {
    let transport = Scripted::default();
    let mut worker = start(&transport, patient());
    worker.offer(frame(1));
    worker.close();
    worker.offer(frame(2));
    assert_eq!(counts(worker.close()), [2, 1, 1, 0]);
    assert_eq!(transport.lines(), numbers([1]));
}

#[test]
fn a_peer_that_hangs_does_not_keep_the_end_from_coming() {
    let transport = Scripted::held();
    let mut worker =
        start(&transport, WorkerOptions { drain_deadline: Duration::ZERO, ..patient() });
    (1..=3).for_each(|number| worker.offer(frame(number)));
    transport.await_entry();
    assert_eq!(counts(worker.close()), [3, 0, 3, 0]);
    // What the hanging send does later does not count twice.
    transport.let_go();
    while transport.lines().is_empty() {
        std::thread::yield_now();
    }
    assert_eq!(counts(worker.status().account), [3, 0, 3, 0]);
    drop(worker);
    assert_eq!(transport.lines(), numbers([1]));
}

#[test]
fn a_peer_that_stays_away_costs_the_deadline_and_no_more() {
    let transport = Scripted::new(&[Act::Fail(0); 10_000]);
    let retry =
        Retry { first: Duration::from_secs(1), most: Duration::from_secs(60), attempts: None };
    let drain_deadline = Duration::from_secs(600);
    let options = WorkerOptions { retry, drain_deadline, ..patient() };
    let timer = Arc::new(ScriptedTimer::new());
    let mut worker = Worker::start(transport.boxed(), options, timer).expect("a thread starts");
    (1..=3).for_each(|number| worker.offer(frame(number)));
    assert_eq!(counts(worker.close()), [3, 0, 3, 0]);
    assert!(transport.lines().is_empty());
}

#[test]
fn a_worker_that_goes_out_of_scope_drains_as_well() {
    let transport = Scripted::default();
    let worker = start(&transport, patient());
    (1..=100).for_each(|number| worker.offer(frame(number)));
    drop(worker);
    assert_eq!(transport.lines(), numbers(1..=100));
}
