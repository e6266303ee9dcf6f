//! Whoever emits sends by itself when there is no room, and is not stalled by a peer that is away.

use super::scripted::{Act, Scripted, frame};
use crate::telemetry::timer::ScriptedTimer;
use crate::telemetry::worker::channel::Channel;
use crate::telemetry::worker::options::{Backpressure, WorkerOptions};
use std::sync::Arc;

fn channel(transport: &Scripted) -> Channel {
    let options = WorkerOptions {
        max_frames: 2,
        batch_frames: 1,
        backpressure: Backpressure::FanOut,
        ..WorkerOptions::default()
    };
    Channel::new(Box::new(transport.clone()), options, Arc::new(ScriptedTimer::new()))
}

#[test]
fn the_oldest_frames_are_sent_by_whoever_emits() {
    let transport = Scripted::new();
    let channel = channel(&transport);
    for number in 1..=5 {
        channel.offer(frame(number, 8));
    }
    // No thread runs: only those who emitted can have sent.
    assert_eq!(transport.confirmed(), [1, 2, 3]);
    let account = channel.status().account;
    assert_eq!((account.sent, account.dropped, account.queued), (3, 0, 2));
}

#[test]
fn while_the_peer_is_away_the_oldest_are_dropped() {
    let transport = Scripted::new();
    let channel = channel(&transport);
    transport.set(Act::Fail(0));
    for number in 1..=5 {
        channel.offer(frame(number, 8));
    }
    let status = channel.status();
    assert_eq!((status.account.sent, status.account.dropped, status.account.queued), (0, 3, 2));
    // The pause after a failure holds for those who emit, too: one attempt was made.
    assert_eq!(status.consecutive_failures, 1);
}
