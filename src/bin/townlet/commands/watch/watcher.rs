//! From lines to what they mean: told apart, read, held back in doubt, measured.

use super::doubt::{Doubt, Verdict};
use super::lines::Line;
use super::log_line;
use super::payload;
use super::record::Seen;
use super::thresholds::{Breach, Thresholds};
use crate::findings::{Finding, Refusal};
use crate::judge;
use crate::records::{Ending, Place, Record};
use serde::Serialize;
use std::fmt;
use townlet_contract::Reader;

/// What is shown, with the place that it comes from.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shown {
    /// A record, and what it has too much of.
    Record { line: u64, seen: Seen, breaches: Vec<Breach> },
    /// A line that the message of an exception put into the log.
    ExceptionMessageLine { line: u64 },
    /// A payload that the contract refuses.
    Refused(Refusal),
}

/// What was met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Counts {
    /// Lines.
    pub(super) lines: u64,
    /// Records of health.
    pub(super) health: u64,
    /// Failures.
    pub(super) failures: u64,
    /// Records with too much of something.
    pub(super) breaches: u64,
    /// Payloads that the contract refuses.
    pub(super) refused: u64,
    /// Lines that the message of an exception put into the log.
    pub(super) exception_message_lines: u64,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { lines, health, failures, breaches, refused, exception_message_lines } = *self;
        let counted = |lines: u64| format!("{lines} {}", if lines == 1 { "line" } else { "lines" });
        write!(f, "read {}, {health} of health, {failures} of failures; ", counted(lines))?;
        write!(f, "over a threshold {breaches}, refused {refused}")?;
        if exception_message_lines > 0 {
            let left_out = counted(exception_message_lines);
            write!(f, "; left out {left_out} that the message of an exception put into the log")?;
        }
        Ok(())
    }
}

/// Watches one stream.
pub(super) struct Watcher {
    reader: Reader,
    thresholds: Thresholds,
    doubt: Doubt,
    /// What was met so far.
    pub(super) counts: Counts,
}

impl Watcher {
    pub(super) fn new(reader: Reader, thresholds: Thresholds) -> Self {
        Self { reader, thresholds, doubt: Doubt::default(), counts: Counts::default() }
    }

    /// What a line means, and what was held back until it came.
    pub(super) fn line(&mut self, number: u64, line: Line<'_>) -> Vec<Shown> {
        self.counts.lines += 1;
        let place = Place { line: number, column: 1 };
        let Line::Whole(bytes) = line else {
            return vec![self.refused(too_long(place))];
        };
        // The mark that some editors put first.
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").filter(|_| number == 1).unwrap_or(bytes);
        if !bytes.trim_ascii_start().starts_with(b"{") {
            // What is no text in a log is a message's own affair.
            let verdict =
                self.doubt.log_line(number, log_line::parse(&String::from_utf8_lossy(bytes)));
            return self.shown(verdict);
        }
        match payload::read(&self.reader, bytes) {
            Ok(Some(seen)) => {
                let verdict = self.doubt.seen(number, seen);
                self.shown(verdict)
            }
            Ok(None) => Vec::new(),
            Err(error) => {
                // How a line ends says nothing about what is wrong in it.
                let record = Record { place, bytes, ending: Ending::None };
                vec![self.refused(judge::refusal(&self.reader, &record, &error, 1))]
            }
        }
    }

    /// What was held back, when nothing more comes for now.
    pub(super) fn rest(&mut self) -> Vec<Shown> {
        let verdict = self.doubt.rest();
        self.shown(verdict)
    }

    fn refused(&mut self, refusal: Refusal) -> Shown {
        self.counts.refused += 1;
        Shown::Refused(refusal)
    }

    fn shown(&mut self, verdict: Verdict) -> Vec<Shown> {
        let mut shown = Vec::new();
        for (line, seen) in verdict.told {
            match seen {
                Seen::Health(_) => self.counts.health += 1,
                Seen::Failure(_) => self.counts.failures += 1,
                Seen::Alerts { .. } => {}
            }
            let breaches = self.thresholds.breaches(&seen, self.counts.failures);
            self.counts.breaches += u64::from(!breaches.is_empty());
            shown.push(Shown::Record { line, seen, breaches });
        }
        let lines = verdict.exception_message_lines;
        self.counts.exception_message_lines += lines.len() as u64;
        shown.extend(lines.into_iter().map(|line| Shown::ExceptionMessageLine { line }));
        shown
    }
}

/// Why a line over the limit is refused; no option raises it.
fn too_long(place: Place) -> Refusal {
    let finding = Finding {
        place,
        pointer: String::new(),
        code: "too-large".to_owned(),
        reason: "the line is over the limit of bytes".to_owned(),
        hint: None,
    };
    Refusal { place, event: None, version: None, findings: vec![finding], more: false }
}
