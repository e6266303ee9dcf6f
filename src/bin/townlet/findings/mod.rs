//! Findings: why records were refused, and one renderer for each format.

mod ending;
mod finding;

mod github;
mod json;
mod junit;
mod sarif;
mod text;

pub(crate) use self::ending::Ending;
pub(crate) use self::finding::{Entry, Finding, Refusal};

use crate::tally::Tally;
use crate::terminal::Terminal;
use std::io;
use std::path::Path;

/// How findings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people: `file:line:column: pointer: reason [code]`
    #[default]
    Text,
    /// One object with findings and summary
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0
    Sarif,
    /// JUnit XML
    Junit,
}

/// Writes findings as they come.
pub(crate) trait Render {
    /// A file is about to be read.
    fn open(&mut self, _file: &str) -> io::Result<()> {
        Ok(())
    }

    /// A record was refused.
    fn refused(&mut self, file: &str, refusal: &Refusal) -> io::Result<()>;

    /// Further records of the file were refused; the report tells of them, if there is one.
    fn more(&mut self, _records: u64, _report: Option<&Path>) -> io::Result<()> {
        Ok(())
    }

    /// A file could not be read, or not to its end.
    fn unreadable(&mut self, file: &str, reason: &str) -> io::Result<()>;

    /// A file was read; these are its counts.
    fn close(&mut self, _file: &str, _tally: &Tally) -> io::Result<()> {
        Ok(())
    }

    /// Everything was read, and the run ends like this.
    fn finish(&mut self, ending: &Ending) -> io::Result<()>;
}

/// The renderer of a format, on standard output.
pub(crate) fn renderer(format: Format, terminal: Terminal) -> Box<dyn Render> {
    match format {
        Format::Text => Box::new(text::Text::new(terminal.text())),
        Format::Json => Box::new(json::Json::new(Terminal::data())),
        Format::Github => Box::new(github::Github::new(Terminal::data())),
        Format::Sarif => Box::new(sarif::Sarif::new(Terminal::data())),
        Format::Junit => Box::new(junit::Junit::new(Terminal::data())),
    }
}

/// The renderer of text on standard error, for commands whose output is data.
pub(crate) fn messages(terminal: Terminal) -> Box<dyn Render> {
    Box::new(text::Text::new(terminal.messages()))
}
