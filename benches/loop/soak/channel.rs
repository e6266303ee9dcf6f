//! A channel to nowhere that is away now and then, takes half, fails late, and breaks.

use std::panic::resume_unwind;
use townlet_contract::telemetry::Frame;
use townlet_contract::telemetry::transport::{SendError, Transport};

/// Counts what it is asked for.
#[derive(Debug, Default)]
pub(crate) struct Unsteady {
    sends: u64,
    reconnects: u64,
}

impl Transport for Unsteady {
    fn provider(&self) -> &'static str {
        "unsteady"
    }

    fn send(&mut self, frames: &[Frame]) -> Result<(), SendError> {
        self.sends += 1;
        match self.sends {
            sends if sends.is_multiple_of(997) => resume_unwind(Box::new("the channel broke")),
            sends if sends.is_multiple_of(53) => {
                Err(SendError::new(frames.len() / 2, "it takes half"))
            }
            _others => Ok(()),
        }
    }

    fn flush(&mut self) -> Result<(), SendError> {
        match self.sends.is_multiple_of(211) {
            true => Err(SendError::new(0, "it fails late")),
            false => Ok(()),
        }
    }

    fn reconnect(&mut self) -> Result<(), SendError> {
        self.reconnects += 1;
        match self.reconnects.is_multiple_of(3) {
            true => Err(SendError::new(0, "it is still away")),
            false => Ok(()),
        }
    }
}
