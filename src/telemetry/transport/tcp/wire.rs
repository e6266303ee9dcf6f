//! A socket on which no operation lasts beyond a moment that is set beforehand.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream, ToSocketAddrs};
use std::time::{Duration, Instant};

/// A socket with a deadline.
#[derive(Debug)]
pub(super) struct Wire {
    socket: TcpStream,
    until: Instant,
}

impl Wire {
    /// Connects to the first address of a host that answers, within a time for all of them.
    pub(super) fn open(address: &str, timeout: Duration) -> io::Result<Self> {
        let until = Instant::now() + timeout;
        let mut last = io::Error::new(ErrorKind::NotFound, "its name has no address");
        for address in address.to_socket_addrs()? {
            match TcpStream::connect_timeout(&address, left(until)?) {
                Ok(socket) => {
                    socket.set_nodelay(true)?;
                    return Ok(Self { socket, until });
                }
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    /// Sets the moment beyond which nothing lasts.
    pub(super) fn limit(&mut self, timeout: Duration) {
        self.until = Instant::now() + timeout;
    }

    /// The socket, on which nothing waits until [`Wire::wait`].
    pub(super) fn rush(&mut self) -> io::Result<&mut TcpStream> {
        self.socket.set_nonblocking(true)?;
        Ok(&mut self.socket)
    }

    /// Sends no more.
    pub(super) fn hang_up(&self) -> io::Result<()> {
        self.socket.shutdown(Shutdown::Write)
    }

    /// Lets operations wait again.
    pub(super) fn wait(&self) -> io::Result<()> {
        self.socket.set_nonblocking(false)
    }
}

/// The time until then.
fn left(until: Instant) -> io::Result<Duration> {
    let left = until.saturating_duration_since(Instant::now());
    if left.is_zero() { Err(ErrorKind::TimedOut.into()) } else { Ok(left) }
}

impl Read for Wire {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.socket.set_read_timeout(Some(left(self.until)?))?;
        self.socket.read(bytes)
    }
}

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.socket.set_write_timeout(Some(left(self.until)?))?;
        self.socket.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
