//! TCP with peers that come back, are slow, are dead, or leave in the middle of a line.

use crate::frames::{bytes, padded};
use crate::peer::{PATIENCE, Peer, rest, take};
use std::net::Shutdown;
use std::time::Instant;
use townlet_contract::Kind;
use townlet_contract::telemetry::Frame;
use townlet_contract::telemetry::transport::{SendError, Tcp, TcpOptions, Transport};

/// Sends until the transport has noticed that its peer is gone; gives what it said.
fn noticed(tcp: &mut Tcp, frames: &[Frame]) -> SendError {
    let since = Instant::now();
    loop {
        // A look at the connection comes before any byte, so nothing is sent to a peer that left.
        match tcp.send(&frames[..1]) {
            Err(error) => return error,
            Ok(()) => assert!(since.elapsed() < PATIENCE, "it never noticed"),
        }
    }
}

#[test]
fn lines_arrive_in_order() {
    let peer = Peer::new();
    let mut tcp = peer.transport(30_000);
    let frames = padded(0..500, 700);
    let got = std::thread::scope(|scope| {
        let reading = scope.spawn(|| rest(&mut peer.accept()));
        for batch in frames.chunks(7) {
            tcp.send(batch).expect("the peer reads");
        }
        drop(tcp);
        reading.join().expect("the peer is well")
    });
    assert!(got == bytes(&frames), "{} bytes came", got.len());
}

#[test]
fn a_peer_that_comes_back_gets_whole_lines_once() {
    let peer = Peer::new();
    let mut tcp = peer.transport(30_000);
    let frames = padded(0..3, 10);
    tcp.send(&frames[..1]).expect("the peer is there");
    let mut first = peer.accept();
    assert_eq!(take(&mut first, frames[0].line().len()), frames[0].line());
    // It leaves with nothing unread, and everything it was sent has been read: an orderly end.
    first.shutdown(Shutdown::Write).expect("it can hang up");
    let error = loop {
        match tcp.send(&frames[1..2]) {
            Err(error) => break error,
            // The news of the end is not here yet; what was sent is read and sent no more.
            Ok(()) => drop(take(&mut first, frames[1].line().len())),
        }
    };
    assert_eq!(error.sent, 0);
    assert!(error.message.contains("has gone away"), "{error}");
    assert!(error.message.contains("may be lost"), "{error}");
    assert_eq!(rest(&mut first), b"", "nothing goes to a peer that left");
    tcp.reconnect().expect("the peer is back");
    tcp.send(&frames[1..]).expect("the peer is back");
    let mut second = peer.accept();
    drop(tcp);
    assert_eq!(rest(&mut second), bytes(&frames[1..]));
}

#[test]
fn a_peer_that_listens_again_at_its_place_is_found() {
    let peer = Peer::new();
    let address = peer.address();
    let mut tcp = peer.transport(30_000);
    let frames = padded(0..2, 10);
    tcp.send(&frames[..1]).expect("the peer is there");
    let stream = peer.accept();
    drop((peer, stream));
    let error = noticed(&mut tcp, &frames);
    assert_eq!(error.sent, 0);
    assert_eq!(tcp.reconnect().expect_err("nobody listens").sent, 0);
    assert_eq!(tcp.send(&frames[1..]).expect_err("nobody listens").sent, 0);
    let peer = Peer::at(address);
    // Without `reconnect`, a batch finds its way, too.
    tcp.send(&frames[1..]).expect("the peer is back");
    drop(tcp);
    assert_eq!(rest(&mut peer.accept()), frames[1].line());
}

#[test]
fn a_slow_peer_loses_the_connection_and_no_line() {
    let peer = Peer::new();
    let mut tcp = peer.transport(300);
    let frames = padded(0..64, 1 << 20);
    // Nobody reads yet: far more than the network of this machine takes.
    let error = tcp.send(&frames).expect_err("the peer is slow");
    assert!(error.message.contains("takes too long"), "{error}");
    assert!(error.sent < frames.len(), "{}", error.sent);
    let old = rest(&mut peer.accept());
    let whole = bytes(&frames[..error.sent]);
    assert!(old.starts_with(&whole), "what counts as sent has come");
    let torn = &old[whole.len()..];
    assert!(frames[error.sent].line().starts_with(torn), "behind it, part of the next line");
    assert!(torn.len() < frames[error.sent].line().len(), "which is not whole");
    let left = frames[error.sent..].to_vec();
    let new = std::thread::scope(|scope| {
        let reading = scope.spawn(|| rest(&mut peer.accept()));
        let mut tcp = peer.transport(30_000);
        tcp.send(&left).expect("the peer reads");
        drop(tcp);
        reading.join().expect("the peer is well")
    });
    assert_eq!(new, bytes(&left));
}

