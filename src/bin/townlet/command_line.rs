//! The command line.

use crate::commands::{
    Completions, Downgrade, Explain, Inspect, Run, Schema, Upgrade, Validate, Watch,
};
use crate::terminal::Color;
use clap::{Parser, Subcommand};

/// Validates, upgrades and describes streams of town telemetry.
#[derive(Debug, Parser)]
#[command(name = "townlet", version, max_term_width = 100, after_help = AFTER)]
pub(crate) struct CommandLine {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,

    /// When text has colours; NO_COLOR turns them off, too
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Color,
}

const AFTER: &str = "Exit codes: 0 fine, 1 some payloads refused or a tick failed, 2 could not run, 64 usage, 130 interrupted.";

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check payloads against their schemas
    Validate(Validate),
    /// Bring payloads to the latest version
    Upgrade(Upgrade),
    /// Bring payloads to an older version, for readers that only know that
    Downgrade(Downgrade),
    /// Show what is in a stream: events, versions, sizes, fields
    Inspect(Inspect),
    /// Run a town and send its telemetry
    Run(Run),
    /// Watch a run: its health, its failures, and whether that is still fine
    Watch(Watch),
    /// List the schemas, show one, or export them for other languages
    Schema(Schema),
    /// Explain the code of a finding or of a rule for schemas
    Explain(Explain),
    /// Write completions for a shell
    Completions(Completions),
}

#[cfg(test)]
mod tests {
    use super::CommandLine;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        CommandLine::command().debug_assert();
    }
}
