//! Duplicate members of objects whose names are not known beforehand.
//!
//! A filter of 256 bits answers nearly always; on a hit the names so far are compared, and from
//! [`MANY`] names on a hash set takes over, so that no object costs more than linear time. Objects
//! in an array mostly have the same names in the same order: as long as one has those of the one
//! before it, a compare with the text there is enough.

use std::borrow::Cow;
use std::collections::HashSet;

use super::cursor::Cursor;
use super::fault::{Fault, Reason};
use super::text::{self, Name, Text};
use crate::shape::key;

/// Where no name stands on a stack.
const NONE: usize = usize::MAX;

/// From this many names on, they are hashed properly.
const MANY: usize = 32;

/// The names of one object that is being read. They stand on the cursor's stack, which nested
/// objects share.
///
/// INVARIANT: the names from `base` up to `next`, or all from there when `next` is [`NONE`], are
/// those of this object, no two of them equal.
#[derive(Debug)]
pub(crate) struct Names<'a> {
    /// Where this object's names start on the stack.
    base: usize,
    /// As long as this object's names are those of the one before it: where the next one stands.
    next: usize,
    filter: [u64; 4],
    many: Option<HashSet<Cow<'a, str>>>,
}

/// A name on the cursor's stack.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    /// Offset after the opening quote.
    start: usize,
    /// Bytes between the quotes.
    length: usize,
    hash: u64,
}

impl Known {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn new(name: Name) -> Self {
        let Text { start, end, .. } = name.text;
        Self { start, length: end - start, hash: name.hash }
    }

    /// The offset after the name when the very same text stands at an offset, quotes included.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn after(self, bytes: &[u8], at: usize) -> Option<usize> {
        let length = self.length + 2;
        key::same(bytes, self.start - 1, at, length).then_some(at + length)
    }

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
        Self { base: c.names.len(), next: NONE, filter: [0; 4], many: None }
    }

    /// No names yet of an object that probably has those of the one before it, which were
    /// left on the stack from an offset on.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn like(base: usize) -> Self {
        Self { base, next: base, filter: [0; 4], many: None }
    }

    /// The offset after the name at one, when it is the one that the object before had here. Then
    /// it is new: its object had it once.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn again(&mut self, c: &Cursor<'a>, at: usize) -> Option<usize> {
        let after = c.names.get(self.next)?.after(c.bytes, at)?;
        self.next += 1;
        Some(after)
    }

    /// Adds a name; a fault when the object has it already.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn insert(&mut self, c: &mut Cursor<'a>, name: Name) -> Result<(), Fault> {
        if self.next != NONE {
            self.part(c);
        }
        let (word, bit) = place(name.hash);
        let hit = self.filter[word] & bit != 0;
        self.filter[word] |= bit;
        c.names.push(Known::new(name));
        if hit || c.names.len() - self.base > MANY {
            return self.look(c);
        }
        Ok(())
    }

    /// Goes on without the object before: what was equal so far stays.
    #[inline(never)]
    fn part(&mut self, c: &mut Cursor<'a>) {
        c.names.truncate(self.next);
        self.next = NONE;
        for known in &c.names[self.base..] {
            let (word, bit) = place(known.hash);
            self.filter[word] |= bit;
        }
    }

    /// Gives the stack back.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn close(self, c: &mut Cursor<'a>) {
        c.names.truncate(self.base);
    }

    /// Compares the name that was added last with every other one.
    #[inline(never)]
    fn look(&mut self, c: &mut Cursor<'a>) -> Result<(), Fault> {
        let Some((name, others)) = c.names[self.base..].split_last() else { return Ok(()) };
        let seen = if others.len() < MANY {
            let mut alike = others.iter().filter(|known| known.hash == name.hash);
            alike.any(|known| known.decode(c.text) == name.decode(c.text))
        } else {
            let many = self.many.get_or_insert_default();
            if many.is_empty() {
                for known in others {
                    many.insert(known.decode(c.text));
                }
            }
            !many.insert(name.decode(c.text))
        };
        if seen {
            return Err(Fault::new(name.start - 1, Reason::DuplicateMember));
        }
        if self.many.is_some() {
            c.names.pop();
        }
        Ok(())
    }
}

/// The word and the bit of the filter that stand for a hash.
#[cfg_attr(not(debug_assertions), inline(always))]
fn place(hash: u64) -> (usize, u64) {
    ((hash >> 56 & 3) as usize, 1 << (hash >> 58))
}
