//! Records as JSON values one after another, whatever their layout.

use super::scanner::{Fed, Scanner};
use super::{Ending, Found};
use std::io::{self, BufRead};

/// A stream of values.
pub(super) struct Values {
    reader: Box<dyn BufRead>,
    max_bytes: usize,
    scanner: Scanner,
    /// The value at hand, as far as it is read.
    buffer: Vec<u8>,
    rest: Rest,
}

/// What is left of a value over the limit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rest {
    None,
    /// What stands in the buffer; the value goes on behind it.
    Head,
    /// What stands in the buffer is all.
    Last,
    /// What is still in the stream.
    Tail,
}

impl Values {
    pub(super) fn new(reader: Box<dyn BufRead>, max_bytes: usize) -> Self {
        let (scanner, buffer) = (Scanner::new(), Vec::new());
        Self { reader, max_bytes, scanner, buffer, rest: Rest::None }
    }

    /// Goes to the next value, or to what stands in the place of one.
    pub(super) fn advance(&mut self) -> io::Result<Found> {
        while self.chunk()?.is_some() {}
        self.buffer.clear();
        if !self.skip_space()? {
            return Ok(Found::End);
        }
        let place = self.scanner.begin();
        loop {
            let ended = self.read_on()?;
            if self.buffer.len() > self.max_bytes {
                self.rest = if ended { Rest::Last } else { Rest::Head };
                return Ok(Found::TooLong(place));
            }
            if ended {
                return Ok(Found::Record(place, Ending::None));
            }
        }
    }

    /// The record that was met last.
    pub(super) fn record(&self) -> &[u8] {
        // A broken value runs up to the next one; the space between them is of neither.
        self.buffer.trim_ascii_end()
    }

    /// The next bytes of a value over the limit; `None` when there are no more.
    pub(super) fn chunk(&mut self) -> io::Result<Option<&[u8]>> {
        self.rest = match self.rest {
            Rest::None => return Ok(None),
            Rest::Head => Rest::Tail,
            Rest::Last => Rest::None,
            Rest::Tail => {
                self.buffer.clear();
                if self.read_on()? { Rest::None } else { Rest::Tail }
            }
        };
        Ok((!self.buffer.is_empty()).then_some(&self.buffer))
    }

    /// Goes to what is no space; false at the end of the stream.
    fn skip_space(&mut self) -> io::Result<bool> {
        loop {
            let bytes = self.reader.fill_buf()?;
            if bytes.is_empty() {
                return Ok(false);
            }
            let (used, all) = (self.scanner.skip_space(bytes), bytes.len());
            self.reader.consume(used);
            if used < all {
                return Ok(true);
            }
        }
    }

    /// Adds to the buffer what the stream has at hand; true when the value ends with it.
    fn read_on(&mut self) -> io::Result<bool> {
        let bytes = self.reader.fill_buf()?;
        if bytes.is_empty() {
            return Ok(true);
        }
        let (used, ended) = match self.scanner.feed(bytes) {
            Fed::End(used) => (used, true),
            Fed::More => (bytes.len(), false),
        };
        self.buffer.extend_from_slice(&bytes[..used]);
        self.reader.consume(used);
        Ok(ended)
    }
}
