//! Cases that are files: a new case is a new file.

use std::fs;
use std::path::{Path, PathBuf};

/// A folder of this package.
pub(crate) fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder with an ending, ordered by name; there is at least one.
pub(crate) fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let found = entries(folder, ending);
    assert!(!found.is_empty(), "no *{ending} in {}", folder.display());
    found
}

/// The files of a folder with an ending, ordered by name.
pub(crate) fn entries(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).map(|entries| entries.flatten().collect());
    let entries: Vec<fs::DirEntry> = entries.unwrap_or_default();
    let named = |path: &PathBuf| path.to_string_lossy().ends_with(ending);
    let mut found: Vec<_> = entries.iter().map(fs::DirEntry::path).filter(named).collect();
    found.sort();
    found
}

/// The text of a file.
pub(crate) fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The name of a file without its ending.
pub(crate) fn name(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
