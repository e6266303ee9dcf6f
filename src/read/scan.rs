//! A quick look at an object's top level: names and the places of their values, nothing checked.
//!
//! What is skipped here is read in full by the reader that follows, so text that is no JSON only
//! has to end the scan, not to be refused.

mod container;

use crate::json::{Cursor, text};
use crate::shape::{Profile, Shape, StringRules};
use std::borrow::Cow;

/// A member of the object: its name and where its value starts.
#[derive(Clone, Debug)]
pub(super) struct Member<'a> {
    pub(super) name: Cow<'a, str>,
    pub(super) value: usize,
}

/// Whether the text starts like an object.
pub(super) fn is_object(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.get(space(bytes, 0)) == Some(&b'{')
}

/// Visits the members of the object that starts at `start`, until `visit` says stop.
pub(super) fn members<'a>(text: &'a str, start: usize, mut visit: impl FnMut(Member<'a>) -> bool) {
    let bytes = text.as_bytes();
    let mut at = space(bytes, start);
    if bytes.get(at) != Some(&b'{') {
        return;
    }
    at = space(bytes, at + 1);
    while bytes.get(at) == Some(&b'"') {
        let Some(end) = string(bytes, at) else { return };
        let Some(name) = name(text, at, end) else { return };
        at = space(bytes, end);
        if bytes.get(at) != Some(&b':') {
            return;
        }
        at = space(bytes, at + 1);
        if !visit(Member { name, value: at }) {
            return;
        }
        let Some(after) = skip(bytes, at) else { return };
        at = space(bytes, after);
        if bytes.get(at) != Some(&b',') {
            return;
        }
        at = space(bytes, at + 1);
    }
}

/// The name that starts at `at`; a name with escapes is the same name.
fn name(text: &str, at: usize, end: usize) -> Option<Cow<'_, str>> {
    let written = text.get(at + 1..end - 1)?;
    if !written.contains('\\') {
        return Some(Cow::Borrowed(written));
    }
    Cursor::new(&text[at..], Profile::Reader).string(&Shape::String(StringRules::ANY)).ok()
}

/// The byte after the string that starts at `at`.
fn string(bytes: &[u8], at: usize) -> Option<usize> {
    text::string(bytes, at + 1).ok().map(|found| found.end + 1)
}

/// The byte after the value that starts at `at`.
pub(super) fn skip(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b'"' => string(bytes, at),
        b'{' | b'[' => container::skip(bytes, at),
        _scalar => {
            let ends = |byte: &u8| matches!(byte, b',' | b'}' | b']');
            let length = bytes[at..].iter().position(ends);
            Some(length.map_or(bytes.len(), |length| at + length))
        }
    }
}

fn space(bytes: &[u8], mut at: usize) -> usize {
    while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(at) {
        at += 1;
    }
    at
}
