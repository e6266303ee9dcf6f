//! Names of members, laid out so that the expected one is recognised by one or two compares.

/// Bytes that are compared at once.
const WIDTH: usize = 16;
/// Where the highest of them stands.
const TOP: usize = (WIDTH - 1) * 8;

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
        let length = name.len() + 3;
        let Some((head, last)) = ends(name.as_bytes()) else {
            // No text has the byte 0xFF, so that the compare fails where it cannot tell.
            return Self { name, head: 0xFF, head_mask: 0xFF, tail: 0, length: 0 };
        };
        if length > WIDTH {
            return Self { name, head, head_mask: u128::MAX, tail: last, length };
        }
        let beyond = (WIDTH - length) * 8;
        Self { name, head: last >> beyond, head_mask: u128::MAX >> beyond, tail: 0, length }
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

/// Whether as many bytes are the same at two offsets. Within sixteen bytes of the end of the text the
/// answer may be no although they are.
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

/// The first and the last sixteen bytes of `"name":`, the first byte lowest; of a shorter text both
/// end with its end, zeros before it. `None` when it is longer than twice that, or the name must be
/// escaped.
//
// Every build evaluates this for every name of the contract, one simple operation after another, of
// which calls are the slowest: hence a loop over bytes.
const fn ends(name: &[u8]) -> Option<(u128, u128)> {
    if name.len() + 3 > 2 * WIDTH {
        return None;
    }
    let mut last = (b'"' as u128) << TOP;
    let mut head = last;
    let mut at = 0;
    while at < name.len() {
        let byte = name[at];
        if byte < 0x20 || byte == b'"' || byte == b'\\' {
            return None;
        }
        last = last >> 8 | (byte as u128) << TOP;
        at += 1;
        if at < WIDTH {
            head = last;
        }
    }
    last = last >> 8 | (b'"' as u128) << TOP;
    if at + 1 < WIDTH {
        head = last;
    }
    last = last >> 8 | (b':' as u128) << TOP;
    if at + 2 < WIDTH {
        head = last;
    }
    Some((head, last))
}
