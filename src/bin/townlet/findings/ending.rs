//! How a run ended, for those who read what it wrote and not its exit code.

use crate::exit::Outcome;
use crate::tally::Tally;
use serde::Serialize;

/// The end of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Ending {
    /// The counts of the run.
    #[serde(flatten)]
    pub(crate) total: Tally,
    /// What its exit code says.
    pub(crate) outcome: Outcome,
    /// Why it could not run, where that is not the fault of a file.
    pub(crate) reason: Option<&'static str>,
}

impl Ending {
    /// The end that follows from the counts.
    pub(crate) fn of(total: Tally) -> Self {
        Self { total, outcome: total.outcome(), reason: None }
    }

    /// The end of a run that could not do what it was for.
    pub(crate) fn in_vain(total: Tally, reason: &'static str) -> Self {
        Self { total, outcome: Outcome::CouldNotRun, reason: Some(reason) }
    }
}
