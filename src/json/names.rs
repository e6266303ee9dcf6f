//! Duplicate members of objects whose names are not known beforehand.
//!
//! A filter of 256 bits answers nearly always; on a hit the names so far are compared, and from
//! [`MANY`] names on a hash set takes over, so that no object costs more than linear time.

use std::borrow::Cow;
use std::collections::HashSet;

use super::block;
use super::cursor::Cursor;
use super::fault::{Fault, Reason};
use super::text::Text;

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

impl<'a> Names<'a> {
    /// No names yet.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn new(c: &Cursor<'a>) -> Self {
        Self { base: c.names.len(), filter: [0; 4], many: None }
    }

    /// Adds a name; a fault when the object has it already.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn insert(&mut self, c: &mut Cursor<'a>, name: Text) -> Result<(), Fault> {
        let hash = if name.escaped { escaped_hash(c.text, name) } else { hash(c.bytes, name) };
        let (word, bit) = ((hash & 3) as usize, 1_u64 << (hash >> 58));
        let hit = self.filter[word] & bit != 0;
        self.filter[word] |= bit;
        if hit || c.names.len() - self.base >= MANY {
            self.look(c, name)?;
        }
        if self.many.is_none() {
            c.names.push(name);
        }
        Ok(())
    }

    /// Gives the stack back.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn close(self, c: &mut Cursor<'a>) {
        c.names.truncate(self.base);
    }

    /// Compares with every name so far.
    #[inline(never)]
    fn look(&mut self, c: &Cursor<'a>, name: Text) -> Result<(), Fault> {
        let decoded = name.decode(c.text);
        let seen = match &mut self.many {
            Some(many) => !many.insert(decoded),
            None => {
                let so_far = &c.names[self.base..];
                let seen = so_far.iter().any(|other| other.decode(c.text) == decoded);
                if so_far.len() >= MANY {
                    let mut many = HashSet::new();
                    for other in so_far {
                        many.insert(other.decode(c.text));
                    }
                    many.insert(decoded);
                    self.many = Some(many);
                }
                seen
            }
        };
        if seen { Err(Fault::new(name.start - 1, Reason::DuplicateMember)) } else { Ok(()) }
    }
}

/// A cheap hash of the first and last eight bytes and the length; good enough for a filter.
#[cfg_attr(not(debug_assertions), inline(always))]
fn hash(bytes: &[u8], name: Text) -> u64 {
    let length = name.end - name.start;
    let (first, last) = if length >= 8 {
        (word(bytes, name.start), word(bytes, name.end - 8))
    } else {
        (word(bytes, name.start) & ((1 << (length * 8)) - 1), length as u64)
    };
    (first ^ last.rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(32)
}

/// Eight bytes of the text; zeros beyond its end are as good.
#[cfg_attr(not(debug_assertions), inline(always))]
fn word(bytes: &[u8], at: usize) -> u64 {
    block::load(bytes, at).unwrap_or(0)
}

/// The hash of the name that an escaped string says: the same as that of the plain spelling.
#[cold]
fn escaped_hash(text: &str, name: Text) -> u64 {
    let decoded = name.decode(text);
    let plain = Text { start: 0, end: decoded.len(), escaped: false };
    hash(decoded.as_bytes(), plain)
}
