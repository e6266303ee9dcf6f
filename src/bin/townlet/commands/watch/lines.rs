//! Bytes as they come, cut into lines. A line over the limit is met once and never held.

/// A stream of lines, cut anywhere.
#[derive(Debug)]
pub(super) struct Lines {
    most: usize,
    /// The line at hand, as far as it has come.
    begun: Vec<u8>,
    is_too_long: bool,
    number: u64,
}

/// A line, without its ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    Whole(&'a [u8]),
    /// It is over the limit.
    TooLong,
}

impl Lines {
    /// Lines of at most so many bytes.
    pub(super) fn new(most: usize) -> Self {
        Self { most, begun: Vec::new(), is_too_long: false, number: 0 }
    }

    /// Takes bytes and visits the lines that end in them, with their numbers from 1.
    pub(super) fn push(
        &mut self,
        bytes: &[u8],
        visit: &mut dyn FnMut(u64, Line<'_>) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            let (part, is_end) = match part.strip_suffix(b"\n") {
                Some(part) => (part, true),
                None => (part, false),
            };
            // Room for the `\r` that is not part of it.
            self.is_too_long |= self.begun.len() + part.len() > self.most.saturating_add(1);
            if self.is_too_long {
                self.begun.clear();
            } else {
                self.begun.extend_from_slice(part);
            }
            if is_end {
                self.end(visit)?;
            }
        }
        Ok(())
    }

    /// Visits a last line that has no ending.
    pub(super) fn finish(
        &mut self,
        visit: &mut dyn FnMut(u64, Line<'_>) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        if self.begun.is_empty() && !self.is_too_long { Ok(()) } else { self.end(visit) }
    }

    /// Starts over, at the first line.
    pub(super) fn restart(&mut self) {
        *self = Self::new(self.most);
    }

    fn end(
        &mut self,
        visit: &mut dyn FnMut(u64, Line<'_>) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        self.number += 1;
        let line = self.begun.strip_suffix(b"\r").unwrap_or(&self.begun);
        let is_too_long = self.is_too_long || line.len() > self.most;
        let visited =
            visit(self.number, if is_too_long { Line::TooLong } else { Line::Whole(line) });
        self.begun.clear();
        self.is_too_long = false;
        visited
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, Lines};

    #[test]
    fn any_cut_gives_the_same_lines() {
        let text = b"one\r\n\ntoo long by far\nfour!\nlast";
        for cut in 0..text.len() {
            let (mut lines, mut found) = (Lines::new(5), Vec::new());
            let mut visit = |number: u64, line: Line<'_>| {
                found.push(match line {
                    Line::Whole(line) => format!("{number} {}", String::from_utf8_lossy(line)),
                    Line::TooLong => format!("{number} -"),
                });
                Ok(())
            };
            lines.push(&text[..cut], &mut visit).expect("visiting is fine");
            lines.push(&text[cut..], &mut visit).expect("visiting is fine");
            lines.finish(&mut visit).expect("visiting is fine");
            assert_eq!(found, ["1 one", "2 ", "3 -", "4 four!", "5 last"], "{cut}");
        }
    }
}
