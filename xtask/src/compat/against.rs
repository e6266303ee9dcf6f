//! What the schemas are compared with: a commit, the lock of what was published, or a folder.

use super::{archive, git};
use crate::contract::{self, FOLDER};
use crate::published::{LOCK, Lock, lock};
use crate::tree::{Tree, read_folder};
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use townlet_codegen::Checked;

/// An older contract, and what it is called.
#[derive(Clone, Debug)]
pub struct State {
    /// As in `HEAD`, or `release 0.1.0`.
    pub name: String,
    /// The contract.
    pub checked: Checked,
}

/// How much of what was published is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The last release.
    Last,
    /// Every release.
    Every,
}

/// The lock that holds the schema folder, if anything was published.
///
/// # Errors
///
/// When there is one that cannot be read.
pub fn own_lock(tree: &Tree) -> Result<Option<Lock>> {
    let path = tree.path(FOLDER).join(LOCK);
    if !path.is_file() {
        return Ok(None);
    }
    let lock = lock::parse(&fs::read_to_string(&path)?).with_context(|| format!("in `{LOCK}`"))?;
    Ok((!lock.entries.is_empty()).then_some(lock))
}

/// The states that were asked for; by default what was published, else the last commit.
///
/// # Errors
///
/// When there is no such state, or it is no sound contract.
pub fn states(tree: &Tree, against: Option<&str>, reach: Reach) -> Result<Vec<State>> {
    match against {
        None => match own_lock(tree)? {
            Some(lock) => of_lock(tree, &lock, reach),
            None => of_commit(tree, "HEAD", reach),
        },
        Some(name) if tree.path(name).is_dir() => of_folder(&tree.path(name), name, reach),
        Some(name) if tree.path(name).is_file() => {
            let text = fs::read_to_string(tree.path(name))?;
            let lock = lock::parse(&text).with_context(|| format!("in `{name}`"))?;
            ensure!(!lock.entries.is_empty(), "`{name}` names no published file");
            of_lock(tree, &lock, reach)
        }
        Some(name) => of_commit(tree, name, reach),
    }
}

fn of_commit(tree: &Tree, reference: &str, reach: Reach) -> Result<Vec<State>> {
    single(reference, reach)?;
    let files = git::folder(tree, reference, FOLDER)?;
    Ok(vec![sound(reference.to_owned(), texts(files)?)?])
}

fn of_folder(folder: &Path, name: &str, reach: Reach) -> Result<Vec<State>> {
    single(name, reach)?;
    let mut files = read_folder(folder)?;
    files.retain(|path, _| path.ends_with(".schema.json"));
    Ok(vec![sound(name.to_owned(), texts(files)?)?])
}

/// Only a lock knows more than one state.
fn single(name: &str, reach: Reach) -> Result<()> {
    ensure!(
        reach == Reach::Last,
        "`{name}` is one state; `--transitive` compares with every release in a lock, and \
         `{FOLDER}/{LOCK}` has none"
    );
    Ok(())
}

fn of_lock(tree: &Tree, lock: &Lock, reach: Reach) -> Result<Vec<State>> {
    let releases = lock.releases();
    let wanted = match reach {
        Reach::Last => &releases[releases.len().saturating_sub(1)..],
        Reach::Every => &releases[..],
    };
    let state = |release: &&str| {
        let mut files = BTreeMap::new();
        for entry in lock.until(release) {
            files.insert(entry.path.clone(), archive::text(tree, entry)?);
        }
        sound(format!("release {release}"), files.into_iter().collect())
    };
    wanted.iter().map(state).collect()
}

fn texts(files: BTreeMap<String, Vec<u8>>) -> Result<Vec<(String, String)>> {
    let text = |(path, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8(bytes).with_context(|| format!("`{path}` is not UTF-8"))?;
        Ok((path, text))
    };
    let is_contract = |path: &String| path != "vocabulary.schema.json";
    files.into_iter().filter(|(path, _)| is_contract(path)).map(text).collect()
}

fn sound(name: String, texts: Vec<(String, String)>) -> Result<State> {
    ensure!(!texts.is_empty(), "`{name}` holds no schema, so there is nothing to compare with");
    let checked = contract::read_older(texts).map_err(|found| {
        let text = townlet_codegen::diagnostic::render(&found, "");
        anyhow::anyhow!("the contract of `{name}` is not sound\n\n{text}")
    })?;
    Ok(State { name, checked })
}
