//! What a step takes from the old version, noted while its plan is made.

use crate::ir::Path;

/// Everything that a step takes. Paths start at the payload, also inside arrays and maps.
#[derive(Default)]
pub(super) struct Ledger {
    /// Values that move or are converted as a whole.
    pub(super) taken: Vec<Path>,
    /// Records that are converted field by field, or put together in their old place.
    pub(super) opened: Vec<Path>,
    /// Old places of properties that now have one value only.
    pub(super) fixed: Vec<Path>,
    /// Which property takes what.
    pub(super) uses: Vec<Use>,
    /// Rules that were followed or reported, by index, with repeats.
    pub(super) followed: Vec<usize>,
    /// Entries of `x-from` that were followed or reported, by rule and index.
    pub(super) sources: Vec<(usize, usize)>,
    groups: usize,
}

/// A property takes a value.
#[derive(Clone)]
pub(super) struct Use {
    /// Uses of one conversion are compared with each other; those inside the items of an array
    /// form a group of their own.
    pub(super) group: usize,
    pub(super) source: Path,
    pub(super) target: Path,
    /// Whether the property's `x-from` names the source.
    pub(super) said: bool,
}

impl Ledger {
    /// A group that no use belongs to yet.
    pub(super) fn new_group(&mut self) -> usize {
        self.groups += 1;
        self.groups
    }

    /// Whether the value at a path is taken as a whole, by itself or with what holds it.
    pub(super) fn takes(&self, path: &Path) -> bool {
        self.taken.iter().any(|taken| taken.contains(path))
    }
}
