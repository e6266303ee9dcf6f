//! `cargo xtask compat`: what changed in the schemas since they were published, and whether readers
//! and writers of both still meet.

use crate::compat::against::{self, Reach};
use crate::compat::outcome::{self, Outcome, Question};
use crate::compat::render::{self, Colour};
use crate::compat::waiver::{self, Now};
use crate::contract::{self, FOLDER};
use crate::release::{self, Day};
use crate::tree::{Tree, read_folder};
use crate::verdict::Verdict;
use anyhow::{Result, ensure};
use clap::ValueEnum;
use std::io::{IsTerminal as _, Write};
use std::{env, fs, io};
use townlet_codegen::compat::Direction;

/// Arguments of `compat`.
#[derive(Debug, Default, clap::Args)]
#[command(after_help = "Exit codes: 0 compatible, 1 incompatible, 2 no answer, 3 undecided")]
pub struct Args {
    /// A commit, a lock, or a folder of schemas; by default what was published last, else `HEAD`
    #[arg(long, value_name = "REF|LOCK|DIR")]
    pub against: Option<String>,
    /// Only these events
    #[arg(long, value_name = "EVENT")]
    pub event: Vec<String>,
    /// Which incompatibilities stop; the others are warnings
    #[arg(long, value_enum, default_value_t = Asked::Backward)]
    pub direction: Asked,
    /// Compare with every release in the lock, not only the last
    #[arg(long)]
    pub transitive: bool,
    /// How findings are printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// When text has colours; `NO_COLOR` turns them off, too
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = When::Auto)]
    pub color: When,
    /// The day, for waivers that end on one; today by default
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<Day>,
}

/// Which incompatibilities stop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Asked {
    /// New readers take what old writers send
    #[default]
    Backward,
    /// Old readers take what new writers send
    Forward,
    /// Both
    Full,
}

/// When text has colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless `NO_COLOR` is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, as rustc prints them
    #[default]
    Text,
    /// One JSON object
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0
    Sarif,
    /// For a pull request
    Markdown,
}

/// Compares and prints.
///
/// # Errors
///
/// When there is nothing to compare with, or one of the contracts is not sound.
pub fn run(tree: &Tree, args: &Args, out: &mut dyn Write) -> Result<Verdict> {
    let outcome = examine(tree, args)?;
    let text = match args.format {
        Format::Text => render::text(&outcome, colour(args.color)),
        Format::Json => render::json(&outcome),
        Format::Github => render::github(&outcome),
        Format::Sarif => render::sarif(&outcome),
        Format::Markdown => render::markdown(&outcome),
    };
    out.write_all(text.as_bytes())?;
    Ok(outcome.verdict())
}

/// Compares without printing.
///
/// # Errors
///
/// When there is nothing to compare with, or one of the contracts is not sound.
pub fn examine(tree: &Tree, args: &Args) -> Result<Outcome> {
    let reach = if args.transitive { Reach::Every } else { Reach::Last };
    let states = against::states(tree, args.against.as_deref(), reach)?;
    let new = contract::read_sound(tree)?;
    let lineages = |checked: &townlet_codegen::Checked| {
        let lineages = checked.contract.lineages();
        lineages.into_iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>()
    };
    let known: Vec<String> =
        states.iter().map(|it| &it.checked).chain([&new]).flat_map(lineages).collect();
    for event in &args.event {
        ensure!(known.contains(event), "there is no event `{event}`");
    }
    let directions = match args.direction {
        Asked::Backward => vec![Direction::Backward],
        Asked::Forward => vec![Direction::Forward],
        Asked::Full => Direction::ALL.to_vec(),
    };
    let question = Question { directions, events: args.event.clone() };
    let mut outcome = outcome::compare(&states, &new, &question);
    if let Some(lock) = against::own_lock(tree)? {
        outcome.add_broken(&lock.broken(&read_folder(&tree.path(FOLDER))?));
    }
    if let Ok(text) = fs::read_to_string(tree.path(waiver::FILE)) {
        let release = release::of_manifest(&super::dist::manifest(tree)?)?;
        let today = args.today.clone().unwrap_or_else(Day::today);
        let now = Now { release, day: today.as_str().to_owned() };
        waiver::apply(&mut outcome.findings, &waiver::parse(&text)?, &now, &args.event);
    }
    outcome.locate(&contract::sources(tree));
    Ok(outcome)
}

fn colour(when: When) -> Colour {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = || env::var_os("TERM").is_some_and(|term| term == "dumb");
    let on = match when {
        When::Always => true,
        When::Never => false,
        When::Auto => io::stdout().is_terminal() && !set("NO_COLOR") && !dumb(),
    };
    if on { Colour::On } else { Colour::Off }
}
