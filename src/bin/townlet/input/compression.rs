//! Compression, told from the first bytes of a stream, whatever its name.

/// How a stream is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compression {
    /// `.gz`.
    Gzip,
    /// `.zst`.
    Zstandard,
}

impl Compression {
    /// First bytes that are enough to tell.
    pub(crate) const HEAD: usize = 4;

    /// How a stream with these first bytes is compressed, if it is.
    pub(crate) fn of(head: &[u8]) -> Option<Self> {
        match head {
            [0x1f, 0x8b, ..] => Some(Self::Gzip),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Self::Zstandard),
            _ => None,
        }
    }
}
