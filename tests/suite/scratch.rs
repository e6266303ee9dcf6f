//! The program that has every generated reader: written, built and run in the target folder.
//!
//! It is a workspace of its own with its own build folder, so that nothing waits for the cargo that
//! runs the tests. Files that stay the same are not touched, so that it is rarely built.

use crate::compare::Verdict;
use crate::generate::{FILE, Generated};
use crate::official::Case;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What runs the readers; it is no part of this test but of that program.
const PROGRAM: &str = include_str!("program.rs");

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
serde = { version = "1", default-features = false }
townlet-contract = { path = "ROOT" }

[lints.rust]
warnings = "deny"

[profile.dev]
debug = false
incremental = false
"#;

/// The verdicts of every reader on its tests, in order.
pub(crate) fn run(
    name: &str,
    accepted: &[(&Case, Generated)],
) -> Result<Vec<Vec<Verdict>>, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("suite").join(name);
    let said = write(&folder, accepted).and_then(|instances| program(&folder, &instances));
    let said = said.map_err(|error| format!("{}: {error}", folder.display()))?;
    if !said.status.success() {
        return Err(format!(
            "the readers are not built:\n{}",
            String::from_utf8_lossy(&said.stderr)
        ));
    }
    let said = String::from_utf8(said.stdout).map_err(|error| error.to_string())?;
    let mut lines = said.lines();
    let mut verdict = || parse(lines.next().ok_or("an instance has no verdict")?);
    accepted.iter().map(|(case, _)| case.tests.iter().map(|_| verdict()).collect()).collect()
}

/// Writes the program; gives the file with the instances.
fn write(folder: &Path, accepted: &[(&Case, Generated)]) -> io::Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let source = folder.join("src");
    let place = toml_text(&root.to_string_lossy());
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let manifest = MANIFEST.replace("NAME", &name).replace("ROOT", &place);
    keep(&folder.join("Cargo.toml"), &manifest)?;
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    keep(&source.join("program.rs"), PROGRAM)?;
    keep(&source.join("main.rs"), &main_file(accepted))?;
    let mut instances = String::new();
    for (case, generated) in accepted {
        let module = &generated.module;
        keep(&folder.join("schema").join(module).join(FILE), &case.schema)?;
        for (path, text) in generated.files.iter() {
            let path = if path == "contract.rs" { "mod.rs" } else { path };
            keep(&source.join(module).join(path), text)?;
        }
        for test in &case.tests {
            // A line break is whitespace in JSON, wherever it stands.
            let line = test.instance.replace(['\r', '\n'], " ");
            writeln!(instances, "{module} {line}").expect("a string takes text");
        }
    }
    let path = folder.join("instances.txt");
    keep(&path, &instances)?;
    Ok(path)
}

/// Writes a file that is not so already.
fn keep(path: &Path, text: &str) -> io::Result<()> {
    if fs::read(path).is_ok_and(|found| found == text.as_bytes()) {
        return Ok(());
    }
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, text)
}

/// The contents of a TOML string.
fn toml_text(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Every module, and a table of readers.
fn main_file(accepted: &[(&Case, Generated)]) -> String {
    let mut text = "//! Written by `tests/suite.rs`.\n\nmod program;\n\n".to_owned();
    let called = "#[allow(dead_code, reason = \"readers are called, and nothing else\")]";
    for (_, Generated { module, .. }) in accepted {
        writeln!(text, "{called}\nmod {module};").expect("a string takes text");
    }
    text.push_str("\nfn main() {\n    program::run(&[\n");
    for (_, Generated { module, ty, shape, .. }) in accepted {
        let judge = format!("program::judge::<{module}::{ty}>(&{module}::{shape}, text)");
        writeln!(text, "        (\"{module}\", |text| {judge}),").expect("a string takes text");
    }
    text.push_str("    ]);\n}\n");
    text
}

/// Builds the program and runs it on the instances.
fn program(folder: &Path, instances: &Path) -> io::Result<Output> {
    Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--target-dir"])
        .arg(folder.join("../target"))
        .current_dir(folder)
        .env_remove("CARGO_BUILD_TARGET")
        .stdin(File::open(instances)?)
        .output()
}

/// A line of the program: three verdicts, and what was written.
fn parse(line: &str) -> Result<Verdict, String> {
    let mut words = line.splitn(4, ' ');
    let mut verdict = || match words.next() {
        Some("valid") => Ok(true),
        Some("invalid") => Ok(false),
        _ => Err(format!("`{line}` is no verdict")),
    };
    let (read, checked, explained) = (verdict()?, verdict()?, verdict()?);
    Ok(Verdict { read, checked, explained, written: words.next().map(str::to_owned) })
}
