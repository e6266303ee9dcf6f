//! A broken rule, told so that a person can find and mend it.

use std::fmt;

/// A broken rule and its place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Violation {
    /// JSON pointer to the value, or to the object that lacks a member or has one too many.
    pub pointer: String,
    /// Byte offset in the text.
    pub offset: usize,
    /// Line, from 1.
    pub line: usize,
    /// Column in code points, from 1.
    pub column: usize,
    /// The keyword of JSON Schema that is broken; `json` when the text is not JSON, or is JSON that
    /// we refuse; `unknown-event` or `unknown-schema` when its envelope names what is not there.
    pub keyword: &'static str,
    /// The value in short.
    pub value: String,
    /// What is wrong: lower case, no full stop, values in backticks.
    pub message: String,
    /// What may have been meant.
    pub hint: Option<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() { "the value" } else { &self.pointer };
        write!(f, "{place}: {} (line {}, column {})", self.message, self.line, self.column)?;
        match &self.hint {
            Some(hint) => write!(f, "; {hint}"),
            None => Ok(()),
        }
    }
}
