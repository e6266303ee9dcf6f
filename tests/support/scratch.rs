//! Programs of generated code: written, built and run in the target folder.
//!
//! Each is a workspace of its own with one build folder for all, so that nothing waits for the
//! cargo that runs the tests. Files that stay the same are not touched, so that it is rarely built.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Generated code is expected to be without a warning.
const MANIFEST: &str = r#"[workspace]

[package]
name = "readers-NAME"
version = "0.0.0"
edition = "2024"
publish = false

[features]
schemars = []

[dependencies]
townlet-contract = { path = "ROOT" }

[lints.rust]
warnings = "deny"

[profile.dev]
debug = false
incremental = false
"#;

/// The folder of a program, with its manifest.
pub(crate) fn folder(name: &str) -> io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("suite").join(name);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let place = toml_text(&root.to_string_lossy());
    let manifest = MANIFEST.replace("NAME", name).replace("ROOT", &place);
    keep(&folder.join("Cargo.toml"), &manifest)?;
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    Ok(folder)
}

/// Writes a file that is not so already.
pub(crate) fn keep(path: &Path, text: &str) -> io::Result<()> {
    if fs::read(path).is_ok_and(|found| found == text.as_bytes()) {
        return Ok(());
    }
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, text)
}

/// Builds a program and runs it on a file.
pub(crate) fn run(folder: &Path, input: impl AsRef<OsStr>) -> io::Result<Output> {
    Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--target-dir"])
        .arg(folder.join("../target"))
        .current_dir(folder)
        .env_remove("CARGO_BUILD_TARGET")
        .stdin(File::open(input.as_ref())?)
        .output()
}

/// The contents of a TOML string.
fn toml_text(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}
