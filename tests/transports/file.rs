//! Files on this machine: appending, rotating, and a device that is always full.

use crate::frames::{Folder, bytes, padded};
use std::fs;
use townlet_contract::telemetry::transport::{File, Rotation, Transport};

#[test]
fn lines_are_appended_and_a_line_that_was_cut_short_is_ended() {
    let (folder, frames) = (Folder::new(), padded(0..3, 4));
    let path = folder.path("below/out.ndjson");
    File::open(&path, None).and_then(|mut file| file.send(&frames[..1])).expect("there is room");
    let mut file = File::open(&path, None).expect("it can be opened again");
    file.send(&frames[1..2]).expect("there is room");
    assert_eq!(fs::read(&path).expect("it is there"), bytes(&frames[..2]));
    let before = [&bytes(&frames[..2])[..], b"{\"cut\":"].concat();
    fs::write(&path, &before).expect("it can be written");
    File::open(&path, None).and_then(|mut file| file.send(&frames[2..])).expect("there is room");
    let expected = [&before[..], b"\n", frames[2].line()].concat();
    assert_eq!(fs::read(&path).expect("it is there"), expected);
}

#[test]
fn full_files_become_generations_and_the_oldest_goes() {
    let folder = Folder::new();
    let frames = padded(0..10, 4);
    let line = frames[0].line().len() as u64;
    let path = folder.path("out.ndjson");
    let rotation = Rotation { max_bytes: 2 * line + 1, generations: 2 };
    let mut file = File::open(&path, Some(rotation)).expect("it can be opened");
    for batch in frames.chunks(3) {
        file.send(batch).expect("there is room");
    }
    let read = |name: &str| fs::read(folder.path(name)).expect("it is there");
    assert_eq!(read("out.ndjson"), bytes(&frames[8..]));
    assert_eq!(read("out.ndjson.1"), bytes(&frames[6..8]));
    assert_eq!(read("out.ndjson.2"), bytes(&frames[4..6]));
    assert!(!folder.path("out.ndjson.3").exists());
    // What an earlier run left counts, too.
    drop(file);
    let mut file = File::open(&path, Some(rotation)).expect("it can be opened");
    file.send(&frames[..1]).expect("there is room");
    assert_eq!(read("out.ndjson"), bytes(&frames[..1]));
    assert_eq!(read("out.ndjson.1"), bytes(&frames[8..]));
}

#[test]
fn a_line_over_the_size_has_a_file_of_its_own() {
    let folder = Folder::new();
    let (short, long) = (padded(0..2, 1), padded(2..3, 100));
    let path = folder.path("out.ndjson");
    let rotation = Rotation { max_bytes: 40, generations: 5 };
    let mut file = File::open(&path, Some(rotation)).expect("it can be opened");
    let all = [&short[..1], &long[..], &short[1..]].concat();
    file.send(&all).expect("there is room");
    let names = ["out.ndjson.2", "out.ndjson.1", "out.ndjson"];
    for (name, frame) in names.iter().zip(&all) {
        assert_eq!(fs::read(folder.path(name)).expect("it is there"), frame.line(), "{name}");
    }
}

#[test]
fn with_no_generations_only_the_latest_lines_stay() {
    let folder = Folder::new();
    let frames = padded(0..5, 4);
    let path = folder.path("out.ndjson");
    let rotation = Rotation { max_bytes: 1, generations: 0 };
    let mut file = File::open(&path, Some(rotation)).expect("it can be opened");
    file.send(&frames).expect("there is room");
    assert_eq!(fs::read(&path).expect("it is there"), frames[4].line());
    assert_eq!(fs::read_dir(&folder.0).expect("it is there").count(), 1);
}

#[cfg(unix)]
#[test]
fn a_file_that_was_moved_away_is_made_anew() {
    let (folder, frames) = (Folder::new(), padded(0..2, 4));
    let path = folder.path("out.ndjson");
    let mut file = File::open(&path, None).expect("it can be opened");
    file.send(&frames[..1]).expect("there is room");
    fs::rename(&path, folder.path("moved.ndjson")).expect("it can be moved");
    file.reconnect().expect("there is room");
    file.send(&frames[1..]).expect("there is room");
    assert_eq!(fs::read(folder.path("moved.ndjson")).expect("it is there"), frames[0].line());
    assert_eq!(fs::read(&path).expect("it is there"), frames[1].line());
}

#[test]
fn a_folder_is_no_file() {
    let folder = Folder::new();
    let error = File::open(&folder.0, None).expect_err("it is a folder");
    assert!(error.message.contains("cannot be written"), "{error}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_that_is_full_says_so() {
    let mut file = File::open("/dev/full".as_ref(), None).expect("it can be opened");
    for _ in 0..2 {
        let error = file.send(&padded(0..3, 4)).expect_err("it is full");
        assert_eq!(error.sent, 0);
        assert!(error.message.contains("the disk is full"), "{error}");
        assert!(!error.message.contains("half a line"), "{error}");
    }
}
