//! The one place where a `loop.failure` is made.

use super::error_text::ErrorText;
use crate::contract::AnyEvent;
use crate::contract::loop_failure::{LoopFailure, NewLoopFailure};
use crate::contract::loop_health::LoopHealth;
use crate::contract::shared::failure_summary::v1::FailureSummary;
use crate::contract::shared::global_context::v1::GlobalContext;
use crate::contract::shared::transport::v1::{NewTransport, Transport, Worker};
use crate::json::Number;
use crate::telemetry::Frame;

/// What a failure is made of.
#[derive(Debug)]
pub(crate) struct FailureParts {
    /// The tick that failed.
    pub(crate) tick: u64,
    /// How long it took until then, in milliseconds.
    pub(crate) duration_ms: Number,
    /// Failures since the start, this one included.
    pub(crate) failure_count: u64,
    /// What went wrong.
    pub(crate) error: ErrorText,
    /// Where the state was saved, if it was.
    pub(crate) snapshot_path: Option<String>,
    /// The channel, as its own builder tells it.
    pub(crate) transport: Transport,
    /// The best context that is known.
    pub(crate) context: Box<GlobalContext>,
    /// The last health that was sent.
    pub(crate) health: Option<Box<LoopHealth>>,
}

/// The failure. What a world or a channel got wrong about itself is left out of it rather than
/// holding it back: first the health, then the context, then the channel's own words.
pub(crate) fn loop_failure(parts: FailureParts) -> LoopFailure {
    let summary = FailureSummary::new(
        parts.duration_ms.clone(),
        parts.transport.queue_length,
        parts.transport.dropped_messages,
    );
    let mut failure = LoopFailure::new(NewLoopFailure {
        tick: parts.tick,
        duration_ms: parts.duration_ms,
        failure_count: parts.failure_count,
        error: parts.error.to_string(),
        snapshot_path: parts.snapshot_path,
        transport: parts.transport,
        global_context: parts.context,
        summary,
    });
    failure.health = parts.health;
    let shed: [fn(&mut LoopFailure); 3] = [
        |failure| failure.health = None,
        |failure| failure.global_context = Box::default(),
        |failure| {
            let counts = unknown_transport(String::new());
            failure.summary.queue_length = counts.queue_length;
            failure.summary.dropped_messages = counts.dropped_messages;
            failure.transport = counts;
        },
    ];
    for shed in shed {
        let event = AnyEvent::from(failure.clone());
        let Err(error) = Frame::new(&event, failure.tick) else { break };
        tracing::warn!(tick = failure.tick, error = ?error.to_string(), "a failure is sent in part");
        shed(&mut failure);
    }
    failure
}

/// A channel that did not say how it is, and why.
pub(crate) fn unknown_transport(error: String) -> Transport {
    Transport::new(NewTransport {
        provider: None,
        queue_length: 0,
        dropped_messages: 0,
        last_flush_duration_ms: None,
        payloads_flushed_total: 0,
        bytes_flushed_total: 0,
        auth_enabled: false,
        worker: Worker::new(false, Some(error), 0),
    })
}
