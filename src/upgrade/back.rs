//! Tables of `x-map` read backwards.

use super::values::{held, text_of};
use super::{Notes, Refused};
use crate::json::{Raw, Read, Write};
use crate::shape::Shape;

/// A line of a table: the value that is looked up and the one that an upgrade makes it from, as
/// JSON.
#[derive(Clone, Copy, Debug)]
pub enum Entry {
    /// An upgrade makes it from this value and from no other.
    Only(&'static str, &'static str),
    /// An upgrade makes it from other values, too; this one is assumed.
    OneOfMany(&'static str, &'static str),
}

/// What becomes of a value that a table does not list.
#[derive(Clone, Copy, Debug)]
pub enum Rest {
    /// It is refused.
    Refused,
    /// It stays, unless it is one of these texts, which an upgrade would turn into others.
    Keep(&'static [&'static str]),
}

impl Notes {
    /// The value that an upgrade makes this one from.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn back<T: Read, V: Write>(
        &mut self,
        pointer: &str,
        value: &V,
        entries: &[Entry],
        rest: Rest,
        shape: &'static Shape,
    ) -> Result<T, Refused> {
        let found = Raw::of(value);
        for entry in entries {
            let (Entry::Only(from, to) | Entry::OneOfMany(from, to)) = *entry;
            if Raw::trusted(from) == found {
                let value = held(pointer, to, shape)?;
                return Ok(match entry {
                    Entry::Only(..) => value,
                    Entry::OneOfMany(..) => {
                        self.note_assumed(pointer.to_owned().into(), to);
                        value
                    }
                });
            }
        }
        let text = text_of(value);
        match rest {
            Rest::Keep(taken) if !taken.iter().any(|name| found == Raw::of(*name)) => {
                held(pointer, &text, shape)
            }
            Rest::Keep(_) | Rest::Refused => Err(Refused::unmapped(pointer, &text)),
        }
    }
}
