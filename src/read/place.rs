//! Where a payload stands in a text, and which version of which event it is.

use super::detect::Candidate;
use crate::contract::AnyVersion;
use crate::json::{Cursor, Fault};

/// Where the payload stands in the text, and what it is.
#[derive(Debug, PartialEq)]
pub(super) struct Place {
    /// Absent when the envelope's `event_type` is missing or no string.
    pub(super) candidate: Option<&'static Candidate>,
    /// Offset of the payload's first byte.
    pub(super) payload: usize,
    pub(super) envelope: bool,
}

impl Place {
    /// Reads the payload at the cursor.
    #[cfg_attr(debug_assertions, inline)]
    pub(super) fn decode(&self, cursor: &mut Cursor<'_>) -> Result<AnyVersion, Fault> {
        let Some(candidate) = self.candidate else { return Err(cursor.violation()) };
        AnyVersion::decode(candidate.kind, candidate.version, cursor)
            .unwrap_or_else(|| Err(cursor.violation()))
    }
}
