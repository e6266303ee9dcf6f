//! The boundary at which panics end, and what they say.

use std::any::Any;
use std::borrow::Cow;
use std::ffi::OsString;
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

/// What a panic says, if it says something.
pub(crate) fn said(payload: &(dyn Any + Send)) -> Option<String> {
    let text = payload.downcast_ref::<&'static str>().map(|text| (*text).to_owned());
    text.or_else(|| payload.downcast_ref::<String>().cloned())
        .or_else(|| payload.downcast_ref::<Box<str>>().map(|text| text.to_string()))
        .or_else(|| payload.downcast_ref::<Cow<'static, str>>().map(|text| text.to_string()))
        .or_else(|| payload.downcast_ref::<OsString>().map(|text| text.to_string_lossy().into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_whose_payload_panics_when_dropped_ends_here() {
        struct Bomb;
        impl Drop for Bomb {
            fn drop(&mut self) {
                std::panic::resume_unwind(Box::new("again"));
            }
        }
        let work = || -> () { std::panic::resume_unwind(Box::new(Bomb)) };
        discard(caught(work).expect_err("it panicked"));
    }

    #[test]
    fn what_is_no_text_says_nothing() {
        assert_eq!(said(&42_u8), None);
        assert_eq!(said(&"words"), Some("words".to_owned()));
    }
}
