//! The tree is formatted. Golden files are no module of any crate, so rustfmt does not see them.

use std::path::Path;
use std::process::Command;

#[test]
fn every_crate_is_formatted() {
    let output = Command::new(env!("CARGO"))
        .args(["fmt", "--all", "--check"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .output()
        .expect("cargo can be started");
    assert!(
        output.status.success(),
        "run `cargo fmt --all`\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}
