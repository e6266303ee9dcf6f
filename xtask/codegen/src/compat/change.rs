//! A change as data; its sentence is derived.

use super::blame::may_break;
use super::class::Class;
use super::verdict::Direction;
use crate::diagnostic::Place;
use crate::ir::{Literal, Path};

/// Something that is not the same in two contracts.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What sort of change it is.
    pub class: Class,
    /// The event whose payloads it is about.
    pub event: String,
    /// The version of the event.
    pub version: u32,
    /// The place in the payload, `*` for each item of an array or map.
    pub pointer: Path,
    /// What the old contract says; absent where it says nothing.
    pub before: Option<Literal>,
    /// What the new contract says; absent where it says nothing.
    pub after: Option<Literal>,
    /// Where it stands in the schemas.
    pub place: Place,
}

/// The smallest step that carries what changed, from the smallest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Nothing changed.
    None,
    /// Words for people alone: a patch of the release.
    Patch,
    /// Every reader and writer goes on: a minor release.
    Minor,
    /// Some payload would be refused, or that is not known: a new version of the event.
    Version,
}

impl Need {
    /// The step in one word.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Version => "new version",
        }
    }
}

impl Change {
    /// What changed, as a sentence without a full stop.
    pub fn sentence(&self) -> String {
        let place = match self.pointer.0.is_empty() {
            true => "the payload".to_owned(),
            false => format!("`{}`", self.pointer),
        };
        let what = self.class.title();
        match (&self.before, &self.after) {
            (None, None) => format!("{place}: {what}"),
            (None, Some(after)) if self.class.is_coming() => {
                format!("{place}: {what}: {}", shown(after))
            }
            (Some(before), None) if self.class.is_going() => {
                format!("{place}: {what}: {}", shown(before))
            }
            (None, Some(after)) => format!("{place}: {what}: none before, {} now", shown(after)),
            (Some(before), None) => format!("{place}: {what}: {} before, none now", shown(before)),
            (Some(before), Some(after)) => {
                format!("{place}: {what}: {} before, {} now", shown(before), shown(after))
            }
        }
    }

    /// Whether payloads of this direction may be refused because of it; no only where what sort of
    /// change it is says so.
    pub fn may_break(&self, direction: Direction) -> bool {
        may_break(self, direction)
    }

    /// Whether it is a version that did not exist.
    pub fn is_new_version(&self) -> bool {
        matches!(self.class, Class::EventAdded | Class::VersionAdded)
    }

    /// What to do for payloads on the way, in one sentence.
    pub fn migration(&self) -> &'static str {
        self.class.migration()
    }
}

/// A value in backticks, cut where it is long.
fn shown(value: &Literal) -> String {
    const LONGEST: usize = 80;
    let json = value.to_json();
    match json.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("`{}…`", &json[..at]),
        None => format!("`{json}`"),
    }
}
