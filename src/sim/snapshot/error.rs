//! Why a snapshot could not be saved or read.

use std::fmt;
use std::path::Path;

/// A snapshot could not be saved or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotError {
    place: Option<String>,
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    /// Something else was read, by which that is told.
    Foreign(String),
    /// Whatever else went wrong.
    Failed(String),
}

impl SnapshotError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { place: None, kind: Kind::Failed(message.into()) }
    }

    /// What was read is no snapshot, for this reason.
    pub(super) fn foreign(reason: impl Into<String>) -> Self {
        Self { place: None, kind: Kind::Foreign(reason.into()) }
    }

    pub(super) fn at(path: &Path, error: &dyn fmt::Display) -> Self {
        Self::new(error.to_string()).within(path)
    }

    /// The same of what stands at this place.
    pub(super) fn within(self, path: &Path) -> Self {
        Self { place: Some(path.display().to_string()), ..self }
    }

    /// Whether what was read is something else than a snapshot, not one that is damaged or of a form
    /// that is not known.
    #[must_use]
    pub fn is_no_snapshot(&self) -> bool {
        matches!(self.kind, Kind::Foreign(_))
    }
}

impl fmt::Display for SnapshotError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.place, &self.kind) {
            (Some(place), Kind::Foreign(reason)) => {
                write!(f, "`{place}` is no snapshot: {reason}")
            }
            (None, Kind::Foreign(reason)) => write!(f, "this is no snapshot: {reason}"),
            (Some(place), Kind::Failed(message)) => write!(f, "`{place}`: {message}"),
            (None, Kind::Failed(message)) => f.write_str(message),
        }
    }
}

impl std::error::Error for SnapshotError {}
