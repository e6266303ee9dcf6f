//! How an object ends: the end of the name of its last member, looked for from the end.
//!
//! The last eight bytes of a name say enough for a guess.

use crate::shape::word::same;

/// How far from the end the name of the last member is looked for.
const REACH: usize = 1024;

/// Up to eight bytes that end a name, the last one highest, and zeros below them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Ending(pub(in crate::read) u64);

impl Ending {
    /// That of a name.
    pub(in crate::read) fn of(name: &str) -> Self {
        let mut word = 0;
        for (byte, place) in name.bytes().rev().zip((0..8_u32).rev()) {
            word |= u64::from(byte) << (place * 8);
        }
        Self(word)
    }
}

/// The member that ends a text, where its value is a string or a number.
#[inline]
pub(in crate::read) fn before_scalar(text: &[u8]) -> Option<Ending> {
    let value = match text.split_last()? {
        (b'"', before) => last_quote(before)?,
        (b'0'..=b'9', before) => before.iter().rposition(|byte| *byte == b':')?,
        _ => return None,
    };
    let before = text[..value].trim_ascii_end();
    named(before.strip_suffix(b":").unwrap_or(before))
}

/// The member that ends a text, where its value is a short object or array.
pub(in crate::read) fn before_object(text: &[u8]) -> Option<Ending> {
    let mut depth = 0_u32;
    for (distance, byte) in text.iter().rev().enumerate().take(REACH) {
        match byte {
            b'}' | b']' => depth += 1,
            b'{' | b'[' => depth = depth.checked_sub(1)?,
            b':' if depth == 0 => return named(&text[..text.len() - distance - 1]),
            _ => {}
        }
    }
    None
}

/// The name that ends a text.
#[inline]
fn named(text: &[u8]) -> Option<Ending> {
    let text = text.trim_ascii_end().strip_suffix(b"\"")?;
    let word = u64::from_le_bytes(*text.last_chunk()?);
    // What stands before a short name is no part of it.
    let quotes = same(word, b'"');
    let before = 8 - quotes.leading_zeros() / 8;
    Some(Ending(word & u64::MAX.checked_shl(before * 8).unwrap_or(0)))
}

/// The offset of the last quote, which is near.
#[cfg_attr(not(debug_assertions), inline(always))]
fn last_quote(text: &[u8]) -> Option<usize> {
    let mut rest = text;
    while let Some((before, block)) = rest.split_last_chunk() {
        let quotes = same(u64::from_le_bytes(*block), b'"');
        if quotes != 0 {
            return Some(before.len() + 7 - quotes.leading_zeros() as usize / 8);
        }
        rest = before;
    }
    rest.iter().rposition(|byte| *byte == b'"')
}
