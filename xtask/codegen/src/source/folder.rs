//! Reads the files of a schema folder; the only place of the generator that reads a disk.

use super::{Broken, Sources};
use crate::diagnostic::{Code, Place};
use crate::list;
use crate::{Diagnostics, Options, Rules};
use std::fs;
use std::io;
use std::path::Path;

/// The meta-schema that editors use; it describes schemas and is none of the contract's.
const VOCABULARY: &str = "vocabulary.schema.json";

/// Reads every schema file under a folder, in order of paths.
///
/// A schema file is named `*.schema.json`; [`Rules::Language`] also takes every other `*.json`.
/// The folders `examples` hold payloads and are not looked at, nor is anything hidden.
pub fn read(folder: &Path, options: &Options, diagnostics: &Diagnostics) -> Sources {
    let mut paths = Vec::new();
    let mut sources = Sources::default();
    if let Err(error) = walk(folder, "", &mut paths) {
        let help = "name a folder that exists and that this user may read";
        let message = format!("the folder `{}` cannot be read: {error}", folder.display());
        diagnostics.report(Code::Unreadable, Place::new("", ""), message, help);
        return sources;
    }
    for path in paths {
        match kind(&path, options.rules) {
            Kind::Schema => add(&mut sources, folder, path, diagnostics),
            Kind::Stray => {
                let message = "the file is neither a schema nor an example";
                let help =
                    "name it `vN.schema.json`, move it into a folder `examples`, or out of here";
                diagnostics.report(Code::StrayFile, Place::new(path, ""), message, help);
            }
            Kind::Other => {}
        }
    }
    if sources.files.is_empty() && sources.broken.is_empty() {
        let help = "put schemas into it, such as `bread/v1.schema.json`, or name another folder";
        let message = "the folder holds no schema";
        diagnostics.report(Code::NoSchemas, Place::new("", ""), message, help);
    }
    sources
}

enum Kind {
    Schema,
    Stray,
    Other,
}

fn kind(path: &str, rules: Rules) -> Kind {
    let is_json = path.to_ascii_lowercase().ends_with(".json");
    let is_schema = path.ends_with(".schema.json");
    match rules {
        _ if path == VOCABULARY => Kind::Other,
        Rules::Authoring if is_schema => Kind::Schema,
        Rules::Authoring if is_json => Kind::Stray,
        Rules::Language | Rules::Asserting if is_json => Kind::Schema,
        Rules::Authoring | Rules::Language | Rules::Asserting => Kind::Other,
    }
}

fn walk(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = entry.path();
        if !path.is_dir() {
            list::insert(paths, format!("{prefix}{name}"));
        } else if name != "examples" {
            walk(&path, &format!("{prefix}{name}/"), paths)?;
        }
    }
    Ok(())
}

fn add(sources: &mut Sources, folder: &Path, path: String, diagnostics: &Diagnostics) {
    match fs::read_to_string(folder.join(&path)) {
        Ok(text) => sources.add(path, &text, diagnostics),
        Err(error) => {
            let message = match error.kind() {
                io::ErrorKind::InvalidData => "the file is not UTF-8".to_owned(),
                _other => format!("the file cannot be read: {error}"),
            };
            let help = "save it as UTF-8 text that this user may read";
            diagnostics.report(Code::Unreadable, Place::new(&path, ""), message, help);
            sources.broken.push(Broken { path, at: None });
        }
    }
}