#[test]
fn a_peer_that_leaves_in_the_middle_of_a_line_gets_it_again_whole() {
    let peer = Peer::new();
    let mut tcp = peer.transport(30_000);
    let frames = padded(0..1, 64 << 20);
    let error = std::thread::scope(|scope| {
        scope.spawn(|| take(&mut peer.accept(), 1 << 20));
        tcp.send(&frames).expect_err("the peer leaves")
    });
    assert_eq!(error.sent, 0, "{error}");
    let got = std::thread::scope(|scope| {
        let reading = scope.spawn(|| rest(&mut peer.accept()));
        tcp.reconnect().expect("the peer is back");
        tcp.send(&frames).expect("the peer reads");
        drop(tcp);
        reading.join().expect("the peer is well")
    });
    assert!(got == bytes(&frames), "{} bytes came", got.len());
}

#[test]
fn a_dead_peer_is_an_error_and_nothing_is_sent() {
    let address = Peer::new().address();
    let mut tcp = Tcp::new(TcpOptions::new(address.to_string())).expect("the address is one");
    for _ in 0..3 {
        let error = tcp.send(&padded(0..2, 10)).expect_err("nobody listens");
        assert_eq!(error.sent, 0);
        assert!(error.message.contains(&address.to_string()), "{error}");
        assert!(error.message.contains("cannot be reached"), "{error}");
        assert!(!error.message.contains("may be lost"), "nothing was on the way: {error}");
    }
}

#[test]
fn a_peer_that_talks_is_not_listened_to() {
    use std::io::Write;
    let peer = Peer::new();
    let mut tcp = peer.transport(30_000);
    let frames = padded(0..20, 10);
    tcp.send(&frames[..1]).expect("the peer is there");
    let mut stream = peer.accept();
    for batch in frames[1..].chunks(1) {
        stream.write_all(&[b'!'; 3000]).expect("the transport takes it");
        tcp.send(batch).expect("the peer is there");
    }
    drop(tcp);
    assert_eq!(take(&mut stream, bytes(&frames).len()), bytes(&frames));
}

#[test]
fn what_is_no_address_is_refused_at_once() {
    for wrong in ["", "host", ":7", "host:", "host:99999", "host:http"] {
        assert!(Tcp::new(TcpOptions::new(wrong)).is_err(), "{wrong}");
    }
    let mut options = TcpOptions::new("host:7");
    options.send_timeout = std::time::Duration::ZERO;
    assert!(Tcp::new(options).is_err());
}

/// What the network took before a connection broke may never have been read; failures come again.
#[test]
fn a_failure_that_a_broken_connection_took_comes_again() {
    let peer = Peer::new();
    let mut tcp = peer.transport(30_000);
    let ordinary = padded(0..3, 10);
    let failure = Frame::of_line(Kind::LoopFailure, 1, b"{\"failed\":true}\n");
    tcp.send(&[ordinary[0].clone(), failure.clone()]).expect("the peer is there");
    // It leaves without having read anything.
    drop(peer.accept());
    let error = noticed(&mut tcp, &ordinary[1..2]);
    assert!(error.message.contains("may be lost"), "{error}");
    tcp.send(&ordinary[2..]).expect("the peer is back");
    let mut second = peer.accept();
    drop(tcp);
    assert_eq!(rest(&mut second), bytes(&[failure, ordinary[2].clone()]));
}

/// A peer that took its leave has read everything.
#[test]
fn a_failure_that_was_read_does_not_come_again() {
    let peer = Peer::new();
    let mut tcp = peer.polite();
    let failure = Frame::of_line(Kind::LoopFailure, 1, b"{\"failed\":true}\n");
    tcp.send(std::slice::from_ref(&failure)).expect("the peer is there");
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| rest(&mut peer.accept()));
        tcp.reconnect().expect("the peer is there");
        assert_eq!(reading.join().expect("the peer is well"), failure.line());
    });
    let ordinary = padded(0..1, 10);
    tcp.send(&ordinary).expect("the peer is there");
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| rest(&mut peer.accept()));
        drop(tcp);
        assert_eq!(reading.join().expect("the peer is well"), bytes(&ordinary));
    });
}
