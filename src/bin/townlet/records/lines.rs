//! One record a line.

use super::{Ending, Found, Place};
use std::io::{self, BufRead, Read};

/// Bytes of a line over the limit that are in memory at a time, beyond the limit itself.
const CHUNK: u64 = 1 << 16;

/// A stream of lines.
pub(super) struct Lines {
    reader: Box<dyn BufRead>,
    max_bytes: usize,
    /// The line at hand, with its ending.
    buffer: Vec<u8>,
    line: u64,
    blank: u64,
    rest: Rest,
}

/// What is left of a line over the limit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rest {
    None,
    /// What stands in the buffer, and maybe more behind it.
    Head,
    /// What is still in the stream.
    Tail,
}

impl Lines {
    pub(super) fn new(reader: Box<dyn BufRead>, max_bytes: usize) -> Self {
        Self { reader, max_bytes, buffer: Vec::new(), line: 0, blank: 0, rest: Rest::None }
    }

    /// Goes to the next line that is not blank.
    pub(super) fn advance(&mut self) -> io::Result<Found> {
        while self.chunk()?.is_some() {}
        // Room for the longest record and `\r\n`.
        let most = (self.max_bytes as u64).saturating_add(2);
        loop {
            self.buffer.clear();
            if self.reader.by_ref().take(most).read_until(b'\n', &mut self.buffer)? == 0 {
                return Ok(Found::End);
            }
            self.line += 1;
            let place = Place { line: self.line, column: 1 };
            let ending = Ending::of(&self.buffer);
            if self.buffer.len() - ending.bytes().len() > self.max_bytes {
                self.rest = Rest::Head;
                return Ok(Found::TooLong(place));
            }
            if !self.buffer.trim_ascii().is_empty() {
                return Ok(Found::Record(place, ending));
            }
            self.blank += 1;
        }
    }

    /// The record that was met last.
    pub(super) fn record(&self) -> &[u8] {
        &self.buffer[..self.buffer.len() - Ending::of(&self.buffer).bytes().len()]
    }

    /// Blank lines so far.
    pub(super) fn blank(&self) -> u64 {
        self.blank
    }

    /// The next bytes of a line over the limit; `None` when there are no more.
    pub(super) fn chunk(&mut self) -> io::Result<Option<&[u8]>> {
        match self.rest {
            Rest::None => return Ok(None),
            Rest::Head => {}
            Rest::Tail => {
                self.buffer.clear();
                self.reader.by_ref().take(CHUNK).read_until(b'\n', &mut self.buffer)?;
            }
        }
        let ended = self.buffer.is_empty() || self.buffer.ends_with(b"\n");
        self.rest = if ended { Rest::None } else { Rest::Tail };
        Ok((!self.buffer.is_empty()).then_some(&self.buffer))
    }
}
