//! How a worker behaves: how much it keeps, what happens when that is full, how it retries.

use std::num::NonZeroU32;
use std::time::Duration;

/// How a worker behaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkerOptions {
    /// Frames that may wait or be on their way; at least 1.
    pub max_frames: usize,
    /// Bytes that may wait or be on their way. A frame that is larger by itself is dropped, unless
    /// it tells of a failure: that waits alone.
    pub max_bytes: usize,
    /// Frames that are sent at a time; at least 1.
    pub batch_frames: usize,
    /// Bytes that are sent at a time; a frame that is larger by itself goes alone.
    pub batch_bytes: usize,
    /// Whether those who emit keep pace with it.
    pub pace: Pace,
    /// What happens to a frame for which there is no room.
    pub backpressure: Backpressure,
    /// How it goes on after a send that failed.
    pub retry: Retry,
    /// How often it starts anew after the transport panicked; then it is dead.
    pub restart_limit: u64,
    /// How long closing may take; what is not sent by then is dropped. It begins with an attempt, and
    /// pauses do not grow any more.
    pub drain_deadline: Duration,
}

impl Default for WorkerOptions {
    /// 8,192 frames or 64 MiB, sent 64 or 1 MiB at a time in the background; the oldest go when that
    /// is full; three restarts; five seconds to drain.
    fn default() -> Self {
        Self {
            max_frames: 8_192,
            max_bytes: 64 << 20,
            batch_frames: 64,
            batch_bytes: 1 << 20,
            pace: Pace::Background,
            backpressure: Backpressure::DropOldest,
            retry: Retry::default(),
            restart_limit: 3,
            drain_deadline: Duration::from_secs(5),
        }
    }
}

/// Whether those who emit keep pace with what is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// They go on while frames wait; how many wait at a moment is a matter of time.
    #[default]
    Background,
    /// [`Worker::settle`](super::Worker::settle) waits until what was taken is out, so that the
    /// counts at that point are those of every run that takes the same.
    Lockstep {
        /// How long it waits; then the frames wait as in the background.
        patience: Duration,
    },
}

/// What happens to a frame for which there is no room. A frame that tells of a failure comes before
/// all others: they are dropped in its place, whatever the strategy, and it is dropped only where
/// the buffer holds nothing but newer failures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backpressure {
    /// The oldest frames that wait are dropped until there is room.
    DropOldest,
    /// Whoever emits waits for room; when the time is up, the new frame is dropped. Nobody waits for
    /// a worker that is dead.
    Block {
        /// How long to wait for each frame.
        timeout: Duration,
    },
    /// Whoever emits sends the oldest frames itself, in order, beside the worker; it waits as long as
    /// a send takes. While the peer is away, the oldest frames are dropped.
    FanOut,
}

/// How a worker goes on after a send that failed. Each attempt begins with a reconnect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    /// The pause after the first failure; it doubles with each further one in a row in which nothing
    /// was sent.
    pub first: Duration,
    /// The longest pause.
    pub most: Duration,
    /// Failures in a row after which the frames at hand are dropped, but for those that tell of a
    /// failure of the loop while the worker runs; `None` keeps all until there is no room for them.
    pub attempts: Option<NonZeroU32>,
}

impl Default for Retry {
    /// From 50 ms to 5 s, without end.
    fn default() -> Self {
        Self { first: Duration::from_millis(50), most: Duration::from_secs(5), attempts: None }
    }
}

impl Retry {
    /// The pause after so many failures in a row.
    #[must_use]
    pub fn pause(&self, failures: u64) -> Duration {
        let doublings = u32::try_from(failures.saturating_sub(1)).unwrap_or(u32::MAX);
        let factor = 2_u32.checked_pow(doublings).unwrap_or(u32::MAX);
        self.first.saturating_mul(factor).min(self.most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest() {
        let retry = Retry::default();
        let pauses: Vec<u128> = (1..=9).map(|n| retry.pause(n).as_millis()).collect();
        assert_eq!(pauses, [50, 100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
        assert_eq!(retry.pause(u64::MAX), retry.most);
    }
}
