//! Real channels, and what came out at their far ends.

use super::peer::{PATIENCE, Peer, certified};
use super::plan::{Channel, Plan, Trouble};
use super::trouble::{Taken, Tearing, Troubled};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tempfile::TempDir;
use townlet_contract::telemetry::transport::{
    File, Memory, Prometheus, Rotation, Stdout, Tcp, TcpOptions, Tls, Transport,
};

/// Bytes of a file before it is rotated, and more generations than are needed.
const ROTATION: Rotation = Rotation { max_bytes: 200_000, generations: 1_000 };

/// The far end of a channel.
pub(crate) enum End {
    /// What was taken is what came out.
    Here,
    Stream(Arc<Mutex<Vec<u8>>>),
    File(TempDir),
    Prometheus(TempDir),
    Peer(Peer),
}

/// A channel with its trouble, what it took, and its far end.
pub(crate) fn open(plan: &Plan) -> (Troubled, Taken, End) {
    let (inner, end) = real(plan);
    let troubled = Troubled::new(inner, plan.trouble, plan.seed);
    let taken = troubled.taken();
    (troubled, taken, end)
}

fn real(plan: &Plan) -> (Box<dyn Transport>, End) {
    match plan.channel {
        Channel::Memory | Channel::Legacy => (Box::new(Memory::new()), End::Here),
        Channel::Stdout => {
            let out = Arc::new(Mutex::new(Vec::new()));
            let tearing = match plan.trouble {
                Trouble::Nothing => Tearing::never(Arc::clone(&out)),
                // A prime, so that it stops at other places of a line each time.
                _stops => Tearing::every(Arc::clone(&out), 49_999),
            };
            let stream = Stdout::over(tearing);
            (Box::new(stream), End::Stream(out))
        }
        Channel::File => {
            let folder = folder();
            let opened = File::open(&path(folder.path()), Some(ROTATION));
            (Box::new(opened.expect("it can be written")), End::File(folder))
        }
        Channel::Prometheus => {
            let folder = folder();
            let opened = Prometheus::create(&path(folder.path()));
            (Box::new(opened.expect("it can be written")), End::Prometheus(folder))
        }
        Channel::Tcp => {
            let peer = Peer::start(plan.trouble, None);
            (Box::new(tcp(&peer, None)), End::Peer(peer))
        }
        Channel::Tls => {
            let folder = folder();
            let authorities = folder.path().join("ca.pem");
            let peer = Peer::start(plan.trouble, Some(certified(&authorities)));
            let tls = Tls::with_authorities(&authorities).expect("it is a certificate");
            (Box::new(tcp(&peer, Some(tls))), End::Peer(peer))
        }
    }
}

fn tcp(peer: &Peer, tls: Option<Tls>) -> Tcp {
    let mut options = TcpOptions::new(peer.address.clone());
    (options.connect_timeout, options.send_timeout) = (PATIENCE, PATIENCE);
    // A slow peer that is given up while it reads would get its failures again.
    options.goodbye_timeout = PATIENCE;
    options.tls = tls;
    Tcp::new(options).expect("the address is one")
}

/// An empty folder, gone with its run.
pub(crate) fn folder() -> TempDir {
    let parent = env!("CARGO_TARGET_TMPDIR");
    tempfile::Builder::new().prefix("faults").tempdir_in(parent).expect("there is room")
}

fn path(folder: &Path) -> PathBuf {
    folder.join("out")
}

impl End {
    /// Streams of bytes as they came out, in order; none where nothing but numbers does.
    pub(crate) fn streams(self, taken: &Taken) -> Vec<Vec<u8>> {
        match self {
            Self::Here => {
                vec![taken.frames().iter().flat_map(|frame| frame.line().to_vec()).collect()]
            }
            Self::Stream(out) => {
                vec![out.lock().unwrap_or_else(PoisonError::into_inner).clone()]
            }
            Self::File(folder) => generations(folder.path()),
            Self::Prometheus(folder) => {
                let text = fs::read_to_string(path(folder.path())).expect("it is there");
                crate::exposition::parse(&text);
                Vec::new()
            }
            Self::Peer(peer) => peer.end(),
        }
    }
}

/// The files of a rotation, oldest first.
fn generations(folder: &Path) -> Vec<Vec<u8>> {
    let place = |number: u32| folder.join(format!("out.{number}"));
    let full: Vec<PathBuf> = (1..).map(place).take_while(|path| path.exists()).collect();
    let paths = full.into_iter().rev().chain([path(folder)]);
    paths.map(|path| fs::read(path).expect("it can be read")).collect()
}
