//! Transports that fail, fail halfway and panic.

use super::scripted::{Act, Scripted, frame};
use super::{counts, numbers, patient, start};
use std::num::NonZeroU32;
use std::sync::Arc;
use townlet_contract::telemetry::transport::{SendError, Transport};
use townlet_contract::telemetry::{Frame, MachineTimer, Retry, Worker, WorkerOptions};

/// A peer that takes one frame and goes away for good.
struct Deserted;

impl Transport for Deserted {
    fn provider(&self) -> &'static str {
        "deserted"
    }

    fn send(&mut self, _frames: &[Frame]) -> Result<(), SendError> {
        Err(SendError::deserted(1, "it has gone away"))
    }
}

/// Waits until the worker is dead.
fn await_death(worker: &Worker) {
    while worker.status().alive {
        std::thread::yield_now();
    }
}

#[test]
fn what_failed_is_sent_again_in_order_after_a_reconnect() {
    let script =
        [Act::Fail(0), Act::Fail(0), Act::FailToFlush(0), Act::Send, Act::Fail(1), Act::Send];
    let transport = Scripted::new(&script);
    let mut worker = start(&transport, patient());
    (1..=9).for_each(|number| worker.offer(frame(number)));
    assert_eq!(counts(worker.close()), [9, 9, 0, 0]);
    assert_eq!(transport.lines(), numbers(1..=9));
    assert_eq!(transport.reconnects(), 4);
    let status = worker.status();
    assert_eq!((status.consecutive_failures, status.send_error), (0, None));
    assert_eq!(status.restarts, 0);
}

#[test]
fn what_was_sent_of_a_batch_is_not_sent_again() {
    let transport = Scripted::held();
    let mut worker = start(&transport, WorkerOptions { batch_frames: 10, ..patient() });
    worker.offer(frame(1));
    transport.await_entry();
    (2..=10).for_each(|number| worker.offer(frame(number)));
    transport.script(&[Act::Send, Act::Fail(4), Act::FailToFlush(3), Act::Send]);
    transport.let_go();
    assert_eq!(counts(worker.close()), [10, 10, 0, 0]);
    assert_eq!(transport.lines(), numbers(1..=10));
}

#[test]
fn after_so_many_attempts_frames_are_given_up_and_counted() {
    let transport =
        Scripted::new(&[Act::Fail(0), Act::Fail(0), Act::Fail(0), Act::Fail(0), Act::Send]);
    let attempts = NonZeroU32::new(3);
    let retry = Retry { attempts, ..patient().retry };
    let mut worker = start(&transport, WorkerOptions { retry, ..patient() });
    (1..=3).for_each(|number| worker.offer(frame(number)));
    assert_eq!(counts(worker.close()), [3, 2, 1, 0]);
    assert_eq!(transport.lines(), numbers([2, 3]));
}

#[test]
fn a_crash_is_survived_up_to_the_limit() {
    let transport = Scripted::new(&[Act::Send, Act::Panic, Act::Panic, Act::Send, Act::Panic]);
    let mut worker = start(&transport, patient());
    (1..=5).for_each(|number| worker.offer(frame(number)));
    assert_eq!(counts(worker.close()), [5, 5, 0, 0]);
    assert_eq!(transport.lines(), numbers(1..=5));
    let status = worker.status();
    assert_eq!((status.restarts, status.crash), (3, None));
}

#[test]
fn one_crash_too_many_is_the_end_and_says_why() {
    let transport = Scripted::new(&[Act::Send, Act::Panic, Act::Panic, Act::Panic, Act::Panic]);
    let mut worker = start(&transport, WorkerOptions { max_frames: 4, ..patient() });
    worker.offer(frame(1));
    while worker.status().account.sent == 0 {
        std::thread::yield_now();
    }
    worker.offer(frame(2));
    await_death(&worker);
    (3..=9).for_each(|number| worker.offer(frame(number)));
    let status = worker.status();
    assert_eq!((status.alive, status.restarts), (false, 3));
    assert_eq!(status.crash.as_deref(), Some("panic: scripted crash"));
    assert_eq!(counts(status.account), [9, 1, 4, 4]);
    assert_eq!(counts(worker.close()), [9, 1, 8, 0]);
    assert_eq!(transport.lines(), numbers([1]));
}

#[test]
fn a_peer_that_has_gone_for_good_ends_the_worker_and_nothing_goes_uncounted() {
    let options = WorkerOptions { batch_frames: 3, ..patient() };
    let timer = Arc::new(MachineTimer::new());
    let mut worker = Worker::start(Box::new(Deserted), options, timer).expect("there is a thread");
    worker.offer(frame(1));
    await_death(&worker);
    worker.offer(frame(2));
    let status = worker.status();
    assert!(status.is_deserted);
    assert_eq!(status.crash.as_deref(), Some("it has gone away"));
    assert_eq!(counts(status.account), [2, 1, 0, 1]);
    assert_eq!(counts(worker.close()), [2, 1, 1, 0]);
}
