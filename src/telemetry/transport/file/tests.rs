//! A full disk, byte by byte: what stands in the file is whole lines, each once, whatever fails.

use super::{File, Rotation, Store, store};
use crate::contract::Kind;
use crate::telemetry::Frame;
use crate::telemetry::transport::Transport;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// A disk with so many bytes left, on which files may refuse to be cut.
#[derive(Clone, Default)]
struct Quota {
    left: Arc<AtomicU64>,
    is_stuck: Arc<AtomicBool>,
}

struct Limited {
    inner: Box<dyn Store>,
    quota: Quota,
}

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let left = self.quota.left.load(Ordering::SeqCst);
        let most = bytes.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        if most == 0 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        let written = self.inner.write(&bytes[..most])?;
        self.quota.left.fetch_sub(written as u64, Ordering::SeqCst);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl Store for Limited {
    fn size(&self) -> io::Result<Option<u64>> {
        self.inner.size()
    }

    fn ends_whole(&mut self) -> io::Result<bool> {
        self.inner.ends_whole()
    }

    fn cut(&mut self, size: u64) -> io::Result<()> {
        if self.quota.is_stuck.load(Ordering::SeqCst) {
            return Err(io::ErrorKind::Other.into());
        }
        let before = self.inner.size()?.unwrap_or_default();
        self.inner.cut(size)?;
        self.quota.left.fetch_add(before - size, Ordering::SeqCst);
        Ok(())
    }
}

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let name = format!("townlet-file-{}-{name}", std::process::id());
        let path = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&path);
        Self(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("out.ndjson")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file()).expect("the file is there")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const LINES: [&str; 3] = ["{\"a\":1}\n", "{\"bb\":22}\n", "{}\n"];

fn frames() -> Vec<Frame> {
    LINES.iter().map(|line| Frame::of_line(Kind::LoopTick, 0, line.as_bytes())).collect()
}

fn limited(folder: &Folder, quota: &Quota, rotation: Option<Rotation>) -> File {
    let quota = quota.clone();
    let open = move |path: &std::path::Path| -> io::Result<Box<dyn Store>> {
        Ok(Box::new(Limited { inner: store::open(path)?, quota: quota.clone() }))
    };
    File::open_with(&folder.file(), rotation, Box::new(open)).expect("it can be opened")
}

#[test]
fn a_full_disk_leaves_whole_lines_and_loses_none() {
    let (frames, whole) = (frames(), LINES.concat());
    for room in 0..whole.len() as u64 {
        let folder = Folder::new("full");
        let quota = Quota::default();
        quota.left.store(room, Ordering::SeqCst);
        let mut file = limited(&folder, &quota, None);
        let error = file.send(&frames).expect_err("the disk is full");
        assert!(error.message.contains("the disk is full"), "{error}");
        assert_eq!(folder.text(), LINES[..error.sent].concat(), "{room}");
        let again = file.send(&frames[error.sent..]).expect_err("the disk is still full");
        assert_eq!((again.sent, folder.text()), (0, LINES[..error.sent].concat()));
        quota.left.store(1000, Ordering::SeqCst);
        file.reconnect().expect("there is room");
        file.send(&frames[error.sent..]).expect("there is room");
        assert_eq!(folder.text(), whole, "{room}");
    }
}

#[test]
fn half_a_line_that_cannot_go_yet_goes_before_the_next_line() {
    let (folder, quota, frames) = (Folder::new("stuck"), Quota::default(), frames());
    quota.left.store(3, Ordering::SeqCst);
    quota.is_stuck.store(true, Ordering::SeqCst);
    let mut file = limited(&folder, &quota, None);
    let error = file.send(&frames).expect_err("the disk is full");
    assert!(error.message.contains("half a line"), "{error}");
    quota.left.store(1000, Ordering::SeqCst);
    assert_eq!(file.send(&frames).expect_err("the half line stays").sent, 0);
    assert_eq!(file.reconnect().expect_err("the half line stays").sent, 0);
    assert_eq!(folder.text(), &LINES[0][..3]);
    quota.is_stuck.store(false, Ordering::SeqCst);
    file.send(&frames).expect("all is well");
    assert_eq!(folder.text(), LINES.concat());
}

#[test]
fn a_disk_that_fills_behind_a_rotation_loses_nothing() {
    let frames = frames();
    for room in 0..LINES.concat().len() as u64 {
        let (folder, quota) = (Folder::new("turn"), Quota::default());
        quota.left.store(room, Ordering::SeqCst);
        let rotation = Rotation { max_bytes: 13, generations: 3 };
        let mut file = limited(&folder, &quota, Some(rotation));
        let sent = file.send(&frames).expect_err("the disk is full").sent;
        quota.left.store(1000, Ordering::SeqCst);
        file.send(&frames[sent..]).expect("there is room");
        let generations = [".1", ""].map(|end| {
            let path = format!("{}{end}", folder.file().display());
            fs::read_to_string(path).expect("the generation is there")
        });
        assert_eq!(generations, [LINES[0].to_owned(), LINES[1..].concat()], "{room}");
    }
}
