//! `cargo xtask bindings`: the golden copy of the generated Rust.

use crate::contract;
use crate::golden::{self, Golden};
use crate::tree::Tree;
use crate::verdict::Verdict;
use anyhow::Result;
use std::io::Write;
use townlet_codegen::emit::rust;

/// Where the golden copy stands, relative to the root.
pub const FOLDER: &str = "tests/golden";

/// Arguments of `bindings`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Renew the golden copy; without it nothing is written
    #[arg(long)]
    pub write: bool,
}

/// Compares, or renews, and says which files differ.
///
/// # Errors
///
/// When the contract is not sound, or files cannot be read or written.
pub fn run(tree: &Tree, args: &Args, out: &mut dyn Write) -> Result<Verdict> {
    let golden = compare(tree)?;
    if args.write { golden::renew(&golden, out) } else { golden::report(&golden, COMMAND, out) }
}

const COMMAND: &str = "cargo xtask bindings --write";

/// The golden copy beside what the schemas give.
///
/// # Errors
///
/// When the contract is not sound, or the golden copy cannot be read.
pub fn compare(tree: &Tree) -> Result<Golden> {
    let checked = contract::read_sound(tree)?;
    let files = rust::emit(&checked, &rust::Options::default());
    let wanted = files.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    Golden::read(&tree.path(FOLDER), FOLDER, wanted)
}
