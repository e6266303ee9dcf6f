//! Memory: what was sent stays to be looked at, for tests and for consumers in the same process.

use super::{Frame, SendError, Transport};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Keeps every frame. It grows without bound.
#[derive(Debug, Default)]
pub struct Memory {
    recorded: Recorded,
}

/// What a [`Memory`] has taken; a clone looks at the same.
#[derive(Clone, Debug, Default)]
pub struct Recorded {
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    frames: Vec<Frame>,
    reconnects: u64,
    faults: VecDeque<Fault>,
}

/// A batch that is to fail.
#[derive(Debug)]
struct Fault {
    after: usize,
    message: String,
}

impl Memory {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What it takes.
    #[must_use]
    pub fn recorded(&self) -> Recorded {
        self.recorded.clone()
    }
}

impl Recorded {
    /// Every frame so far, in order.
    #[must_use]
    pub fn frames(&self) -> Vec<Frame> {
        self.state().frames.clone()
    }

    /// Every line so far as one text, as a file would have it.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.state().frames.iter().flat_map(Frame::line).copied().collect()
    }

    /// How often the transport was started anew.
    #[must_use]
    pub fn reconnects(&self) -> u64 {
        self.state().reconnects
    }

    /// Lets a batch fail behind its first `after` frames; one call for each batch that is to fail,
    /// in order.
    pub fn fail(&self, after: usize, message: impl Into<String>) {
        self.state().faults.push_back(Fault { after, message: message.into() });
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for Memory {
    fn provider(&self) -> &'static str {
        "memory"
    }

    fn send(&mut self, frames: &[Frame]) -> Result<(), SendError> {
        let mut state = self.recorded.state();
        let fault = state.faults.pop_front();
        let sent = fault.as_ref().map_or(frames.len(), |fault| fault.after.min(frames.len()));
        state.frames.extend_from_slice(&frames[..sent]);
        fault.map_or(Ok(()), |fault| Err(SendError::new(sent, fault.message)))
    }

    fn reconnect(&mut self) -> Result<(), SendError> {
        self.recorded.state().reconnects += 1;
        Ok(())
    }
}
