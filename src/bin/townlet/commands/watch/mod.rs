//! `townlet watch`: how a run is doing, from its stream or its log, and whether that is still fine.
//!
//! ```text
//! feed → lines → payload | log_line → doubt → thresholds → text, json, dashboard
//! ```

mod feed;
mod lines;

mod record;

mod fields;
mod log_line;
mod payload;

mod doubt;
mod thresholds;
mod watcher;

mod pump;

mod dashboard;
mod json;
mod text;

use self::dashboard::Dashboard;
use self::feed::Feed;
use self::pump::Told;
use self::thresholds::Thresholds;
use self::watcher::{Counts, Watcher};
use crate::exit::{Outcome, Usage};
use crate::input::{self, Source};
use crate::output;
use crate::terminal::{Progress, Terminal, visible};
use anyhow::Context;
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::Path;
use townlet_contract::Reader;

/// Bytes that a line may have: as much as a payload, 16 MiB.
const MAX_BYTES: usize = 16 << 20;

/// Options of `townlet watch`.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = AFTER)]
pub(crate) struct Watch {
    /// A stream of events or a log, or - for standard input; .gz and .zst are unpacked
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: OsString,

    /// Go on when the file ends, also when it is rotated or cut back; not for a compressed file
    #[arg(long, short)]
    follow: bool,

    /// How records are shown
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,

    #[command(flatten)]
    thresholds: Thresholds,
}

const AFTER: &str = "Exit codes: 0 fine, 1 over a threshold or some payloads refused, 2 could not \
    run or found nothing to watch, 64 usage, 130 interrupted. When a file is followed, thresholds \
    are shown and do not end the run.\n\nLog lines: a line that the message of an exception put into \
    the log, and that looks like a record, is left out: it is shown as such \
    (`exception_message_line` in JSON), counted in the summary (`exception_message_lines`), and \
    held to no threshold. Where it can be told: the loop of today escapes messages, and one of an \
    earlier version ends a message with `queue= dropped= snapshot=`. In logs from before those \
    fields, it cannot be told.";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// A line for each record, for people
    #[default]
    Text,
    /// An object a line, for programs
    Json,
    /// The whole terminal, drawn anew as records come; q leaves
    Dashboard,
}

impl Watch {
    /// Watches.
    pub(crate) fn run(self, terminal: Terminal) -> anyhow::Result<Outcome> {
        if self.format == Format::Dashboard && !io::stdout().is_terminal() {
            return Err(Usage::error(
                "a dashboard needs a terminal; write `--format text` or `json`",
            ));
        }
        self.refuse_compressed()?;
        let name = self.name();
        let reader = Reader::new().max_bytes(MAX_BYTES);
        let watcher = Watcher::new(reader, self.thresholds.clone());
        let counts = match self.format {
            Format::Dashboard => {
                let watch = self.clone();
                Dashboard::new(&name).run(move || watch.feed(), watcher, MAX_BYTES)?
            }
            Format::Text | Format::Json => self.lines(watcher, terminal)?,
        };
        terminal.say(counts);
        Ok(self.outcome(counts, terminal))
    }

    /// Refuses to follow what cannot grow, before anything is shown.
    fn refuse_compressed(&self) -> anyhow::Result<()> {
        let Some(path) = self.followed() else { return Ok(()) };
        let name = self.name();
        if feed::is_compressed(path).with_context(|| format!("`{name}` cannot be read"))? {
            return Err(Usage::error(format!(
                "`{name}` is compressed, and a compressed file does not grow; leave out `--follow`"
            )));
        }
        Ok(())
    }

    fn feed(&self) -> anyhow::Result<Feed> {
        self.open().with_context(|| format!("`{}` cannot be read", self.name()))
    }

    fn open(&self) -> io::Result<Feed> {
        if let Some(path) = self.followed() {
            return Feed::follow(path);
        }
        let source = match self.file.to_str() {
            Some("-") => Source::Standard,
            Some(_) | None => Source::File(self.file.clone().into()),
        };
        Ok(Feed::Stream(input::open(&source, &Progress::none())?))
    }

    /// The file that is followed; another stream goes on until it ends.
    fn followed(&self) -> Option<&Path> {
        let path = Path::new(&self.file);
        (self.follow && self.file != "-" && path.is_file()).then_some(path)
    }

    fn name(&self) -> String {
        visible(&self.file.to_string_lossy())
    }

    /// Shows records line by line.
    fn lines(&self, mut watcher: Watcher, terminal: Terminal) -> anyhow::Result<Counts> {
        let mut feed = self.feed()?;
        if self.follow {
            output::on_interrupt()?;
        }
        let file = self.file.to_string_lossy();
        let is_json = self.format == Format::Json;
        let mut out = if is_json { Terminal::data() } else { terminal.text() };
        pump::run(&mut feed, &mut watcher, MAX_BYTES, &mut |told| {
            match told {
                Told::Shown(shown) if is_json => json::write(&mut out, &file, &shown)?,
                Told::Shown(shown) => text::write(&mut out, &file, &shown)?,
                Told::SoFar(_) => out.flush()?,
                Told::Compressed => terminal.complain(format!(
                    "`{}` is compressed now, and nothing of it is shown, since a compressed file \
                     does not grow; waiting for another in its place",
                    self.name()
                )),
            }
            Ok(())
        })?;
        if is_json {
            json::finish(&mut out, watcher.counts)?;
        }
        out.flush()?;
        Ok(watcher.counts)
    }

    fn outcome(&self, counts: Counts, terminal: Terminal) -> Outcome {
        if self.follow {
            return Outcome::Fine;
        }
        if counts.health + counts.failures == 0 && counts.refused == 0 {
            terminal.complain("nothing to watch: no health and no failure in any line");
            return Outcome::CouldNotRun;
        }
        if counts.breaches > 0 || counts.refused > 0 { Outcome::Refused } else { Outcome::Fine }
    }
}
