//! A peer on this machine.

use std::io::Read;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::time::Duration;
use townlet_contract::telemetry::transport::{Tcp, TcpOptions};

/// How long a test waits for what must come.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Someone who listens.
pub(crate) struct Peer {
    listener: TcpListener,
}

impl Peer {
    pub(crate) fn new() -> Self {
        Self { listener: TcpListener::bind("127.0.0.1:0").expect("loopback is there") }
    }

    /// Listens again where someone listened before.
    pub(crate) fn at(address: SocketAddr) -> Self {
        Self { listener: TcpListener::bind(address).expect("the place is free again") }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.listener.local_addr().expect("it is bound")
    }

    pub(crate) fn accept(&self) -> TcpStream {
        let (stream, _) = self.listener.accept().expect("someone connects");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout can be set");
        stream
    }

    /// A transport that sends here, with so many milliseconds for a batch.
    pub(crate) fn transport(&self, send_timeout_ms: u64) -> Tcp {
        Tcp::new(self.options(send_timeout_ms)).expect("the address is one")
    }

    /// One that waits as long for whoever reads to take its leave.
    pub(crate) fn polite(&self) -> Tcp {
        let options = self.options(30_000);
        Tcp::new(TcpOptions { goodbye_timeout: PATIENCE, ..options }).expect("the address is one")
    }

    fn options(&self, send_timeout_ms: u64) -> TcpOptions {
        let mut options = TcpOptions::new(self.address().to_string());
        options.connect_timeout = PATIENCE;
        options.send_timeout = Duration::from_millis(send_timeout_ms);
        options
    }
}

/// The next bytes.
pub(crate) fn take(stream: &mut impl Read, count: usize) -> Vec<u8> {
    let mut bytes = vec![0; count];
    stream.read_exact(&mut bytes).expect("they come");
    bytes
}

/// Everything up to the end of the connection, broken or not.
pub(crate) fn rest(stream: &mut impl Read) -> Vec<u8> {
    let (mut bytes, mut some) = (Vec::new(), [0; 4096]);
    while let Ok(count @ 1..) = stream.read(&mut some) {
        bytes.extend_from_slice(&some[..count]);
    }
    bytes
}
