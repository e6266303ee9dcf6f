//! A file in the making.

use super::traces::traces;
use super::{Encoder, folder};
use anyhow::Context;
use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// A file that does not stand in its place before it is complete; dropped, it leaves no trace, nor do
/// folders that were made for it.
///
/// What is no regular file (a device, a named pipe) is written at once and never replaced.
pub(crate) struct Pending {
    target: PathBuf,
    /// Absent only while it is closed.
    file: Option<Encoder<Sink>>,
    temporary: Option<PathBuf>,
}

/// Where the bytes go.
enum Sink {
    Temporary(NamedTempFile),
    Special(File),
}

impl Pending {
    /// Starts a file; one whose name ends in `.gz` or `.zst` is compressed. Its folder is made.
    pub(crate) fn create(target: &Path) -> anyhow::Result<Self> {
        let context = || format!("`{}` cannot be written", target.display());
        // A link stays a link: the file that it leads to is replaced.
        let place = fs::canonicalize(target).unwrap_or_else(|_| target.to_owned());
        if is_special(&place) {
            let file = File::options().write(true).open(&place).with_context(context)?;
            let file = Encoder::new(Sink::Special(file), target).with_context(context)?;
            return Ok(Self { target: place, file: Some(file), temporary: None });
        }
        let folder = folder::of(&place);
        let mut builder = tempfile::Builder::new();
        builder.prefix(".townlet-").suffix(".tmp");
        if let Some(permissions) = permissions(&place) {
            builder.permissions(permissions);
        }
        let mut traces = traces();
        traces.make(folder).with_context(context)?;
        let file = builder.tempfile_in(folder);
        let file = file.map_err(|error| folder::unwritable(folder, &error));
        let file = file.with_context(context)?;
        let temporary = file.path().to_owned();
        traces.add(temporary.clone());
        drop(traces);
        let file = Encoder::new(Sink::Temporary(file), target).with_context(context)?;
        Ok(Self { target: place, file: Some(file), temporary: Some(temporary) })
    }

    /// Moves the complete file to its place, in the place of one that may be there.
    pub(crate) fn commit(mut self) -> anyhow::Result<()> {
        let Some(file) = self.file.take() else { return Ok(()) };
        let moved = file.finish().and_then(|sink| self.place(sink));
        moved.with_context(|| format!("`{}` cannot be written", self.target.display()))
    }

    fn place(&self, sink: Sink) -> io::Result<()> {
        let file = match sink {
            Sink::Temporary(file) => file,
            Sink::Special(mut file) => return file.flush(),
        };
        file.as_file().sync_all()?;
        {
            let mut traces = traces();
            let temporary = file.path().to_owned();
            file.persist(&self.target)?;
            traces.keep(&temporary, folder::of(&self.target));
        }
        // Makes the move last; where folders cannot be synced, it lasts as well as it can.
        if let Ok(folder) = File::open(folder::of(&self.target)) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.file {
            Some(file) => file.write(bytes),
            None => Err(io::ErrorKind::NotConnected.into()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), Write::flush)
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            // Not through `tempfile`, which adds a name that nobody knows to each error.
            Self::Temporary(file) => file.as_file_mut().write(bytes),
            Self::Special(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Temporary(file) => file.as_file_mut().flush(),
            Self::Special(file) => file.flush(),
        }
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        let mut traces = traces();
        // Removes the file, if it is still there.
        drop(self.file.take());
        if let Some(temporary) = &self.temporary {
            traces.leave(temporary, folder::of(&self.target));
        }
    }
}

/// Removes a file that an earlier run left; none is fine, and what is no regular file stays.
pub(crate) fn remove(path: &Path) -> anyhow::Result<()> {
    if !fs::symlink_metadata(path).is_ok_and(|found| found.is_file()) {
        return Ok(());
    }
    fs::remove_file(path).with_context(|| format!("`{}` cannot be removed", path.display()))
}

/// Whether something stands there that is neither a file nor a folder.
pub(crate) fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

/// Those of the file that is replaced, else those that any new file has.
fn permissions(target: &Path) -> Option<Permissions> {
    if let Ok(existing) = fs::metadata(target) {
        return Some(existing.permissions());
    }
    #[cfg(unix)]
    let new = Some(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    #[cfg(not(unix))]
    let new = None;
    new
}
