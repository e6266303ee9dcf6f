//! TCP, plain or with TLS: lines go to one peer, and a connection that broke is made anew.
//!
//! The first connection is made when there is something to send, so that a run starts whether its
//! peer is up or not. A line counts as sent when the network of this machine has taken all of it on
//! an open connection. TCP itself does not say what the peer has read: when a connection breaks,
//! the latest lines may be lost on the way, and the error says so. Failures among them come again on
//! the next connection: a peer may see one twice, but does not miss it. A line that the peer got in
//! part has no line feed; it comes again, whole, on the next connection.

mod connection;
mod doubt;
mod wire;

use self::connection::Connection;
use self::doubt::Doubt;
use super::tls::Tls;
use super::{Frame, SendError, Transport};
use std::io::{self, ErrorKind};
use std::time::Duration;

/// Where to and how patiently.
#[derive(Clone, Debug)]
pub struct TcpOptions {
    /// `host:port`; an IPv6 address stands in brackets.
    pub address: String,
    /// Longest time for a connection, TLS included; more than 0.
    pub connect_timeout: Duration,
    /// Longest time for a batch; more than 0. A peer that is slower loses its connection.
    pub send_timeout: Duration,
    /// Longest time for a peer to read what is left and end a connection that is over, but no longer
    /// than for a batch. Of one that takes longer nobody knows what it has read, so that failures
    /// come again on the next connection.
    pub goodbye_timeout: Duration,
    /// TLS; absent for a plain connection.
    pub tls: Option<Tls>,
}

impl TcpOptions {
    /// A plain connection with 5 s for each step, and 1 s to end it.
    pub fn new(address: impl Into<String>) -> Self {
        let timeout = Duration::from_secs(5);
        let address = address.into();
        Self {
            address,
            connect_timeout: timeout,
            send_timeout: timeout,
            goodbye_timeout: Duration::from_secs(1),
            tls: None,
        }
    }
}

/// A peer.
#[derive(Debug)]
pub struct Tcp {
    options: TcpOptions,
    connection: Option<Connection>,
    /// What the connections so far have taken, and nobody knows whether it was read.
    doubt: Doubt,
}

impl Tcp {
    /// A peer that is met when there is something to send.
    ///
    /// # Errors
    ///
    /// When the address has no port, or a timeout is 0.
    pub fn new(options: TcpOptions) -> Result<Self, SendError> {
        let address = &options.address;
        let port = address.rsplit_once(':').filter(|(host, _)| !host.is_empty());
        if port.is_none_or(|(_, port)| port.parse::<u16>().is_err()) {
            let message = format!("`{address}` is no address; write `host:port`");
            return Err(SendError::new(0, message));
        }
        if options.connect_timeout.is_zero() || options.send_timeout.is_zero() {
            return Err(SendError::new(0, "a timeout of 0 leaves no time to send"));
        }
        Ok(Self { options, connection: None, doubt: Doubt::default() })
    }

    fn connect(&mut self) -> Result<&mut Connection, SendError> {
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.meet()?,
        };
        Ok(self.connection.insert(connection))
    }

    /// A new connection, on which the failures have gone out that the last one may have lost.
    fn meet(&mut self) -> Result<Connection, SendError> {
        let made = Connection::open(&self.options);
        let mut connection = made.map_err(|error| self.failed(0, "cannot be reached", &error))?;
        let again = connection.send(self.doubt.failures(), self.options.send_timeout);
        match again {
            Ok(()) => Ok(connection),
            Err(halt) => Err(self.failed(0, "does not take what is sent", &halt.error)),
        }
    }

    /// Ends a connection that works.
    fn close(&mut self) {
        if let Some(connection) = self.connection.take() {
            let timeout = self.options.send_timeout.min(self.options.goodbye_timeout);
            match connection.close(timeout) {
                Ok(()) => self.doubt.clear(),
                Err(error) => tracing::warn!(
                    target: "townlet.telemetry.transport",
                    "`{}` did not take its leave ({error}); lines that were on the way to it may \
                     be lost",
                    self.options.address,
                ),
            }
        }
    }

    /// Ends the connection; what it had in hand is lost to it.
    fn failed(&mut self, sent: usize, what: &str, error: &io::Error) -> SendError {
        let address = &self.options.address;
        let why = match error.kind() {
            ErrorKind::TimedOut | ErrorKind::WouldBlock => "it takes too long".to_owned(),
            _other => error.to_string(),
        };
        let on_the_way = match self.connection.take() {
            Some(_) if self.doubt.is_real() => "; lines that were on the way to it may be lost",
            Some(_) | None => "",
        };
        SendError::new(sent, format!("`{address}` {what}: {why}{on_the_way}"))
    }
}

impl Transport for Tcp {
    fn provider(&self) -> &'static str {
        if self.options.tls.is_some() { "tls" } else { "tcp" }
    }

    fn send(&mut self, frames: &[Frame]) -> Result<(), SendError> {
        if frames.is_empty() {
            return Ok(());
        }
        let timeout = self.options.send_timeout;
        let connection = self.connect()?;
        if let Err(error) = connection.look() {
            return Err(self.failed(0, "has gone away", &error));
        }
        match connection.send(frames, timeout) {
            Ok(()) => {
                self.doubt.take(frames);
                Ok(())
            }
            Err(halt) => {
                self.doubt.take(&frames[..halt.sent]);
                Err(self.failed(halt.sent, "does not take what is sent", &halt.error))
            }
        }
    }

    fn reconnect(&mut self) -> Result<(), SendError> {
        self.close();
        self.connect().map(|_| ())
    }
}

impl Drop for Tcp {
    fn drop(&mut self) {
        self.close();
    }
}
