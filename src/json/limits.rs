//! How much of a payload is taken: size and depth.

/// How deep arrays and objects nest at most.
pub const MAX_DEPTH: u32 = 128;

/// How large a text may be; the caller of [`Cursor`](super::Cursor) sees to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most bytes of one payload; 16 MiB when nothing else is said.
    pub max_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { max_bytes: 16 << 20 }
    }
}
