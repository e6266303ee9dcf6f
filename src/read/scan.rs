//! A quick look at an object's top level: names and the places of their values, nothing checked.
//!
//! What is skipped here is read in full by the reader that follows, so text that is no JSON only
//! has to end the scan, not to be refused.

mod container;
mod ending;

pub(super) use self::ending::{Ending, before_object, before_scalar};
use crate::json::text;
use std::borrow::Cow;

/// A member of the object: its name and where its value starts.
#[derive(Clone, Debug)]
pub(super) struct Member<'a> {
    pub(super) name: Cow<'a, str>,
    pub(super) value: usize,
}

/// Who looks at the members of an object, one by one.
pub(super) trait Visit {
    /// The offset after the colon of the name whose quote stands at an offset, when the visitor
    /// knows it at sight; the member then counts as visited.
    fn recognize(&mut self, bytes: &[u8], at: usize) -> Option<usize>;

    /// A member that was not recognized; false ends the scan.
    fn visit(&mut self, member: &Member<'_>) -> bool;
}

/// Whether the text starts like an object.
pub(super) fn is_object(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.get(space(bytes, 0)) == Some(&b'{')
}

/// A visitor that knows no name at sight.
struct Each<F>(F);

impl<F: FnMut(&Member<'_>) -> bool> Visit for Each<F> {
    fn recognize(&mut self, _: &[u8], _: usize) -> Option<usize> {
        None
    }

    fn visit(&mut self, member: &Member<'_>) -> bool {
        (self.0)(member)
    }
}

/// Visits the members of the object that starts at `start`, until `visit` says stop.
pub(super) fn members(text: &str, start: usize, visit: impl FnMut(&Member<'_>) -> bool) {
    walk(text, start, &mut Each(visit));
}

/// Shows a visitor the members of the object that starts at `start`.
#[inline]
pub(super) fn walk(text: &str, start: usize, visitor: &mut impl Visit) {
    let bytes = text.as_bytes();
    let mut at = space(bytes, start);
    if bytes.get(at) != Some(&b'{') {
        return;
    }
    at = space(bytes, at + 1);
    while bytes.get(at) == Some(&b'"') {
        if let Some(after) = visitor.recognize(bytes, at) {
            at = space(bytes, after);
        } else {
            let Some(member) = member(text, at) else { return };
            at = member.value;
            if !visitor.visit(&member) {
                return;
            }
        }
        let Some(after) = skip(bytes, at) else { return };
        at = space(bytes, after);
        if bytes.get(at) != Some(&b',') {
            return;
        }
        at = space(bytes, at + 1);
    }
}

/// The member whose name starts at `at`; a name with escapes is the same name.
fn member(text: &str, at: usize) -> Option<Member<'_>> {
    let bytes = text.as_bytes();
    let found = text::string(bytes, at + 1).ok()?;
    let colon = space(bytes, found.end + 1);
    let value = space(bytes, colon + 1);
    (bytes.get(colon) == Some(&b':')).then(|| Member { name: found.decode(text), value })
}

/// The byte after the string that starts at `at`.
fn string(bytes: &[u8], at: usize) -> Option<usize> {
    text::string(bytes, at + 1).ok().map(|found| found.end + 1)
}

/// The byte after the value that starts at `at`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(super) fn skip(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b'"' => string(bytes, at),
        b'{' | b'[' => container::skip(bytes, at),
        _scalar => Some(container::scalar_end(bytes, at)),
    }
}

#[inline]
pub(super) fn space(bytes: &[u8], mut at: usize) -> usize {
    if bytes.get(at).is_some_and(|byte| *byte > b' ') {
        return at;
    }
    while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(at) {
        at += 1;
    }
    at
}
