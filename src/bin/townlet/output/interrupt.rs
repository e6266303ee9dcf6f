//! Ctrl-C: temporary files are removed before the process ends.
//!
//! Files appear and are moved to their places only under the lock, which the handler never gives
//! back; so none can appear after it has looked.

use crate::exit::INTERRUPTED;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::{fs, process};

/// Temporary files that exist.
static TEMPORARY: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// The temporary files, for as long as none may appear or go.
pub(super) fn temporary() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    TEMPORARY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Cleans up after Ctrl-C, a request to end and a lost terminal; the exit code is 130.
pub(crate) fn on_interrupt() -> Result<(), ctrlc::Error> {
    ctrlc::set_handler(|| {
        let paths = temporary();
        for path in &*paths {
            // What cannot be removed cannot be helped: the process ends here.
            let _ = fs::remove_file(path);
        }
        process::exit(INTERRUPTED.into())
    })
}
