//! A handle of a worker for other threads.

use super::channel::Channel;
use super::status::WorkerStatus;
use std::fmt;
use std::sync::Arc;

/// Looks at a worker from any thread, and ends the patience of those who emit.
#[derive(Clone)]
pub struct WorkerHandle {
    channel: Arc<Channel>,
}

impl WorkerHandle {
    pub(super) fn new(channel: Arc<Channel>) -> Self {
        Self { channel }
    }

    /// From now on a peer that does not read holds nobody up for longer than closing may take. What
    /// is not sent by then waits, and is dropped by the rules of
    /// [`Backpressure`](super::Backpressure) when there is no room.
    pub fn hurry(&self) {
        self.channel.hurry();
    }

    /// How the worker is at this moment.
    #[must_use]
    pub fn status(&self) -> WorkerStatus {
        self.channel.status()
    }
}

impl fmt::Debug for WorkerHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WorkerHandle").field("status", &self.status()).finish_non_exhaustive()
    }
}
