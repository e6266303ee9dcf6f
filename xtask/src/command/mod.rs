//! The commands, one file each. A command takes the tree and an output and returns a verdict.

pub mod bindings;
pub mod build_cost;
pub mod check;
pub mod compat;
pub mod dist;
pub mod explain;
pub mod ir;
pub mod licences;
pub mod new_version;
pub mod publish;
pub mod rules;
pub mod tidy;

use crate::tree::Tree;
use crate::verdict::Verdict;
use anyhow::Result;
use clap::{Parser, Subcommand};
use std::io::Write;

/// The command line of `cargo xtask`.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
#[command(about = "Developers' commands of townlet-contract")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check the schemas and their examples
    Check(check::Args),
    /// Compare the schemas with what they were: what changed, and which payloads it breaks
    Compat(compat::Args),
    /// Explain a rule that schemas keep, with an example that trips it and one that does not
    Explain(explain::Args),
    /// Begin the next version of an event, and make its examples
    NewVersion(new_version::Args),
    /// Compare the golden copy of the generated Rust with what the schemas give
    Bindings(bindings::Args),
    /// Compare what the cases of the generator's rules expect with what they give
    Rules(rules::Args),
    /// Compare what is published with what the sources give
    Dist(dist::Args),
    /// Freeze what is new, cut the changelog and renew what is published
    Publish(publish::Args),
    /// Print the contract as the generator sees it, as JSON
    Ir(ir::Args),
    /// Measure what it costs to build a crate that depends on the contract
    BuildCost(build_cost::Args),
    /// Hold the licences of all dependencies to the list of what is allowed
    Licences(licences::Args),
    /// Hold the tree to the numbers and directions of the house style
    Tidy(tidy::Args),
}

/// Reads the command line of this process and runs it.
///
/// # Errors
///
/// When a command could not do its work; what it found is a verdict, not an error.
pub fn run(tree: &Tree, out: &mut dyn Write) -> Result<Verdict> {
    match Cli::parse().command {
        Command::Check(args) => check::run(tree, &args, out),
        Command::Compat(args) => compat::run(tree, &args, out),
        Command::Explain(args) => explain::run(&args, out),
        Command::NewVersion(args) => new_version::run(tree, &args, out),
        Command::Bindings(args) => bindings::run(tree, &args, out),
        Command::Rules(args) => rules::run(tree, &args, out),
        Command::Dist(args) => dist::run(tree, &args, out),
        Command::Publish(args) => publish::run(tree, &args, out),
        Command::Ir(args) => ir::run(tree, &args, out),
        Command::BuildCost(args) => build_cost::run(tree, &args, out),
        Command::Licences(args) => licences::run(tree, &args, out),
        Command::Tidy(args) => tidy::run(tree, &args, out),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
