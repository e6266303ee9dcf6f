//! Pairs of texts as a list: most come from tables that a step has for every payload.
//!
//! A step moves and assumes much the same in every payload, so that a table is noted as it is and
//! its rows are only looked at when somebody asks.

use std::borrow::Cow;
use std::fmt;
use std::slice;

/// Two texts that a step knows beforehand.
pub(super) type Row = (&'static str, &'static str);

/// Tables that a list keeps as they are; the steps of few events have more.
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
    pub(super) fn iter(&self) -> impl Iterator<Item = Versioned<'_>> {
        let mut done = 0;
        let mut parts: [(&[Pair], Option<&Table>); TABLES + 1] = [(&[], None); TABLES + 1];
        for (part, table) in parts.iter_mut().zip(&self.tables) {
            let Some(table) = table else { break };
            *part = (&self.single[done..table.before as usize], Some(table));
            done = table.before as usize;
        }
        parts[TABLES].0 = &self.single[done..];
        parts.into_iter().flat_map(|(single, table)| {
            let single = single.iter().map(Pair::versioned);
            single.chain(table.into_iter().flat_map(Table::versioned))
        })
    }
}

impl PartialEq for Pairs {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Pairs {}

impl fmt::Debug for Pairs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// A pair and the version of its step.
type Versioned<'a> = (&'a str, &'a str, u32);

impl Pair {
    fn versioned(&self) -> Versioned<'_> {
        (&self.texts.0, &self.texts.1, self.version)
    }
}

impl Table {
    fn versioned(&self) -> impl Iterator<Item = Versioned<'_>> {
        self.rows.iter().map(|&(one, other)| (one, other, self.version))
    }
}

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
            assert_eq!(pairs.iter().collect::<Vec<_>>(), expected, "{steps:b}");
        }
    }
}
