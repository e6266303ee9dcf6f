//! Channels that lines can go through.
//!
//! What every channel keeps to: a frame counts as sent when the whole line has left this process,
//! a line never ends in the middle of another one's, and what failed can be sent again by handing
//! in the frames that were not sent.

mod lines;

mod file;
mod memory;
mod null;
mod prometheus;
mod stdout;
mod tcp;
mod tls;

pub use self::file::{File, Rotation};
pub use self::memory::{Memory, Recorded};
pub use self::null::Null;
pub use self::prometheus::Prometheus;
pub use self::stdout::Stdout;
pub use self::tcp::{Tcp, TcpOptions};
pub use self::tls::Tls;

use super::Frame;
use std::fmt;

/// A channel. It is used by one worker, which repeats what failed and reconnects.
pub trait Transport: Send {
    /// What it is, as in `transport.provider`: `stdout`, `file`, `tcp` …
    fn provider(&self) -> &'static str;

    /// Sends frames in order.
    ///
    /// # Errors
    ///
    /// When one cannot be sent whole. How many were sent before it stands in the error; those are
    /// not to be sent again.
    fn send(&mut self, frames: &[Frame]) -> Result<(), SendError>;

    /// Sees to it that what was sent is out of this process. It is called after each batch; only
    /// then the batch counts as sent.
    ///
    /// # Errors
    ///
    /// When it cannot be. How many frames of the batch are out stands in the error; the others are
    /// sent again.
    fn flush(&mut self) -> Result<(), SendError> {
        Ok(())
    }

    /// Starts anew after an error.
    ///
    /// # Errors
    ///
    /// When the peer is still away.
    fn reconnect(&mut self) -> Result<(), SendError> {
        Ok(())
    }
}

/// A transport could not send.
#[derive(Debug)]
pub struct SendError {
    /// Frames of the batch that were sent whole before.
    pub sent: usize,
    /// What is wrong and what to do about it.
    pub message: String,
    /// Whether it makes sense to try again.
    pub outlook: Outlook,
}

/// Whether a send that failed may succeed another time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Outlook {
    /// It may.
    #[default]
    Open,
    /// Whoever read has gone away and cannot be met again.
    Deserted,
}

impl SendError {
    /// An error after some frames.
    #[must_use]
    pub fn new(sent: usize, message: impl Into<String>) -> Self {
        Self { sent, message: message.into(), outlook: Outlook::Open }
    }

    /// An error after some frames, after which nothing can be sent any more.
    #[must_use]
    pub fn deserted(sent: usize, message: impl Into<String>) -> Self {
        Self { sent, message: message.into(), outlook: Outlook::Deserted }
    }
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for SendError {}
