//! Lines that may be part of a message: held back until it is known.
//!
//! A message that went into a log as it was may hold whole lines, such as `tick_health tick=999 …`.
//! What can be told: a failure line of a new version has fields behind its message; when they are
//! missing, and come at the end of a later line, everything in between is the message. When they do
//! not come, an old version wrote the failure, and what follows are records of their own.
//!
//! What cannot be told: a message whose last line begins as a failure line itself, and a message in
//! a log of an old version. Lines of this project's own loop are safe: their messages are escaped.

use super::log_line::LogLine;
use super::record::Seen;

/// Most lines that are held back; no message that long was ever met.
const MOST: usize = 10_000;

/// Something that a line tells, and the number of the line.
pub(super) type Sighting = (u64, Seen);

/// Lines of which it is not known whether they are part of a message.
#[derive(Debug, Default)]
pub(super) struct Doubt {
    is_open: bool,
    held: Vec<Sighting>,
}

/// What came out of a line.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Verdict {
    /// What surely was told, in order.
    pub(super) told: Vec<Sighting>,
    /// Numbers of lines that the message of an exception put into the log.
    pub(super) exception_message_lines: Vec<u64>,
}

impl Doubt {
    /// Takes a log line.
    pub(super) fn log_line(&mut self, number: u64, line: LogLine) -> Verdict {
        match line {
            LogLine::Open(failure) => {
                let mut verdict = self.rest();
                verdict.told.push((number, Seen::Failure(failure)));
                self.is_open = true;
                verdict
            }
            LogLine::Whole(failure @ Seen::Failure(_)) => {
                let mut verdict = self.rest();
                verdict.told.push((number, failure));
                verdict
            }
            LogLine::Whole(seen) => self.seen(number, seen),
            LogLine::Tail => {
                self.is_open = false;
                let held = self.held.drain(..).map(|(number, _)| number);
                Verdict {
                    told: Vec::new(),
                    exception_message_lines: held.chain([number]).collect(),
                }
            }
            LogLine::Other => Verdict::default(),
        }
    }

    /// Takes what another line tells.
    pub(super) fn seen(&mut self, number: u64, seen: Seen) -> Verdict {
        if !self.is_open {
            return Verdict { told: vec![(number, seen)], exception_message_lines: Vec::new() };
        }
        self.held.push((number, seen));
        if self.held.len() < MOST { Verdict::default() } else { self.rest() }
    }

    /// What is held back when nothing more comes: a message is written in one go.
    pub(super) fn rest(&mut self) -> Verdict {
        self.is_open = false;
        Verdict { told: std::mem::take(&mut self.held), exception_message_lines: Vec::new() }
    }
}
