//! Reading: bytes in, a typed event of the latest version and a report out.
//!
//! ```text
//! bytes → envelope → detect (event, version) → read and validate as that → upgrade step by step
//! ```
//!
//! The payload is validated as the version in which it was sent, before anything is upgraded, so
//! that a violation speaks the sender's own names. What a failure needs to be explained is worked
//! out by reading again, only then.

mod detect;
mod envelope;
mod explain;
mod guess;
mod names;
mod place;
mod reader;
mod result;
mod scan;
mod stranger;
mod weigh;

pub use self::envelope::Envelope;
pub use self::reader::{MAX_BYTES, Reader, from_json, to_json};
pub use self::result::{Read, Sent};

use crate::error::Error;

/// Reads one payload, bare or in an envelope, as a reader that takes what comes.
///
/// # Errors
///
/// When the text is no JSON, when event or version cannot be told, when the payload breaks the
/// schema of its version, or when a step refuses it; see [`Error`].
#[cfg_attr(debug_assertions, inline)]
pub fn read(bytes: &[u8]) -> Result<Read, Error> {
    Reader::new().read(bytes)
}
