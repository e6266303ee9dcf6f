//! `cargo xtask dist`: what is published beside what the sources give.

use crate::dist::{self, FOLDER, payloads};
use crate::golden::{self, Golden};
use crate::published::{Lock, lock, parties};
use crate::tree::{Tree, read_folder};
use crate::verdict::Verdict;
use crate::{contract, release};
use anyhow::{Context as _, Result, anyhow, ensure};
use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};
use std::{env, fs};

/// Arguments of `dist`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Renew what differs; without it nothing is written
    #[arg(long)]
    pub write: bool,
}

const COMMAND: &str = "cargo xtask dist --write";

/// The test that writes and checks `golden/`; it belongs to the contract crate, which can upgrade.
const PAYLOADS: &[&str] = &["test", "--quiet", "--test", "dist", "golden::"];

/// Compares, or renews, and says which files differ.
///
/// # Errors
///
/// When the contract is not sound, or files cannot be read or written.
pub fn run(tree: &Tree, args: &Args, out: &mut dyn Write) -> Result<Verdict> {
    let lock = locked(tree)?;
    if !args.write {
        return report(tree, &lock, out);
    }
    golden::renew(&compare(tree, &lock)?, out)?;
    renew_payloads(tree, out)?;
    Ok(Verdict::Fine)
}

/// The lock of this tree.
///
/// # Errors
///
/// When it is not as it was written.
pub fn locked(tree: &Tree) -> Result<Lock> {
    let files = read_folder(&tree.path(contract::FOLDER))?;
    lock::read(&files).map_err(|fault| anyhow!("{}; {}", fault.message, fault.help))
}

/// Everything below `dist/` but the payloads, beside what the sources give with this lock.
///
/// # Errors
///
/// When the contract is not sound, or files cannot be read.
pub fn compare(tree: &Tree, lock: &Lock) -> Result<Golden> {
    let mut present = read_folder(&tree.path(FOLDER))?;
    present.retain(|path, _| !is_payload(path));
    Golden::compare(&tree.path(FOLDER), FOLDER, wanted(tree, lock)?, &present)
}

/// What the sources give with this lock, by path below `dist/`; without the payloads.
///
/// # Errors
///
/// When the contract is not sound, or files cannot be read.
pub fn wanted(tree: &Tree, lock: &Lock) -> Result<BTreeMap<String, String>> {
    let checked = contract::read_sound(tree)?;
    let files = read_folder(&tree.path(contract::FOLDER))?;
    let parties =
        parties::read(&files).map_err(|fault| anyhow!("{}; {}", fault.message, fault.help))?;
    let release = release::of_manifest(&manifest(tree)?)?;
    let input = dist::Input {
        checked: &checked,
        files: &files,
        lock,
        parties: &parties,
        release: &release,
    };
    let files = dist::files(&input);
    Ok(files.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect())
}

/// The manifest of the contract crate.
///
/// # Errors
///
/// When it cannot be read.
pub fn manifest(tree: &Tree) -> Result<String> {
    fs::read_to_string(tree.path("Cargo.toml")).context("cannot read `Cargo.toml`")
}

fn is_payload(path: &str) -> bool {
    path.strip_prefix(payloads::FOLDER).is_some_and(|rest| rest.starts_with('/'))
}

/// Says what differs.
///
/// # Errors
///
/// When the contract is not sound, or files cannot be read.
pub fn report(tree: &Tree, lock: &Lock, out: &mut dyn Write) -> Result<Verdict> {
    let golden = compare(tree, lock)?;
    let verdict = golden::report(&golden, COMMAND, out)?;
    let files = read_folder(&tree.path(contract::FOLDER))?;
    let present: BTreeMap<String, Vec<u8>> =
        read_folder(&tree.path(FOLDER).join(payloads::FOLDER))?;
    let wrong = payloads::check(&files, &present);
    for line in &wrong {
        writeln!(out, "{FOLDER}/{}/{line}", payloads::FOLDER)?;
    }
    if !wrong.is_empty() {
        writeln!(out, "help: run `{COMMAND}`")?;
        return Ok(Verdict::Found);
    }
    Ok(verdict)
}

/// Has the contract crate write the payloads.
///
/// # Errors
///
/// When it does not build, or its test finds no way to upgrade an example.
pub fn renew_payloads(tree: &Tree, out: &mut dyn Write) -> Result<()> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(PAYLOADS)
        .current_dir(tree.path(""))
        .env("TOWNLET_WRITE", "1")
        .stdout(Stdio::null())
        .status()
        .context("cannot run cargo, whose test writes the payloads")?;
    let command = PAYLOADS.join(" ");
    ensure!(status.success(), "the payloads cannot be written: `cargo {command}` fails");
    Ok(writeln!(out, "{FOLDER}/{}: renewed", payloads::FOLDER)?)
}
