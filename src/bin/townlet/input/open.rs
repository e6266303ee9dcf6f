//! Opens a source; what is compressed is told from its first bytes, whatever its name.

use super::{Compression, Source};
use crate::terminal::Progress;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};

/// Bytes read at a time.
const BUFFER: usize = 1 << 16;

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
    stream.by_ref().take(Compression::HEAD as u64).read_to_end(&mut head)?;
    let compression = Compression::of(&head);
    let stream = Cursor::new(head).chain(stream);
    Ok(match compression {
        Some(Compression::Gzip) => {
            let unpacked = flate2::bufread::MultiGzDecoder::new(stream);
            Box::new(BufReader::with_capacity(BUFFER, unpacked))
        }
        Some(Compression::Zstandard) => {
            let unpacked = zstd::Decoder::with_buffer(stream)?;
            Box::new(BufReader::with_capacity(BUFFER, unpacked))
        }
        None => Box::new(stream),
    })
}
