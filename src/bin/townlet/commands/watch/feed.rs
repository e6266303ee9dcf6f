//! Where the bytes come from: a stream up to its end, or a file that grows.
//!
//! A file that is followed may be moved away and begun anew, or cut back to its start. One that is
//! cut back and has grown beyond where it was before anyone looks cannot be told from one that just
//! grew. Nothing of a compressed file is taken: it is written in one go, and what is unpacked up to
//! some byte need not end with a line.

use crate::input::Compression;
use std::fs::{self, File, Metadata};
use std::io::{self, BufRead, ErrorKind, Read, Seek};
use std::path::{Path, PathBuf};

/// A source of bytes.
pub(super) enum Feed {
    /// Up to its end.
    Stream(Box<dyn BufRead>),
    /// For as long as somebody looks.
    Followed(Followed),
}

/// A file that is followed.
#[derive(Debug)]
pub(super) struct Followed {
    path: PathBuf,
    file: File,
    /// Bytes that were read; of a compressed file, those that it has.
    at: u64,
    /// The first of them, as many as tell whether it is compressed.
    head: Vec<u8>,
    is_compressed: bool,
}

/// What came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// So many bytes.
    Bytes(usize),
    /// Nothing for now.
    Nothing,
    /// Another file stands in its place; the old one has been read to its end.
    Replaced,
    /// The file was cut back; what was begun is gone.
    CutBack,
    /// The file turns out to be compressed; what was taken of it is no text, and no more comes.
    Compressed,
    /// The end.
    End,
}

impl Feed {
    /// A file that is followed from its start.
    pub(super) fn follow(path: &Path) -> io::Result<Self> {
        let (path, file) = (path.to_owned(), File::open(path)?);
        Ok(Self::Followed(Followed { path, file, at: 0, head: Vec::new(), is_compressed: false }))
    }

    /// Takes what is there.
    pub(super) fn take(&mut self, bytes: &mut [u8]) -> io::Result<Came> {
        match self {
            Self::Stream(stream) => loop {
                match stream.read(bytes) {
                    Ok(0) => return Ok(Came::End),
                    Ok(count) => return Ok(Came::Bytes(count)),
                    Err(error) if error.kind() == ErrorKind::Interrupted => {}
                    Err(error) => return Err(error),
                }
            },
            Self::Followed(followed) => followed.take(bytes),
        }
    }
}

impl Followed {
    fn take(&mut self, bytes: &mut [u8]) -> io::Result<Came> {
        // What stands at the place is looked at first: what is written to the old file before it
        // is replaced is then read below.
        let there = fs::metadata(&self.path);
        let came = self.read(bytes)?;
        if came != Came::Nothing {
            return Ok(came);
        }
        let there = match there {
            Ok(there) => there,
            // Between two files.
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Came::Nothing),
            Err(error) => return Err(error),
        };
        if !is_same(&self.file.metadata()?, &there) {
            self.file = match File::open(&self.path) {
                Ok(file) => file,
                Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Came::Nothing),
                Err(error) => return Err(error),
            };
            self.restart();
            return Ok(Came::Replaced);
        }
        if there.len() < self.at {
            self.file.rewind()?;
            self.restart();
            return Ok(Came::CutBack);
        }
        if self.is_compressed {
            self.at = there.len();
        }
        Ok(Came::Nothing)
    }

    /// Takes what the file at hand has, nothing once it is known to be compressed.
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<Came> {
        let count = if self.is_compressed { 0 } else { self.file.read(bytes)? };
        if count == 0 {
            return Ok(Came::Nothing);
        }
        self.at += count as u64;
        let missing = Compression::HEAD.saturating_sub(self.head.len());
        self.head.extend_from_slice(&bytes[..count.min(missing)]);
        self.is_compressed = Compression::of(&self.head).is_some();
        Ok(if self.is_compressed { Came::Compressed } else { Came::Bytes(count) })
    }

    fn restart(&mut self) {
        self.at = 0;
        self.head.clear();
        self.is_compressed = false;
    }
}

/// Whether a file is compressed, as far as it has come.
pub(super) fn is_compressed(path: &Path) -> io::Result<bool> {
    let mut head = Vec::new();
    File::open(path)?.take(Compression::HEAD as u64).read_to_end(&mut head)?;
    Ok(Compression::of(&head).is_some())
}

#[cfg(unix)]
fn is_same(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

/// Without numbers of files, another file shows by being shorter.
#[cfg(not(unix))]
fn is_same(_one: &Metadata, _other: &Metadata) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::{Came, Feed};
    use std::fs::{self, File};
    use std::io::Write;

    #[test]
    fn a_compressed_file_is_told_however_slowly_it_comes() {
        for head in [&[0x1f, 0x8b][..], &[0x28, 0xb5, 0x2f, 0xfd]] {
            let folder = tempfile::tempdir().expect("a folder can be made");
            let path = folder.path().join("a.log");
            let mut file = File::create(&path).expect("files can be written");
            let mut feed = Feed::follow(&path).expect("the file is there");
            let mut take = || feed.take(&mut [0; 64]).expect("the file can be read");
            let (last, first) = head.split_last().expect("there are first bytes");
            for byte in first {
                file.write_all(&[*byte]).expect("files can be written");
                assert_eq!(take(), Came::Bytes(1));
            }
            file.write_all(&[*last]).expect("files can be written");
            assert_eq!(take(), Came::Compressed);
            file.write_all(b"more").expect("files can be written");
            assert_eq!(take(), Came::Nothing, "no more comes");
            fs::write(&path, "text\n").expect("files can be written");
            let (cut, text) = (take(), take());
            assert_eq!((cut, text), (Came::CutBack, Came::Bytes(5)), "{head:?}");
        }
    }
}
