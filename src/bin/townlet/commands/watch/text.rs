//! Records as lines for people.

use super::record::{Failure, Health, Seen};
use super::watcher::Shown;
use crate::findings::Finding;
use crate::terminal::{DIM, ERROR, HINT, PLACE, visible};
use std::io::{self, Write};

/// Writes one.
pub(super) fn write(out: &mut dyn Write, file: &str, shown: &Shown) -> io::Result<()> {
    let file = visible(file);
    match shown {
        Shown::Record { line, seen, breaches } => {
            match seen {
                Seen::Health(record) => health(out, record)?,
                Seen::Failure(record) => failure(out, record)?,
                Seen::Alerts { alerts } if alerts.is_empty() => {}
                Seen::Alerts { alerts } => {
                    writeln!(out, "{HINT}alerts{HINT:#} {}", visible(&alerts.join(", ")))?;
                }
            }
            for breach in breaches {
                writeln!(out, "{PLACE}{file}:{line}{PLACE:#}: {ERROR}breach{ERROR:#}: {breach}")?;
            }
            Ok(())
        }
        Shown::ExceptionMessageLine { line } => {
            let why = "the message of an exception put this line into the log; it is left out";
            writeln!(out, "{PLACE}{file}:{line}{PLACE:#}: {DIM}{why}{DIM:#}")
        }
        Shown::Refused(refusal) => {
            refusal.findings.iter().try_for_each(|finding| refused(out, &file, finding))
        }
    }
}

fn refused(out: &mut dyn Write, file: &str, finding: &Finding) -> io::Result<()> {
    let (line, column) = (finding.place.line, finding.place.column);
    write!(out, "{PLACE}{file}:{line}:{column}{PLACE:#}: {ERROR}refused{ERROR:#}: ")?;
    if !finding.pointer.is_empty() {
        write!(out, "{}: ", visible(&finding.pointer))?;
    }
    write!(out, "{}", visible(&finding.reason))?;
    match &finding.hint {
        Some(hint) => writeln!(out, "; {}", visible(hint)),
        None => writeln!(out),
    }
}

fn health(out: &mut dyn Write, health: &Health) -> io::Result<()> {
    let Health { tick, duration_ms, queue, dropped, .. } = health;
    write!(out, "tick {tick}")?;
    if let Some(status) = &health.status {
        write!(out, " {status}")?;
    }
    write!(out, " {duration_ms:.2} ms, queue {queue}, dropped {dropped}")?;
    let more = [
        ("pending", health.pending),
        ("active", health.active),
        ("exit queue", health.exit_queue),
        ("failures", health.failures),
        ("restarts", health.worker_restarts),
    ];
    for (name, value) in more {
        if let Some(value) = value {
            write!(out, ", {name} {value}")?;
        }
    }
    if health.worker_alive == Some(false) {
        write!(out, ", {ERROR}worker dead{ERROR:#}")?;
    }
    match health.alerts.as_deref() {
        Some(alerts @ [_, ..]) => writeln!(out, ", {HINT}{}{HINT:#}", visible(&alerts.join(", "))),
        Some([]) | None => writeln!(out),
    }
}

fn failure(out: &mut dyn Write, failure: &Failure) -> io::Result<()> {
    let Failure { tick, error, .. } = failure;
    write!(out, "tick {tick} {ERROR}failed{ERROR:#}: {}", visible(error))?;
    match &failure.snapshot {
        Some(path) => writeln!(out, " (state saved in {})", visible(path)),
        None => writeln!(out),
    }
}
