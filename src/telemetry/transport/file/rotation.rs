//! Rotation: a full file makes room and becomes a numbered generation.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// When a file is full, and how many full ones stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rotation {
    /// Most bytes of a file, from 1; a line that alone is longer has a file of its own.
    pub max_bytes: u64,
    /// Full files that stay, as `<file>.1` (the latest) to `<file>.<generations>`; with 0, a full
    /// file is removed.
    pub generations: u32,
}

impl Rotation {
    /// Moves the full file out of the way, and those before it one number on; the oldest is gone.
    pub(super) fn rotate(self, path: &Path) -> io::Result<()> {
        if self.generations == 0 {
            return fs::remove_file(path);
        }
        for number in (1..self.generations).rev() {
            let moved = fs::rename(generation(path, number), generation(path, number + 1));
            match moved {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                Ok(()) | Err(_) => {}
            }
        }
        fs::rename(path, generation(path, 1))
    }
}

/// The path of a generation.
fn generation(path: &Path, number: u32) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(format!(".{number}"));
    name.into()
}
