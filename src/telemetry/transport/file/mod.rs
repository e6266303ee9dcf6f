//! A file: lines are appended, a full file is rotated, a full disk leaves no half line behind.
//!
//! One process writes a file. A line that an earlier process left unfinished is ended, never
//! removed: it may be somebody else's.

mod rotation;
mod store;

pub use self::rotation::Rotation;

use self::store::Store;
use super::{Frame, SendError, Transport, lines};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// A file of lines.
pub struct File {
    path: PathBuf,
    rotation: Option<Rotation>,
    open: Open,
    /// Absent until it is opened, and after it was rotated.
    store: Option<Box<dyn Store>>,
    /// Bytes up to the end of the last whole line; 0 and without meaning for a device.
    whole: u64,
    /// Whether something stands behind `whole` that has to go.
    is_torn: bool,
}

type Open = Box<dyn FnMut(&Path) -> io::Result<Box<dyn Store>> + Send>;

impl std::fmt::Debug for File {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { path, rotation, whole, is_torn, .. } = self;
        let mut shown = f.debug_struct("File");
        shown.field("path", path).field("rotation", rotation);
        shown.field("whole", whole).field("is_torn", is_torn).finish_non_exhaustive()
    }
}

impl File {
    /// Opens a file to append to; it and its folder are made where they are missing.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn open(path: &Path, rotation: Option<Rotation>) -> Result<Self, SendError> {
        Self::open_with(path, rotation, Box::new(store::open))
    }

    fn open_with(path: &Path, rotation: Option<Rotation>, open: Open) -> Result<Self, SendError> {
        let path = path.to_owned();
        let mut file = Self { path, rotation, open, store: None, whole: 0, is_torn: false };
        file.prepare()?;
        Ok(file)
    }

    /// Sees to it that the next line can be written.
    fn prepare(&mut self) -> Result<(), SendError> {
        let Err(error) = self.ready() else { return Ok(()) };
        Err(self.failed(0, &error))
    }

    /// The file, open, and whole up to its end.
    fn ready(&mut self) -> io::Result<&mut dyn Store> {
        let mut store = match self.store.take() {
            Some(store) => store,
            None => {
                let mut store = (self.open)(&self.path)?;
                if !store.ends_whole()? {
                    store.write_all(b"\n")?;
                }
                self.whole = store.size()?.unwrap_or_default();
                self.is_torn = false;
                store
            }
        };
        if self.is_torn
            && let Err(error) = store.cut(self.whole)
        {
            self.store = Some(store);
            return Err(error);
        }
        self.is_torn = false;
        Ok(&mut **self.store.insert(store))
    }

    /// Sends the next frames that go into the same file; gives how many.
    fn run(&mut self, frames: &[Frame]) -> Result<usize, (usize, io::Error)> {
        self.make_room(frames).map_err(|error| (0, error))?;
        let most = self.rotation.map_or(u64::MAX, |rotation| rotation.max_bytes);
        let fitting = fitting(frames, most.saturating_sub(self.whole));
        let store = self.ready().map_err(|error| (0, error))?;
        let is_regular = store.size().map_err(|error| (0, error))?.is_some();
        let written = lines::write(&mut *store, &frames[..fitting], 0);
        let sent = written.as_ref().map_or_else(|halt| halt.sent, |()| fitting);
        if is_regular {
            self.whole += bytes(&frames[..sent]);
        }
        let Err(halt) = written else { return Ok(fitting) };
        self.is_torn = is_regular && halt.torn > 0;
        // Removes the half line now; what fails is done before the next line, or is said then.
        let _ = self.ready();
        Err((sent, halt.error))
    }

    /// Rotates when the next line has no room in the file.
    fn make_room(&mut self, frames: &[Frame]) -> io::Result<()> {
        self.ready()?;
        let next = frames.first().map_or(0, |frame| frame.line().len() as u64);
        match self.rotation {
            Some(rotation)
                if self.whole > 0 && self.whole.saturating_add(next) > rotation.max_bytes =>
            {
                // On some systems a file that is open cannot be moved.
                self.store = None;
                rotation.rotate(&self.path)?;
                self.ready().map(|_| ())
            }
            Some(_) | None => Ok(()),
        }
    }

    fn failed(&self, sent: usize, error: &io::Error) -> SendError {
        let path = self.path.display();
        let what = match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                format!("`{path}` cannot grow, the disk is full: {error}; make room there")
            }
            _other => format!("`{path}` cannot be written: {error}"),
        };
        let torn =
            if self.is_torn { "; half a line stands at its end until it can be" } else { "" };
        SendError::new(sent, format!("{what}{torn}"))
    }
}

/// How many of the first frames have room in so many bytes; at least one.
fn fitting(frames: &[Frame], room: u64) -> usize {
    let mut used = 0_u64;
    let fits = frames.iter().take_while(|frame| {
        used = used.saturating_add(frame.line().len() as u64);
        used <= room
    });
    fits.count().clamp(1, frames.len().max(1))
}

fn bytes(frames: &[Frame]) -> u64 {
    frames.iter().map(|frame| frame.line().len() as u64).sum()
}

impl Transport for File {
    fn provider(&self) -> &'static str {
        "file"
    }

    fn send(&mut self, frames: &[Frame]) -> Result<(), SendError> {
        let mut sent = 0;
        while sent < frames.len() {
            match self.run(&frames[sent..]) {
                Ok(run) => sent += run,
                Err((run, error)) => return Err(self.failed(sent + run, &error)),
            }
        }
        Ok(())
    }

    fn reconnect(&mut self) -> Result<(), SendError> {
        // The half line first, while the file at hand is surely the one that has it.
        self.prepare()?;
        self.store = None;
        self.prepare()
    }
}

#[cfg(test)]
mod tests;
