//! A peer on this machine, plain or with TLS, that reads everything: at once or slowly, and hangs up
//! now and then.

use super::plan::Trouble;
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::Read;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How long what must come may take.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// Bytes after which a peer that flaps hangs up, connection by connection; then it stays.
const HANG_UPS: [usize; 3] = [10_000, 100, 50_000];

/// A peer at work.
pub(crate) struct Peer {
    pub(crate) address: String,
    over: Arc<AtomicBool>,
    reader: JoinHandle<Vec<Vec<u8>>>,
}

impl Peer {
    /// Listens on a port that is free.
    pub(crate) fn start(trouble: Trouble, tls: Option<Arc<ServerConfig>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback is there");
        let address = listener.local_addr().expect("it is bound").to_string();
        listener.set_nonblocking(true).expect("it can be asked");
        let over = Arc::new(AtomicBool::new(false));
        let is_over = Arc::clone(&over);
        let reader = thread::spawn(move || {
            let mut connections = Vec::new();
            loop {
                match listener.accept() {
                    Ok((stream, _)) => {
                        let number = connections.len();
                        connections.push(connection(stream, number, trouble, tls.as_ref()));
                    }
                    // Whoever sends has closed by then: nobody waits to be accepted.
                    Err(_) if is_over.load(Ordering::SeqCst) => return connections,
                    Err(_) => thread::sleep(Duration::from_millis(1)),
                }
            }
        });
        Self { address, over, reader }
    }

    /// What came, connection by connection.
    pub(crate) fn end(self) -> Vec<Vec<u8>> {
        self.over.store(true, Ordering::SeqCst);
        self.reader.join().expect("the peer is well")
    }
}

/// Everything that comes over a connection.
fn connection(
    stream: TcpStream,
    number: usize,
    trouble: Trouble,
    tls: Option<&Arc<ServerConfig>>,
) -> Vec<u8> {
    stream.set_nonblocking(false).expect("it can wait");
    stream.set_read_timeout(Some(PATIENCE)).expect("a timeout can be set");
    let most = match trouble {
        Trouble::Flapping => HANG_UPS.get(number).copied().unwrap_or(usize::MAX),
        Trouble::Nothing | Trouble::Slow | Trouble::Crashing | Trouble::Dead => usize::MAX,
    };
    let chunk = if trouble == Trouble::Slow { 512 } else { 1 << 16 };
    match tls {
        None => bytes(stream, most, chunk),
        Some(config) => {
            let server = ServerConnection::new(Arc::clone(config)).expect("the setup is whole");
            bytes(StreamOwned::new(server, stream), most, chunk)
        }
    }
}

fn bytes(mut stream: impl Read, most: usize, chunk: usize) -> Vec<u8> {
    let (mut bytes, mut some) = (Vec::new(), vec![0; chunk]);
    while bytes.len() < most
        && let Ok(count @ 1..) = stream.read(&mut some)
    {
        bytes.extend_from_slice(&some[..count]);
        if chunk < 1024 {
            thread::yield_now();
        }
    }
    bytes
}

/// A certificate for this machine, written to a file for whoever is to trust it.
pub(crate) fn certified(authorities: &Path) -> Arc<ServerConfig> {
    let names = vec!["127.0.0.1".to_owned()];
    let made = rcgen::generate_simple_self_signed(names).expect("a certificate can be made");
    std::fs::write(authorities, made.cert.pem()).expect("files can be written");
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).expect("a key");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("the provider has them")
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .expect("key and certificate belong together");
    Arc::new(config)
}
