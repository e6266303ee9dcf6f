//! A transport that does what it is told, and remembers what came through.

#![allow(dead_code, reason = "each test target uses a part of this")]

use std::collections::VecDeque;
use std::panic::resume_unwind;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use townlet_contract::Kind;
use townlet_contract::telemetry::Frame;
use townlet_contract::telemetry::transport::{SendError, Transport};

/// What the transport does with a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// Sends it.
    Send,
    /// Sends so many frames and fails.
    Fail(usize),
    /// Sends it into a buffer of its own, of which only so many frames get out.
    FailToFlush(usize),
    /// Panics.
    Panic,
}

/// A transport that follows a script; after its end it sends everything.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scripted {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    script: VecDeque<Act>,
    lines: Vec<String>,
    reconnects: usize,
    flush_fails: Option<usize>,
    held: bool,
    /// Batches that wait for the transport to be let go.
    entered: usize,
}

impl Scripted {
    pub(crate) fn new(script: &[Act]) -> Self {
        let scripted = Self::default();
        scripted.state().script.extend(script);
        scripted
    }

    /// Goes on by a script.
    pub(crate) fn script(&self, script: &[Act]) {
        self.state().script.extend(script);
    }

    /// One that holds every batch until it is let go.
    pub(crate) fn held() -> Self {
        let scripted = Self::default();
        scripted.state().held = true;
        scripted
    }

    pub(crate) fn boxed(&self) -> Box<dyn Transport> {
        Box::new(self.clone())
    }

    /// Waits until a batch has come in and is held.
    pub(crate) fn await_entry(&self) {
        let mut state = self.state();
        while state.entered == 0 {
            state = self.shared.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    pub(crate) fn let_go(&self) {
        self.state().held = false;
        self.shared.changed.notify_all();
    }

    /// The lines that came through, without their line feeds.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.state().lines.clone()
    }

    pub(crate) fn reconnects(&self) -> usize {
        self.state().reconnects
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for Scripted {
    fn provider(&self) -> &'static str {
        "scripted"
    }

    fn send(&mut self, frames: &[Frame]) -> Result<(), SendError> {
        let mut state = self.state();
        state.entered += 1;
        self.shared.changed.notify_all();
        while state.held {
            state = self.shared.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let act = state.script.pop_front().unwrap_or(Act::Send);
        let (out, result) = match act {
            Act::Send => (frames.len(), Ok(())),
            Act::Fail(sent) => {
                let sent = sent.min(frames.len());
                (sent, Err(SendError::new(sent, "peer away: queue=7\ntick_health tick=9")))
            }
            Act::FailToFlush(sent) => {
                state.flush_fails = Some(sent.min(frames.len()));
                (sent.min(frames.len()), Ok(()))
            }
            Act::Panic => {
                drop(state);
                // A panic that the hook does not print.
                resume_unwind(Box::new("scripted crash"));
            }
        };
        let text = |frame: &Frame| String::from_utf8_lossy(frame.line()).trim_end().to_owned();
        state.lines.extend(frames[..out].iter().map(text));
        result
    }

    fn flush(&mut self) -> Result<(), SendError> {
        match self.state().flush_fails.take() {
            Some(sent) => Err(SendError::new(sent, "no space left")),
            None => Ok(()),
        }
    }

    fn reconnect(&mut self) -> Result<(), SendError> {
        self.state().reconnects += 1;
        Ok(())
    }
}

/// A line that says which one it is.
pub(crate) fn frame(number: usize) -> Frame {
    Frame::of_line(Kind::Metric, 0, format!("{number}\n").as_bytes())
}
