//! The results as a table in Markdown.

use crate::contender::Contender;
use std::fmt;

/// An event in a version.
pub(crate) struct Row {
    /// Its name and version.
    pub(crate) title: String,
    /// How many payloads there are.
    payloads: usize,
    /// The length of the one in the middle, in bytes.
    median: usize,
    /// The length of all.
    pub(crate) bytes: usize,
    /// What was measured, in the order of [`Contender::ALL`].
    pub(crate) cells: Vec<Cell>,
}

/// What is known of a contender.
pub(crate) enum Cell {
    /// It was measured on what it accepts.
    Rate {
        /// Megabytes (10⁶ bytes) of payloads in a second.
        rate: f64,
        /// How many times as fast it is as the one it is compared with.
        ratio: Option<f64>,
        /// How many payloads it does not accept.
        unread: usize,
    },
    /// It could not be built for this event.
    Refused(&'static str),
    /// It was not asked for.
    NotMeasured,
}

/// All rows under their heading.
pub(crate) struct Table<'a>(pub(crate) &'a [Row]);

impl Row {
    /// A row that nothing was measured for yet.
    pub(crate) fn new(title: String, lines: &[String]) -> Self {
        let mut lengths: Vec<usize> = lines.iter().map(String::len).collect();
        lengths.sort_unstable();
        let median = lengths[lengths.len() / 2];
        let bytes = lengths.iter().sum();
        Self { title, payloads: lengths.len(), median, bytes, cells: Vec::new() }
    }
}

impl fmt::Display for Table<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "| event | payloads |")?;
        Contender::ALL.iter().try_for_each(|contender| write!(out, " {} |", contender.name()))?;
        write!(out, "\n| --- | --- |{}", " --- |".repeat(Contender::ALL.len()))?;
        self.0.iter().try_for_each(|row| write!(out, "\n{row}"))
    }
}

impl fmt::Display for Row {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "| {} | {}, median {} |", self.title, self.payloads, Bytes(self.median))?;
        for cell in &self.cells {
            match cell {
                Cell::NotMeasured => write!(out, " – |")?,
                Cell::Refused(reason) => write!(out, " refused: {} |", one_line(reason))?,
                Cell::Rate { rate, ratio, unread } => {
                    write!(out, " {rate:.0}")?;
                    if let Some(ratio) = ratio {
                        write!(out, " ({ratio:.2})")?;
                    }
                    if *unread > 0 {
                        write!(out, ", {unread} unread")?;
                    }
                    write!(out, " |")?;
                }
            }
        }
        Ok(())
    }
}

/// A number of bytes in two or three digits.
struct Bytes(usize);

impl fmt::Display for Bytes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            bytes @ ..1_000 => write!(out, "{bytes} B"),
            bytes => write!(out, "{:.1} KB", bytes as f64 / 1e3),
        }
    }
}

/// The beginning of a reason, fit for a cell.
fn one_line(reason: &str) -> String {
    let words: Vec<&str> = reason.split_whitespace().collect();
    words.join(" ").replace('|', "\\|").chars().take(80).collect()
}
