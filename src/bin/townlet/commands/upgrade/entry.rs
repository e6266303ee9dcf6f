//! The report: one JSON object a line for each rejected record and, on request, for each record
//! that reading or upgrading changed or found fault with.

use crate::findings::{Entry, Refusal};
use crate::records::Place;
use serde::Serialize;
use townlet_contract::Report;

/// A line of the report.
#[derive(Debug, Serialize)]
#[serde(tag = "outcome", rename_all = "lowercase")]
pub(super) enum Line<'a> {
    /// A record that was rejected.
    Rejected {
        /// Line on which the record starts; `line` and `column` are those of the fault.
        record_line: u64,
        #[serde(flatten)]
        entry: Entry<'a>,
    },
    /// A record that was accepted.
    Accepted {
        file: &'a str,
        line: u64,
        column: u64,
        #[serde(flatten)]
        report: &'a Report,
    },
}

impl<'a> Line<'a> {
    /// The first reason of a refusal.
    pub(super) fn rejected(file: &'a str, refusal: &'a Refusal) -> Option<Self> {
        let record_line = refusal.place.line;
        refusal.entries(file).next().map(|entry| Self::Rejected { record_line, entry })
    }

    /// What became of a record.
    pub(super) fn accepted(file: &'a str, place: Place, report: &'a Report) -> Self {
        Self::Accepted { file, line: place.line, column: place.column, report }
    }
}
