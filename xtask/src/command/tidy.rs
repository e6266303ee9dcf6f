//! `cargo xtask tidy`: the numbers and directions of the house style, over every tracked file.

use crate::contract::count;
use crate::tidy::{self, Finding};
use crate::tree::Tree;
use crate::verdict::Verdict;
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::io::Write;

/// The exceptions, relative to the root.
pub const EXCEPTIONS: &str = "xtask/tidy.toml";

/// Arguments of `tidy`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Prints every finding.
///
/// # Errors
///
/// When the tracked files or the exceptions cannot be read.
pub fn run(tree: &Tree, _args: &Args, out: &mut dyn Write) -> Result<Verdict> {
    let (files, found) = examine(tree)?;
    for finding in &found {
        writeln!(out, "{finding}")?;
    }
    writeln!(out, "{}: {}", count(files, "tracked file"), count(found.len(), "finding"))?;
    Ok(if found.is_empty() { Verdict::Fine } else { Verdict::Found })
}

/// The number of files looked at, and what is wrong with them.
///
/// # Errors
///
/// When there are no Rust files, or the tracked files or the exceptions cannot be read.
pub fn examine(tree: &Tree) -> Result<(usize, Vec<Finding>)> {
    let files = tree.tracked()?;
    let is_rust = |path: &str| path.ends_with(".rs");
    ensure!(files.iter().any(|file| is_rust(&file.path)), "git tracks no Rust file here");
    let text = fs::read_to_string(tree.path(EXCEPTIONS))
        .with_context(|| format!("cannot read `{EXCEPTIONS}`"))?;
    let exceptions = tidy::exceptions::parse(&text)
        .with_context(|| format!("`{EXCEPTIONS}` is not a list of exceptions"))?;
    let found = tidy::inspect(&files);
    Ok((files.len(), tidy::exceptions::apply(found, &exceptions, EXCEPTIONS)))
}
