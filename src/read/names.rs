//! The top-level names of all events, numbered, and sets of them as bits.

/// How many names there may be; a test holds the contract to it.
pub(super) const MOST: usize = 64 * WORDS;
const WORDS: usize = 4;
const SLOTS: usize = 4 * MOST;

/// Names with their numbers, found by a hash.
pub(super) struct Names {
    slots: Vec<Option<(&'static str, usize)>>,
    count: usize,
}

impl Default for Names {
    fn default() -> Self {
        Self { slots: vec![None; SLOTS], count: 0 }
    }
}

impl Names {
    /// The number of a name, given to it now if it has none.
    ///
    /// # Panics
    ///
    /// When there are more than [`MOST`] names.
    pub(super) fn insert(&mut self, name: &'static str) -> usize {
        if let Some(known) = self.find(name) {
            return known;
        }
        assert!(self.count < MOST, "the events have more than {MOST} top-level names");
        let mut slot = hash(name);
        while self.slots[slot].is_some() {
            slot = (slot + 1) % SLOTS;
        }
        self.slots[slot] = Some((name, self.count));
        self.count += 1;
        self.count - 1
    }

    /// The number of a name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        let mut slot = hash(name);
        while let Some((known, index)) = self.slots[slot] {
            if known == name {
                return Some(index);
            }
            slot = (slot + 1) % SLOTS;
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
