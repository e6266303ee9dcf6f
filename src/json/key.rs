//! Names of members, laid out so that the expected one is recognised by one or two compares.

/// Bytes that are compared at once.
const WIDTH: usize = 16;

/// The sixteen bytes at an offset, when the text has that many left.
#[inline(always)]
fn load(bytes: &[u8], at: usize) -> Option<u128> {
    Some(u128::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// A member's name, with `"name":` ready for comparison.
#[derive(Clone, Copy)]
pub struct Key {
    /// The name.
    name: &'static str,
    /// The first sixteen bytes of `"name":`, the first byte lowest.
    head: u128,
    /// The bits of `head` that count.
    head_mask: u128,
    /// The last sixteen bytes of `"name":`, when it is longer than that.
    tail: u128,
    /// Bytes of `"name":`; 0 when it is longer than 32 or must be escaped, and only the slow way
    /// recognises it.
    length: usize,
}

impl Key {
    /// A key; the name is what the JSON string says, without escapes.
    pub const fn new(name: &'static str) -> Self {
        let length = if plain(name.as_bytes()) && name.len() <= 29 { name.len() + 3 } else { 0 };
        let head_length = if length < 16 { length } else { 16 };
        let tail_start = length.saturating_sub(16);
        Self {
            name,
            head: pack(name.as_bytes(), 0, head_length),
            head_mask: if head_length == 16 { u128::MAX } else { (1 << (head_length * 8)) - 1 },
            tail: pack(name.as_bytes(), tail_start, tail_start + 16),
            length,
        }
    }

    /// The name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The offset after `"name":` when exactly that stands at an offset; `None` when it does not,
    /// or when only a slower look can tell.
    #[inline(always)]
    pub(crate) fn after(&self, bytes: &[u8], at: usize) -> Option<usize> {
        let head = load(bytes, at)?;
        if (head ^ self.head) & self.head_mask != 0 || self.length == 0 {
            return None;
        }
        if self.length > WIDTH && load(bytes, at + self.length - WIDTH)? != self.tail {
            return None;
        }
        Some(at + self.length)
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Key").field(&self.name).finish()
    }
}

/// Whether JSON writes the name as it is.
const fn plain(name: &[u8]) -> bool {
    let mut at = 0;
    while at < name.len() {
        if name[at] < 0x20 || name[at] == b'"' || name[at] == b'\\' {
            return false;
        }
        at += 1;
    }
    true
}

/// Bytes `start..end` of `"name":`, zero beyond it.
const fn pack(name: &[u8], start: usize, end: usize) -> u128 {
    let mut packed = 0;
    let mut at = start;
    while at < end {
        let byte = if at == 0 || at == name.len() + 1 {
            b'"'
        } else if at <= name.len() {
            name[at - 1]
        } else if at == name.len() + 2 {
            b':'
        } else {
            0
        };
        packed |= (byte as u128) << ((at - start) * 8);
        at += 1;
    }
    packed
}
