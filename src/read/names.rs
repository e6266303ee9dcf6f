//! The top-level names of all events, numbered, and sets of them as bits.

use crate::shape::{Field, Key, key};

/// How many names there may be; a test holds the contract to it.
pub(super) const MOST: usize = 64 * WORDS;
const WORDS: usize = 4;
const SLOTS: usize = 4 * MOST;

/// Names with their numbers. Those that follow the one before in some
/// schema are recognized by one or two compares; the others are found by a hash.
pub(super) struct Names {
    slots: Vec<Option<usize>>,
    /// Each name, by number.
    keys: Vec<&'static Key>,
    /// The names that follow each in some schema, by number.
    followers: Vec<Vec<(usize, &'static Key)>>,
}

impl Default for Names {
    fn default() -> Self {
        Self { slots: vec![None; SLOTS], keys: Vec::new(), followers: Vec::new() }
    }
}

impl Names {
    /// The numbers of a record's names, given to them now if they have none.
    ///
    /// # Panics
    ///
    /// When there are more than [`MOST`] names.
    pub(super) fn insert(&mut self, fields: &'static [Field]) -> Vec<usize> {
        let mut numbers = Vec::with_capacity(fields.len());
        for field in fields {
            numbers.push(self.number(&field.key));
        }
        for pair in numbers.windows(2) {
            let &[number, next] = pair else { continue };
            let followers = &mut self.followers[number];
            if followers.iter().all(|(known, _)| *known != next) {
                followers.push((next, self.keys[next]));
            }
        }
        numbers
    }

    fn number(&mut self, key: &'static Key) -> usize {
        if let Some(known) = self.find(key.name()) {
            return known;
        }
        let number = self.keys.len();
        assert!(number < MOST, "the events have more than {MOST} top-level names");
        let mut slot = hash(key.name());
        while self.slots[slot].is_some() {
            slot = (slot + 1) % SLOTS;
        }
        self.slots[slot] = Some(number);
        self.keys.push(key);
        self.followers.push(Vec::new());
        number
    }

    /// The number of a name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        let mut slot = hash(name);
        while let Some(number) = self.slots[slot] {
            if self.keys[number].name() == name {
                return Some(number);
            }
            slot = (slot + 1) % SLOTS;
        }
        None
    }

    /// The name at an offset, when it is one that follows another in some schema: its number, and the
    /// offset after its colon.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn follower(&self, last: usize, bytes: &[u8], at: usize) -> Option<(usize, usize)> {
        let head = key::load(bytes, at)?;
        for (number, key) in self.followers.get(last)? {
            if let Some(after) = key.after_head(head, bytes, at) {
                return Some((*number, after));
            }
        }
        None
    }
}

/// Length and four bytes, spread by one multiplication: enough for a contract's names.
fn hash(name: &str) -> usize {
    let bytes = name.as_bytes();
    let length = bytes.len();
    let at = |index: usize| u32::from(bytes.get(index).copied().unwrap_or(0));
    let parts =
        at(0) | at(length / 3) << 8 | at(length / 2) << 16 | at(length.wrapping_sub(2)) << 24;
    let spread = (parts ^ length as u32).wrapping_mul(0x9e37_79b1);
    (spread >> 16) as usize % SLOTS
}

/// A set of names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NameSet([u64; WORDS]);

impl NameSet {
    pub(super) fn insert(&mut self, index: usize) {
        self.0[index / 64] |= 1 << (index % 64);
    }

    pub(super) fn has(&self, index: usize) -> bool {
        self.0[index / 64] & (1 << (index % 64)) != 0
    }

    /// Whether the other has all names of this set.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        self.0.iter().zip(other.0).all(|(own, other)| own & !other == 0)
    }

    /// How many names of this set the other lacks.
    pub(super) fn without(&self, other: &Self) -> u32 {
        self.0.iter().zip(other.0).map(|(own, other)| (own & !other).count_ones()).sum()
    }
}
