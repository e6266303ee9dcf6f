//! Compression by the name of a file.

use flate2::write::GzEncoder;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Bytes written at a time.
const BUFFER: usize = 1 << 16;

/// A stream that compresses as its file's name says.
pub(crate) enum Encoder<W: Write> {
    /// As it is.
    Plain(BufWriter<W>),
    /// `.gz`.
    Gzip(GzEncoder<BufWriter<W>>),
    /// `.zst`.
    Zstandard(zstd::Encoder<'static, BufWriter<W>>),
}

impl<W: Write> Encoder<W> {
    /// A stream into a file of this name.
    pub(crate) fn new(inner: W, name: &Path) -> io::Result<Self> {
        let inner = BufWriter::with_capacity(BUFFER, inner);
        let extension = name.extension().map(|extension| extension.to_ascii_lowercase());
        Ok(match extension.as_ref().and_then(|extension| extension.to_str()) {
            Some("gz") => Self::Gzip(GzEncoder::new(inner, flate2::Compression::default())),
            Some("zst") => Self::Zstandard(zstd::Encoder::new(inner, 0)?),
            Some(_) | None => Self::Plain(inner),
        })
    }

    /// Writes all that is left.
    pub(crate) fn finish(self) -> io::Result<W> {
        let inner = match self {
            Self::Plain(inner) => inner,
            Self::Gzip(encoder) => encoder.finish()?,
            Self::Zstandard(encoder) => encoder.finish()?,
        };
        inner.into_inner().map_err(io::IntoInnerError::into_error)
    }
}

impl<W: Write> Write for Encoder<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(inner) => inner.write(bytes),
            Self::Gzip(inner) => inner.write(bytes),
            Self::Zstandard(inner) => inner.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(inner) => inner.flush(),
            Self::Gzip(inner) => inner.flush(),
            Self::Zstandard(inner) => inner.flush(),
        }
    }
}
