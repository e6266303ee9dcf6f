//! `townlet` from outside: the real binary in a folder of its own.
//!
//! A test runs the binary through [`town::Town`] and looks at exit code, output and files.

#[path = "cli/town.rs"]
mod town;

#[path = "cli/command_line.rs"]
mod command_line;
#[path = "cli/completions.rs"]
mod completions;
#[path = "cli/compression.rs"]
mod compression;
#[path = "cli/downgrade.rs"]
mod downgrade;
#[path = "cli/explain.rs"]
mod explain;
#[path = "cli/export.rs"]
mod export;
#[path = "cli/formats.rs"]
mod formats;
#[path = "cli/help.rs"]
mod help;
#[path = "cli/in_vain.rs"]
mod in_vain;
#[path = "cli/inspect.rs"]
mod inspect;
#[path = "cli/interruption.rs"]
mod interruption;
#[path = "cli/plan.rs"]
mod plan;
#[path = "cli/records.rs"]
mod records;
#[path = "cli/schema.rs"]
mod schema;
#[path = "cli/standards.rs"]
mod standards;
#[path = "cli/upgrade.rs"]
mod upgrade;
#[path = "cli/validate.rs"]
mod validate;
