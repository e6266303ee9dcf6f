//! Streams that are there from the start: pipes that break, and streams that stop and go on.

use crate::frames::{bytes, padded};
use std::io::{self, Read, Write};
use townlet_contract::telemetry::transport::{Memory, Null, Stdout, Transport};

/// A stream that takes so many bytes before each fault.
struct Halting {
    room: Vec<usize>,
    taken: Vec<u8>,
}

impl Write for Halting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(room) = self.room.last_mut() else {
            self.taken.extend_from_slice(bytes);
            return Ok(bytes.len());
        };
        let most = bytes.len().min(*room);
        *room -= most;
        if most == 0 {
            self.room.pop();
            return Err(io::ErrorKind::WouldBlock.into());
        }
        self.taken.extend_from_slice(&bytes[..most]);
        Ok(most)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_stream_that_stops_at_any_byte_gets_each_line_once() {
    let frames = padded(0..3, 4);
    let whole = bytes(&frames);
    for first in 0..whole.len() {
        for second in [0, 1, 5] {
            let mut out = Halting { room: vec![second, first], taken: Vec::new() };
            let mut stream = Stdout::over(&mut out);
            let mut left = &frames[..];
            while let Err(error) = stream.send(left) {
                left = &left[error.sent..];
                stream.reconnect().expect("it is not closed");
            }
            assert_eq!(out.taken, whole, "{first} {second}");
        }
    }
}

#[test]
fn a_line_that_was_given_up_is_completed_before_the_next() {
    let frames = padded(0..2, 4);
    for (first, second) in [(5, 0), (5, 3), (1, 1), (frames[0].line().len() - 1, 0)] {
        let mut out = Halting { room: vec![second, first], taken: Vec::new() };
        let mut stream = Stdout::over(&mut out);
        assert_eq!(stream.send(&frames[..1]).expect_err("it stops").sent, 0);
        assert_eq!(stream.send(&frames[1..]).expect_err("it stops again").sent, 0);
        stream.send(&frames[1..]).expect("it goes on");
        assert_eq!(out.taken, bytes(&frames), "{first} {second}");
    }
}

#[test]
fn a_broken_pipe_says_so_and_stays_broken() {
    let (mut reader, writer) = io::pipe().expect("pipes can be made");
    let mut stream = Stdout::over(writer);
    let frames = padded(0..2, 10);
    stream.send(&frames[..1]).expect("someone reads");
    let mut got = vec![0; frames[0].line().len()];
    reader.read_exact(&mut got).expect("it comes");
    assert_eq!(got, frames[0].line());
    drop(reader);
    let error = stream.send(&frames[1..]).expect_err("nobody reads");
    assert_eq!(error.sent, 0);
    assert!(error.message.contains("broken pipe"), "{error}");
    assert!(stream.reconnect().expect_err("nobody reads").message.contains("broken pipe"));
}

#[test]
fn memory_keeps_what_was_sent_and_fails_as_told() {
    let mut memory = Memory::new();
    let recorded = memory.recorded();
    let frames = padded(0..4, 4);
    recorded.fail(1, "the first fault");
    recorded.fail(0, "the second fault");
    let error = memory.send(&frames[..3]).expect_err("it was told to");
    assert_eq!((error.sent, error.message.as_str()), (1, "the first fault"));
    assert_eq!(memory.send(&frames[1..]).expect_err("it was told to").sent, 0);
    memory.reconnect().expect("memory is always there");
    memory.send(&frames[1..]).expect("all is well");
    assert_eq!(recorded.frames(), frames);
    assert_eq!(recorded.bytes(), bytes(&frames));
    assert_eq!(recorded.reconnects(), 1);
    Null.send(&frames).expect("there is always room nowhere");
}
