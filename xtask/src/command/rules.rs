//! `cargo xtask rules`: what the case folders of the generator's rules expect to be reported.

use crate::golden::{self, Golden};
use crate::tree::{Tree, read_folder};
use crate::verdict::Verdict;
use anyhow::Result;
use std::collections::BTreeMap;
use std::io::Write;
use townlet_codegen::diagnostic::{Code, render};
use townlet_codegen::{Options, load};

/// Where the rules stand, relative to the root; each code has a folder there.
pub const FOLDER: &str = "xtask/codegen/rules";

const COMMAND: &str = "cargo xtask rules --write";

/// Arguments of `rules`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Renew what is expected; without it nothing is written
    #[arg(long)]
    pub write: bool,
}

/// Compares, or renews, and says which files differ.
///
/// # Errors
///
/// When files cannot be read or written.
pub fn run(tree: &Tree, args: &Args, out: &mut dyn Write) -> Result<Verdict> {
    let golden = compare(tree)?;
    if args.write { golden::renew(&golden, out) } else { golden::report(&golden, COMMAND, out) }
}

/// What the cases expect beside what they give.
///
/// # Errors
///
/// When the rules cannot be read.
pub fn compare(tree: &Tree) -> Result<Golden> {
    let wanted: BTreeMap<String, String> =
        Code::ALL.iter().map(|code| (expectation(*code), reported(tree, *code))).collect();
    let mut present = read_folder(&tree.path(FOLDER))?;
    present.retain(|path, _| path.ends_with("/trips/expected.txt"));
    Golden::compare(&tree.path(FOLDER), FOLDER, wanted, &present)
}

fn expectation(code: Code) -> String {
    format!("{code}/trips/expected.txt")
}

/// What is reported of the contract that trips a rule.
fn reported(tree: &Tree, code: Code) -> String {
    let folder = tree.path(&format!("{FOLDER}/{code}/trips"));
    render(&load(&folder, &Options::of_examples()).err().unwrap_or_default(), "")
}
