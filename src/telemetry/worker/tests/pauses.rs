//! Pauses after failures grow while a peer is away, and not while it takes something each time.

use super::scripted::{Act, Scripted, frame};
use crate::telemetry::timer::ScriptedTimer;
use crate::telemetry::worker::channel::Channel;
use crate::telemetry::worker::options::{Retry, WorkerOptions};
use std::sync::Arc;
use std::time::Duration;

const FIRST: Duration = Duration::from_millis(10);

/// A channel with frames to send, and its time.
fn channel(transport: &Scripted) -> (Channel, Arc<ScriptedTimer>) {
    let retry = Retry { first: FIRST, most: Duration::from_secs(3_600), attempts: None };
    let options = WorkerOptions { batch_frames: 2, retry, ..WorkerOptions::default() };
    let timer = Arc::new(ScriptedTimer::new());
    let channel = Channel::new(Box::new(transport.clone()), options, Arc::clone(&timer) as _);
    (1..=60).for_each(|number| channel.offer(frame(number, 8)));
    (channel, timer)
}

#[test]
fn a_peer_that_is_away_is_asked_less_and_less() {
    let transport = Scripted::new();
    transport.set(Act::Fail(0));
    let (channel, timer) = channel(&transport);
    for attempts in 1..=8 {
        channel.turn();
        timer.pass(FIRST * 2_u32.pow(attempts - 1) - Duration::from_millis(1));
        channel.turn();
        assert_eq!(channel.status().consecutive_failures, u64::from(attempts));
        timer.pass(Duration::from_millis(1));
    }
}

#[test]
fn a_peer_that_takes_something_each_time_is_not_away() {
    let transport = Scripted::new();
    transport.set(Act::Fail(1));
    let (channel, timer) = channel(&transport);
    for sent in 1..=20 {
        channel.turn();
        assert_eq!(transport.confirmed().len(), sent);
        timer.pass(FIRST);
    }
}
