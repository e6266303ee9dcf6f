//! What a run has to say, place by place.

use townlet_codegen::compat::{Change, Class, CounterExample, Direction, Need};
use townlet_codegen::diagnostic::Place;

/// One thing to say.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule: the class of a change, one of [`CODES`], or one of a
    /// [published](crate::published::Code) file.
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
    pub place: Place,
    /// Line, from 1; 0 where the file has no such place.
    pub line: u32,
    /// Column in code points, from 1; 0 like `line`.
    pub column: u32,
    /// What it is, as a sentence without a full stop.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Of a version that is new, what became of the one before: a line for each place.
    pub steps: Vec<String>,
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

/// Rules that are neither a class of changes nor about published files.
pub const CODES: &[(&str, &str)] = &[
    ("C000", "a payload that is refused, though no change of that place is known"),
    ("U001", "a verdict that could not be reached"),
    ("W001", "a waiver that nothing needs"),
    ("W002", "a waiver whose time is over"),
];

/// What a rule is for, in Markdown; `None` when it is none of a comparison.
pub fn explain(code: &str) -> Option<String> {
    if let Ok(class) = code.to_ascii_uppercase().parse::<Class>() {
        let (title, migration) = (class.title(), class.migration());
        return Some(format!("# {class}: {title}\n\n{migration}\n"));
    }
    let text = match code.to_ascii_uppercase().as_str() {
        "C000" => "A step of a newer version refuses what an older version may hold.",
        "U001" => "Neither a proof nor a payload was found. It is never taken for compatible.",
        "W001" => "`waivers.toml` lets something pass that nothing finds any more: remove it.",
        "W002" => "`waivers.toml` let something pass until now: mend it, or give it a new end.",
        _other => return None,
    };
    let (code, title) = CODES.iter().find(|(known, _)| known.eq_ignore_ascii_case(code))?;
    Some(format!("# {code}: {title}\n\n{text}\n"))
}

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
