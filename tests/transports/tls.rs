//! TLS with a certificate that is made here.

use crate::frames::{Folder, bytes, padded};
use crate::peer::{Peer, rest};
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::sync::Arc;
use townlet_contract::telemetry::transport::{Tcp, TcpOptions, Tls, Transport};

/// A peer with a certificate for some names, and the file of its authority.
struct Server {
    peer: Peer,
    config: Arc<ServerConfig>,
    folder: Folder,
}

impl Server {
    fn new(names: &[&str]) -> Self {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let made = rcgen::generate_simple_self_signed(names).expect("a certificate can be made");
        let folder = Folder::new();
        std::fs::write(folder.path("ca.pem"), made.cert.pem()).expect("files can be written");
        let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).expect("a key");
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("the provider has them")
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key)
            .expect("key and certificate belong together");
        Self { peer: Peer::new(), config: Arc::new(config), folder }
    }

    fn tls(&self) -> Tls {
        Tls::with_authorities(&self.folder.path("ca.pem")).expect("it is a certificate")
    }

    fn transport(&self, tls: Tls) -> Tcp {
        let mut options = TcpOptions::new(self.peer.address().to_string());
        options.tls = Some(tls);
        Tcp::new(options).expect("the address is one")
    }

    /// Everything that comes over one connection, and whether it ended in an orderly way.
    fn serve(&self) -> (Vec<u8>, bool) {
        let connection = ServerConnection::new(self.config.clone()).expect("the setup is whole");
        let mut stream = StreamOwned::new(connection, self.peer.accept());
        let got = rest(&mut stream);
        let ended = stream.conn.process_new_packets().is_ok_and(|state| state.peer_has_closed());
        (got, ended)
    }
}

#[test]
fn lines_arrive_under_the_address_or_a_name() {
    let server = Server::new(&["127.0.0.1", "town.example"]);
    let named = server.tls().server_name("town.example").expect("it is a name");
    for tls in [server.tls(), named] {
        let frames = padded(0..200, 900);
        let mut tcp = server.transport(tls);
        assert_eq!(tcp.provider(), "tls");
        let (got, ended) = std::thread::scope(|scope| {
            let serving = scope.spawn(|| server.serve());
            for batch in frames.chunks(9) {
                tcp.send(batch).expect("the peer reads");
            }
            drop(tcp);
            serving.join().expect("the peer is well")
        });
        assert!(got == bytes(&frames), "{} bytes came", got.len());
        assert!(ended, "the end is said, so that it cannot be forged");
    }
}

#[test]
fn a_peer_that_is_not_trusted_gets_nothing() {
    let server = Server::new(&["127.0.0.1"]);
    let stranger = Server::new(&["127.0.0.1"]);
    let other_name = server.tls().server_name("other.example").expect("it is a name");
    for (tls, why) in [(stranger.tls(), "certificate"), (other_name, "certificate")] {
        let mut tcp = server.transport(tls);
        std::thread::scope(|scope| {
            let serving = scope.spawn(|| server.serve());
            let error = tcp.send(&padded(0..2, 10)).expect_err("it is not trusted");
            assert_eq!(error.sent, 0);
            assert!(error.message.contains(why), "{error}");
            drop(tcp);
            let (got, _) = serving.join().expect("the peer is well");
            assert_eq!(got, b"");
        });
    }
}

#[test]
fn a_connection_that_broke_is_made_anew() {
    let server = Server::new(&["127.0.0.1"]);
    let frames = padded(0..2, 10);
    let mut tcp = server.transport(server.tls());
    std::thread::scope(|scope| {
        let leaving = scope.spawn(|| {
            let connection = ServerConnection::new(server.config.clone()).expect("it is whole");
            let mut stream = StreamOwned::new(connection, server.peer.accept());
            crate::peer::take(&mut stream, frames[0].line().len())
        });
        tcp.send(&frames[..1]).expect("the peer is there");
        assert_eq!(leaving.join().expect("the peer is well"), frames[0].line());
    });
    let error = tcp.send(&frames[1..]).expect_err("the peer has left");
    assert_eq!(error.sent, 0);
    let (got, _) = std::thread::scope(|scope| {
        let serving = scope.spawn(|| server.serve());
        tcp.send(&frames[1..]).expect("the peer is back");
        drop(tcp);
        serving.join().expect("the peer is well")
    });
    assert_eq!(got, frames[1].line());
}

#[test]
fn a_peer_without_tls_is_an_error() {
    let server = Server::new(&["127.0.0.1"]);
    let mut tcp = server.transport(server.tls());
    std::thread::scope(|scope| {
        scope.spawn(|| {
            use std::io::Write;
            server.peer.accept().write_all(b"hello\nwho are you?\n").expect("it can speak");
        });
        assert_eq!(tcp.send(&padded(0..1, 10)).expect_err("it speaks no TLS").sent, 0);
    });
}

#[test]
fn what_is_no_authority_is_refused_at_once() {
    let folder = Folder::new();
    assert!(Tls::with_authorities(&folder.path("missing.pem")).is_err());
    std::fs::write(folder.path("empty.pem"), "no certificate\n").expect("files can be written");
    let error = Tls::with_authorities(&folder.path("empty.pem")).expect_err("it has none");
    assert!(error.message.contains("no certificate"), "{error}");
    let server = Server::new(&["127.0.0.1"]);
    assert!(server.tls().server_name("not a name").is_err());
}
