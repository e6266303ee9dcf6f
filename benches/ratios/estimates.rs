//! What criterion found out, as it keeps it on disk: `<folder>/<group>/<contender>/new/estimates.json`.

use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folder of criterion's results.
pub(crate) struct Estimates {
    folder: PathBuf,
}

#[derive(Deserialize)]
struct File {
    median: Estimate,
}

#[derive(Deserialize)]
struct Estimate {
    point_estimate: f64,
}

impl Estimates {
    /// The usual folder, beside what cargo builds.
    pub(crate) fn usual() -> Self {
        Self { folder: Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("criterion") }
    }

    /// The folder, for criterion.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Removes the result of an earlier run, so that it is not taken for one of this run.
    pub(crate) fn forget(&self, group: &str, contender: &str) -> io::Result<()> {
        match fs::remove_file(self.file(group, contender)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// The median time of a pass in seconds; `None` when it was not measured: left out by a filter,
    /// or only run once by `--test`.
    pub(crate) fn median(&self, group: &str, contender: &str) -> io::Result<Option<f64>> {
        let bytes = match fs::read(self.file(group, contender)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            bytes => bytes?,
        };
        let file: File = serde_json::from_slice(&bytes)?;
        Ok(Some(file.median.point_estimate / 1e9))
    }

    fn file(&self, group: &str, contender: &str) -> PathBuf {
        self.folder.join(group).join(contender).join("new").join("estimates.json")
    }
}
