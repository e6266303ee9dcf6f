//! Files that are written together: each is laid down whole under another name first, and takes its
//! place once all of them are there. What fails before that has changed nothing.

use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Files that wait for their places.
#[derive(Debug, Default)]
pub struct Batch {
    /// What is laid down, and the place that it takes.
    staged: Vec<(PathBuf, PathBuf)>,
}

impl Batch {
    /// Lays a file down beside its place; folders are made.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn stage(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        let name = path.file_name().with_context(|| format!("`{}` is no file", path.display()))?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let mut temporary = name.to_owned();
        temporary.push(format!(".{}.new", std::process::id()));
        let temporary = folder.join(temporary);
        self.staged.push((temporary.clone(), path.to_owned()));
        let write = || {
            fs::create_dir_all(folder)?;
            fs::write(&temporary, bytes)
        };
        write().with_context(|| format!("cannot write `{}`", path.display()))
    }

    /// Puts every file in its place, in the order in which they came.
    ///
    /// # Errors
    ///
    /// When one cannot take its place; those before it have taken theirs.
    pub fn finish(self) -> Result<()> {
        for (temporary, path) in &self.staged {
            fs::rename(temporary, path)
                .with_context(|| format!("cannot write `{}`", path.display()))?;
        }
        Ok(())
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        for (temporary, _) in &self.staged {
            // What took its place is not here any more, and what did not is of no use.
            let _ = fs::remove_file(temporary);
        }
    }
}
