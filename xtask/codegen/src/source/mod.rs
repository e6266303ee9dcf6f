//! Sources: a folder of schema files, as trees that know where everything stands.
//!
//! This stage knows JSON and file names, and nothing of JSON Schema. A file that cannot be read is
//! reported and left out; its name stays known, so that references to it are not reported again.

mod folder;
mod locate;
mod node;
mod parser;
mod text;
mod token;

pub use self::folder::read;
pub use self::node::{Member, Node, Position, Value};

use crate::Diagnostics;
use crate::diagnostic::{Code, Place};
use crate::list;

/// Every file of a contract.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources {
    /// Files that are JSON, ordered by path.
    pub files: Vec<File>,
    /// Files that are not, with the place where reading stopped.
    pub broken: Vec<Broken>,
}

/// A file that is JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Its path relative to the schema folder, with `/`.
    pub path: String,
    /// Its value.
    pub root: Node,
}

/// A file that is not JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct Broken {
    /// Its path relative to the schema folder, with `/`.
    pub path: String,
    /// Where reading stopped; absent when the file is no text at all.
    pub at: Option<Position>,
}

impl Sources {
    /// Schemas that do not stand in a folder: path and text of each.
    ///
    /// ```
    /// use townlet_codegen::{Diagnostics, source::Sources};
    ///
    /// let diagnostics = Diagnostics::default();
    /// let texts = vec![("bread/v1.schema.json".to_owned(), "{}".to_owned())];
    /// let sources = Sources::from_texts(texts, &diagnostics);
    /// assert_eq!(sources.files.len(), 1);
    /// assert!(diagnostics.finish().is_empty());
    /// ```
    pub fn from_texts(texts: Vec<(String, String)>, diagnostics: &Diagnostics) -> Self {
        let mut ordered: Vec<(String, String)> = Vec::new();
        for (path, text) in texts {
            match ordered.iter_mut().find(|(known, _)| *known == path) {
                Some((_, earlier)) => *earlier = text,
                None => _ = list::insert(&mut ordered, (path, text)),
            }
        }
        let mut sources = Self::default();
        for (path, text) in ordered {
            sources.add(path, &text, diagnostics);
        }
        sources
    }

    fn add(&mut self, path: String, text: &str, diagnostics: &Diagnostics) {
        match parser::parse(text) {
            Ok(parsed) => {
                for (pointer, message) in parsed.duplicates {
                    let help = "keep one of them; readers disagree on which one counts";
                    let place = Place::new(&path, pointer);
                    diagnostics.report(Code::DuplicateMember, place, message, help);
                }
                self.files.push(File { path, root: parsed.root });
            }
            Err(fault) => {
                diagnostics.report(fault.code, Place::new(&path, ""), fault.message, fault.help);
                self.broken.push(Broken { path, at: Some(fault.at) });
            }
        }
    }
}
