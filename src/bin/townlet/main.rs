//! `townlet`: runs towns, and validates, upgrades and describes streams of telemetry; a client of the
//! public API.
//!
//! ```text
//! command_line → commands → input → records → judge → findings, output
//! ```
//!
//! Streams are read record by record, in constant memory. What commands print goes through
//! `terminal`; what they leave on disk goes through `output`.

mod command_line;
mod commands;

mod input;
mod reading;
mod records;
mod stream;

mod explanations;
mod findings;
mod generators;
mod judge;
mod tally;

mod exit;
mod output;
mod suggestion;
mod terminal;

use crate::command_line::{Command, CommandLine};
use crate::terminal::Terminal;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let CommandLine { command, color } = match CommandLine::try_parse() {
        Ok(command_line) => command_line,
        Err(error) => {
            // When nobody reads what clap has to say, nobody is told.
            let _ = error.print();
            let usage = if error.use_stderr() { exit::USAGE } else { 0 };
            return ExitCode::from(usage);
        }
    };
    let terminal = Terminal::new(color);
    let ended = match command {
        Command::Validate(validate) => validate.run(terminal),
        Command::Upgrade(upgrade) => upgrade.run(terminal),
        Command::Downgrade(downgrade) => downgrade.run(terminal),
        Command::Inspect(inspect) => inspect.run(terminal),
        Command::Run(run) => run.run(terminal),
        Command::Watch(watch) => watch.run(terminal),
        Command::Schema(schema) => schema.run(terminal),
        Command::Explain(explain) => explain.run(terminal),
        Command::Completions(completions) => completions.run(),
    };
    match ended {
        Ok(outcome) => exit::code(outcome),
        Err(error) => {
            if !exit::is_broken_pipe(&error) {
                terminal.complain(format!("{error:#}"));
            }
            exit::code_of(&error)
        }
    }
}
