//! A problem of the contract, from the generator or from the examples beside it, in every format.

use crate::contract::FOLDER;
use crate::example;
use crate::published;
use serde::Serialize;
use townlet_codegen::Diagnostic;
use townlet_codegen::diagnostic::render;

/// One problem.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The schemas are wrong.
    Schema(Diagnostic),
    /// The examples are wrong.
    Example(example::Fault),
    /// What was published, or what is said of it, is wrong.
    Published(published::Fault),
}

/// A problem as data; the file is relative to the root, line and column are 0 when unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Stable code.
    pub code: String,
    /// File relative to the root of the tree.
    pub file: String,
    /// JSON pointer in the file.
    pub pointer: String,
    /// Line, from 1; 0 when the file has no such place.
    pub line: u32,
    /// Column in code points, from 1; 0 like `line`.
    pub column: u32,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Problem {
    /// The problem as data.
    pub fn entry(&self) -> Entry {
        match self {
            Self::Schema(diagnostic) => Entry {
                code: diagnostic.code.to_string(),
                file: in_folder(&diagnostic.place.file),
                pointer: diagnostic.place.pointer.clone(),
                line: diagnostic.line,
                column: diagnostic.column,
                message: diagnostic.message.clone(),
                help: diagnostic.help.clone(),
            },
            Self::Example(fault) => Entry {
                code: fault.code.as_str().to_owned(),
                file: in_folder(&fault.path),
                pointer: String::new(),
                line: 0,
                column: 0,
                message: fault.message.clone(),
                help: fault.code.help().to_owned(),
            },
            Self::Published(fault) => Entry {
                code: fault.code.as_str().to_owned(),
                file: in_folder(&fault.path),
                pointer: String::new(),
                line: 0,
                column: 0,
                message: fault.message.clone(),
                help: fault.help.clone(),
            },
        }
    }

    /// The problem as rustc would print it.
    pub fn text(&self) -> String {
        if let Self::Schema(diagnostic) = self {
            return render(std::slice::from_ref(diagnostic), FOLDER);
        }
        let Entry { code, file, message, help, .. } = self.entry();
        format!("error[{code}]: {message}\n --> {file}\n = help: {help}\n")
    }

    /// The problem as an annotation of GitHub Actions.
    pub fn github(&self) -> String {
        let Entry { code, file, pointer, line, column, message, help } = self.entry();
        let place = match line {
            0 => String::new(),
            line => format!(",line={line},col={column}"),
        };
        let at = if pointer.is_empty() { pointer } else { format!("{pointer}: ") };
        let text = escaped(&format!("{at}{message}\nhelp: {help}"));
        format!("::error file={}{place},title={}::{text}\n", property(&file), property(&code))
    }
}

fn in_folder(file: &str) -> String {
    if file.is_empty() { FOLDER.to_owned() } else { format!("{FOLDER}/{file}") }
}

/// The text after the second `::` of an annotation.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The text of a property of an annotation.
pub(crate) fn property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use townlet_codegen::diagnostic::{Code, Place};

    fn problem(line: u32) -> Problem {
        Problem::Schema(Diagnostic {
            place: Place::new("a,b/v1.schema.json", "/type"),
            line,
            column: 3,
            code: Code::ALL[0],
            message: "100% wrong".to_owned(),
            help: "mend it".to_owned(),
        })
    }

    #[test]
    fn an_annotation_escapes_what_github_reads() {
        let code = Code::ALL[0];
        assert_eq!(
            problem(7).github(),
            format!(
                "::error file=schema/a%2Cb/v1.schema.json,line=7,col=3,title={code}::/type: 100%25 \
                 wrong%0Ahelp: mend it\n"
            )
        );
    }

    #[test]
    fn an_annotation_without_a_line_names_the_file_alone() {
        assert!(problem(0).github().starts_with("::error file=schema/a%2Cb/v1.schema.json,title="));
    }
}
