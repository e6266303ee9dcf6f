//! The lock of published files, read: which files, what they held, with which release.
//!
//! A published file is told by its digest. Where the schema folder holds something else today, its
//! text is looked for in the history of the checkout.

use super::git;
use crate::contract::FOLDER;
use crate::tree::Tree;
use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs;

/// The lock in the schema folder.
pub const LOCK: &str = "published.lock";

/// The published files, in the order of publishing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Lock {
    /// One entry for each file.
    #[serde(rename = "published", default)]
    pub entries: Vec<Entry>,
}

/// A published file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Entry {
    /// Its path relative to the schema folder.
    pub path: String,
    /// The event, or the folder of a shared noun.
    pub event: String,
    /// The digest of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// The release that brought it.
    pub release: String,
}

/// A published file that the schema folder does not hold as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// What was published.
    pub entry: Entry,
    /// Whether there is a file at all.
    pub exists: bool,
}

/// The lock with this text.
///
/// # Errors
///
/// When it is no lock.
pub fn parse(text: &str) -> Result<Lock> {
    toml::from_str(text).context("the lock cannot be read")
}

/// SHA-256 in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Lock {
    /// The releases, the oldest first.
    pub fn releases(&self) -> Vec<&str> {
        let mut releases: Vec<&str> = Vec::new();
        for entry in &self.entries {
            if !releases.contains(&entry.release.as_str()) {
                releases.push(&entry.release);
            }
        }
        releases
    }

    /// The files as they stood with a release: what it and the releases before it published.
    pub fn until(&self, release: &str) -> impl Iterator<Item = &Entry> {
        let releases = self.releases();
        let last = releases.iter().position(|known| *known == release).unwrap_or(releases.len());
        let known: Vec<String> =
            releases.iter().take(last + 1).map(|release| (*release).to_owned()).collect();
        self.entries.iter().filter(move |entry| known.contains(&entry.release))
    }

    /// The published files that are not what they were.
    ///
    /// # Errors
    ///
    /// When a file cannot be read.
    pub fn broken(&self, files: &BTreeMap<String, Vec<u8>>) -> Vec<Broken> {
        let differs = |entry: &&Entry| {
            files.get(&entry.path).is_none_or(|bytes| sha256(bytes) != entry.sha256)
        };
        let broken = |entry: &Entry| Broken {
            entry: entry.clone(),
            exists: files.contains_key(&entry.path),
        };
        self.entries.iter().filter(differs).map(broken).collect()
    }
}

/// The text of a published file.
///
/// # Errors
///
/// When neither the schema folder nor the history of the checkout has it.
pub fn text(tree: &Tree, entry: &Entry) -> Result<String> {
    let path = format!("{FOLDER}/{}", entry.path);
    let is_it = |bytes: &Vec<u8>| sha256(bytes) == entry.sha256;
    let now = fs::read(tree.path(&path)).ok().filter(is_it);
    let found = match now {
        Some(bytes) => Some(bytes),
        None => git::history(tree, &path)?.into_iter().find(is_it),
    };
    let Some(bytes) = found else {
        bail!(
            "no commit here holds `{path}` as it was published with {} (sha256 {}); fetch the \
             whole history, as `git fetch --unshallow` does",
            entry.release,
            entry.sha256
        );
    };
    String::from_utf8(bytes).with_context(|| format!("`{path}` is not UTF-8"))
}
