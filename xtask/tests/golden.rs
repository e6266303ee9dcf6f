//! Golden folders on a disk: what renewing writes, removes and leaves alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::golden::{self, Change, Golden};
use xtask::tree::read_folder;

/// A folder of this test's own, with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the last run's folder can be removed");
    }
    fs::create_dir_all(&folder).expect("the folder can be made");
    for (path, text) in files {
        golden::write_atomically(&folder.join(path), text.as_bytes()).expect("it can be written");
    }
    folder
}

fn read(folder: &Path, wanted: &[(&str, &str)]) -> Golden {
    let wanted = wanted.iter().map(|(path, text)| (path.to_string(), text.to_string())).collect();
    Golden::read(folder, "golden", wanted).expect("the folder can be read")
}

#[test]
fn renewing_makes_the_folder_what_it_should_be() {
    let folder = folder("renew", &[("same.rs", "x\n"), ("old/stale.rs", ""), ("a.rs", "1\n")]);
    let wanted = [("same.rs", "x\n"), ("a.rs", "2\n"), ("new/b.rs", "3\n")];
    let mut out = Vec::new();
    golden::renew(&read(&folder, &wanted), &mut out).expect("the folder can be written");
    assert_eq!(
        String::from_utf8_lossy(&out),
        "golden/a.rs: written\ngolden/new/b.rs: written\ngolden/old/stale.rs: removed\n\
         golden: 3 renewed, 1 unchanged\n"
    );
    let after: BTreeMap<String, Vec<u8>> = read_folder(&folder).expect("the folder can be read");
    let wanted = wanted.iter().map(|(path, text)| (path.to_string(), text.as_bytes().to_vec()));
    assert_eq!(after, wanted.collect());
    assert!(!folder.join("old").exists(), "an empty folder stays behind");
}

#[test]
fn checking_writes_nothing() {
    let folder = folder("check", &[("a.rs", "1\n")]);
    let golden = read(&folder, &[("a.rs", "2\n"), ("b.rs", "3\n")]);
    golden::report(&golden, "renew", &mut Vec::new()).expect("nothing can fail");
    assert_eq!(golden.changes.len(), 2);
    assert_eq!(golden.changes["b.rs"], Change::Missing);
    let after = read_folder(&folder).expect("the folder can be read");
    assert_eq!(after, BTreeMap::from([("a.rs".to_owned(), b"1\n".to_vec())]));
}

#[test]
fn a_folder_that_does_not_exist_is_empty() {
    let folder = folder("none", &[]).join("below");
    assert_eq!(read(&folder, &[("a.rs", "")]).changes["a.rs"], Change::Missing);
}
