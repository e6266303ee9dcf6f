//! Somebody who wants to see every event: what they are called, and how often they failed.

use crate::contract::AnyEvent;
use crate::telemetry::boundary::{caught, discard};
use crate::telemetry::log_line::escape;
use std::fmt;

/// Why a subscriber could not take an event.
pub type SubscriberError = Box<dyn std::error::Error + Send + Sync>;

/// What a subscriber does with an event of a tick.
pub(super) type Handler =
    Box<dyn FnMut(&AnyEvent, u64) -> Result<(), SubscriberError> + Send + 'static>;

/// Somebody who wants to see every event.
pub(super) struct Subscriber {
    pub(super) name: String,
    handler: Handler,
    pub(super) failures: u64,
}

impl Subscriber {
    pub(super) fn new(name: String, handler: Handler) -> Self {
        Self { name, handler, failures: 0 }
    }

    /// Hands an event over; an error or a panic of the subscriber is counted and ends here.
    pub(super) fn hand(&mut self, event: &AnyEvent, tick: u64) {
        let handler = &mut self.handler;
        let reason = match caught(|| handler(event, tick)) {
            Ok(Ok(())) => return,
            Ok(Err(error)) => displayed(error),
            Err(payload) => {
                discard(payload);
                "it panicked".to_owned()
            }
        };
        self.failures += 1;
        tracing::warn!(
            target: "townlet.telemetry.dispatcher",
            "subscriber {} failed on {} of tick {tick}: {}",
            escape(&self.name), event.kind(), escape(&reason),
        );
    }
}

/// What an error says. Its text and its end are its own code, which may panic as well.
fn displayed(error: SubscriberError) -> String {
    caught(move || error.to_string()).unwrap_or_else(|payload| {
        discard(payload);
        "its error cannot be displayed".to_owned()
    })
}

impl fmt::Debug for Subscriber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, failures, .. } = self;
        f.debug_struct("Subscriber")
            .field("name", name)
            .field("failures", failures)
            .finish_non_exhaustive()
    }
}
