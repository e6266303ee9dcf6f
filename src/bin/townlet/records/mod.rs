//! Records: the pieces of a stream that are one payload each, with the place of each.
//!
//! Splitting asks for no valid JSON, so that a broken record ends where the next one starts. One
//! record is in memory at a time; a record over the limit is handed out in chunks and never held.

mod framing;
mod lines;
mod scanner;
mod values;

pub(crate) use self::framing::Framing;

use self::lines::Lines;
use self::values::Values;
use std::io::{self, BufRead};

/// Where a record starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    /// Line, from 1.
    pub(crate) line: u64,
    /// Column in code points, from 1.
    pub(crate) column: u64,
}

/// How a record ended in the stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// At the end of the stream, or where another value follows.
    None,
    /// `\n`.
    Line,
    /// `\r\n`.
    CarriageReturn,
}

impl Ending {
    /// The bytes themselves.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::None => b"",
            Self::Line => b"\n",
            Self::CarriageReturn => b"\r\n",
        }
    }

    /// The ending that closes `bytes`.
    fn of(bytes: &[u8]) -> Self {
        match bytes {
            [.., b'\r', b'\n'] => Self::CarriageReturn,
            [.., b'\n'] => Self::Line,
            _ => Self::None,
        }
    }
}

/// One record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Record<'a> {
    /// Where it starts.
    pub(crate) place: Place,
    /// Its bytes, without the ending.
    pub(crate) bytes: &'a [u8],
    /// What followed it.
    pub(crate) ending: Ending,
}

/// What a stream holds next.
pub(crate) enum Piece<'a> {
    /// A record.
    Record(Record<'a>),
    /// A record over the limit.
    TooLong(TooLong<'a>),
}

/// A record over the limit; what is not taken is skipped.
pub(crate) struct TooLong<'a> {
    /// Where it starts.
    pub(crate) place: Place,
    framed: &'a mut Framed,
}

impl TooLong<'_> {
    /// The next bytes of it, its ending included; `None` after the last.
    pub(crate) fn chunk(&mut self) -> io::Result<Option<&[u8]>> {
        match self.framed {
            Framed::Lines(lines) => lines.chunk(),
            Framed::Values(values) => values.chunk(),
        }
    }
}

/// A stream as records.
pub(crate) struct Records {
    framed: Framed,
}

enum Framed {
    Lines(Lines),
    Values(Values),
}

impl Records {
    /// The records of a stream. `max_bytes` is the most that one may have.
    pub(crate) fn new(
        reader: Box<dyn BufRead>,
        framing: Framing,
        max_bytes: usize,
    ) -> io::Result<Self> {
        let reader = framing::without_byte_order_mark(reader)?;
        let (reader, framing) = framing::decide(reader, framing, max_bytes)?;
        let framed = match framing {
            Framing::Auto | Framing::Lines => Framed::Lines(Lines::new(reader, max_bytes)),
            Framing::Values => Framed::Values(Values::new(reader, max_bytes)),
        };
        Ok(Self { framed })
    }

    /// The next piece; `None` at the end.
    pub(crate) fn next(&mut self) -> io::Result<Option<Piece<'_>>> {
        let found = match &mut self.framed {
            Framed::Lines(lines) => lines.advance()?,
            Framed::Values(values) => values.advance()?,
        };
        Ok(match found {
            Found::End => None,
            Found::TooLong(place) => {
                Some(Piece::TooLong(TooLong { place, framed: &mut self.framed }))
            }
            Found::Record(place, ending) => {
                let bytes = match &self.framed {
                    Framed::Lines(lines) => lines.record(),
                    Framed::Values(values) => values.record(),
                };
                Some(Piece::Record(Record { place, bytes, ending }))
            }
        })
    }

    /// Blank lines that were skipped so far.
    pub(crate) fn blank(&self) -> u64 {
        match &self.framed {
            Framed::Lines(lines) => lines.blank(),
            Framed::Values(_) => 0,
        }
    }
}

/// What a step through the stream met.
enum Found {
    End,
    Record(Place, Ending),
    TooLong(Place),
}

#[cfg(test)]
mod tests;
