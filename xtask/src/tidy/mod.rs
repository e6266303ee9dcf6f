//! The house style as rules over plain data: files in, findings out.
//!
//! Each rule is a file with one entry point, a case that trips it and a near miss that does not.
//! [`inspect`] hands every rule what it looks at and returns everything found in one run; what is
//! meant to be different stands in `xtask/tidy.toml`, see [`exceptions`].

pub mod exceptions;
mod finding;

mod rust;
mod tokens;

mod length;
mod machine_path;
mod manifest;
mod naming;
mod open_work;
mod opening;
mod sunset;
mod words;

mod imports;

pub use self::finding::{Finding, Rule};

use self::rust::RustFile;
use crate::tree::TextFile;

/// Every finding in these files, ordered by place.
pub fn inspect(files: &[TextFile]) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut sources = Vec::new();
    for file in files.iter().filter(|file| file.path.ends_with(".rs")) {
        match RustFile::parse(file) {
            Ok(source) => sources.push(source),
            Err(finding) => found.push(finding),
        }
    }
    for source in &sources {
        found.extend(length::file(source));
        found.extend(length::functions(source));
        found.extend(opening::opens_with_docs(source));
        found.extend(words::unwraps(source));
        found.extend(words::unsafe_code(source));
        found.extend(naming::modules(source));
    }
    for file in files {
        found.extend(naming::paths(&file.path));
        found.extend(open_work::without_issue(file));
        found.extend(machine_path::named(file, sources.iter().find(|one| one.path == file.path)));
        found.extend(manifest::reasons(file));
        found.extend(manifest::directions(file));
    }
    found.extend(sunset::overdue(files));
    found.extend(imports::inspect(&sources));
    found.sort();
    found.dedup();
    found
}
