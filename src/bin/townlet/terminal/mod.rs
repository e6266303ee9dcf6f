//! Standard output and standard error: colours where they are wanted, a progress bar where there
//! is a terminal.

mod progress;
mod style;

pub(crate) use self::progress::Progress;
pub(crate) use self::style::{DIM, ERROR, HINT, NUMBER, PLACE, TEXT, visible};

use anstream::{AutoStream, ColorChoice};
use std::fmt::Display;
use std::io::{self, BufWriter, IsTerminal, Write};

/// When text has colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Where people read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terminal {
    choice: ColorChoice,
}

impl Terminal {
    /// As asked for on the command line.
    pub(crate) fn new(color: Color) -> Self {
        let choice = match color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        Self { choice }
    }

    /// Standard output for text that people read.
    ///
    /// On a terminal, lines appear as they are written, so that a progress bar can step aside.
    pub(crate) fn text(self) -> Box<dyn Write> {
        let stream = AutoStream::new(io::stdout(), self.choice);
        if io::stdout().is_terminal() { Box::new(stream) } else { Box::new(BufWriter::new(stream)) }
    }

    /// Standard output for what programs read: every byte as it is.
    pub(crate) fn data() -> Box<dyn Write> {
        Box::new(BufWriter::new(io::stdout()))
    }

    /// Standard error.
    pub(crate) fn messages(self) -> Box<dyn Write> {
        Box::new(AutoStream::new(io::stderr(), self.choice))
    }

    /// Says something on standard error; when nobody listens there, nobody is told.
    pub(crate) fn say(self, message: impl Display) {
        let _ = writeln!(self.messages(), "townlet: {message}");
    }

    /// Says on standard error what could not be done.
    pub(crate) fn complain(self, message: impl Display) {
        let _ = writeln!(self.messages(), "townlet: {ERROR}error{ERROR:#}: {message}");
    }
}
