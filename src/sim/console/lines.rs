//! Lines out of a stream, none of which takes more memory than a command may have.

use std::fmt;
use std::io::{self, BufRead};

/// Bytes that a command may have: 64 KiB.
pub const MAX_LINE: usize = 64 << 10;

/// A line without its ending. `Debug` does not show it: tokens stand in lines.
#[derive(Clone, PartialEq, Eq)]
pub struct Line {
    /// The line, or its first [`MAX_LINE`] bytes.
    pub bytes: Vec<u8>,
    /// How many bytes it had.
    pub length: usize,
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line({} bytes)", self.length)
    }
}

impl Line {
    /// A line that somebody has at hand, without its ending.
    #[must_use]
    pub fn new(text: impl AsRef<[u8]>) -> Self {
        let text = text.as_ref();
        let kept = text.get(..MAX_LINE).unwrap_or(text);
        Self { bytes: kept.to_vec(), length: text.len() }
    }

    /// Whether it has more bytes than a command may have.
    #[must_use]
    pub fn is_too_long(&self) -> bool {
        self.length > self.bytes.len()
    }

    /// Whether nothing but space stands in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        !self.is_too_long() && self.bytes.iter().all(u8::is_ascii_whitespace)
    }
}

/// The lines of a stream; blank ones are left out.
#[derive(Debug)]
pub struct Lines<R> {
    stream: R,
}

impl<R: BufRead> Lines<R> {
    /// The lines of a stream.
    pub fn new(stream: R) -> Self {
        Self { stream }
    }

    /// The next line, with or without an ending; `None` at the end.
    ///
    /// # Errors
    ///
    /// That of the stream.
    fn line(&mut self) -> io::Result<Option<Line>> {
        let mut line = Line { bytes: Vec::new(), length: 0 };
        let mut is_there = false;
        loop {
            let chunk = match self.stream.fill_buf() {
                Ok([]) => return Ok(is_there.then_some(line)),
                Ok(chunk) => chunk,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            is_there = true;
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let text = &chunk[..end.unwrap_or(chunk.len())];
            line.length += text.len();
            let room = MAX_LINE - line.bytes.len();
            line.bytes.extend_from_slice(&text[..room.min(text.len())]);
            let used = end.map_or(chunk.len(), |end| end + 1);
            self.stream.consume(used);
            if end.is_some() {
                return Ok(Some(line));
            }
        }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.line() {
                Ok(Some(line)) if line.is_blank() => {}
                Ok(line) => return line.map(Ok),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_cut_and_blank_ones_left_out() {
        let long = "x".repeat(MAX_LINE + 5);
        let text = format!("one\r\n\n  \n{long}\nlast");
        // A small buffer, so that lines span several of its fillings.
        let stream = io::BufReader::with_capacity(7, text.as_bytes());
        let lines: Vec<Line> = Lines::new(stream).map(|line| line.expect("it is there")).collect();
        let lengths: Vec<_> = lines.iter().map(|line| (line.bytes.len(), line.length)).collect();
        assert_eq!(lengths, [(4, 4), (MAX_LINE, MAX_LINE + 5), (4, 4)]);
        assert!(lines[1].is_too_long() && !lines[0].is_too_long());
        assert_eq!(lines[2], Line::new("last"));
        assert_eq!(format!("{:?}", lines[2]), "Line(4 bytes)", "what it says is not shown");
    }
}
