//! The top-level names of all events, numbered, and sets of them as bits.

use super::scan::Ending;
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
    /// The names that each schema has first.
    first: Vec<Follower>,
    /// The names that follow each in some schema, by number.
    followers: Vec<Vec<Follower>>,
    /// The rows that may end with a name, by the end of that name: a table whose free slots have no
    /// rows.
    ends: Vec<(Ending, Rows)>,
}

/// A name that may follow another.
pub(super) struct Follower {
    pub(super) number: usize,
    key: &'static Key,
    /// The rows in whose order it does, with nothing left out but what may be absent.
    pub(super) rows: Rows,
}

impl Default for Names {
    fn default() -> Self {
        let (first, followers) = (Vec::new(), Vec::new());
        let ends = vec![Default::default(); SLOTS];
        Self { slots: vec![None; SLOTS], keys: Vec::new(), first, followers, ends }
    }
}

impl Names {
    /// The numbers of the names of a row's record, given to them now if they have none.
    ///
    /// # Panics
    ///
    /// When there are more than [`MOST`] names.
    pub(super) fn insert(&mut self, fields: &'static [Field], row: usize) -> Vec<usize> {
        let mut numbers = Vec::new();
        for field in fields {
            numbers.push(self.number(&field.key));
        }
        // From the last one that must be there on, each may be the last.
        for field in fields.iter().rev() {
            let ending = Ending::of(field.key.name());
            let slot = self.end(ending);
            self.ends[slot].0 = ending;
            self.ends[slot].1.insert(row);
            if field.required {
                break;
            }
        }
        for before in 0..=fields.len() {
            // Up to the first one that must be there, each may come next.
            for (field, &next) in fields.iter().zip(&numbers).skip(before) {
                let last = before.checked_sub(1).map(|before| numbers[before]);
                self.note(last, next, row);
                if field.required {
                    break;
                }
            }
        }
        numbers
    }

    /// Notes that a name may follow another in a row.
    fn note(&mut self, last: Option<usize>, number: usize, row: usize) {
        let key = self.keys[number];
        let followers = match last {
            Some(last) => &mut self.followers[last],
            None => &mut self.first,
        };
        let known = followers.iter_mut().find(|known| known.number == number);
        match known {
            Some(known) => known.rows.insert(row),
            None => followers.push(Follower { number, key, rows: Rows::of(row) }),
        }
        // What most schemas have there is looked for first.
        for at in (1..followers.len()).rev() {
            if followers[at - 1].rows.0.count_ones() < followers[at].rows.0.count_ones() {
                followers.swap(at - 1, at);
            }
        }
    }

    fn number(&mut self, key: &'static Key) -> usize {
        if let Some(known) = self.find(key.name().as_bytes()) {
            return known;
        }
        let number = self.keys.len();
        assert!(number < MOST, "the events have more than {MOST} top-level names");
        let mut slot = hash(key.name().as_bytes());
        while self.slots[slot].is_some() {
            slot = (slot + 1) % SLOTS;
        }
        self.slots[slot] = Some(number);
        self.keys.push(key);
        self.followers.push(Vec::new());
        number
    }

    /// The number of a name.
    pub(super) fn find(&self, name: &[u8]) -> Option<usize> {
        let mut slot = hash(name);
        while let Some(number) = self.slots[slot] {
            if self.keys[number].name().as_bytes() == name {
                return Some(number);
            }
            slot = (slot + 1) % SLOTS;
        }
        None
    }

    /// The name at an offset, when it is one that follows another (or nothing) in some schema; and
    /// the offset after its colon.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn follower(
        &self,
        last: Option<usize>,
        bytes: &[u8],
        at: usize,
    ) -> Option<(&Follower, usize)> {
        let followers = match last {
            Some(last) => self.followers.get(last)?,
            None => &self.first,
        };
        let head = key::load(bytes, at)?;
        for follower in followers {
            if let Some(after) = follower.key.after_head(head, bytes, at) {
                return Some((follower, after));
            }
        }
        None
    }

    /// The rows whose payloads may end with a name that ends so.
    pub(super) fn ends(&self, ending: Ending) -> Rows {
        self.ends[self.end(ending)].1
    }

    /// The slot of the end of a name: its own, or the free one for it.
    #[inline]
    fn end(&self, ending: Ending) -> usize {
        let mut slot = (ending.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize % SLOTS;
        while self.ends[slot].0 != ending && self.ends[slot].1 != Rows::default() {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }
}

/// Length and four bytes, spread by one multiplication: enough for a contract's names.
fn hash(name: &[u8]) -> usize {
    let length = name.len();
    let at = |index: usize| u32::from(name.get(index).copied().unwrap_or(0));
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
        self.without(other) == 0
    }

    /// Whether both have a name.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let mut met = false;
        for (own, other) in self.0.iter().zip(other.0) {
            met |= own & other != 0;
        }
        met
    }

    /// How many names of this set the other lacks.
    pub(super) fn without(&self, other: &Self) -> u32 {
        let mut lacking = 0;
        for (own, other) in self.0.iter().zip(other.0) {
            lacking += (own & !other).count_ones();
        }
        lacking
    }
}

/// A set of rows; those from the 65th on are in none, which costs them a guess and no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rows(u64);

impl Rows {
    pub(super) const ALL: Self = Self(u64::MAX);

    fn of(row: usize) -> Self {
        let mut rows = Self::default();
        rows.insert(row);
        rows
    }

    fn insert(&mut self, row: usize) {
        if row < 64 {
            self.0 |= 1 << row;
        }
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The first row.
    pub(super) fn first(self) -> Option<usize> {
        (self.0 != 0).then(|| self.0.trailing_zeros() as usize)
    }

    /// The row, when there is one only.
    pub(super) fn only(self) -> Option<usize> {
        self.0.is_power_of_two().then(|| self.0.trailing_zeros() as usize)
    }
}
