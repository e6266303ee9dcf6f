//! What happens to frames for which there is no room.

use super::scripted::{Scripted, frame};
use super::{FOREVER, counts, numbers, patient, start};
use std::sync::Arc;
use std::time::Duration;
use townlet_contract::telemetry::{Backpressure, ScriptedTimer, Worker, WorkerOptions};

/// A worker with room for three frames, the first of which is on its way and does not arrive.
fn stuck(backpressure: Backpressure) -> (Scripted, Worker) {
    let transport = Scripted::held();
    let options = WorkerOptions { max_frames: 3, backpressure, ..patient() };
    let worker = start(&transport, options);
    worker.offer(frame(1));
    transport.await_entry();
    (transport, worker)
}

#[test]
fn drop_oldest_keeps_the_newest_and_what_is_on_its_way() {
    let (transport, mut worker) = stuck(Backpressure::DropOldest);
    (2..=7).for_each(|number| worker.offer(frame(number)));
    let status = worker.status();
    assert_eq!(counts(status.account), [7, 0, 4, 3]);
    assert_eq!((status.peak_frames, status.queued_bytes, status.peak_bytes), (3, 6, 6));
    transport.let_go();
    assert_eq!(counts(worker.close()), [7, 3, 4, 0]);
    assert_eq!(transport.lines(), numbers([1, 6, 7]));
    assert_eq!(worker.status().sent_bytes, 6);
}

#[test]
fn the_bound_in_bytes_holds_as_well() {
    let transport = Scripted::held();
    let options = WorkerOptions { max_bytes: 7, ..patient() };
    let mut worker = start(&transport, options);
    worker.offer(frame(1));
    transport.await_entry();
    // Two bytes each; the frame of nine bytes is larger than everything.
    (2..=4).for_each(|number| worker.offer(frame(number)));
    worker.offer(frame(12_345_678));
    assert_eq!(counts(worker.status().account), [5, 0, 2, 3]);
    assert!(worker.status().peak_bytes <= 7);
    transport.let_go();
    assert_eq!(counts(worker.close()), [5, 3, 2, 0]);
    assert_eq!(transport.lines(), numbers([1, 3, 4]));
}

#[test]
fn what_waits_is_not_dropped_for_a_frame_that_fits_nowhere() {
    let transport = Scripted::held();
    let mut worker = start(&transport, WorkerOptions { max_bytes: 9, ..patient() });
    worker.offer(frame(1));
    transport.await_entry();
    worker.offer(frame(2));
    // Eight bytes: beside the two on their way there is no room for them.
    worker.offer(frame(1_234_567));
    assert_eq!(counts(worker.status().account), [3, 0, 1, 2]);
    transport.let_go();
    assert_eq!(counts(worker.close()), [3, 2, 1, 0]);
    assert_eq!(transport.lines(), numbers([1, 2]));
}

#[test]
fn block_waits_for_room() {
    let (transport, mut worker) = stuck(Backpressure::Block { timeout: FOREVER });
    (2..=3).for_each(|number| worker.offer(frame(number)));
    std::thread::scope(|scope| {
        scope.spawn(|| (4..=20).for_each(|number| worker.offer(frame(number))));
        transport.let_go();
    });
    assert_eq!(counts(worker.close()), [20, 20, 0, 0]);
    assert_eq!(transport.lines(), numbers(1..=20));
}

#[test]
fn block_gives_up_the_new_frame_when_the_time_is_up() {
    let transport = Scripted::held();
    let backpressure = Backpressure::Block { timeout: Duration::from_secs(9) };
    let options = WorkerOptions { max_frames: 2, backpressure, ..patient() };
    let timer = Arc::new(ScriptedTimer::new());
    let worker = Worker::start(transport.boxed(), options, timer).expect("a thread starts");
    worker.offer(frame(1));
    transport.await_entry();
    (2..=4).for_each(|number| worker.offer(frame(number)));
    assert_eq!(counts(worker.status().account), [4, 0, 2, 2]);
    transport.let_go();
    while worker.status().account.sent < 2 {
        std::thread::yield_now();
    }
    assert_eq!(transport.lines(), numbers([1, 2]));
}

#[test]
fn fan_out_loses_nothing_while_the_peer_is_there() {
    let (transport, mut worker) = stuck(Backpressure::FanOut);
    (2..=3).for_each(|number| worker.offer(frame(number)));
    std::thread::scope(|scope| {
        scope.spawn(|| (4..=50).for_each(|number| worker.offer(frame(number))));
        transport.let_go();
    });
    assert_eq!(counts(worker.close()), [50, 50, 0, 0]);
    assert_eq!(transport.lines(), numbers(1..=50));
}
