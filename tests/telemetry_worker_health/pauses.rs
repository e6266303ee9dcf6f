//! Pauses after failures: the end does not wait for them.

use super::scripted::{Act, Scripted, frame};
use super::{FOREVER, counts, numbers, patient, start};
use std::time::Duration;
use townlet_contract::telemetry::{Retry, WorkerOptions};

/// How long a test that fails takes to do so.
const DEADLINE: Duration = Duration::from_secs(120);

fn options(first: Duration) -> WorkerOptions {
    let retry = Retry { first, most: FOREVER, attempts: None };
    WorkerOptions { retry, drain_deadline: DEADLINE, ..patient() }
}

#[test]
fn the_end_does_not_wait_for_a_pause() {
    let transport = Scripted::new(&[Act::Fail(0)]);
    let mut worker = start(&transport, options(FOREVER));
    (1..=3).for_each(|number| worker.offer(frame(number)));
    while worker.status().consecutive_failures == 0 {
        std::thread::yield_now();
    }
    assert_eq!(counts(worker.close()), [3, 3, 0, 0]);
    assert_eq!(transport.lines(), numbers(1..=3));
}

#[test]
fn pauses_do_not_grow_once_there_is_an_end_to_them() {
    // Doubled 40 times, a millisecond is 35 years.
    let transport = Scripted::new(&[Act::Fail(0); 40]);
    let mut worker = start(&transport, options(Duration::from_millis(1)));
    worker.offer(frame(1));
    assert_eq!(counts(worker.close()), [1, 1, 0, 0]);
    assert_eq!(transport.lines(), numbers([1]));
}
