//! `townlet validate`: every violation of every payload, in the version in which it was sent.

use crate::exit::Outcome;
use crate::findings::{self, Ending, Format, Render};
use crate::input::{Input, Source, Sources, total_bytes};
use crate::judge;
use crate::reading::Reading;
use crate::records::Piece;
use crate::stream::{self, Unreadable, unreadable};
use crate::tally::Tally;
use crate::terminal::{Progress, Terminal};
use std::io;
use townlet_contract::Reader;

/// What is said of a run that met no record.
const IN_VAIN: &str = "nothing was validated; pass `--allow-empty` where that is fine";

/// Options of `townlet validate`.
#[derive(Debug, clap::Args)]
pub(crate) struct Validate {
    #[command(flatten)]
    input: Input,

    #[command(flatten)]
    reading: Reading,

    /// How findings are written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,

    /// Most findings of a record
    #[arg(long, default_value_t = 20, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    max_violations: u32,

    /// To find no record at all is fine
    #[arg(long)]
    allow_empty: bool,
}

impl Validate {
    /// Validates.
    pub(crate) fn run(self, terminal: Terminal) -> anyhow::Result<Outcome> {
        let reader = self.reading.reader(self.input.max_bytes)?;
        let sources = Sources::find(&self.input.files);
        let progress = Progress::start(total_bytes(&sources.found));
        let mut out = findings::renderer(self.format, terminal);
        let mut total = stream::missing(&sources, &mut *out, terminal)?;
        for source in &sources.found {
            let tally = self.file(source, &reader, &progress, &mut *out, terminal)?;
            total.add(tally);
        }
        drop(progress);
        total.balanced()?;
        let ending = self.ending(total);
        out.finish(&ending)?;
        terminal.say(total);
        if let Some(reason) = ending.reason {
            terminal.complain(reason);
        }
        Ok(ending.outcome)
    }

    /// Validates one file.
    fn file(
        &self,
        source: &Source,
        reader: &Reader,
        progress: &Progress,
        out: &mut dyn Render,
        terminal: Terminal,
    ) -> anyhow::Result<Tally> {
        let file = source.to_string();
        let mut tally = Tally::default();
        out.open(&file)?;
        let ended = stream::each(source, &self.input, progress, &mut tally, |piece, tally| {
            let refusal = match piece {
                Piece::Record(record) => {
                    let most = self.max_violations as usize;
                    judge::sent(reader, &record, most).err()
                }
                Piece::TooLong(mut long) => {
                    let bytes = stream::copy(&mut long, &mut io::sink())?;
                    Some(judge::too_long(long.place, bytes, self.input.max_bytes))
                }
            };
            match refusal {
                None => tally.accepted += 1,
                Some(refusal) => {
                    tally.rejected += 1;
                    progress.aside(|| out.refused(&file, &refusal))?;
                }
            }
            Ok(())
        });
        match ended {
            Err(error) if error.is::<Unreadable>() => {
                tally.unreadable += 1;
                // A record that was cut short was met, but not judged.
                tally.read = tally.accepted + tally.rejected;
                let reason = error.to_string();
                progress.aside(|| terminal.complain(unreadable(&file, &reason)));
                out.unreadable(&file, &reason)?;
            }
            other => other?,
        }
        out.close(&file, &tally)?;
        Ok(tally)
    }

    /// A gate that looked at nothing fails.
    fn ending(&self, total: Tally) -> Ending {
        if total.read == 0 && !self.allow_empty {
            Ending::in_vain(total, IN_VAIN)
        } else {
            Ending::of(total)
        }
    }
}
