//! Frames to send, each different from every other, and a folder of its own for a test.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use townlet_contract::Kind;
use townlet_contract::telemetry::Frame;

/// Frames of ticks, with so many bytes of padding each.
pub(crate) fn padded(ticks: std::ops::Range<u64>, padding: usize) -> Vec<Frame> {
    let pad = "x".repeat(padding);
    ticks
        .map(|tick| of(Kind::LoopTick, tick, &format!("{{\"t\":{tick},\"p\":\"{pad}\"}}")))
        .collect()
}

/// A frame of a text.
pub(crate) fn of(kind: Kind, tick: u64, text: &str) -> Frame {
    Frame::of_line(kind, tick, format!("{text}\n").as_bytes())
}

/// Their bytes.
pub(crate) fn bytes(frames: &[Frame]) -> Vec<u8> {
    frames.iter().flat_map(Frame::line).copied().collect()
}

/// A folder that goes with its test.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("townlet-transports-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).expect("a folder can be made");
        Self(path)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
