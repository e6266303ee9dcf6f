//! How a pipeline behaves by a configuration.

use crate::sim::config::telemetry::{
    BackpressureConfig, BackpressureStrategy, RetryConfig, TelemetryConfig, TransportKind,
    WorkerPace,
};
use crate::telemetry::{
    Auth, Backpressure, Detail, Form, Pace, PipelineOptions, Retry, WorkerOptions,
};
use std::num::NonZeroU32;
use std::time::Duration;

/// The options of a pipeline. `auth` says whether the console wants tokens.
#[must_use]
pub fn pipeline_options(config: &TelemetryConfig, auth: Auth) -> PipelineOptions {
    let worker = WorkerOptions {
        max_frames: size(config.buffer.max_payloads),
        max_bytes: size(config.buffer.max_bytes),
        batch_frames: size(config.worker.batch_payloads),
        batch_bytes: size(config.worker.batch_bytes),
        pace: pace(config),
        backpressure: backpressure(&config.backpressure),
        retry: retry(&config.retry),
        restart_limit: config.worker.max_restarts.into(),
        ..WorkerOptions::default()
    };
    let form = if config.legacy_stream { Form::Legacy } else { Form::Envelopes };
    let detail = if config.diffs { Detail::Diffs } else { Detail::Snapshots };
    PipelineOptions { worker, form, auth, detail }
}

/// A peer may be far away or slow; everything else is of this machine, and a run is to be the same
/// each time.
fn pace(config: &TelemetryConfig) -> Pace {
    let by_kind = match config.transport.kind {
        TransportKind::Tcp => WorkerPace::Background,
        TransportKind::Stdout
        | TransportKind::File
        | TransportKind::Prometheus
        | TransportKind::Memory
        | TransportKind::Null => WorkerPace::Lockstep,
    };
    match config.worker.pace.unwrap_or(by_kind) {
        WorkerPace::Background => Pace::Background,
        WorkerPace::Lockstep => {
            Pace::Lockstep { patience: Duration::from_millis(config.backpressure.timeout_ms) }
        }
    }
}

fn backpressure(config: &BackpressureConfig) -> Backpressure {
    match config.strategy {
        BackpressureStrategy::DropOldest => Backpressure::DropOldest,
        BackpressureStrategy::Block => {
            Backpressure::Block { timeout: Duration::from_millis(config.timeout_ms) }
        }
        BackpressureStrategy::FanOut => Backpressure::FanOut,
    }
}

/// The first attempt is no repetition, so that there is one more than the configuration says.
fn retry(config: &RetryConfig) -> Retry {
    Retry {
        first: Duration::from_millis(config.backoff_ms),
        most: Duration::from_millis(config.max_backoff_ms),
        attempts: NonZeroU32::new(config.attempts.saturating_add(1)),
    }
}

fn size(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_become_options() {
        let mut config = TelemetryConfig::default();
        config.backpressure.strategy = BackpressureStrategy::Block;
        config.retry.attempts = 0;
        config.legacy_stream = true;
        let options = pipeline_options(&config, Auth::Enabled);
        assert_eq!((options.form, options.auth), (Form::Legacy, Auth::Enabled));
        let worker = options.worker;
        assert_eq!((worker.max_frames, worker.max_bytes), (4096, 64 << 20));
        assert_eq!(worker.retry.attempts, NonZeroU32::new(1));
        let timeout = Duration::from_millis(500);
        assert_eq!(worker.backpressure, Backpressure::Block { timeout });
    }
}
