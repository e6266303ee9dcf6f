//! Verdicts, and the payloads that prove them.

use crate::ir::{Literal, Path};

/// Who is newer: the reader or the writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// New readers, old writers: consumers may be deployed first.
    Backward,
    /// Old readers, new writers: producers may be deployed first.
    Forward,
}

impl Direction {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Backward, Self::Forward];

    /// The direction in one word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Backward => "backward",
            Self::Forward => "forward",
        }
    }
}

/// Whether every payload of a writer is readable.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Every payload is; this is proven.
    Compatible,
    /// These are not; at least one, each verified with both readers.
    Incompatible(Vec<CounterExample>),
    /// Neither is proven, for this reason. Never to be taken for compatible.
    Undecided(String),
}

impl Verdict {
    /// The verdict in one word.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Compatible => "compatible",
            Self::Incompatible(_) => "incompatible",
            Self::Undecided(_) => "undecided",
        }
    }

    /// The payloads that prove an incompatibility.
    pub fn counter_examples(&self) -> &[CounterExample] {
        match self {
            Self::Incompatible(found) => found,
            Self::Compatible | Self::Undecided(_) => &[],
        }
    }
}

/// A payload that one side sends and the other refuses.
#[derive(Clone, Debug, PartialEq)]
pub struct CounterExample {
    /// Where the two sides differ, `*` for each item of an array or map.
    pub pointer: Path,
    /// Why it is refused, as half a sentence.
    pub why: String,
    /// The event's name on the wire.
    pub event: String,
    /// The version that the payload is sent as.
    pub version: u32,
    /// The payload.
    pub payload: Literal,
}
