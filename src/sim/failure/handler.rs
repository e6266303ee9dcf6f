//! Who else wants to know of a failure.

use super::error_text::ErrorText;
use crate::contract::loop_failure::LoopFailure;
use crate::telemetry::boundary::{caught, discard};
use std::error::Error;
use std::fmt;

/// Does something about a failure, after it was sent.
pub trait FailureHandler: Send {
    /// Does it.
    ///
    /// # Errors
    ///
    /// When it cannot be done; that and a panic are logged and counted, and harm nobody.
    fn handle(&mut self, failure: &LoopFailure) -> Result<(), Box<dyn Error + Send + Sync>>;
}

impl<F> FailureHandler for F
where
    F: FnMut(&LoopFailure) -> Result<(), Box<dyn Error + Send + Sync>> + Send,
{
    fn handle(&mut self, failure: &LoopFailure) -> Result<(), Box<dyn Error + Send + Sync>> {
        self(failure)
    }
}

/// All handlers, in the order in which they were added.
#[derive(Default)]
pub(crate) struct Handlers {
    all: Vec<Box<dyn FailureHandler>>,
    failed: u64,
}

impl Handlers {
    pub(crate) fn add(&mut self, handler: Box<dyn FailureHandler>) {
        self.all.push(handler);
    }

    /// How often one failed or panicked.
    pub(crate) fn failed(&self) -> u64 {
        self.failed
    }

    /// Tells all of them.
    pub(crate) fn tell(&mut self, failure: &LoopFailure) {
        for (place, handler) in self.all.iter_mut().enumerate() {
            let error = match caught(|| handler.handle(failure)) {
                Ok(Ok(())) => continue,
                Ok(Err(error)) => ErrorText::of(&*error),
                Err(payload) => {
                    let error = ErrorText::of_panic(&*payload);
                    discard(payload);
                    error
                }
            };
            self.failed += 1;
            tracing::warn!(handler = place, error = ?error.to_string(), "a failure handler failed");
        }
    }
}

impl fmt::Debug for Handlers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { all, failed } = self;
        f.debug_struct("Handlers").field("all", &all.len()).field("failed", failed).finish()
    }
}
