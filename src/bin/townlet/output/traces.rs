//! What stands on disk only for as long as files are in the making: temporary files, and folders
//! that were made for them.
//!
//! Files appear and are moved to their places only under the lock, which the handler of Ctrl-C never
//! gives back; so none can appear after it has looked.

use super::folder;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What is gone when nothing comes of it.
#[derive(Debug)]
pub(super) struct Traces {
    files: BTreeSet<PathBuf>,
    /// Folders that were made and in which no file has its place yet.
    folders: BTreeSet<PathBuf>,
}

static TRACES: Mutex<Traces> =
    Mutex::new(Traces { files: BTreeSet::new(), folders: BTreeSet::new() });

/// The traces, for as long as none may appear or go.
pub(super) fn traces() -> MutexGuard<'static, Traces> {
    TRACES.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Traces {
    /// Makes a folder and those above it, where they are not there.
    pub(super) fn make(&mut self, folder: &Path) -> anyhow::Result<()> {
        self.folders.extend(folder::make(folder)?);
        Ok(())
    }

    /// A temporary file is there.
    pub(super) fn add(&mut self, file: PathBuf) {
        self.files.insert(file);
    }

    /// A temporary file was moved to its place in a folder, which therefore stays.
    pub(super) fn keep(&mut self, file: &Path, folder: &Path) {
        self.files.remove(file);
        for folder in folder.ancestors() {
            self.folders.remove(folder);
        }
    }

    /// A temporary file is gone from a folder, and with it those that were made for it, unless
    /// something else stands in them.
    pub(super) fn leave(&mut self, file: &Path, folder: &Path) {
        self.files.remove(file);
        for folder in folder.ancestors() {
            if !self.folders.contains(folder) || fs::remove_dir(folder).is_err() {
                return;
            }
            self.folders.remove(folder);
        }
    }

    /// Removes everything; what cannot be removed cannot be helped.
    pub(super) fn remove(&self) {
        for file in &self.files {
            let _ = fs::remove_file(file);
        }
        // Those below come after those above.
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}
