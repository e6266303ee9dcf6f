//! How a worker is: plain data for whoever asks.

use crate::telemetry::sink::Account;
use std::time::Duration;

/// How a worker is at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct WorkerStatus {
    /// What became of every frame so far.
    pub account: Account,
    /// Bytes of the frames that wait or are on their way.
    pub queued_bytes: usize,
    /// The most frames that ever waited or were on their way.
    pub peak_frames: usize,
    /// The most bytes that ever waited or were on their way.
    pub peak_bytes: usize,
    /// Bytes of the frames that were sent.
    pub sent_bytes: u64,
    /// How long the latest batch took that was sent whole; `None` before the first.
    pub last_flush: Option<Duration>,
    /// Sends that failed since the last one that did not.
    pub consecutive_failures: u64,
    /// Why the latest send failed; `None` once a send has succeeded again.
    pub send_error: Option<String>,
    /// Whether it is running.
    pub alive: bool,
    /// What ended it; `None` while it runs, also after a restart.
    pub crash: Option<String>,
    /// Whether the peer has gone away for good, which ends it, too.
    pub is_deserted: bool,
    /// How often it started anew after a panic.
    pub restarts: u64,
}
