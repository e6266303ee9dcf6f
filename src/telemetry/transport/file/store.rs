//! What lies under a file of lines: a place to append to that can be cut back.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// A file that is open.
pub(super) trait Store: Write + Send {
    /// Bytes that it has; `None` for what has no end to cut back to, such as a device.
    fn size(&self) -> io::Result<Option<u64>>;

    /// Whether it is empty or its last byte is a line feed.
    fn ends_whole(&mut self) -> io::Result<bool>;

    /// Cuts it back to so many bytes.
    fn cut(&mut self, size: u64) -> io::Result<()>;
}

/// Opens a file at its end; it and its folder are made where they are missing.
pub(super) fn open(path: &Path) -> io::Result<Box<dyn Store>> {
    let found = fs::metadata(path);
    if found.as_ref().is_ok_and(|found| found.is_dir()) {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a folder"));
    }
    if let Some(folder) = path.parent().filter(|_| found.is_err()) {
        fs::create_dir_all(folder)?;
    }
    // What is no regular file may not let itself be read.
    let is_read = found.map_or(true, |found| found.is_file());
    let file = File::options().append(true).read(is_read).create(true).open(path)?;
    Ok(Box::new(file))
}

impl Store for File {
    fn size(&self) -> io::Result<Option<u64>> {
        let found = self.metadata()?;
        Ok(found.is_file().then_some(found.len()))
    }

    fn ends_whole(&mut self) -> io::Result<bool> {
        if Store::size(self)?.unwrap_or_default() == 0 {
            return Ok(true);
        }
        let mut last = [0];
        self.seek(SeekFrom::End(-1))?;
        self.read_exact(&mut last)?;
        Ok(last == *b"\n")
    }

    fn cut(&mut self, size: u64) -> io::Result<()> {
        self.set_len(size)
    }
}
