//! Pairs of texts as a list: most come from tables that a step has for every payload.
//!
//! A step moves and assumes much the same in every payload, so that a table is noted as it is and
//! its rows are only looked at when somebody asks.

use std::borrow::Cow;
use std::fmt;
use std::slice;

/// Two texts that a step knows beforehand.
pub(super) type Row = (&'static str, &'static str);

/// Tables that a list keeps as they are; the rows of further ones are written out.
const TABLES: usize = 2;

/// Room for single pairs once there is one: they seldom come alone.
const FIRST: usize = 12;

/// Pairs in the order in which they were noted, each with the version of its step.
#[derive(Clone, Default)]
pub(super) struct Pairs {
    tables: [Option<Table>; TABLES],
    single: Vec<Pair>,
}

/// The rows of one step.
#[derive(Clone, Copy)]
struct Table {
    rows: &'static [Row],
    version: u32,
    /// The single pairs that were noted before it.
    before: u32,
}

#[derive(Clone)]
struct Pair {
    texts: (Cow<'static, str>, Cow<'static, str>),
    version: u32,
}

impl Pairs {
    /// Notes all rows of a table.
    #[inline]
    pub(super) fn table(&mut self, rows: &'static [Row], version: u32) {
        let before = self.single.len() as u32;
        for table in &mut self.tables {
            if table.is_none() {
                *table = Some(Table { rows, version, before });
                return;
            }
        }
        self.write_out(rows, version);
    }

    #[cold]
    fn write_out(&mut self, rows: &'static [Row], version: u32) {
        for &(one, other) in rows {
            self.push(one.into(), other.into(), version);
        }
    }

    /// Notes one pair.
    pub(super) fn push(&mut self, one: Cow<'static, str>, other: Cow<'static, str>, version: u32) {
        if self.single.capacity() == 0 {
            self.single.reserve(FIRST);
        }
        self.single.push(Pair { texts: (one, other), version });
    }

    /// Every pair and its version.
    pub(super) fn list(&self) -> Vec<Versioned<'_>> {
        let (mut list, mut done) = (Vec::new(), 0);
        for table in self.tables.iter().flatten() {
            let before = table.before as usize;
            append(&mut list, &self.single[done..before]);
            for &(one, other) in table.rows {
                list.push((one, other, table.version));
            }
            done = before;
        }
        append(&mut list, &self.single[done..]);
        list
    }
}

fn append<'a>(list: &mut Vec<Versioned<'a>>, pairs: &'a [Pair]) {
    for pair in pairs {
        list.push((&pair.texts.0, &pair.texts.1, pair.version));
    }
}

impl PartialEq for Pairs {
    fn eq(&self, other: &Self) -> bool {
        self.list() == other.list()
    }
}

impl Eq for Pairs {}

impl fmt::Debug for Pairs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.list().fmt(f)
    }
}

/// A pair and the version of its step.
pub(super) type Versioned<'a> = (&'a str, &'a str, u32);

/// A table of one row.
pub(super) fn alone(row: &'static Row) -> &'static [Row] {
    slice::from_ref(row)
}

#[cfg(test)]
mod tests {
    use super::Pairs;

    /// However many tables there are, and wherever single pairs stand between them.
    #[test]
    fn the_order_of_noting_stays() {
        const ROWS: &[super::Row] = &[("a", "1"), ("b", "2"), ("c", "3"), ("d", "4"), ("e", "5")];
        for steps in 0..1 << 10_u32 {
            let (mut pairs, mut expected) = (Pairs::default(), Vec::new());
            for step in 0..5_u32 {
                let rows = &ROWS[..(step as usize * 2) % 5];
                if steps >> (step * 2) & 1 == 1 {
                    pairs.table(rows, step);
                    expected.extend(rows.iter().map(|&(one, other)| (one, other, step)));
                }
                if steps >> (step * 2) & 2 == 2 {
                    pairs.push("x".into(), "y".into(), step);
                    expected.push(("x", "y", step));
                }
            }
            assert_eq!(pairs.list(), expected, "{steps:b}");
        }
    }
}
