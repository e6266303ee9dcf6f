//! The files of a job, while they are written.

use super::entry::Line;
use super::plan::Job;
use crate::output::{self, Pending};
use crate::records::Record;
use crate::terminal::Terminal;
use std::io::{self, Write};
use std::path::PathBuf;

/// Good records, rejected records and reasons; dropped, files leave no trace.
pub(super) struct Outputs {
    good: Good,
    rejected: Option<Place>,
    report: Option<Place>,
}

enum Good {
    Standard(Box<dyn Write>),
    File(Place),
}

/// A file that is made, and its folder with it, when something is written to it.
struct Place {
    path: PathBuf,
    file: Option<Box<Pending>>,
}

impl Outputs {
    /// The files of a job, none of which is made yet.
    pub(super) fn of(job: &Job) -> Self {
        let place = |path: &PathBuf| Place { path: path.clone(), file: None };
        let good = match &job.output {
            None => Good::Standard(Terminal::data()),
            Some(path) => Good::File(place(path)),
        };
        Self {
            good,
            rejected: job.rejected.as_ref().map(place),
            report: job.report.as_ref().map(place),
        }
    }

    /// Writes a good record.
    pub(super) fn good(&mut self, line: &[u8]) -> anyhow::Result<()> {
        let good: &mut dyn Write = match &mut self.good {
            Good::Standard(out) => out,
            Good::File(place) => place.file()?,
        };
        good.write_all(line)?;
        good.write_all(b"\n")?;
        Ok(())
    }

    /// Hands on what was written, for somebody who waits at the other end.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        match &mut self.good {
            Good::Standard(out) => out.flush(),
            Good::File(place) => place.file.as_mut().map_or(Ok(()), Write::flush),
        }
    }

    /// Copies a rejected record as it came, its ending included.
    pub(super) fn rejected(&mut self, record: &Record<'_>) -> anyhow::Result<()> {
        if let Some(rejected) = &mut self.rejected {
            let file = rejected.file()?;
            let ending = record.ending.bytes();
            file.write_all(record.bytes)?;
            file.write_all(if ending.is_empty() { b"\n" } else { ending })?;
        }
        Ok(())
    }

    /// Where a rejected record is copied to in pieces.
    pub(super) fn rejected_pieces(&mut self) -> anyhow::Result<Box<dyn Write + '_>> {
        Ok(match &mut self.rejected {
            Some(rejected) => Box::new(rejected.file()?),
            None => Box::new(io::sink()),
        })
    }

    /// Writes a line of the report.
    pub(super) fn report(&mut self, line: &Line<'_>) -> anyhow::Result<()> {
        if let Some(report) = &mut self.report {
            let file = report.file()?;
            serde_json::to_writer(&mut *file, line).map_err(io::Error::from)?;
            file.write_all(b"\n")?;
        }
        Ok(())
    }

    /// Moves all files to their places. The good ones come last: where they are, the rest is. Without
    /// good records, their file is empty; without others, theirs is not there.
    pub(super) fn commit(mut self) -> anyhow::Result<()> {
        if let Good::File(place) = &mut self.good {
            // Before the others take their places, so that where it cannot be made, nothing changes.
            place.file()?;
        }
        for place in [self.rejected, self.report].into_iter().flatten() {
            match place.file {
                Some(file) => file.commit()?,
                None => output::remove(&place.path)?,
            }
        }
        match self.good {
            Good::Standard(mut out) => out.flush()?,
            Good::File(Place { file, .. }) => file.map_or(Ok(()), |file| file.commit())?,
        }
        Ok(())
    }
}

impl Place {
    fn file(&mut self) -> anyhow::Result<&mut Pending> {
        let file = match self.file.take() {
            Some(file) => file,
            None => Box::new(Pending::create(&self.path)?),
        };
        Ok(self.file.insert(file))
    }
}
