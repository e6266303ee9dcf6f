//! Counters of the worker, exactly: what waits, what was dropped, what is out.

use super::scripted::{Act, Scripted};
use super::{Emitted, healths, running};
use std::time::Duration;
use townlet_contract::shared::health_status::v1::HealthStatus;
use townlet_contract::telemetry::{Backpressure, Pipeline, PipelineOptions, Retry, WorkerOptions};

fn started(transport: &Scripted, worker: WorkerOptions) -> Pipeline {
    let options = PipelineOptions { worker, ..PipelineOptions::default() };
    Pipeline::start(transport.boxed(), options).expect("a thread starts")
}

/// Events that were emitted before a tick.
fn before(emitted: &Emitted, tick: u64) -> u64 {
    let emitted = emitted.lock().expect("nobody panics with it");
    emitted.iter().filter(|(_, at)| *at < tick).count() as u64
}

#[test]
fn what_waits_is_told_to_the_payload() {
    let transport = Scripted::held();
    let options = WorkerOptions { max_frames: 100_000, ..WorkerOptions::default() };
    let (mut simulation, emitted) = running(started(&transport, options));
    simulation.run(12).expect("nothing fails");
    for (health, _) in healths(&emitted) {
        let waiting = before(&emitted, health.tick);
        let transport = &health.transport;
        assert_eq!(transport.queue_length, waiting, "tick {}", health.tick);
        assert_eq!((transport.dropped_messages, transport.payloads_flushed_total), (0, 0));
        assert_eq!((transport.bytes_flushed_total, &transport.last_flush_duration_ms), (0, &None));
    }
    transport.let_go();
    let account = simulation.close();
    let status = simulation.sink().status();
    let lines = transport.lines();
    let bytes: usize = lines.iter().map(|line| line.len() + 1).sum();
    assert_eq!((account.sent, account.dropped), (before(&emitted, 13), 0));
    assert_eq!(status.payloads_flushed_total, lines.len() as u64);
    assert_eq!(status.bytes_flushed_total, bytes as u64);
    assert_eq!(status.queue_length, 0);
}

#[test]
fn what_is_dropped_is_told_to_the_payload_and_is_a_warning() {
    const ROOM: usize = 20;
    let transport = Scripted::held();
    let options = WorkerOptions {
        max_frames: ROOM,
        backpressure: Backpressure::DropOldest,
        drain_deadline: Duration::ZERO,
        ..WorkerOptions::default()
    };
    let pipeline = started(&transport, options);
    let (mut simulation, emitted) = running(pipeline);
    simulation.run(12).expect("nothing fails");
    let mut dropped = 0;
    for (health, _) in healths(&emitted) {
        let produced = before(&emitted, health.tick);
        let expected = produced.saturating_sub(ROOM as u64);
        assert_eq!(health.transport.dropped_messages, expected, "tick {}", health.tick);
        assert_eq!(health.transport.queue_length, produced.min(ROOM as u64));
        if expected > dropped {
            assert_eq!(health.status, HealthStatus::Warn, "tick {}", health.tick);
        }
        dropped = expected;
    }
    assert!(dropped > 50, "{dropped}");
    let account = simulation.close();
    assert_eq!((account.produced, account.dropped), (before(&emitted, 13), account.produced));
    transport.let_go();
}

#[test]
fn peaks_failures_and_restarts_are_counted() {
    let transport = Scripted::new(&[Act::Fail(0), Act::Fail(1), Act::Panic, Act::FailToFlush(0)]);
    let retry = Retry { first: Duration::ZERO, most: Duration::ZERO, attempts: None };
    let options = WorkerOptions { retry, batch_frames: 2, ..WorkerOptions::default() };
    let mut pipeline = started(&transport, options);
    let frames = healths(&quick()).into_iter().map(|(health, _)| health);
    for health in frames {
        let tick = health.tick;
        townlet_contract::telemetry::Sink::emit(&mut pipeline, health.into(), tick);
    }
    let account = townlet_contract::telemetry::Sink::close(&mut pipeline);
    let status = pipeline.worker();
    assert_eq!((account.sent, status.account.sent), (5, 5));
    assert_eq!((status.restarts, status.consecutive_failures), (1, 0));
    assert_eq!((status.send_error, status.crash), (None, None));
    assert!((1..=5).contains(&status.peak_frames), "{}", status.peak_frames);
    let longest = transport.lines().iter().map(|line| line.len() + 1).max();
    assert!(Some(status.peak_bytes) >= longest, "{}", status.peak_bytes);
    let told = townlet_contract::telemetry::Sink::status(&pipeline);
    assert_eq!((told.worker.restart_count, told.worker.error), (1, None));
}

/// The healths of a few ticks.
fn quick() -> Emitted {
    let transport = Scripted::default();
    let (mut simulation, emitted) = running(started(&transport, WorkerOptions::default()));
    simulation.run(5).expect("nothing fails");
    emitted
}
