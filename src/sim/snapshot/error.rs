//! Why a snapshot could not be saved or read.

use std::fmt;
use std::path::Path;

/// A snapshot could not be saved or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotError {
    message: String,
}

impl SnapshotError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }

    pub(super) fn at(path: &Path, error: &dyn fmt::Display) -> Self {
        Self::new(format!("`{}`: {error}", path.display()))
    }
}

impl fmt::Display for SnapshotError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for SnapshotError {}
