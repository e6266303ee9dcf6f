//! `cargo xtask ir`: the contract as the generator sees it, as JSON.

use crate::contract;
use crate::golden;
use crate::tree::Tree;
use crate::verdict::Verdict;
use anyhow::{Context as _, Result, ensure};
use std::io::Write;
use std::path::PathBuf;
use townlet_codegen::Checked;

/// Arguments of `ir`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Write to this file instead of printing
    #[arg(long, value_name = "PATH")]
    pub write: Option<PathBuf>,
}

/// Prints or writes the IR.
///
/// # Errors
///
/// When the contract is not sound, when the JSON does not read back as the same IR, or when it
/// cannot be written.
pub fn run(tree: &Tree, args: &Args, out: &mut dyn Write) -> Result<Verdict> {
    let text = json(&contract::read_sound(tree)?)?;
    match &args.write {
        Some(path) => golden::write_atomically(path, text.as_bytes())?,
        None => out.write_all(text.as_bytes())?,
    }
    Ok(Verdict::Fine)
}

/// The IR as JSON, proven to read back as the same IR.
///
/// # Errors
///
/// When it does not.
pub fn json(checked: &Checked) -> Result<String> {
    let mut text = serde_json::to_string_pretty(checked).context("the IR cannot be written")?;
    let back: Checked = serde_json::from_str(&text).context("the IR cannot be read back")?;
    ensure!(back == *checked, "the IR reads back as something else");
    text.push('\n');
    Ok(text)
}
