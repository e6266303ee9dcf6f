//! JSON with its members in order and its numbers as they were written.

use anyhow::{Context as _, Result, anyhow};
use townlet_codegen::ir::Literal;
use townlet_codegen::source::Sources;
use townlet_codegen::{Diagnostics, lower};

/// The value of a text.
///
/// # Errors
///
/// When it is no JSON.
pub(super) fn json(text: &str) -> Result<Literal> {
    let problems = Diagnostics::default();
    let sources = Sources::from_texts(vec![("text".to_owned(), text.to_owned())], &problems);
    let first = problems.finish().into_iter().next();
    match first {
        Some(problem) => Err(anyhow!("{}", problem.message)),
        None => Ok(lower::literal(&sources.files.first().context("there is no text")?.root)),
    }
}
