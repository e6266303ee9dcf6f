//! Eight bytes at a time, in one register: which of them end a run of string or digits.
//!
//! Each function marks bytes by their highest bit, the first byte lowest.

use crate::shape::word::{ONES, TOPS};

/// Bytes in a block.
pub(crate) const WIDTH: usize = 8;

/// The block at an offset, zeros beyond the end of the text, which no JSON has; `None` from the end
/// on.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn load(bytes: &[u8], at: usize) -> Option<u64> {
    match bytes.get(at..)?.first_chunk() {
        Some(chunk) => Some(u64::from_le_bytes(*chunk)),
        None => tail(bytes, at),
    }
}

/// The last bytes of the text.
#[inline(never)]
fn tail(bytes: &[u8], at: usize) -> Option<u64> {
    let left = bytes.len().checked_sub(at).filter(|left| *left > 0)?;
    match bytes.last_chunk() {
        Some(last) => Some(u64::from_le_bytes(*last) >> ((WIDTH - left) * 8)),
        None => Some(bytes[at..].iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte))),
    }
}

/// The place of the first marked byte; [`WIDTH`] when there is none.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn first(marks: u64) -> usize {
    marks.trailing_zeros() as usize / 8
}

/// The block with zeros from its first marked byte on; there is one.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn before(block: u64, marks: u64) -> u64 {
    // Below the highest bit of the marked byte there are seven more of it.
    block & ((marks & marks.wrapping_neg()) - 1) >> (WIDTH - 1)
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
    // With its second bit turned, a quote is just below the control characters' bound, a space just
    // above, so that one subtraction finds both.
    let low = (block ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
    let escape = (block ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
    (low | escape) & !block & TOPS
}

/// Bytes that are control characters. As above, only the first mark can be relied on; without one
/// there is none.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn controls(block: u64) -> u64 {
    block.wrapping_sub(ONES * 0x20) & !block & TOPS
}

/// Bytes that are not decimal digits. Marks are exact up to the first byte that is not ASCII and
/// with it: only such a byte carries into the next one.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn others(block: u64) -> u64 {
    let value = block ^ (ONES * b'0' as u64);
    // A digit is below ten here; adding 118 sets the highest bit from ten on.
    (value.wrapping_add(ONES * 118) | value) & TOPS
}

/// The value of the first digits of a block, at least one and fewer than [`WIDTH`].
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn decimal(block: u64, digits: usize) -> u64 {
    // Zeros go in front; then neighbours are joined: digits to pairs, pairs to fours, fours to one.
    let values = (block ^ (ONES * b'0' as u64)) << ((WIDTH - digits) * 8);
    let pairs = (values * 10 + (values >> 8)) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs * 100 + (pairs >> 16)) & 0x0000_FFFF_0000_FFFF;
    (fours * 10_000 + (fours >> 32)) & 0xFFFF_FFFF
}
