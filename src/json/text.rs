//! Strings in the text: where they end, what is wrong with them, what they say.

use std::borrow::Cow;

use super::block;
use super::fault::{Fault, Reason};

/// The contents of a string in the text, between its quotes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text {
    /// Offset after the opening quote.
    pub(crate) start: usize,
    /// Offset of the closing quote.
    pub(crate) end: usize,
    /// Whether there are escapes inside.
    pub(crate) escaped: bool,
}

impl Text {
    /// No text.
    pub(crate) const EMPTY: Self = Self { start: 0, end: 0, escaped: false };

    /// What the string says.
    #[inline]
    pub(crate) fn decode(self, text: &str) -> Cow<'_, str> {
        let raw = &text[self.start..self.end];
        if self.escaped { Cow::Owned(unescape(raw)) } else { Cow::Borrowed(raw) }
    }
}

/// A string that names a member.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    /// Where it stands.
    pub(crate) text: Text,
    /// Of what it says, however it is spelled.
    pub(crate) hash: u64,
}

/// Strings up to about this length are read in place; longer ones have a loop of their own.
const SHORT: usize = 32;

/// The string whose contents start at an offset, after the opening quote.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn string(bytes: &[u8], start: usize) -> Result<Text, Fault> {
    // What nobody asks for is not computed.
    short(bytes, start, |hash, _| hash).map(|(text, _)| text)
}

/// The same, with a hash of what it says.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn name(bytes: &[u8], start: usize) -> Result<Name, Fault> {
    let (text, hash) = short(bytes, start, mix)?;
    let hash = match hash {
        Some(hash) => hash,
        None => slow_hash(bytes, text),
    };
    Ok(Name { text, hash })
}

/// A string, and what its blocks make together when it is short and plain.
#[cfg_attr(not(debug_assertions), inline(always))]
fn short(
    bytes: &[u8],
    start: usize,
    mix: impl Fn(u64, u64) -> u64,
) -> Result<(Text, Option<u64>), Fault> {
    let (mut at, mut hash) = (start, 0);
    while at < start + SHORT
        && let Some(chunk) = block::load(bytes, at)
    {
        let special = block::special(chunk);
        if special == 0 {
            at += block::WIDTH;
            hash = mix(hash, chunk);
            continue;
        }
        let first = block::first(special);
        at += first;
        if block::byte(chunk, first) == b'"' {
            hash = mix(hash, block::before(chunk, special));
            return Ok((Text { start, end: at, escaped: false }, Some(hash)));
        }
        break;
    }
    Ok((slow(bytes, start, at)?, None))
}

/// Adds a block to a hash. The highest bits are the best ones.
#[cfg_attr(not(debug_assertions), inline(always))]
fn mix(hash: u64, block: u64) -> u64 {
    (hash.rotate_left(29) ^ block).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The hash of what a string says, long or escaped: the same as that of its plain spelling.
#[cold]
fn slow_hash(bytes: &[u8], text: Text) -> u64 {
    let raw = &bytes[text.start..text.end];
    let decoded = match text.escaped {
        true => Cow::Owned(unescape(&String::from_utf8_lossy(raw)).into_bytes()),
        false => Cow::Borrowed(raw),
    };
    let (blocks, rest) = decoded.as_chunks::<{ block::WIDTH }>();
    let hash = blocks.iter().fold(0, |hash, block| mix(hash, u64::from_le_bytes(*block)));
    mix(hash, block::load(rest, 0).unwrap_or(0))
}

/// The rest of a string, byte by byte: with escapes, near the end of the text, or wrong.
#[inline(never)]
fn slow(bytes: &[u8], start: usize, mut at: usize) -> Result<Text, Fault> {
    let mut escaped = false;
    loop {
        match bytes.get(at) {
            None => return Err(Fault::new(at, Reason::UnexpectedEnd)),
            Some(b'"') => return Ok(Text { start, end: at, escaped }),
            Some(b'\\') => {
                escaped = true;
                at = escape(bytes, at)?;
            }
            Some(0..0x20) => return Err(Fault::new(at, Reason::ControlCharacter)),
            Some(_) => at = plain(bytes, at + 1),
        }
    }
}

/// Bytes that are looked at together in long strings: a compiler does it in vector registers.
const LONG: usize = 64;

/// Skips bytes that need no look: many at a time, then a block.
#[cfg_attr(not(debug_assertions), inline(always))]
fn plain(bytes: &[u8], mut at: usize) -> usize {
    while let Some(chunk) = bytes.get(at..).and_then(|rest| rest.first_chunk::<LONG>()) {
        if has_special(chunk) {
            break;
        }
        at += LONG;
    }
    while let Some(chunk) = block::load(bytes, at) {
        let special = block::special(chunk);
        if special != 0 {
            return at + block::first(special);
        }
        at += block::WIDTH;
    }
    at
}

/// Whether a quote, a backslash or a control character is among some bytes. Without branches, so
/// that it is a few vector instructions.
#[cfg_attr(not(debug_assertions), inline(always))]
fn has_special(chunk: &[u8; LONG]) -> bool {
    let mut found = 0_u8;
    for &byte in chunk {
        // As in `block::special`: a quote and the control characters in one compare.
        found |= u8::from(byte ^ 0x02 < 0x21) | u8::from(byte == b'\\');
    }
    found != 0
}

/// The offset after the escape at one.
fn escape(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    match bytes.get(at + 1) {
        None => Err(Fault::new(at + 1, Reason::UnexpectedEnd)),
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(at + 2),
        Some(b'u') => match unit(bytes, at)? {
            0xD800..0xDC00 => match bytes.get(at + 6..at + 8) {
                Some(b"\\u") if (0xDC00..0xE000).contains(&unit(bytes, at + 6)?) => Ok(at + 12),
                Some(_) | None => Err(Fault::new(at, Reason::LoneSurrogate)),
            },
            0xDC00..0xE000 => Err(Fault::new(at, Reason::LoneSurrogate)),
            _ => Ok(at + 6),
        },
        Some(_) => Err(Fault::new(at, Reason::BadEscape)),
    }
}

/// The code unit of the `\u` escape at an offset.
fn unit(bytes: &[u8], at: usize) -> Result<u32, Fault> {
    let mut unit = 0;
    for offset in at + 2..at + 6 {
        let Some(&byte) = bytes.get(offset) else {
            return Err(Fault::new(offset, Reason::UnexpectedEnd));
        };
        let Some(digit) = char::from(byte).to_digit(16) else {
            return Err(Fault::new(at, Reason::BadEscape));
        };
        unit = unit << 4 | digit;
    }
    Ok(unit)
}

/// Decodes contents that [`string`] has accepted.
#[cold]
fn unescape(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let (decoded, length) = unescape_one(&rest[at..]);
        out.push(decoded);
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    out
}

/// The character of the escape that a text starts with, and the escape's length.
fn unescape_one(escape: &str) -> (char, usize) {
    let bytes = escape.as_bytes();
    match bytes.get(1) {
        Some(b'b') => ('\u{8}', 2),
        Some(b'f') => ('\u{c}', 2),
        Some(b'n') => ('\n', 2),
        Some(b'r') => ('\r', 2),
        Some(b't') => ('\t', 2),
        Some(b'u') => {
            let first = unit(bytes, 0).unwrap_or(0xFFFD);
            if let Some(single) = char::from_u32(first) {
                return (single, 6);
            }
            let second = unit(bytes, 6).unwrap_or(0xDC00);
            let joined = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
            (char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER), 12)
        }
        Some(&byte) => (char::from(byte), 2),
        None => (char::REPLACEMENT_CHARACTER, 1),
    }
}
