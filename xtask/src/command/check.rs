//! `cargo xtask check`: every problem of the schemas, of the examples beside them, and of what was
//! published.

use crate::contract::{self, Census, FOLDER, count};
use crate::example;
use crate::problem::{Entry, Problem};
use crate::published;
use crate::tree::{Tree, read_folder};
use crate::verdict::Verdict;
use anyhow::Result;
use clap::ValueEnum;
use serde_json::json;
use std::io::Write;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// How problems are printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// How problems are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, as rustc prints them
    Text,
    /// One JSON object
    Json,
    /// Annotations of GitHub Actions
    Github,
}

/// What was looked at, and what is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What there is; absent when the schemas are broken.
    pub census: Option<Census>,
    /// Schema files on disk.
    pub files: usize,
    /// Example payloads on disk.
    pub examples: usize,
    /// Everything wrong.
    pub problems: Vec<Problem>,
}

/// Checks and prints.
///
/// # Errors
///
/// When the schema folder cannot be read or the output cannot be written.
pub fn run(tree: &Tree, args: &Args, out: &mut dyn Write) -> Result<Verdict> {
    let outcome = examine(tree)?;
    match args.format {
        Format::Text => write_text(&outcome, out)?,
        Format::Json => write_json(&outcome, out)?,
        Format::Github => {
            for problem in &outcome.problems {
                out.write_all(problem.github().as_bytes())?;
            }
            writeln!(out, "{}", outcome.summary())?;
        }
    }
    Ok(if outcome.is_fine() { Verdict::Fine } else { Verdict::Found })
}

/// Checks without printing.
///
/// # Errors
///
/// When the schema folder cannot be read.
pub fn examine(tree: &Tree) -> Result<Outcome> {
    let present = read_folder(&tree.path(FOLDER))?;
    let read = contract::read(tree);
    let frozen = published::check(&present, read.as_ref().ok().map(|read| &read.contract));
    let (census, mut problems) = match read {
        Ok(checked) => (Some(Census::of(&checked)), Vec::new()),
        Err(found) => (None, found.into_iter().map(Problem::Schema).collect()),
    };
    problems.extend(frozen.into_iter().map(Problem::Published));
    problems.extend(example::check(&present).into_iter().map(Problem::Example));
    let schemas = present.keys().filter(|path| example::is_schema(path));
    let examples = present.keys().filter(|path| example::is_example(path));
    Ok(Outcome { census, files: schemas.count(), examples: examples.count(), problems })
}

impl Outcome {
    /// Whether there was something to look at and nothing is wrong with it.
    pub fn is_fine(&self) -> bool {
        let looked = self.census.is_some_and(|census| census.events > 0) && self.examples > 0;
        looked && self.problems.is_empty()
    }

    /// What was looked at, in one line.
    pub fn summary(&self) -> String {
        let looked = match &self.census {
            Some(census) => census.to_string(),
            None => count(self.files, "schema file"),
        };
        let problems = match self.problems.len() {
            0 if !self.is_fine() => "no event or no example, so nothing was checked".to_owned(),
            0 => "no problems".to_owned(),
            number => count(number, "problem"),
        };
        format!("{looked}, {}: {problems}", count(self.examples, "example"))
    }
}

fn write_text(outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
    for problem in &outcome.problems {
        writeln!(out, "{}", problem.text())?;
    }
    Ok(writeln!(out, "{}", outcome.summary())?)
}

fn write_json(outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
    let census = outcome.census.unwrap_or_default();
    let problems: Vec<Entry> = outcome.problems.iter().map(Problem::entry).collect();
    let object = json!({
        "fine": outcome.is_fine(),
        "schemas": outcome.files,
        "events": census.events,
        "versions": census.versions,
        "steps": census.steps,
        "examples": outcome.examples,
        "problems": problems,
    });
    Ok(writeln!(out, "{object:#}")?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(events: usize, examples: usize) -> Outcome {
        let census = Census { schemas: 1, events, versions: events, steps: 0 };
        Outcome { census: Some(census), files: 1, examples, problems: Vec::new() }
    }

    #[test]
    fn looking_at_nothing_is_not_fine() {
        assert!(!outcome(0, 1).is_fine());
        assert!(!outcome(1, 0).is_fine());
        assert!(outcome(1, 1).is_fine());
    }

    #[test]
    fn the_summary_says_what_was_looked_at() {
        let text = "1 schema, 2 events, 2 versions, 0 upgrade steps, 3 examples: no problems";
        assert_eq!(outcome(2, 3).summary(), text);
    }
}
