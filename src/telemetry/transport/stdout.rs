//! Standard output, or another stream that is there from the start and cannot be had anew.
//!
//! It writes to the stream itself, past the standard library's buffer, so that what was sent is
//! known to the byte. A line that was cut short is gone on with where it stopped, also when its frame
//! was given up meanwhile: what leaves is whole lines.

use super::{Frame, SendError, Transport, lines};
use std::fs::File;
use std::io::{self, ErrorKind, Write};

/// A stream of lines.
#[derive(Debug)]
pub struct Stdout<W = File> {
    out: W,
    torn: Option<Torn>,
    is_closed: bool,
}

/// A line that is out in part.
#[derive(Debug)]
struct Torn {
    line: Box<[u8]>,
    out: usize,
}

impl Stdout<File> {
    /// Standard output of this process. Nothing else may write to it.
    ///
    /// # Errors
    ///
    /// When it is closed.
    pub fn new() -> io::Result<Self> {
        #[cfg(unix)]
        let out = std::os::fd::AsFd::as_fd(&io::stdout()).try_clone_to_owned()?;
        #[cfg(windows)]
        let out = std::os::windows::io::AsHandle::as_handle(&io::stdout()).try_clone_to_owned()?;
        Ok(Self::over(out.into()))
    }
}

impl<W: Write + Send> Stdout<W> {
    /// Another stream.
    #[must_use]
    pub fn over(out: W) -> Self {
        Self { out, torn: None, is_closed: false }
    }

    /// Bytes of the first frame that are out already; completes a line whose frame does not come
    /// again.
    fn resume(&mut self, frames: &[Frame]) -> io::Result<usize> {
        let Some(torn) = &mut self.torn else { return Ok(0) };
        if frames.first().is_some_and(|frame| frame.line() == &*torn.line) {
            return Ok(torn.out);
        }
        while let Some(rest) = torn.line.get(torn.out..).filter(|rest| !rest.is_empty()) {
            match self.out.write(rest) {
                Ok(0) => return Err(ErrorKind::WriteZero.into()),
                Ok(written) => torn.out += written,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.torn = None;
        Ok(0)
    }

    fn failed(&mut self, sent: usize, error: &io::Error) -> SendError {
        self.is_closed |= error.kind() == ErrorKind::BrokenPipe;
        if self.is_closed {
            return SendError::deserted(sent, GONE);
        }
        SendError::new(sent, format!("the stream cannot be written: {error}"))
    }
}

const GONE: &str = "whoever read the stream has gone away (broken pipe); nothing can be sent to \
    it any more, so start the reader again and this run with it, or write to a file";

impl<W: Write + Send> Transport for Stdout<W> {
    fn provider(&self) -> &'static str {
        "stdout"
    }

    fn send(&mut self, frames: &[Frame]) -> Result<(), SendError> {
        if frames.is_empty() {
            return Ok(());
        }
        let begun = self.resume(frames).map_err(|error| self.failed(0, &error))?;
        match lines::write(&mut self.out, frames, begun) {
            Ok(()) => {
                self.torn = None;
                Ok(())
            }
            Err(halt) => {
                let torn = frames.get(halt.sent).filter(|_| halt.torn > 0);
                self.torn = torn.map(|frame| Torn { line: frame.line().into(), out: halt.torn });
                Err(self.failed(halt.sent, &halt.error))
            }
        }
    }

    fn flush(&mut self) -> Result<(), SendError> {
        self.out.flush().map_err(|error| self.failed(0, &error))
    }

    fn reconnect(&mut self) -> Result<(), SendError> {
        if self.is_closed { Err(SendError::deserted(0, GONE)) } else { Ok(()) }
    }
}
