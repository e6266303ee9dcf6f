//! What is done to each record: which way it goes, and how far.

use super::target::{self, Target};
use townlet_contract::{Error, Report, Sent};

/// Which way, and the versions to stop at.
#[derive(Debug)]
pub(super) struct Errand {
    pub(super) way: Way,
    pub(super) targets: Vec<Target>,
}

/// The way that records go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// To newer versions.
    Up,
    /// To older versions.
    Down,
}

impl Way {
    /// What was done, as one word.
    pub(super) fn done(self) -> &'static str {
        match self {
            Self::Up => "upgraded",
            Self::Down => "downgraded",
        }
    }
}

impl Errand {
    /// The record in the version that it stops at.
    pub(super) fn done(&self, sent: Sent) -> Result<Sent, Error> {
        let kind = sent.event.kind();
        let wanted = target::version_of(&self.targets, kind);
        match self.way {
            Way::Up => sent.to(wanted.unwrap_or(kind.latest())),
            Way::Down => {
                let version = wanted.unwrap_or(sent.event.version());
                sent.downgrade(version)
            }
        }
    }

    /// Whether values were lost for which the version has no place.
    pub(super) fn is_lossy(&self, report: &Report) -> bool {
        self.way == Way::Down && !report.dropped.is_empty()
    }
}
