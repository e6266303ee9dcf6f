//! The schema files as JSON, and which of them describe events.
//!
//! Reads the files as they stand in `schema/`; that they are sound is for the generator to say.

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// Schema files by their path below `schema/`.
pub(crate) type Files = BTreeMap<String, Value>;

/// A version of an event.
pub(crate) struct Event {
    /// The path of its file.
    pub(crate) path: String,
    /// Module and type below the contract crate, such as `loop_tick::v1::LoopTick`.
    pub(crate) rust: String,
}

/// Every file `…/vN.schema.json` in a folder.
pub(crate) fn read(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    collect(folder, "", &mut files)?;
    Ok(files)
}

/// The files that describe events, in order of path.
pub(crate) fn events(files: &Files) -> Vec<Event> {
    let events = files.iter().filter(|(_, schema)| schema.get("x-event").is_some());
    let event = |(path, schema): (&String, &Value)| {
        let module = path.trim_end_matches(".schema.json").replace('/', "::");
        let title = schema["title"].as_str().unwrap_or_default();
        Event { path: path.clone(), rust: format!("{module}::{title}") }
    };
    events.map(event).collect()
}

fn collect(folder: &Path, prefix: &str, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            if name != "examples" {
                collect(&entry.path(), &format!("{path}/"), files)?;
            }
        } else if path.contains('/') && name.ends_with(".schema.json") {
            files.insert(path, serde_json::from_slice(&fs::read(entry.path())?)?);
        }
    }
    Ok(())
}
