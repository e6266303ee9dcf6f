//! Framing: whether each line is a record, or records are JSON values of any layout.

use super::scanner::{Fed, Scanner};
use std::io::{self, BufRead, Cursor, Read};

/// How records stand in a stream.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Framing {
    /// Told from the first record.
    #[default]
    Auto,
    /// One record a line (NDJSON).
    Lines,
    /// JSON values one after another, each over as many lines as it likes.
    Values,
}

/// The stream without the mark that some editors put first.
pub(super) fn without_byte_order_mark(
    mut reader: Box<dyn BufRead>,
) -> io::Result<Box<dyn BufRead>> {
    let mut head = Vec::new();
    reader.by_ref().take(3).read_to_end(&mut head)?;
    if head == b"\xEF\xBB\xBF" {
        return Ok(reader);
    }
    Ok(Box::new(Cursor::new(head).chain(reader)))
}

/// The stream from its start, and its framing; [`Framing::Auto`] when there is no record.
///
/// Lines are the rule. Values are read where the first line holds more than one value, or an
/// unfinished one that the next line goes on with: a next line that opens an object at its very
/// start does not, for then the first line is a record cut short.
pub(super) fn decide(
    mut reader: Box<dyn BufRead>,
    framing: Framing,
    max_bytes: usize,
) -> io::Result<(Box<dyn BufRead>, Framing)> {
    if framing != Framing::Auto {
        return Ok((reader, framing));
    }
    let mut head = Vec::new();
    let first = first_line(&mut reader, max_bytes, &mut head)?;
    let line = &head[first..];
    let mut scanner = Scanner::new();
    let framing = match scanner.feed(line) {
        Fed::End(used) => match line[used..].trim_ascii_start().first() {
            Some(b'{' | b'[') => Framing::Values,
            Some(_) | None => Framing::Lines,
        },
        Fed::More if scanner.is_broken() || !line.ends_with(b"\n") => Framing::Lines,
        Fed::More => match reader.fill_buf()?.first() {
            None => Framing::Lines,
            Some(b'{') if line.starts_with(b"{") => Framing::Lines,
            Some(_) => Framing::Values,
        },
    };
    Ok((Box::new(Cursor::new(head).chain(reader)), framing))
}

/// Reads up to the end of the first line that is not blank; gives where its record starts.
fn first_line(
    reader: &mut Box<dyn BufRead>,
    max_bytes: usize,
    head: &mut Vec<u8>,
) -> io::Result<usize> {
    loop {
        let start = head.len();
        let most = max_bytes.saturating_add(2).saturating_sub(start);
        let read = reader.by_ref().take(most as u64).read_until(b'\n', head)?;
        let blank = head[start..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        if read == 0 || blank < read {
            return Ok(start + blank);
        }
    }
}
