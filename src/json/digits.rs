//! The grammar of a JSON number: where it ends and whether it is spelled as an integer.
//!
//! Nothing is converted here; most numbers only need to be numbers.

use super::block;
use super::cursor::byte;
use super::fault::{Fault, Reason};
use super::value::mismatch;

/// A number in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Digits {
    /// The offset after it.
    pub(crate) end: usize,
    /// Whether it has neither fraction nor exponent.
    pub(crate) integer: bool,
    /// Whether it has a sign.
    pub(crate) negative: bool,
}

/// The number at an offset; any other value there is a violation.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn number(bytes: &[u8], at: usize) -> Result<Digits, Fault> {
    match block::load(bytes, at) {
        // A place of its own, lest where the digits start waits for whether there is a sign.
        Some(chunk) if chunk as u8 == b'-' => negative(bytes, at),
        Some(chunk) => unsigned(bytes, at, at, chunk),
        None => slow(bytes, at),
    }
}

#[inline(never)]
fn negative(bytes: &[u8], at: usize) -> Result<Digits, Fault> {
    match block::load(bytes, at + 1) {
        Some(chunk) => unsigned(bytes, at, at + 1, chunk),
        None => slow(bytes, at),
    }
}

/// The number at an offset whose digits start with a block at another.
#[cfg_attr(not(debug_assertions), inline(always))]
fn unsigned(bytes: &[u8], at: usize, start: usize, chunk: u64) -> Result<Digits, Fault> {
    let others = block::others(chunk);
    let whole = block::first(others);
    if whole == 0 || whole == block::WIDTH || (chunk as u8 == b'0' && whole > 1) {
        return slow(bytes, at);
    }
    let negative = start > at;
    let next = block::byte(chunk, whole);
    if next != b'.' {
        if next | 0x20 == b'e' {
            return slow(bytes, at);
        }
        return Ok(Digits { end: start + whole, integer: true, negative });
    }
    // The point is the first mark; without it, the end of the fraction is.
    let end = block::first(others & (others - 1));
    if end == whole + 1 {
        return slow(bytes, at);
    }
    if end < block::WIDTH {
        if block::byte(chunk, end) | 0x20 == b'e' {
            return slow(bytes, at);
        }
        return Ok(Digits { end: start + end, integer: false, negative });
    }
    let end = run(bytes, start + block::WIDTH);
    if end == start + whole + 1 || byte(bytes, end) | 0x20 == b'e' {
        return slow(bytes, at);
    }
    Ok(Digits { end, integer: false, negative })
}

/// A whole number of up to seven digits at an offset, and the offset after it: what most counts
/// are. `None` for everything else, which [`number`] looks at.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn count(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let chunk = block::load(bytes, at)?;
    let digits = block::first(block::others(chunk));
    if digits == 0 || digits == block::WIDTH || (chunk as u8 == b'0' && digits > 1) {
        return None;
    }
    if matches!(block::byte(chunk, digits), b'.' | b'e' | b'E') {
        return None;
    }
    // Most counts have one digit.
    let value = if digits == 1 { chunk & 0xF } else { block::decimal(chunk, digits) };
    Some((value, at + digits))
}

/// Whether a sound literal has a fraction or an exponent.
pub(crate) fn is_fraction(literal: &str) -> bool {
    for byte in literal.bytes() {
        if matches!(byte, b'.' | b'e' | b'E') {
            return true;
        }
    }
    false
}

/// The offset after the digits that start at one.
#[cfg_attr(not(debug_assertions), inline(always))]
fn run(bytes: &[u8], mut at: usize) -> usize {
    while let Some(chunk) = block::load(bytes, at) {
        let others = block::others(chunk);
        if others != 0 {
            return at + block::first(others);
        }
        at += block::WIDTH;
    }
    while byte(bytes, at).is_ascii_digit() {
        at += 1;
    }
    at
}

/// The whole grammar, byte by byte: numbers at the end of the text, with exponents, or wrong.
#[inline(never)]
fn slow(bytes: &[u8], at: usize) -> Result<Digits, Fault> {
    let byte = |at| byte(bytes, at);
    let start = at + usize::from(byte(at) == b'-');
    if !byte(start).is_ascii_digit() {
        return Err(no_number(bytes, at, start));
    }
    let mut end = run(bytes, start);
    if byte(start) == b'0' && end > start + 1 {
        return Err(Fault::new(at, Reason::BadNumber));
    }
    let mut integer = true;
    if byte(end) == b'.' {
        integer = false;
        end = some(bytes, at, end + 1)?;
    }
    if byte(end) | 0x20 == b'e' {
        integer = false;
        let sign = usize::from(matches!(byte(end + 1), b'+' | b'-'));
        end = some(bytes, at, end + 1 + sign)?;
    }
    Ok(Digits { end, integer, negative: start > at })
}

/// The offset after a run of at least one digit.
fn some(bytes: &[u8], at: usize, digits: usize) -> Result<usize, Fault> {
    let end = run(bytes, digits);
    if end > digits {
        return Ok(end);
    }
    let reason = if end == bytes.len() { Reason::UnexpectedEnd } else { Reason::BadNumber };
    Err(Fault::new(if end == bytes.len() { end } else { at }, reason))
}

/// Why there is no number.
#[cold]
fn no_number(bytes: &[u8], at: usize, start: usize) -> Fault {
    if start == at {
        return mismatch(bytes, at);
    }
    match bytes.get(start) {
        None => Fault::new(start, Reason::UnexpectedEnd),
        Some(b'I') => Fault::new(at, Reason::NotFinite),
        Some(_) => Fault::new(at, Reason::BadNumber),
    }
}
