//! How an object ends: the name of its last member, looked for from the end.

use crate::shape::word::same;

/// How far from the end the name of the last member is looked for.
const REACH: usize = 1024;

/// The name of the member that ends a text, where its value is a string or a number.
#[inline]
pub(in crate::read) fn before_scalar(text: &[u8]) -> Option<&[u8]> {
    let value = match text.split_last()? {
        (b'"', before) => last_quote(before)?,
        (b'0'..=b'9', before) => before.iter().rposition(|byte| *byte == b':')?,
        _ => return None,
    };
    let before = text[..value].trim_ascii_end();
    named(before.strip_suffix(b":").unwrap_or(before))
}

/// The name of the member that ends a text, where its value is a short object or array.
pub(in crate::read) fn before_object(text: &[u8]) -> Option<&[u8]> {
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
fn named(text: &[u8]) -> Option<&[u8]> {
    let text = text.trim_ascii_end().strip_suffix(b"\"")?;
    Some(&text[last_quote(text)? + 1..])
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
