//! Where an object or array ends: brackets outside strings, counted 64 bytes at a time.
//!
//! Each byte of a block becomes a bit; strings are the stretches between quotes, found by a running
//! exclusive or. A block in which the value may end, or that has an escape, is walked byte by byte.

use crate::shape::word::{ONES, TOPS, same};

/// The byte after the object or array that starts at `start`.
pub(super) fn skip(bytes: &[u8], start: usize) -> Option<usize> {
    let mut walk = Walk { at: start + 1, depth: 1, in_string: false };
    while let Some(block) = bytes.get(walk.at..).and_then(|rest| rest.first_chunk::<64>()) {
        if walk.block(block) {
            continue;
        }
        if let Some(end) = walk.bytes(bytes, walk.at + 64) {
            return Some(end);
        }
    }
    walk.bytes(bytes, bytes.len())
}

/// The byte after the scalar that starts at `start`: the next comma or closing bracket.
pub(super) fn scalar_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(*word);
        let (comma, bracket) = (word ^ (ONES * 0x2C), (word | (ONES * 0x20)) ^ (ONES * 0x7D));
        // Zero bytes borrow from the one above: the lowest mark is right.
        let zeros = comma.wrapping_sub(ONES) & !comma | bracket.wrapping_sub(ONES) & !bracket;
        let ends = zeros & TOPS;
        if ends != 0 {
            return at + ends.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    let ends = |byte: &u8| matches!(byte, b',' | b'}' | b']');
    let rest = &bytes[at..];
    at + rest.iter().position(ends).unwrap_or(rest.len())
}

struct Walk {
    at: usize,
    depth: u32,
    in_string: bool,
}

impl Walk {
    /// Takes a block as a whole; false when it has to be walked.
    fn block(&mut self, block: &[u8; 64]) -> bool {
        let marks = Marks::of(block);
        if marks.escapes != 0 {
            return false;
        }
        let carried = if self.in_string { u64::MAX } else { 0 };
        let inside = running_xor(marks.quotes) ^ carried;
        let closes = (marks.closes & !inside).count_ones();
        if closes >= self.depth {
            return false;
        }
        self.depth = self.depth + (marks.opens & !inside).count_ones() - closes;
        self.in_string = inside >> 63 == 1;
        self.at += 64;
        true
    }

    /// Walks up to `end`; gives the byte after the value when it ends before.
    fn bytes(&mut self, bytes: &[u8], end: usize) -> Option<usize> {
        while self.at < end {
            match (bytes.get(self.at)?, self.in_string) {
                (b'\\', true) => self.at += 1,
                (b'"', inside) => self.in_string = !inside,
                (b'{' | b'[', false) => self.depth += 1,
                (b'}' | b']', false) => {
                    self.depth -= 1;
                    if self.depth == 0 {
                        return Some(self.at + 1);
                    }
                }
                _ => {}
            }
            self.at += 1;
        }
        None
    }
}

/// One bit for each byte of a block, the first byte lowest.
#[derive(Default)]
struct Marks {
    quotes: u64,
    escapes: u64,
    opens: u64,
    closes: u64,
}

impl Marks {
    fn of(block: &[u8; 64]) -> Self {
        let mut marks = Self::default();
        for (index, word) in block.as_chunks::<8>().0.iter().enumerate() {
            let (word, shift) = (u64::from_le_bytes(*word), index * 8);
            // `[` and `{` differ in one bit, and so do `]` and `}`.
            let folded = word | (ONES * 0x20);
            marks.quotes |= equal(word, b'"') << shift;
            marks.escapes |= equal(word, b'\\') << shift;
            marks.opens |= equal(folded, b'{') << shift;
            marks.closes |= equal(folded, b'}') << shift;
        }
        marks
    }
}

/// The bytes of a word that equal one, as eight bits.
#[cfg_attr(not(debug_assertions), inline(always))]
fn equal(word: u64, byte: u8) -> u64 {
    (same(word, byte) >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// Each bit becomes the exclusive or of itself and all below it.
fn running_xor(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << shift;
    }
    bits
}
