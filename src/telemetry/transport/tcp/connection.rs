//! A connection to the peer, plain or with TLS, until it breaks.

use super::TcpOptions;
use super::wire::Wire;
use crate::telemetry::Frame;
use crate::telemetry::transport::lines::{self, Halt};
use crate::telemetry::transport::tls::{Tls, server_name};
use rustls::{ClientConnection, StreamOwned};
use std::io::{self, ErrorKind, Read, Write};
use std::time::Duration;

/// Reads of what a peer sends, which nobody asked for, before the next batch.
const LOOKS: usize = 16;

/// An open connection.
#[derive(Debug)]
pub(super) enum Connection {
    Plain(Wire),
    Tls(Box<StreamOwned<ClientConnection, Wire>>),
}

impl Connection {
    /// Connects; with TLS, the peer has shown who it is.
    pub(super) fn open(options: &TcpOptions) -> io::Result<Self> {
        let mut wire = Wire::open(&options.address, options.connect_timeout)?;
        let Some(tls) = &options.tls else { return Ok(Self::Plain(wire)) };
        let mut client = client(tls, &options.address)?;
        while client.is_handshaking() {
            client.complete_io(&mut wire)?;
        }
        Ok(Self::Tls(Box::new(StreamOwned::new(client, wire))))
    }

    /// Sends frames within a time.
    pub(super) fn send(&mut self, frames: &[Frame], timeout: Duration) -> Result<(), Halt> {
        match self {
            Self::Plain(wire) => {
                wire.limit(timeout);
                lines::write(wire, frames, 0)
            }
            Self::Tls(stream) => {
                stream.sock.limit(timeout);
                // One by one: what TLS has accepted is not out before it is flushed.
                for (sent, frame) in frames.iter().enumerate() {
                    let written = stream.write_all(frame.line()).and_then(|()| stream.flush());
                    written.map_err(|error| Halt { sent, torn: 0, error })?;
                }
                Ok(())
            }
        }
    }

    /// Looks whether the peer is still there, without waiting. What it says is passed over.
    pub(super) fn look(&mut self) -> io::Result<()> {
        let looked = match self {
            Self::Plain(wire) => look_plain(wire),
            Self::Tls(stream) => look_tls(stream),
        };
        match looked {
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            other => other?,
        }
        match self {
            Self::Plain(wire) => wire.wait(),
            Self::Tls(stream) => stream.sock.wait(),
        }
    }

    /// Ends the connection so that the peer gets all that was sent.
    ///
    /// It says goodbye and waits for the peer to do so, too: a connection that is closed while
    /// something lies unread in it, such as a TLS ticket, takes back what the peer has yet to read.
    pub(super) fn close(self, timeout: Duration) -> io::Result<()> {
        let mut wire = match self {
            Self::Plain(wire) => wire,
            Self::Tls(mut stream) => {
                stream.sock.limit(timeout);
                stream.conn.send_close_notify();
                stream.flush()?;
                stream.sock
            }
        };
        wire.limit(timeout);
        wire.hang_up()?;
        let mut unread = [0; 1024];
        while wire.read(&mut unread)? > 0 {}
        Ok(())
    }
}

fn client(tls: &Tls, address: &str) -> io::Result<ClientConnection> {
    let name = match &tls.server_name {
        Some(name) => name.clone(),
        None => {
            let host = address.rsplit_once(':').map_or(address, |(host, _)| host);
            server_name(host).map_err(io::Error::other)?
        }
    };
    ClientConnection::new(tls.config.clone(), name).map_err(io::Error::other)
}

fn look_plain(wire: &mut Wire) -> io::Result<()> {
    let socket = wire.rush()?;
    let mut unread = [0; 1024];
    for _ in 0..LOOKS {
        if socket.read(&mut unread)? == 0 {
            return Err(closed());
        }
    }
    Ok(())
}

fn look_tls(stream: &mut StreamOwned<ClientConnection, Wire>) -> io::Result<()> {
    let mut unread = [0; 1024];
    for _ in 0..LOOKS {
        if stream.conn.read_tls(stream.sock.rush()?)? == 0 {
            return Err(closed());
        }
        let state = stream.conn.process_new_packets().map_err(io::Error::other)?;
        if state.peer_has_closed() {
            return Err(closed());
        }
        while state.plaintext_bytes_to_read() > 0 && stream.conn.reader().read(&mut unread)? > 0 {}
    }
    Ok(())
}

fn closed() -> io::Error {
    io::Error::new(ErrorKind::ConnectionAborted, "it has closed the connection")
}
