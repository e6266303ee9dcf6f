//! Diagnostics: everything that can be wrong with a contract, each with a stable code.
//!
//! Stages report into [`Diagnostics`] and go on, so that one run shows every problem. A report
//! names a [`Place`] (file and JSON pointer); line and column are looked up once, at the end.

mod code;
#[cfg(feature = "explain")]
mod explain;
mod render;

#[cfg(feature = "explain")]
pub use self::code::Rule;
pub use self::code::{Code, UnknownCode};
#[cfg(feature = "explain")]
pub use self::explain::explain;
pub use self::render::{render, render_line};

use crate::list;
use std::cell::RefCell;

/// Where a problem stands: a file relative to the schema folder, and a JSON pointer in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// File relative to the schema folder.
    pub file: String,
    /// JSON pointer inside the file; empty for the root.
    pub pointer: String,
}

impl Place {
    /// A place in a file.
    pub fn new(file: impl Into<String>, pointer: impl Into<String>) -> Self {
        Self { file: file.into(), pointer: pointer.into() }
    }
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where it stands.
    pub place: Place,
    /// Line, from 1; 0 until it is looked up or when the file has no such place.
    pub line: u32,
    /// Column in code points, from 1; 0 like `line`.
    pub column: u32,
    /// Which rule is broken.
    pub code: Code,
    /// What is wrong: lower case, no full stop, values in backticks.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Collects problems; must be consumed with [`Diagnostics::finish`].
#[derive(Debug)]
pub struct Diagnostics {
    /// `None` once consumed.
    found: RefCell<Option<Vec<Diagnostic>>>,
}

impl Default for Diagnostics {
    fn default() -> Self {
        Self { found: RefCell::new(Some(Vec::new())) }
    }
}

impl Diagnostics {
    /// Adds a problem.
    pub fn report(
        &self,
        code: Code,
        place: Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        if let Some(found) = self.found.borrow_mut().as_mut() {
            let (message, help) = (message.into(), help.into());
            found.push(Diagnostic { place, line: 0, column: 0, code, message, help });
        }
    }

    /// Whether nothing was reported so far.
    pub fn is_empty(&self) -> bool {
        self.found.borrow().as_ref().is_none_or(Vec::is_empty)
    }

    /// Every problem, ordered by place and without repeats.
    pub fn finish(self) -> Vec<Diagnostic> {
        let mut ordered = Vec::new();
        for diagnostic in self.found.borrow_mut().take().unwrap_or_default() {
            list::insert(&mut ordered, diagnostic);
        }
        ordered
    }
}

impl Drop for Diagnostics {
    fn drop(&mut self) {
        let unread = self.found.borrow().is_some();
        assert!(!unread || std::thread::panicking(), "diagnostics dropped unread");
    }
}
