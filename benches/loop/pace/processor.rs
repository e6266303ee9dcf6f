//! Time that this process had a processor: what other work on the machine does not change much.

use std::fs;

/// Seconds of processors so far, of all threads; `None` where the system does not say.
pub(crate) fn seconds() -> Option<f64> {
    let threads = fs::read_dir("/proc/self/task").ok()?;
    let nanoseconds = threads.flatten().filter_map(|thread| {
        let told = fs::read_to_string(thread.path().join("schedstat")).ok()?;
        told.split_whitespace().next()?.parse::<f64>().ok()
    });
    Some(nanoseconds.sum::<f64>() / 1e9)
}
