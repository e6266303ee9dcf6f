//! Sizes of records: how often each occurs, so that the median is exact in bounded memory.

use std::collections::BTreeMap;

/// How many records have how many bytes.
#[derive(Clone, Debug, Default)]
pub(super) struct Sizes(BTreeMap<u64, u64>);

impl Sizes {
    /// One more record.
    pub(super) fn add(&mut self, bytes: u64) {
        *self.0.entry(bytes).or_default() += 1;
    }

    /// How many records there are.
    pub(super) fn records(&self) -> u64 {
        self.0.values().sum()
    }

    /// Bytes of all.
    pub(super) fn total(&self) -> u64 {
        self.0.iter().map(|(bytes, count)| bytes * count).sum()
    }

    /// The smallest; 0 when there are none.
    pub(super) fn min(&self) -> u64 {
        self.0.keys().next().copied().unwrap_or_default()
    }

    /// The largest; 0 when there are none.
    pub(super) fn max(&self) -> u64 {
        self.0.keys().next_back().copied().unwrap_or_default()
    }

    /// The one in the middle, the smaller of two.
    pub(super) fn median(&self) -> u64 {
        let mut before = self.records().saturating_sub(1) / 2;
        for (bytes, count) in &self.0 {
            match before.checked_sub(*count) {
                Some(left) => before = left,
                None => return *bytes,
            }
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::Sizes;

    #[test]
    fn the_median_is_that_of_the_sorted_list() {
        let mut sizes = Sizes::default();
        assert_eq!((sizes.min(), sizes.median(), sizes.max()), (0, 0, 0));
        for bytes in [9, 1, 5, 5, 2] {
            sizes.add(bytes);
        }
        assert_eq!((sizes.min(), sizes.median(), sizes.max(), sizes.total()), (1, 5, 9, 22));
        sizes.add(1);
        assert_eq!(sizes.median(), 2);
    }
}
