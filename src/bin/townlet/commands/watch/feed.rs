//! Where the bytes come from: a stream up to its end, or a file that grows.
//!
//! A file that is followed may be moved away and begun anew, or cut back to its start. One that is
//! cut back and has grown beyond where it was before anyone looks cannot be told from one that just
//! grew.

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
    /// Bytes that were read.
    at: u64,
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
    /// The end.
    End,
}

impl Feed {
    /// A file that is followed from its start.
    pub(super) fn follow(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        Ok(Self::Followed(Followed { path: path.to_owned(), file, at: 0 }))
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
        let count = self.file.read(bytes)?;
        if count > 0 {
            self.at += count as u64;
            return Ok(Came::Bytes(count));
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
            self.at = 0;
            return Ok(Came::Replaced);
        }
        if there.len() < self.at {
            self.file.rewind()?;
            self.at = 0;
            return Ok(Came::CutBack);
        }
        Ok(Came::Nothing)
    }
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
