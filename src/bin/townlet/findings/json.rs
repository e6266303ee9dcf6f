//! Findings as one JSON object, written as they come.

use super::{Ending, Refusal, Render};
use serde::Serialize;
use std::io::{self, Write};

/// JSON.
pub(super) struct Json {
    out: Box<dyn Write>,
    /// Whether nothing stands in the array yet.
    empty: bool,
    unreadable: Vec<Unreadable>,
}

/// A file that could not be read.
#[derive(Debug, Serialize)]
struct Unreadable {
    file: String,
    reason: String,
}

impl Json {
    pub(super) fn new(out: Box<dyn Write>) -> Self {
        Self { out, empty: true, unreadable: Vec::new() }
    }
}

impl Render for Json {
    fn refused(&mut self, file: &str, refusal: &Refusal) -> io::Result<()> {
        for entry in refusal.entries(file) {
            let before = if self.empty { "{\"findings\":[\n" } else { ",\n" };
            self.empty = false;
            self.out.write_all(before.as_bytes())?;
            serde_json::to_writer(&mut self.out, &entry)?;
        }
        Ok(())
    }

    fn unreadable(&mut self, file: &str, reason: &str) -> io::Result<()> {
        self.unreadable.push(Unreadable { file: file.to_owned(), reason: reason.to_owned() });
        Ok(())
    }

    fn finish(&mut self, ending: &Ending) -> io::Result<()> {
        let before = if self.empty { "{\"findings\":[" } else { "\n" };
        self.out.write_all(before.as_bytes())?;
        self.out.write_all(b"],\"unreadable\":")?;
        serde_json::to_writer(&mut self.out, &self.unreadable)?;
        self.out.write_all(b",\"summary\":")?;
        serde_json::to_writer(&mut self.out, ending)?;
        self.out.write_all(b"}\n")?;
        self.out.flush()
    }
}
