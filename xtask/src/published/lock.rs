//! The lock: which schema files were published, with which release, and what they held.

use super::{Code, Fault, LOCK, sha256};
use crate::example::is_schema;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use townlet_codegen::ir::Contract;

/// Every published file, in the order of publishing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// One entry for each file.
    #[serde(rename = "published", default)]
    pub entries: Vec<Published>,
}

/// A file that does not change any more.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// Its path relative to the schema folder.
    pub path: String,
    /// The event that it describes, by its first name; of a file that is no event's, its folder, as
    /// in `shared/tick`.
    pub event: String,
    /// The version.
    pub version: u32,
    /// The digest of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// The day of the release, as in `2026-11-24`.
    pub date: String,
    /// The release, as in `0.1.0`.
    pub release: String,
}

const OPENING: &str = "\
# The schema files that were published and never change again, in the order of publishing.
# `cargo xtask publish --write` appends to this file; nothing else writes it.
";

/// The lock in a schema folder; empty when nothing was published.
///
/// # Errors
///
/// When there is one and it is not as [`write`] writes it.
pub fn read(files: &BTreeMap<String, Vec<u8>>) -> Result<Lock, Fault> {
    let Some(bytes) = files.get(LOCK) else { return Ok(Lock::default()) };
    let fault = |message: String| {
        Fault::new(Code::Lock, LOCK, message, "restore the lock from git; it is never edited")
    };
    let text = String::from_utf8(bytes.clone()).map_err(|_| fault("the lock is no text".into()))?;
    let lock = parse(&text).map_err(|error| fault(format!("the lock cannot be read: {error}")))?;
    let mut paths = BTreeSet::new();
    if let Some(twice) = lock.entries.iter().find(|one| !paths.insert(&one.path)) {
        return Err(fault(format!("`{}` is published twice", twice.path)));
    }
    match write(&lock) == text {
        true => Ok(lock),
        false => Err(fault("the lock was edited by hand".to_owned())),
    }
}

/// The lock with this text.
///
/// # Errors
///
/// When it is not TOML of this form.
pub fn parse(text: &str) -> Result<Lock, toml::de::Error> {
    toml::from_str(text)
}

/// The text of a lock.
pub fn write(lock: &Lock) -> String {
    let mut text = OPENING.to_owned();
    for Published { path, event, version, sha256, date, release } in &lock.entries {
        text.push_str(&format!(
            "\n[[published]]\npath = \"{path}\"\nevent = \"{event}\"\nversion = {version}\n\
             sha256 = \"{sha256}\"\ndate = \"{date}\"\nrelease = \"{release}\"\n"
        ));
    }
    text
}

/// A published file that the schema folder does not hold as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// What was published.
    pub entry: Published,
    /// Whether there is a file at all.
    pub exists: bool,
}

impl Lock {
    /// The entry of a file.
    pub fn of(&self, path: &str) -> Option<&Published> {
        self.entries.iter().find(|entry| entry.path == path)
    }

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
    pub fn until(&self, release: &str) -> impl Iterator<Item = &Published> {
        let last = self.entries.iter().rposition(|entry| entry.release == release);
        self.entries.iter().take(last.map_or(0, |last| last + 1))
    }

    /// The published files that are not what they were.
    pub fn broken(&self, files: &BTreeMap<String, Vec<u8>>) -> Vec<Broken> {
        let broken = |entry: &Published| {
            let bytes = files.get(&entry.path);
            let is_same = bytes.is_some_and(|bytes| sha256(bytes) == entry.sha256);
            (!is_same).then(|| Broken { entry: entry.clone(), exists: bytes.is_some() })
        };
        self.entries.iter().filter_map(broken).collect()
    }
}

impl Broken {
    /// What is wrong, and what to do.
    pub fn fault(&self) -> Fault {
        let Published { path, event, version, release, .. } = &self.entry;
        let (code, message, help) = match self.exists {
            true => (
                Code::Changed,
                format!("`{path}` has changed since {release}, which published it"),
                format!(
                    "restore the file, and write the change as a new version: \
                     `cargo xtask new-version {event}`"
                ),
            ),
            false => (
                Code::Gone,
                format!(
                    "`{path}` is gone; `{event}` version {version} was published with {release}"
                ),
                "restore the file; payloads of this version are still about".to_owned(),
            ),
        };
        Fault::new(code, path, message, help)
    }
}

/// Entries for the files that are not published yet, ordered by path.
pub fn additions(
    lock: &Lock,
    files: &BTreeMap<String, Vec<u8>>,
    contract: &Contract,
    (release, date): (&str, &str),
) -> Vec<Published> {
    let fresh = files.iter().filter(|(path, _)| is_schema(path) && lock.of(path).is_none());
    let entry = |(path, bytes): (&String, &Vec<u8>)| {
        let module = contract.modules.iter().find(|module| module.file == *path)?;
        let (version, folder) = module.path.0.split_last()?;
        let event = module.event.as_ref().and_then(|event| event.names.first());
        Some(Published {
            path: path.clone(),
            event: event.cloned().unwrap_or_else(|| folder.join("/")),
            version: version.trim_start_matches('v').parse().ok()?,
            sha256: sha256(bytes),
            date: date.to_owned(),
            release: release.to_owned(),
        })
    };
    fresh.filter_map(entry).collect()
}
