//! Names of members, laid out so that the expected one is recognised by one or two compares.

/// Bytes that are compared at once.
const WIDTH: usize = 16;

/// A member's name, with `"name":` ready for comparison.
#[derive(Clone, Copy)]
pub struct Key {
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
        let Some((text, length)) = quoted(name.as_bytes()) else {
            // No text has the byte 0xFF, so that the compare fails where it cannot tell.
            return Self { name, head: 0xFF, head_mask: 0xFF, tail: 0, length: 0 };
        };
        let head_mask = if length < WIDTH { (1 << (length * 8)) - 1 } else { u128::MAX };
        let tail = if length > WIDTH { pack(&text, length - WIDTH) } else { 0 };
        Self { name, head: pack(&text, 0), head_mask, tail, length }
    }

    /// The name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The offset after `"name":` when exactly that stands at an offset; `None` when it does not,
    /// or when only a slower look can tell.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn after(&self, bytes: &[u8], at: usize) -> Option<usize> {
        self.after_head(load(bytes, at)?, bytes, at)
    }

    /// The same when the sixteen bytes at the offset are known.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn after_head(&self, head: u128, bytes: &[u8], at: usize) -> Option<usize> {
        if (head ^ self.head) & self.head_mask != 0 {
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

/// The sixteen bytes at an offset, zeros beyond the end of the text, which no name has; `None` when
/// the whole text is shorter.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn load(bytes: &[u8], at: usize) -> Option<u128> {
    match bytes.get(at..)?.first_chunk() {
        Some(chunk) => Some(u128::from_le_bytes(*chunk)),
        None => tail(bytes, at),
    }
}

/// Whether as many bytes are the same at two offsets; near the end of the text they may be the same
/// all the same.
#[cfg_attr(not(debug_assertions), inline(always))]
pub(crate) fn same(bytes: &[u8], a: usize, b: usize, length: usize) -> bool {
    let chunk = |at| Some(u128::from_le_bytes(*bytes.get(at..)?.first_chunk()?));
    let (Some(head), Some(other)) = (chunk(a), chunk(b)) else { return false };
    match MASKS.get(length) {
        Some(mask) => (head ^ other) & mask == 0,
        None => head == other && bytes.get(a..a + length) == bytes.get(b..b + length),
    }
}

/// The bits of as many bytes.
static MASKS: [u128; WIDTH + 1] = {
    let mut masks = [u128::MAX; WIDTH + 1];
    let mut length = 0;
    while length < WIDTH {
        masks[length] = (1 << (length * 8)) - 1;
        length += 1;
    }
    masks
};

/// The last bytes of the text.
#[inline(never)]
fn tail(bytes: &[u8], at: usize) -> Option<u128> {
    let left = bytes.len().checked_sub(at).filter(|left| *left > 0)?;
    Some(u128::from_le_bytes(*bytes.last_chunk()?) >> ((WIDTH - left) * 8))
}

/// `"name":` and zeros, and its length; `None` when it is longer or the name must be escaped.
//
// Every build evaluates this for every name of the contract, one simple operation after another:
// bytes are moved together.
const fn quoted(name: &[u8]) -> Option<([u8; 2 * WIDTH], usize)> {
    let mut text = [0; 2 * WIDTH];
    let length = name.len() + 3;
    if length > text.len() || !plain(name) {
        return None;
    }
    text[0] = b'"';
    text.split_at_mut(1).1.split_at_mut(name.len()).0.copy_from_slice(name);
    text[length - 2] = b'"';
    text[length - 1] = b':';
    Some((text, length))
}

/// Whether JSON writes the name as it is.
const fn plain(name: &[u8]) -> bool {
    let mut left = name;
    while let [byte, rest @ ..] = left {
        if *byte < 0x20 || *byte == b'"' || *byte == b'\\' {
            return false;
        }
        left = rest;
    }
    true
}

/// Sixteen bytes from an offset, the first byte lowest.
const fn pack(text: &[u8; 2 * WIDTH], at: usize) -> u128 {
    match text.split_at(at).1.first_chunk() {
        Some(chunk) => u128::from_le_bytes(*chunk),
        None => 0,
    }
}
