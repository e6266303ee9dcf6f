//! Sets of code points, and the classes that a list of sets divides them into.

use crate::list;

/// The last code point.
const LAST: u32 = 0x10_FFFF;

/// A set of code points: ascending ranges that do not touch.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Set(Vec<(u32, u32)>);

impl Set {
    /// One code point.
    pub(super) fn one(code: u32) -> Self {
        Self(vec![(code, code)])
    }

    /// Ranges in any order.
    pub(super) fn of(ranges: &[(u32, u32)]) -> Self {
        let mut sorted = Vec::new();
        for range in ranges {
            list::insert(&mut sorted, *range);
        }
        let mut set: Vec<(u32, u32)> = Vec::new();
        for (first, last) in sorted {
            match set.last_mut() {
                Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
                Some(_) | None => set.push((first, last)),
            }
        }
        Self(set)
    }

    /// Every code point that this set has not.
    pub(super) fn negated(&self) -> Self {
        let mut ranges = Vec::new();
        let mut next = 0;
        for &(first, last) in &self.0 {
            if first > next {
                ranges.push((next, first - 1));
            }
            next = last + 1;
        }
        if next <= LAST {
            ranges.push((next, LAST));
        }
        Self(ranges)
    }

    /// The ranges.
    pub(super) fn ranges(&self) -> &[(u32, u32)] {
        &self.0
    }

    fn has(&self, code: u32) -> bool {
        self.0.iter().any(|&(first, last)| (first..=last).contains(&code))
    }

    /// `\d`
    pub(super) fn digits() -> Self {
        Self::of(&[(0x30, 0x39)])
    }

    /// `\w`
    pub(super) fn word() -> Self {
        Self::of(&[(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)])
    }

    /// `\s`: white space and line terminators of ECMA-262.
    pub(super) fn space() -> Self {
        Self::of(&[
            (0x09, 0x0D),
            (0x20, 0x20),
            (0xA0, 0xA0),
            (0x1680, 0x1680),
            (0x2000, 0x200A),
            (0x2028, 0x2029),
            (0x202F, 0x202F),
            (0x205F, 0x205F),
            (0x3000, 0x3000),
            (0xFEFF, 0xFEFF),
        ])
    }

    /// `.`: everything but line terminators.
    pub(super) fn dot() -> Self {
        Self::of(&[(0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029)]).negated()
    }
}

/// Code points divided so that no set tells two of one class apart.
pub(super) struct Classes {
    /// Where classes start, ascending from 0; each goes on to the next start.
    pub(super) starts: Vec<(u32, u8)>,
    /// For each class, which of the sets have it.
    pub(super) members: Vec<Vec<bool>>,
}

impl Classes {
    /// The classes of some sets; `None` when there are more than 255.
    pub(super) fn of(sets: &[Set]) -> Option<Self> {
        let mut starts = vec![0];
        for set in sets {
            for &(first, last) in set.ranges() {
                list::insert(&mut starts, first as usize);
                list::insert(&mut starts, last as usize + 1);
            }
        }
        let mut classes = Self { starts: Vec::new(), members: Vec::new() };
        for start in starts {
            let start = start as u32;
            if start > LAST {
                break;
            }
            let members: Vec<bool> = list::each(sets, &mut |set| set.has(start));
            let known = classes.members.iter().position(|other| *other == members);
            let class = known.unwrap_or(classes.members.len());
            if known.is_none() {
                classes.members.push(members);
            }
            let class = u8::try_from(class).ok()?;
            if classes.starts.last().is_none_or(|&(_, last)| last != class) {
                classes.starts.push((start, class));
            }
        }
        Some(classes)
    }
}
