//! Ctrl-C and requests to end: the first lets the tick end and telemetry drain, a second one does not
//! wait. From the first one on the town does not wait for long for somebody who does not read.

use crate::exit::INTERRUPTED;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use townlet_contract::telemetry::WorkerHandle;

/// Whether the run is to end.
#[derive(Clone, Debug, Default)]
pub(super) struct Halt {
    is_asked: Arc<AtomicBool>,
    /// By which a wait for whoever reads telemetry is ended.
    worker: Arc<Mutex<Option<WorkerHandle>>>,
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
            let worker = handle.worker.lock().unwrap_or_else(PoisonError::into_inner);
            worker.iter().for_each(WorkerHandle::hurry);
        })?;
        Ok(halt)
    }

    /// Which worker is to hurry when somebody asks; at once when somebody has asked already.
    pub(super) fn hurries(&self, worker: WorkerHandle) {
        let mut held = self.worker.lock().unwrap_or_else(PoisonError::into_inner);
        if self.is_asked() {
            worker.hurry();
        }
        *held = Some(worker);
    }

    /// Whether somebody asked.
    pub(super) fn is_asked(&self) -> bool {
        self.is_asked.load(Ordering::Relaxed)
    }
}
