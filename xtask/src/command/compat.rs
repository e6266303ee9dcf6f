//! `cargo xtask compat`: what changed in the schemas since they were published, and whether readers
//! and writers of both still meet.

use crate::compat::against::{self, Reach};
use crate::compat::outcome::{self, Outcome, Question};
use crate::compat::render::{self, Colour};
use crate::compat::waiver::{self, Now};
use crate::contract::{self, FOLDER};
use crate::tree::{Tree, read_folder};
use crate::verdict::Verdict;
use anyhow::{Context as _, Result, ensure};
use clap::ValueEnum;
use std::io::{IsTerminal as _, Write};
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs, io};
use townlet_codegen::compat::Direction;

/// Arguments of `compat`.
#[derive(Debug, clap::Args)]
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
    /// The day, for waivers that end on one; today by default
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<String>,
}

/// Which incompatibilities stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Asked {
    /// New readers take what old writers send
    Backward,
    /// Old readers take what new writers send
    Forward,
    /// Both
    Full,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, as rustc prints them
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
        Format::Text => render::text(&outcome, colour()),
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
        let now = Now { release: release(tree)?, day: args.today.clone().unwrap_or_else(today) };
        waiver::apply(&mut outcome.findings, &waiver::parse(&text)?, &now);
    }
    outcome.locate(&contract::sources(tree));
    Ok(outcome)
}

/// The release that is worked on.
fn release(tree: &Tree) -> Result<String> {
    let text = fs::read_to_string(tree.path("Cargo.toml")).context("cannot read `Cargo.toml`")?;
    let manifest: toml::Table = toml::from_str(&text).context("`Cargo.toml` is no TOML")?;
    let version = manifest.get("package").and_then(|package| package.get("version"));
    let version = version.and_then(toml::Value::as_str);
    Ok(version.context("`Cargo.toml` names no version")?.to_owned())
}

/// Colours on a terminal that takes them, unless `NO_COLOR` says no.
fn colour() -> Colour {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
    match io::stdout().is_terminal() && !set("NO_COLOR") && !dumb {
        true => Colour::On,
        false => Colour::Off,
    }
}

/// The day in UTC, from the clock of this machine.
fn today() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let (year, month, day) = civil(now.as_secs() / 86_400);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Year, month and day of so many days after 1 January 1970, counted year by year.
fn civil(mut days: u64) -> (u64, u64, u64) {
    let every = |year: u64, count: u64| year.is_multiple_of(count);
    let is_leap = |year| every(year, 4) && (!every(year, 100) || every(year, 400));
    let mut year = 1970;
    while days >= if is_leap(year) { 366 } else { 365 } {
        days -= if is_leap(year) { 366 } else { 365 };
        year += 1;
    }
    let february = if is_leap(year) { 29 } else { 28 };
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    (year, month, days + 1)
}

#[cfg(test)]
mod tests {
    use super::civil;

    #[test]
    fn days_become_dates() {
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(civil(19_782), (2024, 2, 29));
        assert_eq!(civil(20_781), (2026, 11, 24));
    }
}
