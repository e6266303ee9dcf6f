//! Findings for people, in the manner of a compiler.

use super::{Ending, Refusal, Render};
use crate::terminal::{DIM, HINT, PLACE, visible};
use std::io::{self, Write};
use std::path::Path;

/// Text.
pub(super) struct Text {
    out: Box<dyn Write>,
}

impl Text {
    pub(super) fn new(out: Box<dyn Write>) -> Self {
        Self { out }
    }
}

impl Render for Text {
    fn refused(&mut self, file: &str, refusal: &Refusal) -> io::Result<()> {
        let file = visible(file);
        for finding in &refusal.findings {
            let (line, column) = (finding.place.line, finding.place.column);
            write!(self.out, "{PLACE}{file}:{line}:{column}:{PLACE:#} ")?;
            if !finding.pointer.is_empty() {
                write!(self.out, "{}: ", visible(&finding.pointer))?;
            }
            let (reason, code) = (visible(&finding.reason), visible(&finding.code));
            writeln!(self.out, "{reason} {DIM}[{code}]{DIM:#}")?;
            if let Some(hint) = &finding.hint {
                writeln!(self.out, "    {HINT}hint:{HINT:#} {}", visible(hint))?;
            }
        }
        if refusal.more {
            let line = refusal.place.line;
            writeln!(self.out, "    {DIM}and more in the record at line {line}{DIM:#}")?;
        }
        Ok(())
    }

    fn more(&mut self, records: u64, report: Option<&Path>) -> io::Result<()> {
        let place = report.map(|report| format!(", in `{}`", report.display()));
        let place = visible(&place.unwrap_or_default());
        writeln!(self.out, "    {DIM}and {records} more{place}{DIM:#}")
    }

    fn unreadable(&mut self, _file: &str, _reason: &str) -> io::Result<()> {
        // Standard error has said so.
        Ok(())
    }

    fn finish(&mut self, _ending: &Ending) -> io::Result<()> {
        self.out.flush()
    }
}
