//! How a run ends: exit codes, and which errors mean which.
//!
//! 0 fine, 1 some payloads refused or a tick failed, 2 could not run, 64 usage, 130 interrupted. A
//! reader of our output that goes away early (`| head`) is no failure: the run ends with 0.

use serde::Serialize;
use std::io;
use std::process::ExitCode;

/// How a command ended that ran to its end; the later one counts where two apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Outcome {
    /// Nothing was refused.
    Fine,
    /// Some payloads were refused, or a tick failed.
    Refused,
    /// Some of what was asked for could not be looked at.
    CouldNotRun,
}

/// The exit code of a wrong command line.
pub(crate) const USAGE: u8 = 64;

/// The exit code after Ctrl-C, but for what ends in good order.
pub(crate) const INTERRUPTED: u8 = 130;

/// A command line that cannot be followed, although it has the right form.
#[derive(Debug)]
pub(crate) struct Usage(String);

impl Usage {
    /// An error with this message; it also says what to write instead.
    pub(crate) fn error(message: impl Into<String>) -> anyhow::Error {
        anyhow::Error::new(Self(message.into()))
    }
}

impl std::fmt::Display for Usage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// The exit code of an outcome.
pub(crate) fn code(outcome: Outcome) -> ExitCode {
    match outcome {
        Outcome::Fine => ExitCode::SUCCESS,
        Outcome::Refused => ExitCode::from(1),
        Outcome::CouldNotRun => ExitCode::from(2),
    }
}

/// The exit code of an error.
pub(crate) fn code_of(error: &anyhow::Error) -> ExitCode {
    if is_broken_pipe(error) {
        ExitCode::SUCCESS
    } else if error.is::<Usage>() {
        ExitCode::from(USAGE)
    } else {
        code(Outcome::CouldNotRun)
    }
}

/// Whether whoever read our output has gone away.
pub(crate) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let error = cause.downcast_ref::<io::Error>();
        error.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    })
}
