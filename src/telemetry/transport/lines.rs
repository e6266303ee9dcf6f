//! Writes frames to a stream, many at a time, and knows how far it came when it could not go on.
//!
//! It does not say what an error means and does not repeat anything; each channel does.

use super::Frame;
use std::io::{self, ErrorKind, Write};

/// Bytes handed to the stream at a time, unless one line is longer.
const CHUNK: usize = 1 << 16;

/// Where writing stopped.
#[derive(Debug)]
pub(super) struct Halt {
    /// Frames that are out whole.
    pub(super) sent: usize,
    /// Bytes of the next frame that are out.
    pub(super) torn: usize,
    /// Why.
    pub(super) error: io::Error,
}

/// Writes frames; of the first one, `begun` bytes are out already.
///
/// # Errors
///
/// That of the stream, with how far it came.
pub(super) fn write(out: &mut dyn Write, frames: &[Frame], begun: usize) -> Result<(), Halt> {
    let (mut sent, mut begun) = (0, begun);
    let mut chunk = Vec::new();
    while sent < frames.len() {
        chunk.clear();
        let mut end = sent;
        while let Some(frame) = frames.get(end)
            && (chunk.is_empty() || chunk.len() + frame.line().len() <= CHUNK)
        {
            chunk.extend_from_slice(frame.line());
            end += 1;
        }
        let mut at = begun.min(chunk.len());
        while at < chunk.len() {
            match out.write(&chunk[at..]) {
                Ok(0) => return Err(halt(frames, sent, at, ErrorKind::WriteZero.into())),
                Ok(written) => at += written,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(halt(frames, sent, at, error)),
            }
        }
        (sent, begun) = (end, 0);
    }
    Ok(())
}

/// Where it stopped, `at` bytes behind the start of frame number `sent`.
fn halt(frames: &[Frame], mut sent: usize, at: usize, error: io::Error) -> Halt {
    let mut torn = at;
    while let Some(frame) = frames.get(sent)
        && torn >= frame.line().len()
    {
        torn -= frame.line().len();
        sent += 1;
    }
    Halt { sent, torn, error }
}

#[cfg(test)]
mod tests {
    use super::{Halt, write};
    use crate::contract::Kind;
    use crate::telemetry::Frame;
    use std::io::{self, Write};

    /// Takes a number of bytes, a few at a time, and no more.
    struct Narrow {
        room: usize,
        taken: Vec<u8>,
    }

    impl Write for Narrow {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let most = bytes.len().min(3).min(self.room);
            if most == 0 {
                return Err(io::ErrorKind::StorageFull.into());
            }
            self.room -= most;
            self.taken.extend_from_slice(&bytes[..most]);
            Ok(most)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn going_on_after_any_byte_gives_the_same_bytes() {
        let lines = ["{\"a\":1}\n", "\n", "{}\n", "{\"b\":\"é\"}\n"];
        let frames = lines.map(|line| Frame::of_line(Kind::LoopTick, 0, line.as_bytes()));
        let whole = lines.concat();
        for room in 0..whole.len() {
            let mut out = Narrow { room, taken: Vec::new() };
            let Halt { sent, torn, .. } = write(&mut out, &frames, 0).expect_err("it is too much");
            let before: usize = lines[..sent].iter().map(|line| line.len()).sum();
            assert_eq!(before + torn, room);
            assert!(torn < lines[sent].len());
            out.room = usize::MAX;
            write(&mut out, &frames[sent..], torn).expect("there is room");
            assert_eq!(out.taken, whole.as_bytes(), "{room}");
        }
    }
}
