//! What is no snapshot, told from snapshots that are damaged.

use crate::scratch;
use std::fs;
use std::path::Path;
use townlet_contract::sim::snapshot::{Snapshot, SnapshotError};

/// Reads these bytes from a file of this name.
fn read(name: &str, bytes: &[u8]) -> SnapshotError {
    let scratch = scratch();
    let path = scratch.path().join(name);
    fs::write(&path, bytes).expect("it can be written");
    Snapshot::read(&path).expect_err("it cannot be read")
}

#[test]
fn something_else_is_no_snapshot() {
    for text in [
        "",
        "[]",
        "{}",
        "{\"event_type\":\"loop.tick\"}\n{\"event_type\":\"loop.tick\"}\n",
        "{\"format",
        "seed = 7\n",
        "\u{1f}\u{8b}",
    ] {
        let error = read("a.json", text.as_bytes());
        assert!(error.is_no_snapshot(), "{text}: {error}");
        assert!(error.to_string().contains("a.json` is no snapshot: "), "{error}");
        assert!(Snapshot::parse(text).is_err_and(|error| error.is_no_snapshot()));
    }
    assert!(read("a.gz", b"\x1f\x8b\x08").to_string().ends_with("it is not text"));
}

#[test]
fn a_folder_without_one_is_named_and_not_a_file_that_nobody_meant() {
    let scratch = scratch();
    let error = Snapshot::read(scratch.path()).expect_err("it is empty");
    assert!(error.is_no_snapshot());
    let folder = scratch.path().display();
    let said = format!("`{folder}` is no snapshot: the folder holds no `snapshot.json`");
    assert_eq!(error.to_string(), said);
}

/// Where a real snapshot is cut or changed, that is what is told.
#[test]
fn a_snapshot_that_is_damaged_is_one() {
    let old = Path::new(env!("CARGO_MANIFEST_DIR"));
    let old = old.join("tests/sim_snapshot/format_1/mixing_on.json");
    let whole = fs::read(old).expect("it is there");
    let check = |bytes: &[u8], said: &str| {
        let error = read("a.json", bytes);
        assert!(!error.is_no_snapshot(), "{error}");
        assert!(error.to_string().contains(said), "{error}");
    };
    check(&whole[..whole.len() / 2], "EOF");
    check(&[b" ", &whole[..20]].concat(), "line 1 column 21");
    check(&[&whole[..], b"}"].concat(), "trailing characters");
    check(&[&whole[..], b"\xff"].concat(), "invalid utf-8");
    check(b"{\"format\":9}", "format 9 is not known");
    check(b"{\"format\":3}", "missing field");
}
