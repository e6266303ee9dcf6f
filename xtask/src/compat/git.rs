//! What git knows of the schema folder: the files of a commit, and what a file held before.

use crate::tree::Tree;
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::process::Command;

/// The files of a folder in a commit, by their path relative to the folder.
///
/// # Errors
///
/// When there is no such commit, or git cannot be run.
pub fn folder(tree: &Tree, reference: &str, folder: &str) -> Result<BTreeMap<String, Vec<u8>>> {
    let commit = commit(tree, reference)?;
    let listed = run(tree, &["ls-tree", "-r", "-z", "--name-only", &commit, "--", folder])?;
    let listed = String::from_utf8(listed).context("a path is not UTF-8")?;
    let prefix = format!("{folder}/");
    let mut files = BTreeMap::new();
    for path in listed.split_terminator('\0') {
        let Some(relative) = path.strip_prefix(&prefix) else { continue };
        if relative.ends_with(".schema.json") {
            files.insert(relative.to_owned(), run(tree, &["show", &format!("{commit}:{path}")])?);
        }
    }
    Ok(files)
}

/// Everything that a file held in the history of the checkout, the newest first.
///
/// # Errors
///
/// When git cannot be run.
pub fn history(tree: &Tree, path: &str) -> Result<Vec<Vec<u8>>> {
    let log = run(tree, &["log", "--all", "--format=%H", "--", path])?;
    let log = String::from_utf8(log).context("git speaks another encoding")?;
    let contents = log.lines().filter_map(|commit| {
        // A commit that removed the file has none.
        run(tree, &["show", &format!("{commit}:{path}")]).ok()
    });
    Ok(contents.collect())
}

fn commit(tree: &Tree, reference: &str) -> Result<String> {
    let name = format!("{reference}^{{commit}}");
    let found = run(tree, &["rev-parse", "--verify", "--quiet", "--end-of-options", &name]);
    let found = found.map_err(|_| {
        anyhow::anyhow!("`{reference}` is no commit, no lock and no folder; fetch it, or name one")
    })?;
    Ok(String::from_utf8(found).context("git speaks another encoding")?.trim().to_owned())
}

fn run(tree: &Tree, arguments: &[&str]) -> Result<Vec<u8>> {
    let output = Command::new("git")
        .args(arguments)
        .current_dir(tree.path(""))
        .output()
        .context("cannot run git, which knows what the schemas were")?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`git {}` failed: {}", arguments.join(" "), said.trim());
    }
    Ok(output.stdout)
}
