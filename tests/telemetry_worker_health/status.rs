//! The status of the channel, as every payload carries it.

use super::scripted::{Act, Scripted};
use super::{events, patient};
use std::sync::Arc;
use townlet_contract::telemetry::{
    Auth, Pipeline, PipelineOptions, ScriptedTimer, Sink, WorkerOptions,
};

fn options(worker: WorkerOptions) -> PipelineOptions {
    PipelineOptions { worker, ..PipelineOptions::default() }
}

#[test]
fn a_channel_at_rest_says_so() {
    let transport = Scripted::default();
    let auth = PipelineOptions { auth: Auth::Enabled, ..options(patient()) };
    let pipeline = Pipeline::start(transport.boxed(), auth).expect("a thread starts");
    let status = pipeline.status();
    assert_eq!(status.provider.as_deref(), Some("scripted"));
    assert_eq!((status.queue_length, status.dropped_messages), (0, 0));
    assert_eq!((status.payloads_flushed_total, status.bytes_flushed_total), (0, 0));
    assert_eq!(status.last_flush_duration_ms, None);
    assert!(status.auth_enabled && status.worker.alive);
    assert_eq!((status.worker.error, status.worker.restart_count), (None, 0));
}

#[test]
fn what_was_flushed_is_counted_in_payloads_and_bytes() {
    let transport = Scripted::default();
    let timer = Arc::new(ScriptedTimer::new());
    let mut pipeline = Pipeline::start_with(transport.boxed(), options(patient()), timer)
        .expect("a thread starts");
    pipeline.emit(events::health().into(), 1);
    pipeline.emit(events::failure().into(), 2);
    while pipeline.status().payloads_flushed_total < 2 {
        std::thread::yield_now();
    }
    let status = pipeline.status();
    let bytes: usize = transport.lines().iter().map(|line| line.len() + 1).sum();
    assert_eq!(status.bytes_flushed_total, bytes as u64);
    assert_eq!(status.last_flush_duration_ms, Some(0_u64.into()));
    assert_eq!(status.queue_length, 0);
    assert!(!status.auth_enabled);
}

#[test]
fn defect_3_the_queue_is_the_backlog_of_the_transport() {
    let transport = Scripted::held();
    let mut pipeline =
        Pipeline::start(transport.boxed(), options(patient())).expect("a thread starts");
    pipeline.emit(events::health().into(), 1);
    transport.await_entry();
    for tick in 2..=5 {
        pipeline.emit(events::health().into(), tick);
    }
    assert_eq!(pipeline.status().queue_length, 5);
    transport.let_go();
    let account = pipeline.close();
    assert_eq!((account.sent, account.queued), (5, 0));
    assert_eq!(pipeline.status().queue_length, 0);
}

#[test]
fn defect_3_the_backlog_of_a_dead_worker_is_not_0() {
    let transport = Scripted::new(&[Act::Panic]);
    let worker = WorkerOptions { restart_limit: 0, max_frames: 6, ..patient() };
    let mut pipeline =
        Pipeline::start(transport.boxed(), options(worker)).expect("a thread starts");
    pipeline.emit(events::health().into(), 1);
    while pipeline.status().worker.alive {
        std::thread::yield_now();
    }
    for tick in 2..=9 {
        pipeline.emit(events::health().into(), tick);
    }
    let status = pipeline.status();
    assert_eq!((status.queue_length, status.dropped_messages), (6, 3));
    assert_eq!(status.worker.error.as_deref(), Some("panic: scripted crash"));
    assert_eq!(status.worker.restart_count, 0);
}
