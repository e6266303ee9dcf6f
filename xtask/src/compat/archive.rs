//! The texts of published files, also of those that the schema folder holds otherwise today.
//!
//! A published file is told by its digest. Where the schema folder holds something else, its text is
//! looked for in the history of the checkout.

use super::git;
use crate::contract::FOLDER;
use crate::published::{Published, sha256};
use crate::tree::Tree;
use anyhow::{Context as _, Result, bail};
use std::fs;

/// The text of a published file.
///
/// # Errors
///
/// When neither the schema folder nor the history of the checkout has it.
pub fn text(tree: &Tree, entry: &Published) -> Result<String> {
    let path = format!("{FOLDER}/{}", entry.path);
    let is_it = |bytes: &Vec<u8>| sha256(bytes) == entry.sha256;
    let now = fs::read(tree.path(&path)).ok().filter(is_it);
    let found = match now {
        Some(bytes) => Some(bytes),
        None => git::history(tree, &path)?.into_iter().find(is_it),
    };
    let Some(bytes) = found else {
        bail!(
            "no commit here holds `{path}` as it was published with {} (sha256 {}); fetch the \
             whole history, as `git fetch --unshallow` does",
            entry.release,
            entry.sha256
        );
    };
    String::from_utf8(bytes).with_context(|| format!("`{path}` is not UTF-8"))
}
