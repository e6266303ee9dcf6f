//! The payloads that are measured.

use std::path::{Path, PathBuf};
use std::{env, fs};
use townlet_contract::Reader;

/// Every recorded bare payload of an event in a version.
pub(crate) fn payloads(event: &str, version: u32) -> Vec<String> {
    let mut found = Vec::new();
    for file in files() {
        let text = fs::read_to_string(&file).unwrap_or_default();
        for line in text.lines() {
            let Ok(sent) = Reader::new().sent(line.as_bytes()) else { continue };
            if sent.event.kind().name() == event && sent.event.version() == version {
                found.push(bare(line));
            }
        }
    }
    found
}

/// The payload's own text, out of its envelope if it has one.
fn bare(line: &str) -> String {
    match line.split_once("\"payload\":") {
        Some((_, rest)) => rest.strip_suffix('}').unwrap_or(rest).to_owned(),
        None => line.to_owned(),
    }
}

fn files() -> Vec<PathBuf> {
    let folder = env::var_os("TOWNLET_CORPUS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus"), PathBuf::from);
    let mut files: Vec<PathBuf> = ["current", "legacy"]
        .iter()
        .filter_map(|name| fs::read_dir(folder.join(name)).ok())
        .flat_map(|entries| entries.filter_map(|entry| Some(entry.ok()?.path())))
        .filter(|path| path.extension().is_some_and(|extension| extension == "ndjson"))
        .collect();
    files.sort();
    files
}
