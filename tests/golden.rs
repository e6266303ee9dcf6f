//! The golden copy of the generated Rust is byte for byte what this build compiled.
//!
//! That the copy is complete, and nothing else stands beside it, is for `cargo xtask bindings` and
//! the tests of xtask: a build folder may still hold files of an earlier build, so what lies there
//! proves nothing about what is missing here.

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn the_golden_copy_is_what_was_compiled() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let compiled = Path::new(env!("OUT_DIR"));
    let files = files_under(&golden);
    assert!(files.iter().any(|path| path.ends_with("contract.rs")), "there is no golden copy");
    let mut different = Vec::new();
    for path in files {
        let name = path.strip_prefix(&golden).expect("the file was found in this folder");
        let text = fs::read(&path).expect("a golden file can be read");
        if fs::read(compiled.join(name)).ok() != Some(text) {
            different.push(name.display().to_string());
        }
    }
    assert!(
        different.is_empty(),
        "not what was compiled: {}\nlook at `cargo xtask bindings`; when the difference is meant, \
         run `cargo xtask bindings --write`",
        different.join(", ")
    );
}

/// Every file under a folder; none when there is no folder.
fn files_under(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.expect("the folder can be listed").path());
    paths.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}
