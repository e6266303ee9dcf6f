//! A handle by which a run that is to end no longer waits for its transport.

use super::channel::Channel;
use std::fmt;
use std::sync::Arc;

/// Ends the patience of those who emit, from any thread: a peer that does not read holds them up for
/// no longer than closing may take. What is not sent by then waits, and is dropped by the rules of
/// [`Backpressure`](super::Backpressure) when there is no room.
#[derive(Clone)]
pub struct Haste {
    channel: Arc<Channel>,
}

impl Haste {
    pub(super) fn new(channel: Arc<Channel>) -> Self {
        Self { channel }
    }

    /// From now on nobody waits for longer than that.
    pub fn begin(&self) {
        self.channel.hurry();
    }
}

impl fmt::Debug for Haste {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Haste").finish_non_exhaustive()
    }
}
