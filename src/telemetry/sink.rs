//! What the loop sees of telemetry: a place to put events, and how the channel is.

use crate::contract::AnyEvent;
use crate::contract::shared::transport::v1::Transport;

/// Takes the loop's events.
pub trait Sink {
    /// Takes an event of a tick. It is sent, waits to be sent, or is counted as dropped; it never
    /// fails, so that telemetry cannot stop the town.
    fn emit(&mut self, event: AnyEvent, tick: u64);

    /// The loop is about to ask how the channel is and to send that in a payload. A sink that keeps
    /// pace with the loop waits here until what it took is out, so that its counts are a matter of
    /// the run and not of time; any other does nothing.
    fn settle(&mut self) {}

    /// Whether a history of key figures is kept, as in `kpi_history` of `loop.tick`.
    fn keeps_history(&self) -> bool {
        false
    }

    /// How the channel is at this moment.
    fn status(&self) -> Transport;

    /// Sends what waits, as far as it can be sent, and says what became of everything.
    fn close(&mut self) -> Account;
}

/// What became of the events that a sink took: `produced = sent + dropped + queued`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Account {
    /// Events taken.
    pub produced: u64,
    /// Events sent.
    pub sent: u64,
    /// Events given up.
    pub dropped: u64,
    /// Events that still wait.
    pub queued: u64,
}
