//! From TOML to a configuration, or to every problem that it has.

use super::error::{ConfigError, ConfigProblem};
use super::places::{self, Step, line_and_column, spell};
use super::{Config, references, rules};
use std::ops::Range;
use std::path::Path;
use toml::de::DeTable;

/// Reads the configuration in a file.
///
/// # Errors
///
/// When the file cannot be read, and those of [`parse`].
pub fn read(path: &Path) -> Result<Config, ConfigError> {
    let file = path.display().to_string();
    match std::fs::read_to_string(path) {
        Ok(text) => parse(&text, &file),
        Err(error) => {
            let message = format!("cannot be read: {error}; check the path and its permissions");
            let problem = ConfigProblem { line: 0, column: 0, key: String::new(), message };
            Err(ConfigError { file, problems: vec![problem] })
        }
    }
}

/// Reads the configuration in a text; `file` is what errors call it.
///
/// # Errors
///
/// When it is not TOML, has a key that is not known, a value of the wrong kind or out of range, or
/// names something that is not there.
pub fn parse(text: &str, file: &str) -> Result<Config, ConfigError> {
    let refuse = |mut problems: Vec<ConfigProblem>| {
        problems.sort_by_key(|problem| (problem.line, problem.column));
        ConfigError { file: file.to_owned(), problems }
    };
    let document = match DeTable::parse(text) {
        Ok(document) => document.into_inner(),
        Err(error) => return Err(refuse(vec![of_toml(text, &DeTable::new(), &error)])),
    };
    let broken = rules::broken(&document);
    let mut problems = Vec::new();
    for one in broken {
        problems.push(problem(text, Some(one.span), &one.path, one.message));
    }
    if !problems.is_empty() {
        return Err(refuse(problems));
    }
    let config: Config = match toml::from_str(text) {
        Ok(config) => config,
        Err(error) => return Err(refuse(vec![of_toml(text, &document, &error)])),
    };
    for (path, message) in references::missing(&config) {
        let span = places::span_of(&document, &path);
        problems.push(problem(text, span, &path, message));
    }
    if problems.is_empty() { Ok(config) } else { Err(refuse(problems)) }
}

fn of_toml(text: &str, document: &DeTable<'_>, error: &toml::de::Error) -> ConfigProblem {
    let path = error.span().map(|span| places::path_at(document, span.start));
    let message = error.message().trim().replace('\n', "; ");
    problem(text, error.span(), &path.unwrap_or_default(), message)
}

fn problem(
    text: &str,
    span: Option<Range<usize>>,
    path: &[Step],
    message: String,
) -> ConfigProblem {
    let (line, column) = line_and_column(text, span.map_or(0, |span| span.start));
    ConfigProblem { line, column, key: spell(path), message }
}
