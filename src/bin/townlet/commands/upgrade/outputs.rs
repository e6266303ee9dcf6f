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
    rejected: Option<Side>,
    report: Option<Side>,
}

enum Good {
    Standard(Box<dyn Write>),
    File(Box<Pending>),
}

/// A file that exists only when something is written to it.
struct Side {
    path: PathBuf,
    file: Option<Pending>,
}

impl Outputs {
    /// Opens the files of a job.
    pub(super) fn create(job: &Job) -> anyhow::Result<Self> {
        let good = match &job.output {
            None => Good::Standard(Terminal::data()),
            Some(path) => Good::File(Box::new(Pending::create(path)?)),
        };
        let side = |path: &Option<PathBuf>| path.clone().map(|path| Side { path, file: None });
        Ok(Self { good, rejected: side(&job.rejected), report: side(&job.report) })
    }

    /// Writes a good record.
    pub(super) fn good(&mut self, line: &[u8]) -> io::Result<()> {
        let good: &mut dyn Write = match &mut self.good {
            Good::Standard(out) => out,
            Good::File(file) => &mut **file,
        };
        good.write_all(line)?;
        good.write_all(b"\n")
    }

    /// Hands on what was written, for somebody who waits at the other end.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        match &mut self.good {
            Good::Standard(out) => out.flush(),
            Good::File(file) => file.flush(),
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

    /// Moves all files to their places. The good ones come last: where they are, the rest is.
    pub(super) fn commit(self) -> anyhow::Result<()> {
        for side in [self.rejected, self.report].into_iter().flatten() {
            match side.file {
                Some(file) => file.commit()?,
                None => output::remove(&side.path)?,
            }
        }
        match self.good {
            Good::Standard(mut out) => out.flush()?,
            Good::File(file) => file.commit()?,
        }
        Ok(())
    }
}

impl Side {
    fn file(&mut self) -> anyhow::Result<&mut Pending> {
        let file = match self.file.take() {
            Some(file) => file,
            None => Pending::create(&self.path)?,
        };
        Ok(self.file.insert(file))
    }
}
