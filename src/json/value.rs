//! Values of which nothing is asked but that they are JSON.

use super::cursor::{Cursor, Kind, byte, space, spaces};
use super::digits;
use super::fault::{Fault, Reason};
use super::names::Names;
use super::text;

/// The offset after the value at one.
#[inline]
pub(crate) fn any(c: &mut Cursor<'_>, at: usize) -> Result<usize, Fault> {
    value(c, at)
}

/// The same, in place.
#[cfg_attr(not(debug_assertions), inline(always))]
fn value(c: &mut Cursor<'_>, at: usize) -> Result<usize, Fault> {
    match byte(c.bytes, at) {
        b'"' => Ok(text::string(c.bytes, at + 1)?.end + 1),
        b'-' | b'0'..=b'9' => Ok(digits::number(c.bytes, at)?.end),
        b'{' => {
            let base = c.names.len();
            let after = object(c, at, base)?;
            c.names.truncate(base);
            Ok(after)
        }
        b'[' => array(c, at),
        _ => literal(c.bytes, at),
    }
}

/// The offset after the object at one. Its names stay on the stack, from an offset on where those
/// of the object before it stand that probably has the same.
#[inline(never)]
fn object(c: &mut Cursor<'_>, at: usize, base: usize) -> Result<usize, Fault> {
    let mut at = c.open(at, b'{')?;
    if byte(c.bytes, at) == b'}' {
        c.close();
        return Ok(at + 1);
    }
    let mut names = Names::like(base);
    loop {
        at = member(c, at, &mut names)?;
        at = value(c, at)?;
        match next(c.bytes, at, b'}')? {
            (after, true) => at = after,
            (after, false) => {
                c.close();
                return Ok(after);
            }
        }
    }
}

#[inline(never)]
fn array(c: &mut Cursor<'_>, at: usize) -> Result<usize, Fault> {
    let mut at = c.open(at, b'[')?;
    if byte(c.bytes, at) == b']' {
        c.close();
        return Ok(at + 1);
    }
    let base = c.names.len();
    loop {
        at = item(c, at, base)?;
        match next(c.bytes, at, b']')? {
            (after, true) => at = after,
            (after, false) => {
                c.names.truncate(base);
                c.close();
                return Ok(after);
            }
        }
    }
}

/// The offset after the item at one of an array. Objects leave their names on the stack from an
/// offset on, for the next one.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn item(c: &mut Cursor<'_>, at: usize, base: usize) -> Result<usize, Fault> {
    match byte(c.bytes, at) {
        b'{' => object(c, at, base),
        _ => any(c, at),
    }
}

/// A new name and its colon; gives the offset of the member's value.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn member<'a>(
    c: &mut Cursor<'a>,
    at: usize,
    names: &mut Names<'a>,
) -> Result<usize, Fault> {
    if let Some(after) = names.again(c, at) {
        return colon(c.bytes, after);
    }
    let name = hashed_name(c.bytes, at)?;
    names.insert(c, name)?;
    colon(c.bytes, name.text.end + 1)
}

/// The name of a member, for the search of duplicates.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn hashed_name(bytes: &[u8], at: usize) -> Result<text::Name, Fault> {
    if byte(bytes, at) != b'"' {
        return Err(unexpected(bytes, at));
    }
    text::name(bytes, at + 1)
}

/// The name of a member.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn name(bytes: &[u8], at: usize) -> Result<text::Text, Fault> {
    if byte(bytes, at) != b'"' {
        return Err(unexpected(bytes, at));
    }
    text::string(bytes, at + 1)
}

/// The offset of the value after a name that ends at one.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn colon(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    if byte(bytes, at) == b':' {
        return Ok(space(bytes, at + 1));
    }
    let at = spaces(bytes, at);
    if byte(bytes, at) != b':' {
        return Err(unexpected(bytes, at));
    }
    Ok(space(bytes, at + 1))
}

/// What follows a value in a container: the offset of the next one and true, or the offset after
/// the container and false.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn next(bytes: &[u8], at: usize, bracket: u8) -> Result<(usize, bool), Fault> {
    let found = byte(bytes, at);
    if found == b',' {
        return Ok((space(bytes, at + 1), true));
    }
    if found == bracket {
        return Ok((at + 1, false));
    }
    spaced_next(bytes, at, bracket)
}

/// The same behind whitespace.
#[inline(never)]
fn spaced_next(bytes: &[u8], at: usize, bracket: u8) -> Result<(usize, bool), Fault> {
    let at = spaces(bytes, at);
    let found = byte(bytes, at);
    if found == b',' {
        return Ok((space(bytes, at + 1), true));
    }
    if found == bracket {
        return Ok((at + 1, false));
    }
    Err(unexpected(bytes, at))
}

/// The offset after `true`, `false` or `null`.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn literal(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    // Four bytes are one compare; `false` begins one later.
    let found = byte(bytes, at);
    let start = at + usize::from(found == b'f');
    let four = bytes.get(start..).and_then(|rest| rest.first_chunk());
    match four {
        Some(b"true" | b"null") if start == at => Ok(at + 4),
        Some(b"alse") if start > at => Ok(at + 5),
        Some(_) | None => Err(broken_literal(bytes, at, found)),
    }
}

#[cold]
fn broken_literal(bytes: &[u8], at: usize, found: u8) -> Fault {
    let word: &[u8] = match found {
        b't' => b"true",
        b'f' => b"false",
        b'n' => b"null",
        _ => return unexpected(bytes, at),
    };
    let mut same = 0;
    while same < word.len() && bytes.get(at + same) == word.get(same) {
        same += 1;
    }
    unexpected(bytes, at + same)
}

/// The type of the value at an offset, by its first byte.
pub(crate) fn kind(bytes: &[u8], at: usize) -> Result<Kind, Fault> {
    Ok(match byte(bytes, at) {
        b'"' => Kind::String,
        b'{' => Kind::Object,
        b'[' => Kind::Array,
        b't' | b'f' => Kind::Boolean,
        b'n' => Kind::Null,
        b'-' | b'0'..=b'9' => Kind::Number,
        _ => return Err(unexpected(bytes, at)),
    })
}

/// A value of another type than its shape has, or no value at all.
#[cold]
pub(crate) fn mismatch(bytes: &[u8], at: usize) -> Fault {
    let found = match kind(bytes, at) {
        Ok(Kind::Boolean | Kind::Null) => literal(bytes, at).err(),
        Ok(Kind::Number) => digits::number(bytes, at).err(),
        Ok(Kind::String) => text::string(bytes, at + 1).err(),
        Ok(Kind::Array | Kind::Object) => None,
        Err(fault) => Some(fault),
    };
    found.unwrap_or(Fault::new(at, Reason::Violation))
}

/// A byte that JSON does not have here.
#[cold]
pub(crate) fn unexpected(bytes: &[u8], at: usize) -> Fault {
    let rest = bytes.get(at..).unwrap_or_default();
    let reason = if rest.is_empty() {
        Reason::UnexpectedEnd
    } else if rest.starts_with(b"NaN") || rest.starts_with(b"Infinity") {
        Reason::NotFinite
    } else {
        Reason::UnexpectedByte
    };
    Fault::new(at.min(bytes.len()), reason)
}
