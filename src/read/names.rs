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

/// FNV-1a over length, both ends and the middle: enough to spread a contract's names.
fn hash(name: &str) -> usize {
    let bytes = name.as_bytes();
    let at = |index: usize| u64::from(bytes.get(index).copied().unwrap_or(0));
    let length = bytes.len();
    let parts =
        [length as u64, at(0), at(length / 2), at(length.saturating_sub(1)), at(length / 4)];
    let spread = parts
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, part| (hash ^ part).wrapping_mul(0x0100_0000_01b3));
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
