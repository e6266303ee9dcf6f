//! Finds where a JSON value ends, by brackets and quotes alone.
//!
//! A value is broken when its brackets do not match, a string runs over the end of its line, or an
//! object or array opens where none may stand. It then lasts until a line that opens an object at
//! its very start; where lines inside values start there too (JSON printed without indentation),
//! such a line tells nothing, and it lasts until the stream ends.

use super::Place;

/// Open brackets that are kept track of; the reader refuses far fewer.
const MAX_DEPTH: usize = 4096;

/// What feeding bytes came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fed {
    /// The value goes on behind these bytes.
    More,
    /// The value ends after this many of them.
    End(usize),
}

/// Where a value stands, byte by byte.
#[derive(Debug)]
pub(super) struct Scanner {
    state: State,
    /// Open brackets.
    open: Vec<u8>,
    /// The last byte of this value that is no space, outside of strings.
    last: u8,
    /// Where the next byte stands.
    place: Place,
    /// Whether lines inside values start at the first column.
    unindented: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Before the first byte.
    Start,
    /// Between tokens.
    Inside,
    /// In a string.
    Text,
    /// In a string, after a backslash.
    Escape,
    /// In what is no value.
    Broken,
}

impl Scanner {
    /// At the start of a stream.
    pub(super) fn new() -> Self {
        let place = Place { line: 1, column: 1 };
        Self { state: State::Start, open: Vec::new(), last: 0, place, unindented: false }
    }

    /// Starts a value; gives its place.
    pub(super) fn begin(&mut self) -> Place {
        self.state = State::Start;
        self.open.clear();
        self.last = 0;
        self.place
    }

    /// Whether what was fed is no value.
    pub(super) fn is_broken(&self) -> bool {
        self.state == State::Broken
    }

    /// Passes over the space between values; gives how many bytes it has.
    pub(super) fn skip_space(&mut self, bytes: &[u8]) -> usize {
        let space = bytes.iter().take_while(|byte| byte.is_ascii_whitespace());
        space.map(|&byte| self.pass(byte)).count()
    }

    /// Passes over bytes of the value.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Fed {
        for (index, &byte) in bytes.iter().enumerate() {
            if self.place.column == 1 && self.ends_before(byte) {
                return Fed::End(index);
            }
            let ended = self.step(byte);
            self.pass(byte);
            if ended {
                return Fed::End(index + 1);
            }
        }
        Fed::More
    }

    /// Whether a line that starts with this byte ends what is broken.
    fn ends_before(&mut self, byte: u8) -> bool {
        if self.state == State::Inside && !byte.is_ascii_whitespace() {
            if byte == b'{' && !self.may_open() {
                self.state = State::Broken;
            } else if !matches!(byte, b'}' | b']') {
                self.unindented = true;
            }
        }
        self.state == State::Broken && byte == b'{' && !self.unindented
    }

    /// Takes a byte; true when it ends the value.
    fn step(&mut self, byte: u8) -> bool {
        match (self.state, byte) {
            (State::Start, b'{' | b'[') => self.opens(byte),
            (State::Start, _) => self.state = State::Broken,
            (State::Inside, b' ' | b'\t' | b'\r' | b'\n') => {}
            (State::Inside, b'"') => self.state = State::Text,
            (State::Inside, b'{' | b'[') if self.may_open() => self.opens(byte),
            (State::Inside, b'{' | b'[') => self.state = State::Broken,
            (State::Inside, b'}' | b']') => {
                let opened = if byte == b'}' { b'{' } else { b'[' };
                if self.open.pop() != Some(opened) {
                    self.state = State::Broken;
                }
                self.last = byte;
                return self.state == State::Inside && self.open.is_empty();
            }
            (State::Inside, _) => self.last = byte,
            (State::Text | State::Escape, b'\n') => self.state = State::Broken,
            (State::Text, b'\\') => self.state = State::Escape,
            (State::Text, b'"') => (self.state, self.last) = (State::Inside, byte),
            (State::Escape, _) => self.state = State::Text,
            (State::Text | State::Broken, _) => {}
        }
        false
    }

    fn opens(&mut self, byte: u8) {
        let deep = self.open.len() == MAX_DEPTH;
        self.state = if deep { State::Broken } else { State::Inside };
        self.last = byte;
        self.open.push(byte);
    }

    /// Whether an object or array may stand here.
    fn may_open(&self) -> bool {
        match self.open.last() {
            Some(b'[') => matches!(self.last, b'[' | b','),
            Some(_) | None => self.last == b':',
        }
    }

    fn pass(&mut self, byte: u8) {
        if byte == b'\n' {
            self.place = Place { line: self.place.line + 1, column: 1 };
        } else if byte & 0xC0 != 0x80 {
            self.place.column += 1;
        }
    }
}
