//! Where a payload stands in a text, and which version of which event it is.

use super::detect::Candidate;

/// Where the payload stands in the text, and what it is.
#[derive(Debug, PartialEq)]
pub(super) struct Place {
    /// Absent when the envelope's `event_type` is missing or no string.
    pub(super) candidate: Option<&'static Candidate>,
    /// Offset of the payload's first byte.
    pub(super) payload: usize,
    pub(super) envelope: bool,
}
