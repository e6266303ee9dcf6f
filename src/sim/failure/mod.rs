//! Failures: from whatever went wrong inside a step to one `loop.failure` that nothing can hold back.

mod context;
mod error_text;
mod handler;
mod payload;

pub use self::error_text::ErrorText;
pub use self::handler::FailureHandler;

pub(crate) use self::context::Contexts;
pub(crate) use self::handler::Handlers;
pub(crate) use self::payload::{FailureParts, loop_failure, unknown_transport};
