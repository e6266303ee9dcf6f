//! The text of a file while it is read: a cursor that knows line and column.

use super::Position;
use super::parser::Fault;
use crate::diagnostic::Code;

/// A text and how far it has been read.
pub(super) struct Text<'a> {
    text: &'a str,
    /// Byte offset of what comes next; always at a character.
    next: usize,
    line: u32,
    /// Byte offset of the start of the line.
    line_start: usize,
}

impl<'a> Text<'a> {
    /// A text of which nothing was read.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, next: 0, line: 1, line_start: 0 }
    }

    /// What has not been read.
    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.next..]
    }

    /// The next character.
    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Where the next character stands.
    pub(super) fn at(&self) -> Position {
        let before = &self.text[self.line_start..self.next];
        let column = before.chars().count().saturating_add(1);
        Position { line: self.line, column: u32::try_from(column).unwrap_or(u32::MAX) }
    }

    /// Reads one character.
    pub(super) fn bump(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.next += character.len_utf8();
        if character == '\n' {
            self.line += 1;
            self.line_start = self.next;
        }
        Some(character)
    }

    /// Reads this character if it comes next.
    pub(super) fn take(&mut self, expected: char) -> bool {
        let found = self.peek() == Some(expected);
        if found {
            self.bump();
        }
        found
    }

    /// Reads this word if it comes next and no longer word does.
    pub(super) fn take_word(&mut self, word: &str) -> bool {
        let after = self.rest().strip_prefix(word);
        let found =
            after.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()));
        if found {
            self.next += word.len();
        }
        found
    }

    /// Reads characters as long as the test holds and returns them; not for line ends.
    pub(super) fn take_while(&mut self, test: fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|next| !test(next)).unwrap_or(rest.len());
        self.next += length;
        &rest[..length]
    }

    /// Reads blanks and line ends.
    pub(super) fn skip_blank(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t' | '\n' | '\r')) {
            self.bump();
        }
    }

    /// What comes next, in words.
    pub(super) fn found(&self) -> String {
        match self.peek() {
            None => "the end of the file".to_owned(),
            Some(character) if character.is_control() => {
                format!("`U+{:04X}`", u32::from(character))
            }
            Some(character) => format!("`{character}`"),
        }
    }

    /// A fault where the next character stands.
    pub(super) fn fault(&self, message: impl Into<String>, help: &'static str) -> Fault {
        Fault { code: Code::Syntax, at: self.at(), message: message.into(), help }
    }
}
