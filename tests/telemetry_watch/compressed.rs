//! Compressed files do not grow: following one is refused, or said to be of no use.

use crate::follow::{Following, health};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;

/// Compressed logs. Behind each stands a line as it is: whoever reads on shows it.
fn logs() -> [Vec<u8>; 2] {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(health(1).as_bytes()).expect("memory can be written");
    let gzip = gzip.finish().expect("memory can be written");
    let zstandard = zstd::encode_all(health(1).as_bytes(), 0).expect("memory can be written");
    [gzip, zstandard].map(|packed| [packed, format!("\n{}", health(5)).into_bytes()].concat())
}

#[test]
fn to_follow_a_compressed_file_is_a_usage_error() {
    for log in logs() {
        let mut run = Following::new(log);
        let said = run.line();
        let why = "is compressed, and a compressed file does not grow; leave out `--follow`\n";
        assert!(said.ends_with(why), "{said}");
        assert_eq!(run.child.wait().expect("it ends").code(), Some(64));
    }
}

#[cfg(unix)]
#[test]
fn a_compressed_file_in_the_place_of_another_is_said_and_the_next_is_shown() {
    for log in logs() {
        let mut run = Following::new(health(1));
        assert_eq!(run.next(), "1 1");
        for (name, bytes) in [("b", log), ("c", health(7).into_bytes())] {
            fs::write(run.path(name), bytes).expect("files can be written");
        }
        fs::rename(run.path("b"), run.path("a.log")).expect("files can be moved");
        let said = run.line();
        assert!(said.contains("is compressed now, and nothing of it is shown"), "{said}");
        fs::rename(run.path("c"), run.path("a.log")).expect("files can be moved");
        assert_eq!(run.next(), "1 7");
    }
}

#[test]
fn a_file_that_is_written_anew_compressed_is_said() {
    for log in logs() {
        let many = health(1).repeat(10);
        assert!(log.len() < many.len(), "the file is cut back");
        let mut run = Following::new(many);
        for line in 1..=10 {
            assert_eq!(run.next(), format!("{line} 1"));
        }
        fs::write(run.path("a.log"), log).expect("files can be written");
        let said = run.line();
        assert!(said.contains("is compressed now"), "{said}");
    }
}
