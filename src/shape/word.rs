//! Eight bytes in one register, the first byte lowest: which of them are one byte.

/// The lowest bit of every byte.
pub(crate) const ONES: u64 = u64::MAX / 255;
/// The highest bit of every byte.
pub(crate) const TOPS: u64 = ONES << 7;

/// The bytes that equal one, each by its highest bit; every mark is exact.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn same(word: u64, byte: u8) -> u64 {
    let difference = word ^ (ONES * u64::from(byte));
    !(((difference & !TOPS) + !TOPS) | difference) & TOPS
}
