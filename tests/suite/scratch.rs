//! The program that has every generated reader.

use crate::compare::Verdict;
use crate::generate::{FILE, Generated};
use crate::official::Case;
use crate::support::scratch::{self, keep};
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

/// What runs the readers; it is no part of this test but of that program.
const PROGRAM: &str = include_str!("program.rs");

/// The verdicts of every reader on its tests, in order.
pub(crate) fn run(
    name: &str,
    accepted: &[(&Case, Generated)],
) -> Result<Vec<Vec<Verdict>>, String> {
    let folder = scratch::folder(name);
    let said = folder.and_then(|folder| {
        let instances = write(&folder, accepted)?;
        scratch::run(&folder, instances)
    });
    let said = said.map_err(|error| format!("{name}: {error}"))?;
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
    let source = folder.join("src");
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
