//! `cargo xtask licences`: the licences of all packages that this tree is built with, on this
//! platform, against the list of what is allowed.

use crate::contract::count;
use crate::licence::{self, Package};
use crate::tree::Tree;
use crate::verdict::Verdict;
use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::process::Command;

/// The list, relative to the root.
const TERMS: &str = "xtask/licences.toml";

/// Arguments of `licences`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// What cargo knows.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Described>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Described {
    id: String,
    #[serde(flatten)]
    package: Package,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
}

/// Prints every finding.
///
/// # Errors
///
/// When the list cannot be read, or cargo does not say what packages there are.
pub fn run(tree: &Tree, _args: &Args, out: &mut dyn Write) -> Result<Verdict> {
    let text =
        fs::read_to_string(tree.path(TERMS)).with_context(|| format!("cannot read `{TERMS}`"))?;
    let terms =
        licence::parse(&text).with_context(|| format!("`{TERMS}` is no list of licences"))?;
    let packages = packages(tree)?;
    ensure!(packages.len() > 1, "cargo knows of no package but one");
    let found = licence::judge(&packages, &terms);
    for finding in &found {
        writeln!(out, "{finding}")?;
    }
    writeln!(out, "{}: {}", count(packages.len(), "package"), count(found.len(), "finding"))?;
    Ok(if found.is_empty() { Verdict::Fine } else { Verdict::Found })
}

/// Every package that a build with all features, its tests and its benchmarks take part in. Nothing
/// is fetched: what this platform needs is there once it was built.
fn packages(tree: &Tree) -> Result<Vec<Package>> {
    let platform = platform()?;
    let text = output(Command::new("cargo").current_dir(tree.path("")).args([
        "metadata",
        "--all-features",
        "--locked",
        "--offline",
        "--format-version=1",
        "--filter-platform",
        &platform,
    ]))?;
    let metadata: Metadata = serde_json::from_str(&text).context("this is no metadata")?;
    let used: BTreeSet<String> = metadata.resolve.nodes.into_iter().map(|node| node.id).collect();
    let packages = metadata.packages.into_iter().filter(|one| used.contains(&one.id));
    Ok(packages.map(|one| one.package).collect())
}

/// The platform of this compiler, such as `x86_64-unknown-linux-gnu`.
fn platform() -> Result<String> {
    let about = output(Command::new("rustc").arg("-vV"))?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("`rustc -vV` does not name its host")
}

fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot run {command:?}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{command:?} failed: {said}");
    String::from_utf8(output.stdout).with_context(|| format!("{command:?} does not print text"))
}
