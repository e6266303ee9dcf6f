//! `townlet schema`: lists the schemas, shows one exactly as it is published or that of the
//! configuration of a run, or exports them for generators of code.

mod export;

use self::export::Export;
use crate::exit::{Outcome, Usage};
use crate::suggestion;
use crate::terminal::{DIM, PLACE, Terminal};
use serde::Serialize;
use std::io::Write;
use townlet_contract::sim::config;
use townlet_contract::{Kind, SCHEMAS, event};

/// Options of `townlet schema`.
#[derive(Debug, clap::Args)]
pub(crate) struct Schema {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// List events, versions, paths and ids
    List {
        /// Shared types, too
        #[arg(long)]
        all: bool,
        /// How the list is written
        #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
        format: Format,
    },
    /// Show the text of a schema
    Show {
        /// An event, a path below schema/ or an id
        name: String,
        /// The version of an event; the latest unless said otherwise
        #[arg(long, value_name = "N")]
        version: Option<u32>,
    },
    /// Show the schema of the configuration of `townlet run`, for editors
    Config,
    /// Write the schemas for generators of code, and print the commands that make code of them
    ///
    /// The commands are tested: docs/BINDINGS.md of the repository has what comes out of them, and
    /// where it falls short.
    Export(Export),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people
    #[default]
    Text,
    /// One array
    Json,
}

/// A schema in a list.
#[derive(Debug, Serialize)]
struct Row {
    event: Option<&'static str>,
    version: Option<u32>,
    latest: bool,
    path: &'static str,
    id: &'static str,
}

impl Schema {
    /// Lists, shows or exports.
    pub(crate) fn run(self, terminal: Terminal) -> anyhow::Result<Outcome> {
        match self.command {
            Command::List { all, format: Format::Text } => list(terminal, &rows(all))?,
            Command::List { all, format: Format::Json } => {
                let mut out = Terminal::data();
                serde_json::to_writer_pretty(&mut out, &rows(all)).map_err(std::io::Error::from)?;
                writeln!(out)?;
                out.flush()?;
            }
            Command::Show { name, version } => {
                let mut out = Terminal::data();
                out.write_all(find(&name, version)?.text.as_bytes())?;
                out.flush()?;
            }
            Command::Config => {
                let mut out = Terminal::data();
                out.write_all(config::json_schema().as_bytes())?;
                out.flush()?;
            }
            Command::Export(export) => export.run()?,
        }
        Ok(Outcome::Fine)
    }
}

fn rows(all: bool) -> Vec<Row> {
    let rows = SCHEMAS.iter().map(|schema| {
        let version = schema.event.as_ref();
        Row {
            event: version.and_then(|version| version.names.first().copied()),
            version: version.map(|version| version.number),
            latest: version.is_some_and(is_latest),
            path: schema.path,
            id: schema.id,
        }
    });
    rows.filter(|row| all || row.event.is_some()).collect()
}

fn is_latest(version: &event::Version) -> bool {
    let kind = version.names.first().and_then(|name| Kind::from_name(name));
    kind.is_some_and(|kind| kind.latest() == version.number)
}

fn list(terminal: Terminal, rows: &[Row]) -> anyhow::Result<()> {
    let mut out = terminal.text();
    let width = |of: fn(&Row) -> usize| rows.iter().map(of).max().unwrap_or_default();
    let event = width(|row| row.event.unwrap_or("-").len());
    let path = width(|row| row.path.len());
    writeln!(out, "{PLACE}{:event$}  version  {:path$}  id{PLACE:#}", "event", "path")?;
    for row in rows {
        let name = row.event.unwrap_or("-");
        let version = row.version.map_or_else(|| "-".to_owned(), |number| format!("v{number}"));
        let version = if row.latest { format!("{version} *") } else { version };
        writeln!(out, "{name:event$}  {version:7}  {:path$}  {}", row.path, row.id)?;
    }
    writeln!(out, "{DIM}* the latest version{DIM:#}")?;
    out.flush()?;
    Ok(())
}

fn find(name: &str, version: Option<u32>) -> anyhow::Result<&'static event::Schema> {
    let path = name.strip_prefix("schema/").unwrap_or(name);
    if let Some(schema) = SCHEMAS.iter().find(|schema| schema.id == name || schema.path == path) {
        let number = schema.event.as_ref().map(|version| version.number);
        if version.is_some() && version != number {
            let named = format!("`{name}` is one version; leave out `--version`");
            return Err(Usage::error(named));
        }
        return Ok(schema);
    }
    let of_event = |wanted: u32| {
        SCHEMAS.iter().find(|schema| {
            let event = schema.event.as_ref();
            event.is_some_and(|event| event.names.contains(&name) && event.number == wanted)
        })
    };
    let Some(kind) = Kind::from_name(name) else {
        let events = Kind::ALL.iter().map(|kind| kind.name());
        let known = events.chain(SCHEMAS.iter().map(|schema| schema.path));
        let hint = suggestion::did_you_mean(name, known);
        let message = format!("`{name}` is no event, path or id (see `townlet schema list`){hint}");
        return Err(Usage::error(message));
    };
    let latest = kind.latest();
    let wanted = version.unwrap_or(latest);
    of_event(wanted).ok_or_else(|| {
        Usage::error(format!("`{kind}` has no version {wanted}; the latest is {latest}"))
    })
}
