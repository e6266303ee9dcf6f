//! What was seen of a generator, for each document.

use std::collections::BTreeMap;

/// By the path of the document.
pub(crate) type Run = BTreeMap<String, Seen>;

/// What a generator made of one document, and what that does with the payloads.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// Why it makes no code, if it does not.
    pub(crate) generates: Option<String>,
    /// Why the code does not compile, if it does not.
    pub(crate) compiles: Option<String>,
    /// By the name of the case.
    pub(crate) answers: BTreeMap<String, Answer>,
}

/// What generated code did with a payload.
#[derive(Debug)]
pub(crate) enum Answer {
    /// It took it, and wrote this.
    Accepted(String),
    /// It did not take it, and said this.
    Refused(String),
}

/// Whether there is no code at all, so that there is nothing to compile or to run.
pub(crate) fn is_without_code(run: &Run) -> bool {
    run.values().all(|seen| seen.generates.is_some())
}
