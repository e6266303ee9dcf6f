//! Eight bytes at a time, in one register: which of them end a run of string or digits.
//!
//! Each function marks bytes by their highest bit, the first byte lowest.

/// Bytes in a block.
pub(crate) const WIDTH: usize = 8;

/// The lowest bit of every byte.
const ONES: u64 = u64::MAX / 255;
/// The highest bit of every byte.
const TOPS: u64 = ONES << 7;

/// The block at an offset, when the text has that many bytes left.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn load(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// The place of the first marked byte; [`WIDTH`] when there is none.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn first(marks: u64) -> usize {
    marks.trailing_zeros() as usize / 8
}

/// The byte at a place.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn byte(block: u64, place: usize) -> u8 {
    (block >> (place % WIDTH * 8)) as u8
}

/// Bytes that are a quote, a backslash or a control character. Only the first mark can be relied
/// on: a borrow may add marks above it.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn special(block: u64) -> u64 {
    let quote = block ^ (ONES * b'"' as u64);
    let escape = block ^ (ONES * b'\\' as u64);
    let quote = quote.wrapping_sub(ONES) & !quote;
    let escape = escape.wrapping_sub(ONES) & !escape;
    let control = block.wrapping_sub(ONES * 0x20) & !block;
    (quote | escape | control) & TOPS
}

/// Bytes that are not decimal digits; every mark is exact.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn others(block: u64) -> u64 {
    let value = block ^ (ONES * b'0' as u64);
    // A digit is below ten here; adding 118 to seven bits overflows from ten on.
    (((value & !TOPS) + ONES * 118) | value) & TOPS
}
