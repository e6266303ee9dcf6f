//! Sources: arguments become files and standard input.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::{fmt, fs};

/// A stream to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// Standard input.
    Standard,
    /// A file.
    File(PathBuf),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Standard => f.write_str("-"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

/// What the arguments stand for.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    /// In the order of the arguments; one that is named twice is read once.
    pub(crate) found: Vec<Source>,
    /// Arguments that stand for nothing, with the reason.
    pub(crate) missing: Vec<(String, String)>,
    /// Whether there are several, or a glob that may stand for several.
    pub(crate) several: bool,
}

impl Sources {
    /// Looks up arguments. A name that exists is never taken for a glob.
    pub(crate) fn find(arguments: &[OsString]) -> Self {
        let mut sources = Self { several: arguments.len() > 1, ..Self::default() };
        for argument in arguments {
            match argument.to_str() {
                Some("-") => sources.add(Source::Standard),
                Some(pattern) if is_glob(argument) => {
                    sources.several = true;
                    sources.expand(pattern);
                }
                Some(_) | None => sources.add(Source::File(argument.into())),
            }
        }
        sources
    }

    fn expand(&mut self, pattern: &str) {
        let paths = match glob::glob(pattern) {
            Ok(paths) => paths,
            Err(error) => {
                let reason = format!("is no glob: {}", error.msg);
                return self.missing.push((pattern.to_owned(), reason));
            }
        };
        let before = self.missing.len();
        let mut files = 0;
        for path in paths {
            match path {
                Ok(path) if path.is_dir() => {}
                Ok(path) => {
                    files += 1;
                    self.add(Source::File(path));
                }
                Err(error) => {
                    let name = error.path().display().to_string();
                    self.missing.push((name, error.error().to_string()));
                }
            }
        }
        if files == 0 && self.missing.len() == before {
            self.missing.push((pattern.to_owned(), "matches no file".to_owned()));
        }
    }

    fn add(&mut self, source: Source) {
        if !self.found.contains(&source) {
            self.found.push(source);
        }
    }
}

fn is_glob(argument: &OsStr) -> bool {
    let special = argument.as_encoded_bytes().iter().any(|byte| b"*?[".contains(byte));
    special && !Path::new(argument).exists()
}

/// Bytes of all sources; `None` when one of them cannot be told.
pub(crate) fn total_bytes(sources: &[Source]) -> Option<u64> {
    let sizes = sources.iter().map(|source| match source {
        Source::Standard => None,
        Source::File(path) => {
            let file = fs::metadata(path).ok().filter(fs::Metadata::is_file);
            file.map(|file| file.len())
        }
    });
    sizes.sum()
}
