//! What a run has to say, place by place.

use townlet_codegen::compat::{Change, CounterExample, Direction, Need, Spot};

/// One thing to say.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule: the class of a change, or one of [`CODES`].
    pub code: String,
    /// Whether it stops.
    pub level: Level,
    /// The state that was compared with.
    pub against: String,
    /// The event.
    pub event: String,
    /// Its version; 0 where a whole file is meant.
    pub version: u32,
    /// The place in the payload.
    pub pointer: String,
    /// Where it stands in the schemas.
    pub spot: Spot,
    /// What it is, as a sentence without a full stop.
    pub message: String,
    /// What to do.
    pub help: String,
    /// The direction that breaks, and the payload that shows it.
    pub example: Option<(Direction, CounterExample)>,
}

/// Whether a finding stops a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It is fine.
    Note,
    /// It is not fine, but not asked for, or waived.
    Warning,
    /// Nobody knows, so it stops.
    Undecided,
    /// It stops.
    Error,
}

impl Level {
    /// The level in one word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Undecided => "undecided",
            Self::Error => "error",
        }
    }
}

/// Rules that are no class of changes.
pub const CODES: &[(&str, &str)] = &[
    ("P001", "a published file that has changed"),
    ("P002", "a published file that is gone"),
    ("C000", "a payload that is refused, though no change of that place is known"),
    ("U001", "a verdict that could not be reached"),
    ("W001", "a waiver that nothing needs"),
    ("W002", "a waiver whose time is over"),
];

/// A version in short, for tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The state that was compared with.
    pub against: String,
    /// The event.
    pub event: String,
    /// The version.
    pub version: u32,
    /// Verdicts, backward and forward, in one word.
    pub verdicts: [&'static str; 2],
    /// The step that is needed.
    pub need: Need,
    /// What changed.
    pub changes: Vec<Change>,
}
