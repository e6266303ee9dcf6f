//! Duplicate members of objects whose names are not known beforehand.
//!
//! A filter of 256 bits answers nearly always; on a hit the names so far are compared, and from
//! [`MANY`] names on a hash set takes over, so that no object costs more than linear time.

use std::borrow::Cow;
use std::collections::HashSet;

use super::cursor::Cursor;
use super::fault::{Fault, Reason};
use super::text::{self, Name, Text};

/// From this many names on, they are hashed properly.
const MANY: usize = 32;

/// The names of one object that is being read. They stand on the cursor's stack, which nested
/// objects share.
#[derive(Debug)]
pub(crate) struct Names<'a> {
    /// Where this object's names start on the stack.
    base: usize,
    filter: [u64; 4],
    many: Option<HashSet<Cow<'a, str>>>,
}

/// A name on the cursor's stack.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    /// Offset after the opening quote.
    start: usize,
    hash: u64,
}

impl Known {
    /// What the name says.
    fn decode(self, text: &str) -> Cow<'_, str> {
        let found = text::string(text.as_bytes(), self.start);
        found.unwrap_or(Text::EMPTY).decode(text)
    }
}

impl<'a> Names<'a> {
    /// No names yet.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn new(c: &Cursor<'a>) -> Self {
        Self { base: c.names.len(), filter: [0; 4], many: None }
    }

    /// Adds a name; a fault when the object has it already.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn insert(&mut self, c: &mut Cursor<'a>, name: Name) -> Result<(), Fault> {
        let hash = name.hash;
        let (word, bit) = ((hash >> 56 & 3) as usize, 1_u64 << (hash >> 58));
        let hit = self.filter[word] & bit != 0;
        self.filter[word] |= bit;
        let name = Known { start: name.text.start, hash };
        if hit || c.names.len() - self.base >= MANY {
            return self.look(c, name);
        }
        c.names.push(name);
        Ok(())
    }

    /// Gives the stack back.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn close(self, c: &mut Cursor<'a>) {
        c.names.truncate(self.base);
    }

    /// Compares with every name so far, and adds one that is new.
    #[inline(never)]
    fn look(&mut self, c: &mut Cursor<'a>, name: Known) -> Result<(), Fault> {
        let so_far = &c.names[self.base..];
        let seen = if so_far.len() < MANY {
            let mut alike = so_far.iter().filter(|known| known.hash == name.hash);
            alike.any(|known| known.decode(c.text) == name.decode(c.text))
        } else {
            let all = || so_far.iter().map(|known| known.decode(c.text)).collect();
            !self.many.get_or_insert_with(all).insert(name.decode(c.text))
        };
        if seen {
            return Err(Fault::new(name.start - 1, Reason::DuplicateMember));
        }
        if self.many.is_none() {
            c.names.push(name);
        }
        Ok(())
    }
}
