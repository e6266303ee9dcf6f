//! A transport that follows a script, and frames with numbers.

use crate::contract::Kind;
use crate::telemetry::frame::Frame;
use crate::telemetry::transport::{SendError, Transport};
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, PoisonError};

/// What the transport does with a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    Send,
    /// Sends so many frames and fails.
    Fail(usize),
    /// Sends all, but only so many get out when it is flushed.
    FailToFlush(usize),
    FailToReconnect,
    Panic,
}

/// A transport that does what `act` says at the moment.
#[derive(Clone, Debug)]
pub(super) struct Scripted {
    pub(super) act: Arc<Mutex<Act>>,
    /// The numbers of the frames that it said it had sent.
    pub(super) confirmed: Arc<Mutex<Vec<u64>>>,
}

impl Scripted {
    pub(super) fn new() -> Self {
        Self { act: Arc::new(Mutex::new(Act::Send)), confirmed: Arc::default() }
    }

    pub(super) fn set(&self, act: Act) {
        *self.act.lock().unwrap_or_else(PoisonError::into_inner) = act;
    }

    pub(super) fn confirmed(&self) -> Vec<u64> {
        self.confirmed.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn act(&self) -> Act {
        *self.act.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn confirm(&self, frames: &[Frame]) {
        let numbers = frames.iter().map(Frame::tick);
        self.confirmed.lock().unwrap_or_else(PoisonError::into_inner).extend(numbers);
    }
}

impl Transport for Scripted {
    fn provider(&self) -> &'static str {
        "scripted"
    }

    fn send(&mut self, frames: &[Frame]) -> Result<(), SendError> {
        let (out, result) = match self.act() {
            Act::Send | Act::FailToReconnect => (frames.len(), Ok(())),
            // More than there are is what a transport with a fault may say as well.
            Act::Fail(sent) => (sent.min(frames.len()), Err(SendError::new(sent, "away"))),
            Act::FailToFlush(sent) => (sent.min(frames.len()), Ok(())),
            Act::Panic => resume_unwind(Box::new("scripted crash")),
        };
        self.confirm(&frames[..out]);
        result
    }

    fn flush(&mut self) -> Result<(), SendError> {
        match self.act() {
            Act::FailToFlush(sent) => Err(SendError::new(sent, "no space left")),
            Act::Send | Act::Fail(_) | Act::FailToReconnect | Act::Panic => Ok(()),
        }
    }

    fn reconnect(&mut self) -> Result<(), SendError> {
        match self.act() {
            // How many were sent before says nothing about this batch.
            Act::FailToReconnect => Err(SendError::new(3, "still away")),
            Act::Send | Act::Fail(_) | Act::FailToFlush(_) | Act::Panic => Ok(()),
        }
    }
}

/// The failure of a number, of so many bytes.
pub(super) fn failure(number: u64, bytes: usize) -> Frame {
    Frame::of_line(Kind::LoopFailure, number, &vec![b'x'; bytes])
}

/// A frame of a number and of so many bytes.
pub(super) fn frame(number: u64, bytes: usize) -> Frame {
    Frame::of_line(Kind::Metric, number, &vec![b'x'; bytes])
}
