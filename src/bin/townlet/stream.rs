//! Reads sources record by record.

use crate::findings::Render;
use crate::input::{self, Input, Source, Sources};
use crate::records::{Piece, Records, TooLong};
use crate::tally::Tally;
use crate::terminal::{Progress, Terminal, visible};
use std::fmt;
use std::io::{self, Write};

/// A stream that could not be read, or not to its end.
#[derive(Debug)]
pub(crate) struct Unreadable(io::Error);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Unreadable {}

/// What is said of a file that could not be read.
pub(crate) fn unreadable(file: &str, reason: &str) -> String {
    format!("`{}`: {reason}", visible(file))
}

/// Visits every record of a source and counts them as read.
///
/// # Errors
///
/// [`Unreadable`], or what `visit` returns.
pub(crate) fn each(
    source: &Source,
    options: &Input,
    progress: &Progress,
    tally: &mut Tally,
    mut visit: impl FnMut(Piece<'_>, &mut Tally) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let stream = input::open(source, progress).map_err(Unreadable)?;
    let records = Records::new(stream, options.records, options.max_bytes);
    let mut records = records.map_err(Unreadable)?;
    while let Some(piece) = records.next().map_err(Unreadable)? {
        tally.read += 1;
        visit(piece, tally)?;
    }
    tally.blank += records.blank();
    Ok(())
}

/// Copies a record over the limit, its ending included; gives the bytes that it has without it.
///
/// # Errors
///
/// [`Unreadable`], or that of the copy.
pub(crate) fn copy(long: &mut TooLong<'_>, to: &mut dyn Write) -> anyhow::Result<u64> {
    let mut bytes = 0;
    let mut last = [0; 2];
    while let Some(chunk) = long.chunk().map_err(Unreadable)? {
        to.write_all(chunk)?;
        bytes += chunk.len() as u64;
        last = match chunk {
            [.., one, two] => [*one, *two],
            [one] => [last[1], *one],
            [] => last,
        };
    }
    if last[1] != b'\n' {
        to.write_all(b"\n")?;
        return Ok(bytes);
    }
    Ok(bytes - if last[0] == b'\r' { 2 } else { 1 })
}

/// Tells of arguments that stand for no file.
pub(crate) fn missing(
    sources: &Sources,
    out: &mut dyn Render,
    terminal: Terminal,
) -> io::Result<Tally> {
    let mut total = Tally::default();
    for (name, reason) in &sources.missing {
        let tally = Tally { unreadable: 1, ..Tally::default() };
        out.open(name)?;
        terminal.complain(unreadable(name, reason));
        out.unreadable(name, reason)?;
        out.close(name, &tally)?;
        total.add(tally);
    }
    Ok(total)
}
