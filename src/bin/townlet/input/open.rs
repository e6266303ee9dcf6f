//! Opens a source; what is compressed is told from its first bytes, whatever its name.

use super::Source;
use crate::terminal::Progress;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};

/// Bytes read at a time.
const BUFFER: usize = 1 << 16;

/// The first bytes of a gzip stream.
const GZIP: &[u8] = &[0x1f, 0x8b];

/// The first bytes of a Zstandard stream.
const ZSTANDARD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];

/// The bytes of a source, unpacked.
pub(crate) fn open(source: &Source, progress: &Progress) -> io::Result<Box<dyn BufRead>> {
    let stream: Box<dyn Read> = match source {
        Source::Standard => Box::new(io::stdin().lock()),
        Source::File(path) => {
            let file = File::open(path)?;
            if file.metadata()?.is_dir() {
                let advice = "is a folder; name its files, as in `folder/*.ndjson`";
                return Err(io::Error::new(io::ErrorKind::IsADirectory, advice));
            }
            Box::new(file)
        }
    };
    let mut stream =
        BufReader::with_capacity(BUFFER, progress.counting(&source.to_string(), stream));
    let mut head = Vec::new();
    stream.by_ref().take(ZSTANDARD.len() as u64).read_to_end(&mut head)?;
    let (is_gzip, is_zstandard) = (head.starts_with(GZIP), head == ZSTANDARD);
    let stream = Cursor::new(head).chain(stream);
    Ok(if is_gzip {
        let unpacked = flate2::bufread::MultiGzDecoder::new(stream);
        Box::new(BufReader::with_capacity(BUFFER, unpacked))
    } else if is_zstandard {
        let unpacked = zstd::Decoder::with_buffer(stream)?;
        Box::new(BufReader::with_capacity(BUFFER, unpacked))
    } else {
        Box::new(stream)
    })
}
