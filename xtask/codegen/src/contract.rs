//! The front door: a folder of schemas, all stages, a checked contract or every diagnostic.

use crate::ir::{Contract, Detection, Plan, RetiredName};
use crate::{Diagnostic, Diagnostics, check, dialect, lower, source};
use std::path::Path;

/// A contract that passed every check, with a plan for each upgrade step.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Checked {
    /// The contract.
    pub contract: Contract,
    /// One plan for each version that upgrades another, ordered by module path.
    pub plans: Vec<Plan>,
    /// The way back of each of them, ordered by the module path that it starts from.
    pub downs: Vec<Plan>,
    /// How payloads that say nothing of themselves are told apart.
    pub detection: Detection,
    /// Names that records no longer have, ordered by record and name.
    pub retired: Vec<RetiredName>,
}

/// How to read a folder of schemas.
#[derive(Clone, Debug)]
pub struct Options {
    /// Which rules apply.
    pub rules: Rules,
    /// Every `$id` is this followed by the file's path.
    pub base: String,
    /// The release that is built, as in `0.1.0`: what was to be gone by then has to be. Without one,
    /// nothing has to.
    pub release: Option<String>,
}

impl Options {
    /// Reads in no release in particular.
    pub fn new(rules: Rules, base: &str) -> Self {
        Self { rules, base: base.to_owned(), release: None }
    }

    /// Reads as what is built for a release.
    #[must_use]
    pub fn in_release(self, release: &str) -> Self {
        Self { release: Some(release.to_owned()), ..self }
    }

    /// As the examples of the rules are read, which speak of release 1.2.0.
    pub fn of_examples() -> Self {
        Self::new(Rules::Authoring, "https://example.org/schemas/").in_release("1.2.0")
    }
}

/// Which rules apply to schemas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// Language and authoring rules: names, descriptions, nothing inline. For a contract.
    Authoring,
    /// Language rules alone: what can be generated at all. For schemas that others wrote; `format`
    /// is refused, since JSON Schema leaves open whether it is checked.
    Language,
    /// As `Language`, with the formats that we know checked.
    Asserting,
}

/// Reads every schema under `folder` and runs all stages up to `check`.
///
/// # Errors
///
/// Every problem found, located and ordered.
pub fn load(folder: &Path, options: &Options) -> Result<Checked, Vec<Diagnostic>> {
    let diagnostics = Diagnostics::default();
    let sources = source::read(folder, options, &diagnostics);
    finish(&sources, options, diagnostics)
}

/// Like [`load`], for schemas that do not stand in a folder: path and text of each.
///
/// # Errors
///
/// Every problem found, located and ordered.
pub fn load_texts(
    texts: Vec<(String, String)>,
    options: &Options,
) -> Result<Checked, Vec<Diagnostic>> {
    let diagnostics = Diagnostics::default();
    let sources = source::Sources::from_texts(texts, &diagnostics);
    finish(&sources, options, diagnostics)
}

fn finish(
    sources: &source::Sources,
    options: &Options,
    diagnostics: Diagnostics,
) -> Result<Checked, Vec<Diagnostic>> {
    let documents = dialect::parse(sources, options, &diagnostics);
    let contract = lower::lower(&documents, options, &diagnostics);
    let resolved = match diagnostics.is_empty() {
        true => check::check(&contract, options.release.as_deref(), &diagnostics),
        false => check::Resolved::default(),
    };
    let mut found = diagnostics.finish();
    sources.locate(&mut found);
    if !found.is_empty() {
        return Err(found);
    }
    let check::Resolved { plans, downs, detection, retired } = resolved;
    Ok(Checked { contract, plans, downs, detection, retired })
}
