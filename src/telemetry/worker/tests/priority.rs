//! A failure comes before everything else: it is sent, whatever else has to go, over random histories
//! and with a frame that is no failure in its place.

use super::conservation::{Random, act, options};
use super::scripted::{Act, Scripted, failure, frame};
use crate::telemetry::frame::Frame;
use crate::telemetry::timer::ScriptedTimer;
use crate::telemetry::worker::channel::Channel;
use crate::telemetry::worker::options::{Backpressure, Retry, WorkerOptions};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

/// Longer than any pause of a history.
const PAUSE: Duration = Duration::from_secs(1);

/// What became of the one failure of a history.
#[derive(Debug, PartialEq, Eq)]
enum Fate {
    Sent,
    /// The worker died before; it still waits.
    Waits,
    Lost(String),
}

/// A random history with one failure in it, made by `make`; then the peer is there again.
fn history(seed: u64, make: fn(u64, usize) -> Frame) -> Fate {
    let mut random = Random(seed);
    let (options, timer, transport) =
        (options(&mut random), Arc::new(ScriptedTimer::new()), Scripted::new());
    let channel =
        Channel::new(Box::new(transport.clone()), options.clone(), Arc::clone(&timer) as _);
    let fails_at = 1 + random.below(40);
    for number in 1..=60 {
        transport.set(act(&mut random));
        let bytes = 1 + random.below(40) as usize;
        // A failure may be larger than everything that the buffer takes.
        channel.offer(if number == fails_at {
            make(number, 4 * bytes)
        } else {
            frame(number, bytes)
        });
        match random.below(3) {
            0 => timer.pass(Duration::from_millis(random.below(60))),
            1 => drop(channel.turn()),
            _ => {}
        }
    }
    transport.set(Act::Send);
    while channel.status().alive && channel.status().account.queued > 0 {
        timer.pass(PAUSE);
        channel.turn();
    }
    let status = channel.status();
    if transport.confirmed().contains(&fails_at) {
        Fate::Sent
    } else if !status.alive && status.account.queued > 0 {
        Fate::Waits
    } else {
        Fate::Lost(format!("{status:?} under {options:?}"))
    }
}

#[test]
fn no_failure_is_dropped_before_ordinary_frames() {
    let fates: Vec<Fate> = (0..3_000).map(|seed| history(seed, failure)).collect();
    for (seed, fate) in fates.iter().enumerate() {
        assert!(!matches!(fate, Fate::Lost(_)), "seed {seed}: {fate:?}");
    }
    let sent = fates.iter().filter(|fate| **fate == Fate::Sent).count();
    assert!(sent > 1_000 && fates.contains(&Fate::Waits), "{sent}");
}

#[test]
fn the_law_catches_a_failure_without_priority() {
    let lost = (0..300).filter(|seed| matches!(history(*seed, frame), Fate::Lost(_))).count();
    assert!(lost > 10, "{lost}");
}

fn channel(transport: &Scripted, options: WorkerOptions) -> Channel {
    Channel::new(Box::new(transport.clone()), options, Arc::new(ScriptedTimer::new()))
}

#[test]
fn of_failures_alone_the_newest_are_kept() {
    let transport = Scripted::new();
    let channel = channel(&transport, WorkerOptions { max_frames: 2, ..WorkerOptions::default() });
    (1..=3).for_each(|number| channel.offer(failure(number, 8)));
    channel.offer(frame(4, 8));
    channel.turn();
    assert_eq!(transport.confirmed(), [2, 3]);
    assert_eq!(channel.status().account.dropped, 2);
}

#[test]
fn a_failure_that_is_larger_than_the_buffer_waits_alone() {
    let transport = Scripted::new();
    let options = WorkerOptions { max_bytes: 20, ..WorkerOptions::default() };
    let channel = channel(&transport, options);
    (1..=2).for_each(|number| channel.offer(frame(number, 8)));
    channel.offer(failure(3, 100));
    channel.offer(frame(4, 8));
    assert_eq!((channel.status().account.queued, channel.status().queued_bytes), (1, 100));
    channel.turn();
    assert_eq!(transport.confirmed(), [3]);
}

#[test]
fn a_failure_outlives_attempts_and_timeouts() {
    let transport = Scripted::new();
    let backpressure = Backpressure::Block { timeout: Duration::from_millis(5) };
    let retry = Retry { first: Duration::ZERO, attempts: NonZeroU32::new(1), ..Retry::default() };
    let options = WorkerOptions { max_frames: 2, backpressure, retry, ..WorkerOptions::default() };
    let channel = channel(&transport, options);
    (1..=2).for_each(|number| channel.offer(frame(number, 8)));
    channel.offer(failure(3, 8));
    transport.set(Act::Fail(0));
    channel.turn();
    let account = channel.status().account;
    assert_eq!((account.dropped, account.queued), (2, 1), "the failure alone is kept");
    transport.set(Act::Send);
    channel.turn();
    assert_eq!(transport.confirmed(), [3]);
}

#[test]
fn a_batch_is_bounded_in_bytes() {
    let transport = Scripted::new();
    let channel =
        channel(&transport, WorkerOptions { batch_bytes: 20, ..WorkerOptions::default() });
    for (number, bytes) in [(1, 8), (2, 12), (3, 30), (4, 1)] {
        channel.offer(frame(number, bytes));
    }
    let batches: Vec<usize> = (0..3)
        .map(|_| {
            channel.turn();
            transport.confirmed().len()
        })
        .collect();
    assert_eq!(batches, [2, 3, 4], "two, one that is larger by itself, and the rest");
}
