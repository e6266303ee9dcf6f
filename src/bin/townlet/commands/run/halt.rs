//! Ctrl-C and requests to end: the first lets the tick end and telemetry drain, a second one does not
//! wait.

use crate::exit::INTERRUPTED;
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the run is to end.
#[derive(Clone, Debug, Default)]
pub(super) struct Halt {
    is_asked: Arc<AtomicBool>,
}

impl Halt {
    /// Listens from now on.
    pub(super) fn on_signal() -> Result<Self, ctrlc::Error> {
        let halt = Self::default();
        let handle = halt.clone();
        ctrlc::set_handler(move || {
            if handle.is_asked.swap(true, Ordering::Relaxed) {
                process::exit(INTERRUPTED.into());
            }
        })?;
        Ok(halt)
    }

    /// Whether somebody asked.
    pub(super) fn is_asked(&self) -> bool {
        self.is_asked.load(Ordering::Relaxed)
    }
}
