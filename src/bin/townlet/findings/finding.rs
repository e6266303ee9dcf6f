//! What was found, in terms of the file.

use crate::records::Place;
use serde::Serialize;

/// A reason to refuse a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// Where it stands in the file.
    pub(crate) place: Place,
    /// Where it stands in the payload, or in the envelope around it.
    pub(crate) pointer: String,
    /// What `townlet explain` takes: a keyword of JSON Schema or a word of ours.
    pub(crate) code: String,
    /// What is wrong.
    pub(crate) reason: String,
    /// What may have been meant.
    pub(crate) hint: Option<String>,
}

/// A record that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// Where it starts in the file.
    pub(crate) place: Place,
    /// Its event, when that is known.
    pub(crate) event: Option<&'static str>,
    /// Its version, when that is known.
    pub(crate) version: Option<u32>,
    /// Why; never empty.
    pub(crate) findings: Vec<Finding>,
    /// Whether there are more findings than were asked for.
    pub(crate) more: bool,
}

/// A finding as JSON.
#[derive(Debug, Serialize)]
pub(crate) struct Entry<'a> {
    file: &'a str,
    line: u64,
    column: u64,
    pointer: &'a str,
    code: &'a str,
    reason: &'a str,
    hint: Option<&'a str>,
    event: Option<&'a str>,
    version: Option<u32>,
}

impl Refusal {
    /// The findings as JSON.
    pub(crate) fn entries<'a>(&'a self, file: &'a str) -> impl Iterator<Item = Entry<'a>> {
        self.findings.iter().map(move |finding| Entry {
            file,
            line: finding.place.line,
            column: finding.place.column,
            pointer: &finding.pointer,
            code: &finding.code,
            reason: &finding.reason,
            hint: finding.hint.as_deref(),
            event: self.event,
            version: self.version,
        })
    }
}
