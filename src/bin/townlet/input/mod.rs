//! Input: which streams to read, and reading them, compressed or not.

mod compression;
mod open;
mod source;
mod standard;

pub(crate) use self::compression::Compression;
pub(crate) use self::open::open;
pub(crate) use self::source::{Source, Sources, total_bytes};
pub(crate) use self::standard::is_standard;

use crate::records::Framing;
use std::ffi::OsString;

/// Bytes that a record may have unless said otherwise: 16 MiB, as for the library.
const MAX_BYTES: &str = "16M";

/// What to read.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Input {
    /// Files, globs such as 'runs/*.ndjson', or - for standard input; .gz and .zst are unpacked
    #[arg(required = true, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub(crate) files: Vec<OsString>,

    /// How records stand in a file: one a line, or values over any number of lines
    #[arg(long, value_enum, default_value_t, value_name = "FRAMING")]
    pub(crate) records: Framing,

    /// Most bytes of a record, such as 65536 or 16M; a longer one is refused
    #[arg(long, value_name = "BYTES", default_value = MAX_BYTES, value_parser = bytes)]
    pub(crate) max_bytes: usize,
}

/// A number of bytes: digits, and K, M or G for powers of 1024.
fn bytes(text: &str) -> Result<usize, String> {
    let (digits, shift) = match text.char_indices().last() {
        Some((at, 'K' | 'k')) => (&text[..at], 10),
        Some((at, 'M' | 'm')) => (&text[..at], 20),
        Some((at, 'G' | 'g')) => (&text[..at], 30),
        Some(_) | None => (text, 0),
    };
    let number: usize = digits.parse().map_err(|_| "write a number, or one with K, M or G")?;
    match number.checked_mul(1 << shift) {
        Some(0) => Err("a record has at least one byte".to_owned()),
        Some(bytes) => Ok(bytes),
        None => Err("that is more than this machine can count".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::bytes;

    #[test]
    fn sizes_have_suffixes() {
        assert_eq!(bytes("65536"), Ok(65_536));
        assert_eq!(bytes("16M"), Ok(16 << 20));
        assert_eq!(bytes("2k"), Ok(2048));
        for wrong in ["", "M", "1.5M", "-1", "0", "99999999999G", "é"] {
            assert!(bytes(wrong).is_err(), "{wrong}");
        }
    }
}
