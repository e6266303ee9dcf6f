//! The boundary at which panics end.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a piece of work gives, or what it panicked with.
///
/// Whoever calls sees to it that nothing half-done is looked at afterwards.
pub(crate) fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Box<dyn Any + Send>> {
    catch_unwind(AssertUnwindSafe(work))
}

/// Ends what a panic carried, which may panic in turn when it is dropped.
pub(crate) fn discard(payload: Box<dyn Any + Send>) {
    if let Err(again) = caught(|| drop(payload)) {
        // Whoever panics when dropped is not dropped a second time.
        std::mem::forget(again);
    }
}
