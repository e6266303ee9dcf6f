//! A tick as sections, and how one tick differs from another.

use crate::contract::loop_tick::LoopTick;
use crate::contract::shared::open_object::v1::OPEN_OBJECT_SHAPE;
use crate::json::{Cursor, Map, Raw, Write, Writer};
use crate::shape::Profile;

/// A `loop.tick` by its sections: the members of its payload, as JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// The members, each as it is written.
    pub sections: Map<Raw>,
}

/// What turns one snapshot into the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Diff {
    /// Sections that are new or not byte for byte as before.
    pub changes: Map<Raw>,
    /// Sections that are there no more.
    pub removed: Vec<String>,
}

impl Snapshot {
    /// The sections of a tick.
    ///
    /// # Panics
    ///
    /// Never: what a DTO writes is a JSON object.
    #[must_use]
    pub fn of(tick: &LoopTick) -> Self {
        let mut writer = Writer::new();
        tick.write(&mut writer);
        let text = writer.into_string();
        let sections = Cursor::new(&text, Profile::Reader).read(&OPEN_OBJECT_SHAPE);
        Self { sections: sections.expect("a DTO writes a JSON object without repeated members") }
    }

    /// What turns another snapshot into this one.
    #[must_use]
    pub fn since(&self, before: &Self) -> Diff {
        let differs = |(name, section): &(&str, &Raw)| {
            // `1` and `1.0` are the same value, but not the same snapshot.
            before.sections.get(name).is_none_or(|old| old.as_str() != section.as_str())
        };
        let changes = self.sections.iter().filter(differs);
        let changes = changes.map(|(name, section)| (name, section.clone())).collect();
        let gone = before.sections.names().filter(|name| !self.sections.contains(name));
        Diff { changes, removed: gone.map(str::to_owned).collect() }
    }

    /// Makes it the next one.
    pub fn apply(&mut self, diff: &Diff) {
        for name in &diff.removed {
            self.sections.remove(name);
        }
        self.sections.extend(diff.changes.iter().map(|(name, section)| (name, section.clone())));
    }

    /// The whole as JSON, members in the order of their names.
    #[must_use]
    pub fn to_json(&self) -> Raw {
        Raw::of(&self.sections)
    }
}
