//! In lockstep the counts at the point of rest are those of every run.

use super::scripted::{Act, Scripted, frame};
use super::{FOREVER, counts, numbers, patient, start};
use std::time::Duration;
use townlet_contract::telemetry::{Backpressure, Pace, Retry, WorkerOptions};

const PATIENT: Pace = Pace::Lockstep { patience: FOREVER };

#[test]
fn after_settling_everything_is_out() {
    let transport = Scripted::default();
    let worker = start(&transport, WorkerOptions { max_frames: 3, pace: PATIENT, ..patient() });
    for round in 1..=200 {
        // More than there is room for: nothing is dropped while the peer is there.
        (0..5).for_each(|number| worker.offer(frame(number)));
        worker.settle();
        assert_eq!(counts(worker.status().account), [5 * round, 5 * round, 0, 0]);
    }
}

#[test]
fn a_peer_that_is_away_holds_nobody_up() {
    let transport = Scripted::new(&[Act::Fail(0)]);
    let retry = Retry { first: FOREVER, most: FOREVER, attempts: None };
    let drain_deadline = Duration::ZERO;
    let worker =
        start(&transport, WorkerOptions { pace: PATIENT, retry, drain_deadline, ..patient() });
    worker.offer(frame(1));
    worker.settle();
    let status = worker.status();
    assert_eq!((counts(status.account), status.consecutive_failures), ([1, 0, 0, 1], 1));
    worker.offer(frame(2));
    worker.settle();
    assert_eq!(counts(worker.status().account), [2, 0, 0, 2]);
}

/// Whoever waits in lockstep or for room is let go, and nobody waits afterwards.
#[test]
fn hurry_ends_every_wait() {
    for backpressure in [Backpressure::DropOldest, Backpressure::Block { timeout: FOREVER }] {
        let transport = Scripted::held();
        let drain_deadline = Duration::ZERO;
        let options = WorkerOptions {
            max_frames: 2,
            pace: PATIENT,
            backpressure,
            drain_deadline,
            ..patient()
        };
        let mut worker = start(&transport, options);
        worker.offer(frame(1));
        transport.await_entry();
        let handle = worker.handle();
        std::thread::scope(|scope| {
            scope.spawn(|| {
                worker.settle();
                (2..=4).for_each(|number| worker.offer(frame(number)));
                worker.settle();
            });
            handle.hurry();
        });
        assert_eq!(counts(worker.status().account), [4, 0, 2, 2]);
        transport.let_go();
        worker.close();
    }
}

#[test]
fn patience_has_an_end_and_the_background_needs_none() {
    for pace in [Pace::Lockstep { patience: Duration::from_millis(1) }, Pace::Background] {
        let transport = Scripted::held();
        let mut worker = start(&transport, WorkerOptions { pace, ..patient() });
        worker.offer(frame(1));
        worker.settle();
        assert_eq!(counts(worker.status().account), [1, 0, 0, 1]);
        transport.let_go();
        worker.close();
        assert_eq!(transport.lines(), numbers([1]));
    }
}
