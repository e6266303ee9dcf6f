//! Who types console commands: a file, or whoever is at standard input.

use crate::terminal::Terminal;
use anyhow::Context;
use std::fs::File;
use std::io::{self, BufReader, IsTerminal};
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;
use townlet_contract::sim::console::{Inbox, Lines};

/// How long a run waits for the first line of a standard input that is no terminal.
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
        if source == Path::new("-") {
            let first = listen(inbox.clone());
            // Commands that stand in a pipe already belong to the first tick.
            if !io::stdin().is_terminal() {
                let _ = first.recv_timeout(FIRST_LINE);
            }
            return Ok(Self::Standard { inbox });
        }
        let name = source.display().to_string();
        let file = File::open(source).with_context(|| format!("`{name}` cannot be read"))?;
        Ok(Self::File { lines: Lines::new(BufReader::new(file)), inbox, name })
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
