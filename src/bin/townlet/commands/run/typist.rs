//! Who types console commands: a file, or whoever is at standard input.
//!
//! The commands of a file belong to the first tick that has room for them, so that the same file gives
//! the same run; a file that standard input was redirected from is one, too. Commands that come
//! through a pipe or from a terminal belong to the tick in which they arrive, which is a matter of
//! time. A run whose commands come through a pipe waits for the first one before its first tick, but
//! not for long: whoever has the other end may have nothing to say.

use crate::terminal::Terminal;
use anyhow::Context;
use std::fs::File;
use std::io::{self, BufReader, IsTerminal};
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;
use townlet_contract::sim::console::{Inbox, Lines};

/// How long a run waits for the first line that comes through a pipe, or for its end.
const FIRST_LINE: Duration = Duration::from_millis(250);

/// Puts lines into an inbox.
pub(super) enum Typist {
    /// Nobody types.
    Nobody,
    /// Lines of a file, in order; before each tick as many as there is room for, so that the same
    /// file gives the same run.
    File { lines: Lines<BufReader<File>>, inbox: Inbox, name: String },
    /// Lines as they come, from a thread of their own.
    Standard { inbox: Inbox },
}

impl Typist {
    /// Opens what `--console` names.
    pub(super) fn open(source: &Path, inbox: Inbox) -> anyhow::Result<Self> {
        if source != Path::new("-") {
            let name = source.display().to_string();
            let file = File::open(source).with_context(|| format!("`{name}` cannot be read"))?;
            return Ok(Self::of_file(file, inbox, name));
        }
        if let Some(file) = redirected() {
            return Ok(Self::of_file(file, inbox, "standard input".to_owned()));
        }
        let first = listen(inbox.clone());
        if !io::stdin().is_terminal() {
            // Too late is no error: it is taken when it comes.
            let _ = first.recv_timeout(FIRST_LINE);
        }
        Ok(Self::Standard { inbox })
    }

    fn of_file(file: File, inbox: Inbox, name: String) -> Self {
        Self::File { lines: Lines::new(BufReader::new(file)), inbox, name }
    }

    /// Types what is due before a tick.
    pub(super) fn before_tick(&mut self) -> anyhow::Result<()> {
        let Self::File { lines, inbox, name } = self else { return Ok(()) };
        while inbox.has_room() {
            let Some(line) = lines.next() else { return Ok(()) };
            let line = line.with_context(|| format!("`{name}` cannot be read"))?;
            if inbox.offer(line).is_err() {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Takes no more lines, and tells of those that nobody will answer.
    pub(super) fn end(self, terminal: Terminal) {
        let unanswered = match self {
            Self::Nobody => 0,
            Self::File { lines, inbox, .. } => {
                inbox.waiting() + lines.take_while(Result::is_ok).count()
            }
            Self::Standard { inbox } => {
                inbox.close();
                inbox.waiting()
            }
        };
        if unanswered > 0 {
            terminal.say(format!("{unanswered} console commands came too late for the last tick"));
        }
    }
}

/// Standard input, when it is a file.
fn redirected() -> Option<File> {
    #[cfg(unix)]
    let input = std::os::fd::AsFd::as_fd(&io::stdin()).try_clone_to_owned().ok()?;
    #[cfg(windows)]
    let input =
        std::os::windows::io::AsHandle::as_handle(&io::stdin()).try_clone_to_owned().ok()?;
    let file = File::from(input);
    file.metadata().is_ok_and(|about| about.is_file()).then_some(file)
}

/// Reads standard input to its end; tells when there is a first line, or none.
fn listen(inbox: Inbox) -> Receiver<()> {
    let (first, is_there) = mpsc::channel();
    thread::spawn(move || {
        for line in Lines::new(io::stdin().lock()) {
            // What cannot be read ends the console, not the run.
            let Ok(line) = line else { return };
            if inbox.push(line).is_err() {
                return;
            }
            // Only the first one is waited for, and not for long.
            let _ = first.send(());
        }
    });
    is_there
}
