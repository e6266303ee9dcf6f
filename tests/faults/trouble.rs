//! A channel with something wrong, around a real one; and what the real one took.

use super::plan::Trouble;
use std::io::{self, ErrorKind, Write};
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, PoisonError};
use townlet_contract::telemetry::Frame;
use townlet_contract::telemetry::transport::{SendError, Transport};

/// Sends after which a dead channel is dead.
const LIFE: u64 = 4;

/// Frames that a channel took, in order.
#[derive(Clone, Default)]
pub(crate) struct Taken(Arc<Mutex<Vec<Frame>>>);

impl Taken {
    pub(crate) fn frames(&self) -> Vec<Frame> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn add(&self, frames: &[Frame]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(frames);
    }
}

/// A channel with something wrong.
pub(crate) struct Troubled {
    inner: Box<dyn Transport>,
    trouble: Trouble,
    /// Whether a dead channel panics rather than fails.
    panics: bool,
    sends: u64,
    reconnects: u64,
    taken: Taken,
}

impl Troubled {
    pub(crate) fn new(inner: Box<dyn Transport>, trouble: Trouble, seed: u64) -> Self {
        let panics = seed.is_multiple_of(2);
        Self { inner, trouble, panics, sends: 0, reconnects: 0, taken: Taken::default() }
    }

    pub(crate) fn taken(&self) -> Taken {
        self.taken.clone()
    }

    fn pass_on(&mut self, frames: &[Frame]) -> Result<(), SendError> {
        let sent = self.inner.send(frames);
        let count = sent.as_ref().map_or_else(|error| error.sent, |()| frames.len());
        self.taken.add(&frames[..count]);
        sent
    }
}

impl Transport for Troubled {
    fn provider(&self) -> &'static str {
        self.inner.provider()
    }

    fn send(&mut self, frames: &[Frame]) -> Result<(), SendError> {
        self.sends += 1;
        match (self.trouble, self.sends) {
            (Trouble::Slow, sends) if sends.is_multiple_of(2) => {
                let half = frames.len() / 2;
                self.pass_on(&frames[..half])?;
                Err(SendError::new(half, "it takes half"))
            }
            (Trouble::Flapping, sends) if sends.is_multiple_of(3) => {
                Err(SendError::new(0, "it is away for a moment"))
            }
            (Trouble::Crashing, 2 | 3 | 7) => resume_unwind(Box::new("the channel broke")),
            (Trouble::Dead, sends) if sends > LIFE && self.panics => {
                resume_unwind(Box::new("the channel is broken"))
            }
            (Trouble::Dead, sends) if sends > LIFE => Err(SendError::new(0, "it is away")),
            (_, _) => self.pass_on(frames),
        }
    }

    fn flush(&mut self) -> Result<(), SendError> {
        self.inner.flush()?;
        match (self.trouble, self.sends) {
            // All of it is out, and still something went wrong.
            (Trouble::Flapping, sends) if sends.is_multiple_of(5) => {
                Err(SendError::new(usize::MAX, "it fails late"))
            }
            (_, _) => Ok(()),
        }
    }

    fn reconnect(&mut self) -> Result<(), SendError> {
        self.reconnects += 1;
        match (self.trouble, self.reconnects) {
            (Trouble::Flapping, reconnects) if reconnects.is_multiple_of(2) => {
                Err(SendError::new(0, "it is still away"))
            }
            (_, _) => self.inner.reconnect(),
        }
    }
}

/// A stream into memory that stops in the midst of lines.
pub(crate) struct Tearing {
    out: Arc<Mutex<Vec<u8>>>,
    /// Bytes until it stops.
    room: usize,
    /// Bytes from one stop to the next.
    every: usize,
}

impl Tearing {
    /// One that stops each time that it has taken so many bytes.
    pub(crate) fn every(out: Arc<Mutex<Vec<u8>>>, bytes: usize) -> Self {
        Self { out, room: bytes, every: bytes }
    }

    /// One that stops once.
    pub(crate) fn once(out: Arc<Mutex<Vec<u8>>>, bytes: usize) -> Self {
        Self { out, room: bytes, every: usize::MAX }
    }

    /// One that never stops.
    pub(crate) fn never(out: Arc<Mutex<Vec<u8>>>) -> Self {
        Self::every(out, usize::MAX)
    }
}

impl Write for Tearing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.room == 0 {
            self.room = self.every;
            return Err(ErrorKind::StorageFull.into());
        }
        let most = bytes.len().min(self.room);
        self.room -= most;
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        out.extend_from_slice(&bytes[..most]);
        Ok(most)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
