//! The work: record by record from inputs to outputs.

use super::Options;
use super::entry::Line;
use super::errand::Errand;
use super::outputs::Outputs;
use super::plan::Job;
use crate::findings::{Format, Refusal, Render};
use crate::input::Source;
use crate::judge;
use crate::records::{Piece, Record};
use crate::stream::{self, Unreadable, unreadable};
use crate::tally::Tally;
use crate::terminal::{Progress, Terminal};
use std::path::Path;
use townlet_contract::{Reader, Report};

/// Rejected records of an input that are shown when a report tells of all of them.
const SHOWN: u64 = 10;

/// A run over all jobs.
pub(super) struct Work<'a> {
    pub(super) options: &'a Options,
    pub(super) errand: &'a Errand,
    pub(super) reader: &'a Reader,
    pub(super) progress: &'a Progress,
    pub(super) terminal: Terminal,
    pub(super) out: &'a mut dyn Render,
    pub(super) total: Total,
}

/// What a run, or a part of it, has come to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Total {
    pub(super) tally: Tally,
    /// Accepted records that were of another version.
    pub(super) changed: u64,
    /// Accepted records that lost values on the way back.
    pub(super) lossy: u64,
}

impl Work<'_> {
    /// Does a job. What cannot be read is reported; what cannot be written is an error.
    pub(super) fn job(&mut self, job: &Job) -> anyhow::Result<()> {
        let mut outputs = Outputs::of(job);
        let mut whole = true;
        let mut rejected = 0;
        for source in &job.sources {
            let file = source.to_string();
            let mut total = Total::default();
            self.out.open(&file)?;
            let ended = self.source(job, source, &mut outputs, &mut total);
            let is_cut = matches!(&ended, Err(error) if error.is::<Unreadable>());
            let report = job.report.as_deref().filter(|_| !(is_cut && job.is_atomic()));
            self.more(job, total.tally.rejected, report)?;
            match ended {
                Err(error) if is_cut => {
                    whole = !job.is_atomic();
                    self.unreadable(job, &file, &error, &mut total)?;
                }
                other => other?,
            }
            self.out.close(&file, &total.tally)?;
            rejected += total.tally.rejected;
            self.total.tally.add(total.tally);
            self.total.changed += total.changed;
            self.total.lossy += total.lossy;
        }
        if !whole {
            return Ok(());
        }
        outputs.commit()?;
        if rejected > 0
            && let (Some(records), Some(report)) = (&job.rejected, &job.report)
        {
            let (records, report) = (records.display(), report.display());
            let message = format!("{rejected} rejected: `{records}`, reasons: `{report}`");
            self.progress.aside(|| self.terminal.say(message));
        }
        Ok(())
    }

    /// Counts and tells of an input that cannot be read to its end.
    fn unreadable(
        &mut self,
        job: &Job,
        file: &str,
        error: &anyhow::Error,
        total: &mut Total,
    ) -> anyhow::Result<()> {
        // A record that was cut short was met, but neither written nor rejected.
        total.tally.read = total.tally.accepted + total.tally.rejected;
        let mut message = unreadable(file, &error.to_string());
        if job.is_atomic() {
            *total = Total::default();
            message.push_str("; nothing was written for it");
        }
        total.tally.unreadable += 1;
        self.progress.aside(|| self.terminal.complain(message));
        self.out.unreadable(file, &error.to_string())?;
        Ok(())
    }

    fn source(
        &mut self,
        job: &Job,
        source: &Source,
        outputs: &mut Outputs,
        total: &mut Total,
    ) -> anyhow::Result<()> {
        let file = source.to_string();
        let (options, errand, progress) = (self.options, self.errand, self.progress);
        let Total { tally, changed, lossy } = total;
        stream::each(source, &options.input, progress, tally, |piece, tally| {
            match piece {
                Piece::Record(record) => match self.converted(&record) {
                    Ok((line, report)) => {
                        outputs.good(&line)?;
                        tally.accepted += 1;
                        *changed += u64::from(report.from != report.to);
                        let lost = errand.is_lossy(&report);
                        *lossy += u64::from(lost);
                        if lost || (options.report && !report.is_clean()) {
                            outputs.report(&Line::accepted(&file, record.place, &report))?;
                        }
                    }
                    Err(refusal) => {
                        outputs.rejected(&record)?;
                        tally.rejected += 1;
                        self.refused(job, &file, &refusal, outputs, tally.rejected)?;
                    }
                },
                Piece::TooLong(mut long) => {
                    let bytes = stream::copy(&mut long, &mut *outputs.rejected_pieces()?)?;
                    tally.rejected += 1;
                    let refusal = judge::too_long(long.place, bytes, options.input.max_bytes);
                    self.refused(job, &file, &refusal, outputs, tally.rejected)?;
                }
            }
            if *source == Source::Standard {
                outputs.flush()?;
            }
            Ok(())
        })
    }

    /// A record in the version that was asked for, as one line.
    fn converted(&self, record: &Record<'_>) -> Result<(Vec<u8>, Report), Refusal> {
        let sent = judge::sent(self.reader, record, 1)?;
        let sent = self.errand.done(sent);
        let sent = sent.map_err(|error| judge::refusal(self.reader, record, &error, 1))?;
        Ok((sent.to_json(), sent.report()))
    }

    /// Tells of the rejected record of this number.
    fn refused(
        &mut self,
        job: &Job,
        file: &str,
        refusal: &Refusal,
        outputs: &mut Outputs,
        number: u64,
    ) -> anyhow::Result<()> {
        if let Some(line) = Line::rejected(file, refusal) {
            outputs.report(&line)?;
        }
        if self.shows_all(job) || number <= SHOWN {
            self.progress.aside(|| self.out.refused(file, refusal))?;
        }
        Ok(())
    }

    /// Tells how many rejected records of an input were not shown.
    fn more(&mut self, job: &Job, rejected: u64, report: Option<&Path>) -> anyhow::Result<()> {
        if !self.shows_all(job) && rejected > SHOWN {
            self.progress.aside(|| self.out.more(rejected - SHOWN, report))?;
        }
        Ok(())
    }

    /// Whether each rejected record is shown, because no report tells of it or programs read on.
    fn shows_all(&self, job: &Job) -> bool {
        self.options.format != Format::Text || job.report.is_none()
    }
}
