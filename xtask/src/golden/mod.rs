//! Golden files: what a folder holds beside what it should hold, and the one writer of this tool.
//!
//! Checking never writes. Renewing touches only what differs, and removes what is stale; each file
//! appears whole or not at all.

mod batch;
mod diff;

pub use self::batch::Batch;

use crate::contract::count;
use crate::tree::read_folder;
use crate::verdict::Verdict;
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A folder of golden files and what differs in it.
#[derive(Clone, Debug)]
pub struct Golden {
    folder: PathBuf,
    label: String,
    wanted: BTreeMap<String, String>,
    /// What differs, ordered by path.
    pub changes: BTreeMap<String, Change>,
}

/// How a file differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It should be there and is not.
    Missing,
    /// It is there and should not be.
    Superfluous,
    /// It holds something else; with a short diff.
    Differs(String),
}

impl Golden {
    /// Compares every file of a folder; `label` names the folder in messages.
    ///
    /// # Errors
    ///
    /// When nothing is wanted, or the folder cannot be read.
    pub fn read(folder: &Path, label: &str, wanted: BTreeMap<String, String>) -> Result<Self> {
        let present = read_folder(folder)?;
        Self::compare(folder, label, wanted, &present)
    }

    /// Compares those files of a folder that are given as present.
    ///
    /// # Errors
    ///
    /// When nothing is wanted: a gate that looks at nothing fails.
    pub fn compare(
        folder: &Path,
        label: &str,
        wanted: BTreeMap<String, String>,
        present: &BTreeMap<String, Vec<u8>>,
    ) -> Result<Self> {
        ensure!(!wanted.is_empty(), "there is nothing to compare with `{label}`");
        let changes = changes(&wanted, present);
        Ok(Self { folder: folder.to_owned(), label: label.to_owned(), wanted, changes })
    }
}

/// What differs, by path.
fn changes(
    wanted: &BTreeMap<String, String>,
    present: &BTreeMap<String, Vec<u8>>,
) -> BTreeMap<String, Change> {
    let stale = present.keys().filter(|path| !wanted.contains_key(*path));
    let mut changes: BTreeMap<String, Change> =
        stale.map(|path| (path.clone(), Change::Superfluous)).collect();
    for (path, text) in wanted {
        match present.get(path) {
            None => drop(changes.insert(path.clone(), Change::Missing)),
            Some(bytes) if bytes == text.as_bytes() => {}
            Some(bytes) => {
                let diff = diff::short(&String::from_utf8_lossy(bytes), text);
                changes.insert(path.clone(), Change::Differs(diff));
            }
        }
    }
    changes
}

/// Says what differs; `command` renews it.
///
/// # Errors
///
/// When the output cannot be written.
pub fn report(golden: &Golden, command: &str, out: &mut dyn Write) -> Result<Verdict> {
    let Golden { label, wanted, changes, .. } = golden;
    for (path, change) in changes {
        match change {
            Change::Missing => writeln!(out, "{label}/{path}: missing")?,
            Change::Superfluous => writeln!(out, "{label}/{path}: superfluous")?,
            Change::Differs(diff) => write!(out, "{label}/{path}: differs\n{diff}")?,
        }
    }
    let compared = count(wanted.len(), "file");
    if changes.is_empty() {
        writeln!(out, "{label}: {compared}, all equal")?;
        return Ok(Verdict::Fine);
    }
    writeln!(out, "{label}: {compared}, {} not equal", changes.len())?;
    writeln!(out, "help: look at the difference; when it is meant, run `{command}`")?;
    Ok(Verdict::Found)
}

/// Writes what differs, removes what is stale, and says so.
///
/// # Errors
///
/// When a file cannot be written or removed.
pub fn renew(golden: &Golden, out: &mut dyn Write) -> Result<Verdict> {
    renew_with(golden, Batch::default(), out)
}

/// The same, with files that take their places after those of the folder and only together with
/// them.
///
/// # Errors
///
/// When a file cannot be written, in which case nothing has changed, or not be removed.
pub fn renew_with(golden: &Golden, others: Batch, out: &mut dyn Write) -> Result<Verdict> {
    let Golden { folder, label, wanted, changes } = golden;
    let mut batch = Batch::default();
    for path in changes.keys() {
        if let Some(text) = wanted.get(path) {
            batch.stage(&folder.join(path), text.as_bytes())?;
        }
    }
    batch.finish()?;
    others.finish()?;
    for path in changes.keys() {
        let target = folder.join(path);
        if wanted.contains_key(path) {
            writeln!(out, "{label}/{path}: written")?;
        } else {
            remove(folder, &target)?;
            writeln!(out, "{label}/{path}: removed")?;
        }
    }
    let unchanged = wanted.keys().filter(|path| !changes.contains_key(*path)).count();
    writeln!(out, "{label}: {} renewed, {unchanged} unchanged", changes.len())?;
    Ok(Verdict::Fine)
}

/// Writes a file so that it is seen whole or not at all; folders are made.
///
/// # Errors
///
/// When it cannot be written.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut batch = Batch::default();
    batch.stage(path, bytes)?;
    batch.finish()
}

/// Removes a file and the folders that it leaves empty, up to `top`.
fn remove(top: &Path, path: &Path) -> Result<()> {
    fs::remove_file(path).with_context(|| format!("cannot remove `{}`", path.display()))?;
    let inside = path.ancestors().skip(1).take_while(|folder| *folder != top);
    for folder in inside {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn golden(wanted: &[(&str, &str)], present: &[(&str, &str)]) -> BTreeMap<String, Change> {
        let wanted = wanted.iter().map(|(path, text)| (path.to_string(), text.to_string()));
        let present =
            present.iter().map(|(path, text)| (path.to_string(), text.as_bytes().to_vec()));
        changes(&wanted.collect(), &present.collect())
    }

    #[test]
    fn equal_files_do_not_differ() {
        assert!(golden(&[("a.rs", "x\n")], &[("a.rs", "x\n")]).is_empty());
    }

    #[test]
    fn missing_superfluous_and_different_files_are_told_apart() {
        let found = golden(&[("a", "x\n"), ("b", "y\n")], &[("b", "y"), ("c", "")]);
        assert_eq!(found["a"], Change::Missing);
        assert!(matches!(found["b"], Change::Differs(_)));
        assert_eq!(found["c"], Change::Superfluous);
    }

    #[test]
    fn comparing_with_nothing_fails() {
        assert!(Golden::compare(Path::new("x"), "x", BTreeMap::new(), &BTreeMap::new()).is_err());
    }
}
