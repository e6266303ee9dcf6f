//! Values of which nothing is asked but that they are JSON.

use super::cursor::{Cursor, Kind, byte, space};
use super::digits;
use super::fault::{Fault, Reason};
use super::names::Names;
use super::text;

/// The offset after the value at one.
#[inline]
pub(crate) fn any(c: &mut Cursor<'_>, at: usize) -> Result<usize, Fault> {
    match byte(c.bytes, at) {
        b'"' => Ok(text::string(c.bytes, at + 1)?.end + 1),
        b'-' | b'0'..=b'9' => Ok(digits::number(c.bytes, at)?.end),
        b'{' => object(c, at),
        b'[' => array(c, at),
        _ => literal(c.bytes, at),
    }
}

fn object(c: &mut Cursor<'_>, at: usize) -> Result<usize, Fault> {
    let mut at = c.open(at, b'{')?;
    if byte(c.bytes, at) == b'}' {
        c.close();
        return Ok(at + 1);
    }
    let mut names = Names::new(c);
    loop {
        at = member(c, at, &mut names)?;
        at = any(c, at)?;
        match next(c.bytes, at, b'}')? {
            (after, true) => at = after,
            (after, false) => {
                names.close(c);
                c.close();
                return Ok(after);
            }
        }
    }
}

fn array(c: &mut Cursor<'_>, at: usize) -> Result<usize, Fault> {
    let mut at = c.open(at, b'[')?;
    if byte(c.bytes, at) == b']' {
        c.close();
        return Ok(at + 1);
    }
    loop {
        at = any(c, at)?;
        match next(c.bytes, at, b']')? {
            (after, true) => at = after,
            (after, false) => {
                c.close();
                return Ok(after);
            }
        }
    }
}

/// A new name and its colon; gives the offset of the member's value.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn member<'a>(
    c: &mut Cursor<'a>,
    at: usize,
    names: &mut Names<'a>,
) -> Result<usize, Fault> {
    let name = name(c.bytes, at)?;
    names.insert(c, name)?;
    colon(c.bytes, name.end + 1)
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
    let at = space(bytes, at);
    if byte(bytes, at) != b':' {
        return Err(unexpected(bytes, at));
    }
    Ok(space(bytes, at + 1))
}

/// What follows a value in a container: the offset of the next one and true, or the offset after
/// the container and false.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn next(bytes: &[u8], at: usize, bracket: u8) -> Result<(usize, bool), Fault> {
    let at = space(bytes, at);
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
    let word: &[u8] = match byte(bytes, at) {
        b't' => b"true",
        b'f' => b"false",
        b'n' => b"null",
        _ => return Err(unexpected(bytes, at)),
    };
    if bytes[at..].starts_with(word) {
        return Ok(at + word.len());
    }
    Err(broken_literal(bytes, at, word))
}

#[cold]
fn broken_literal(bytes: &[u8], at: usize, word: &[u8]) -> Fault {
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
