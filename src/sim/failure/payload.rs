//! The one place where a `loop.failure` is made.

use super::error_text::ErrorText;
use crate::contract::AnyEvent;
use crate::contract::loop_failure::{LoopFailure, NewLoopFailure};
use crate::contract::loop_health::LoopHealth;
use crate::contract::shared::failure_summary::v1::FailureSummary;
use crate::contract::shared::global_context::v1::GlobalContext;
use crate::contract::shared::transport::v1::{NewTransport, Transport, Worker};
use crate::json::{Number, Sparse};
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
    pub(crate) context: Sparse<GlobalContext>,
    /// The last health that was sent.
    pub(crate) health: Option<Box<LoopHealth>>,
}

/// The failure. Where a world or a channel tells of itself what the contract refuses, that part is
/// left out rather than holding the failure back: the health, the context, the channel.
pub(crate) fn loop_failure(parts: FailureParts) -> LoopFailure {
    let bare = assembled(&parts, unknown_transport(String::new()), Sparse::default(), None);
    let whole =
        assembled(&parts, parts.transport.clone(), parts.context.clone(), parts.health.clone());
    if is_sound(whole.clone()) {
        return whole;
    }
    let with = |change: &dyn Fn(&mut LoopFailure)| {
        let mut failure = bare.clone();
        change(&mut failure);
        is_sound(failure)
    };
    let health = parts
        .health
        .clone()
        .filter(|health| with(&|failure| failure.health = Some(health.clone())));
    let context = Some(parts.context.clone())
        .filter(|context| with(&|failure| failure.global_context = context.clone()));
    let transport = Some(parts.transport.clone())
        .filter(|transport| with(&|failure| failure.transport = transport.clone()));
    tracing::warn!(
        tick = parts.tick,
        health = health.is_some(),
        context = context.is_some(),
        transport = transport.is_some(),
        "a failure is sent in part"
    );
    let unsound = || unknown_transport("the channel said what the contract refuses".to_owned());
    assembled(&parts, transport.unwrap_or_else(unsound), context.unwrap_or_default(), health)
}

fn assembled(
    parts: &FailureParts,
    transport: Transport,
    context: Sparse<GlobalContext>,
    health: Option<Box<LoopHealth>>,
) -> LoopFailure {
    let summary = FailureSummary::new(
        parts.duration_ms.clone(),
        transport.queue_length,
        transport.dropped_messages,
    );
    let mut failure = LoopFailure::new(NewLoopFailure {
        tick: parts.tick,
        duration_ms: parts.duration_ms.clone(),
        failure_count: parts.failure_count,
        error: parts.error.to_string(),
        snapshot_path: parts.snapshot_path.clone(),
        transport,
        global_context: context,
        summary,
    });
    failure.health = health;
    failure
}

/// Whether the contract accepts a failure.
fn is_sound(failure: LoopFailure) -> bool {
    let tick = failure.tick;
    Frame::new(&AnyEvent::from(failure), tick).is_ok()
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
