//! A text file for Prometheus: the latest numbers of the run, replaced as a whole after each batch.
//!
//! The file is in the text exposition format, as node_exporter's textfile collector takes it; its
//! name should end in `.prom`. It is written beside its place and moved there, so that nobody ever
//! reads half of it. Events that carry no number for it count as sent, and are counted.

mod exposition;
mod figures;

use self::figures::Figures;
use super::{Frame, SendError, Transport};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A file of numbers.
#[derive(Debug)]
pub struct Prometheus {
    path: PathBuf,
    figures: Figures,
}

impl Prometheus {
    /// A file at this place; its folder is made, and the file stands there at once.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn create(path: &Path) -> Result<Self, SendError> {
        let prometheus = Self { path: path.to_owned(), figures: Figures::default() };
        let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
        let written = folder.and_then(|()| prometheus.write(&prometheus.figures));
        written.map_err(|error| prometheus.failed(&error))?;
        Ok(prometheus)
    }

    fn write(&self, figures: &Figures) -> io::Result<()> {
        // Collectors look for `*.prom`; this is none.
        let mut name = OsString::from(".");
        name.push(self.path.file_name().unwrap_or_default());
        name.push(".tmp");
        let beside = self.path.with_file_name(name);
        let written = fs::write(&beside, figures.to_string());
        let moved = written.and_then(|()| fs::rename(&beside, &self.path));
        if moved.is_err() {
            // The place is as it was; what stands beside it is of no use.
            let _ = fs::remove_file(&beside);
        }
        moved
    }

    fn failed(&self, error: &io::Error) -> SendError {
        SendError::new(0, format!("`{}` cannot be written: {error}", self.path.display()))
    }
}

impl Transport for Prometheus {
    fn provider(&self) -> &'static str {
        "prometheus"
    }

    /// All of a batch counts, or, when the file cannot be written, none of it.
    fn send(&mut self, frames: &[Frame]) -> Result<(), SendError> {
        let mut figures = self.figures.clone();
        for frame in frames {
            figures.take(frame);
        }
        self.write(&figures).map_err(|error| self.failed(&error))?;
        self.figures = figures;
        Ok(())
    }
}
