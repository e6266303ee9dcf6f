//! `townlet inspect`: what is in a stream.

mod sizes;

mod node;
mod walk;

mod census;

mod json;
mod text;

use self::census::Census;
use crate::exit::Outcome;
use crate::input::{Input, Sources, total_bytes};
use crate::judge;
use crate::reading::Reading;
use crate::records::Piece;
use crate::stream::{self, Unreadable, unreadable};
use crate::tally::Tally;
use crate::terminal::{Progress, Terminal};
use std::io;

/// Options of `townlet inspect`.
#[derive(Debug, clap::Args)]
pub(crate) struct Inspect {
    #[command(flatten)]
    input: Input,

    #[command(flatten)]
    reading: Reading,

    /// Levels of fields to show; none for 0
    #[arg(long, default_value_t = 2, value_name = "N")]
    depth: usize,

    /// How the result is written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people
    #[default]
    Text,
    /// One object
    Json,
}

impl Inspect {
    /// Inspects.
    pub(crate) fn run(self, terminal: Terminal) -> anyhow::Result<Outcome> {
        let reader = self.reading.reader(self.input.max_bytes)?;
        let sources = Sources::find(&self.input.files);
        let progress = Progress::start(total_bytes(&sources.found));
        let (mut census, mut total) = (Census::default(), Tally::default());
        for (name, reason) in &sources.missing {
            terminal.complain(unreadable(name, reason));
            total.unreadable += 1;
        }
        for source in &sources.found {
            let file = source.to_string();
            let mut tally = Tally::default();
            let ended = stream::each(source, &self.input, &progress, &mut tally, |piece, tally| {
                let refusal = match piece {
                    Piece::Record(record) => match judge::sent(&reader, &record, 1) {
                        Ok(sent) => {
                            tally.accepted += 1;
                            return census.accepted(&file, &record, &sent);
                        }
                        Err(refusal) => refusal,
                    },
                    Piece::TooLong(mut long) => {
                        let bytes = stream::copy(&mut long, &mut io::sink())?;
                        judge::too_long(long.place, bytes, self.input.max_bytes)
                    }
                };
                tally.rejected += 1;
                census.refused(&file, &refusal);
                Ok(())
            });
            match ended {
                Err(error) if error.is::<Unreadable>() => {
                    tally.unreadable += 1;
                    tally.read = tally.accepted + tally.rejected;
                    progress.aside(|| terminal.complain(unreadable(&file, &error.to_string())));
                }
                other => other?,
            }
            total.add(tally);
        }
        drop(progress);
        total.balanced()?;
        match self.format {
            Format::Text => text::write(&mut *terminal.text(), &census, self.depth)?,
            Format::Json => json::write(&mut *Terminal::data(), &census, self.depth, &total)?,
        }
        terminal.say(total);
        Ok(total.outcome())
    }
}
