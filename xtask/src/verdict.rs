//! Verdicts: what a command says of the tree, beside what it prints.

/// Whether a command found something to mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All is well.
    Fine,
    /// Something was found, and said.
    Found,
    /// Whether all is well is not known; never to be taken for well.
    Undecided,
}
