//! Counts: what was read, and what became of it.

use crate::exit::Outcome;
use serde::Serialize;
use std::fmt;

/// Records of one file or of a run.
///
/// What is read and what is accepted or rejected are counted apart, so that a record that gets
/// lost in between is found out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Tally {
    /// Records that were read.
    pub(crate) read: u64,
    /// Those of them that are fine.
    pub(crate) accepted: u64,
    /// The others.
    pub(crate) rejected: u64,
    /// Blank lines, which are no records.
    pub(crate) blank: u64,
    /// Files and arguments that could not be read.
    pub(crate) unreadable: u64,
}

impl Tally {
    /// Adds the counts of another file.
    pub(crate) fn add(&mut self, other: Self) {
        self.read += other.read;
        self.accepted += other.accepted;
        self.rejected += other.rejected;
        self.blank += other.blank;
        self.unreadable += other.unreadable;
    }

    /// How a run with these counts ends.
    pub(crate) fn outcome(&self) -> Outcome {
        if self.unreadable > 0 {
            Outcome::CouldNotRun
        } else if self.rejected > 0 {
            Outcome::Refused
        } else {
            Outcome::Fine
        }
    }

    /// Sees to it that no record was lost.
    pub(crate) fn balanced(&self) -> anyhow::Result<()> {
        anyhow::ensure!(
            self.accepted + self.rejected == self.read,
            "records were lost ({self}); this is a fault of townlet"
        );
        Ok(())
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { read, accepted, rejected, blank, unreadable } = *self;
        write!(f, "read {read}, accepted {accepted}, rejected {rejected}")?;
        if blank > 0 {
            let lines = if blank == 1 { "line" } else { "lines" };
            write!(f, "; skipped {blank} blank {lines}")?;
        }
        if unreadable > 0 {
            let files = if unreadable == 1 { "file" } else { "files" };
            write!(f, "; {unreadable} {files} could not be read")?;
        }
        Ok(())
    }
}
