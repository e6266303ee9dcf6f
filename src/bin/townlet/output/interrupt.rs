//! Ctrl-C: temporary files, and folders made for them, are removed before the process ends.

use super::traces::traces;
use crate::exit::INTERRUPTED;
use std::process;

/// Cleans up after Ctrl-C, a request to end and a lost terminal; the exit code is 130.
pub(crate) fn on_interrupt() -> Result<(), ctrlc::Error> {
    ctrlc::set_handler(|| {
        let traces = traces();
        traces.remove();
        process::exit(INTERRUPTED.into())
    })
}
