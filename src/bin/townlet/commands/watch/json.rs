//! Records as lines of JSON for programs.

use super::record::Seen;
use super::thresholds::Breach;
use super::watcher::{Counts, Shown};
use crate::findings::Entry;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Record<'a> {
    line: u64,
    #[serde(flatten)]
    seen: &'a Seen,
    breaches: &'a [Breach],
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Other<'a> {
    ExceptionMessageLine { line: u64 },
    Refused(Entry<'a>),
    Summary(Counts),
}

/// Writes one.
pub(super) fn write(out: &mut dyn Write, file: &str, shown: &Shown) -> io::Result<()> {
    match shown {
        Shown::Record { line, seen, breaches } => put(out, &Record { line: *line, seen, breaches }),
        Shown::ExceptionMessageLine { line } => {
            put(out, &Other::ExceptionMessageLine { line: *line })
        }
        Shown::Refused(refusal) => {
            refusal.entries(file).try_for_each(|entry| put(out, &Other::Refused(entry)))
        }
    }
}

/// Writes the last line.
pub(super) fn finish(out: &mut dyn Write, counts: Counts) -> io::Result<()> {
    put(out, &Other::Summary(counts))
}

fn put(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}
