//! Our own contract: the folder `schema/` read by the rules that `build.rs` reads it by.

use crate::release;
use crate::tree::Tree;
use std::{fmt, fs};
use townlet_codegen::source::Sources;
use townlet_codegen::{Checked, Diagnostic, Diagnostics, Options, Rules, load, load_texts};

/// The schema folder, relative to the root.
pub const FOLDER: &str = "schema";

/// Every `$id` starts with this; build.rs says the same.
const BASE: &str = "https://townlet.ai/schemas/telemetry/";

/// Reads the contract and runs every check.
///
/// # Errors
///
/// Every problem found.
pub fn read(tree: &Tree) -> Result<Checked, Vec<Diagnostic>> {
    let manifest = fs::read_to_string(tree.path("Cargo.toml")).unwrap_or_default();
    let options = Options::new(Rules::Authoring, BASE);
    let options = match release::of_manifest(&manifest) {
        Ok(release) => options.in_release(&release),
        Err(_) => options,
    };
    load(&tree.path(FOLDER), &options)
}

/// Reads what the contract was. Where it does not keep the rules of today, the rules of the language
/// alone apply: how a schema is to be written may have changed since.
///
/// # Errors
///
/// Every problem found.
pub fn read_older(texts: Vec<(String, String)>) -> Result<Checked, Vec<Diagnostic>> {
    load_texts(texts.clone(), &Options::new(Rules::Authoring, BASE))
        .or_else(|_| load_texts(texts, &Options::new(Rules::Asserting, BASE)))
}

/// The files as they stand, to find lines in; what is wrong with them [`read`] says.
pub fn sources(tree: &Tree) -> Sources {
    let options = Options::new(Rules::Authoring, BASE);
    let unread = Diagnostics::default();
    let sources = townlet_codegen::source::read(&tree.path(FOLDER), &options, &unread);
    drop(unread.finish());
    sources
}

/// Like [`read`], for commands that need a sound contract.
///
/// # Errors
///
/// The diagnostics as one text.
pub fn read_sound(tree: &Tree) -> anyhow::Result<Checked> {
    read(tree).map_err(|found| {
        let text = townlet_codegen::diagnostic::render(&found, FOLDER);
        anyhow::anyhow!("the contract is not sound\n\n{text}")
    })
}

/// How much there is to a contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// Schema files.
    pub schemas: usize,
    /// Events.
    pub events: usize,
    /// Versions of all events.
    pub versions: usize,
    /// Steps from one version to the next.
    pub steps: usize,
}

impl Census {
    /// Counts a contract.
    pub fn of(checked: &Checked) -> Self {
        let modules = &checked.contract.modules;
        let versions = modules.iter().filter_map(|module| module.event.as_ref());
        Self {
            schemas: modules.len(),
            events: checked.contract.lineages().len(),
            versions: versions.clone().count(),
            steps: versions.filter(|event| event.step.is_some()).count(),
        }
    }
}

impl fmt::Display for Census {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = [
            count(self.schemas, "schema"),
            count(self.events, "event"),
            count(self.versions, "version"),
            count(self.steps, "upgrade step"),
        ];
        f.write_str(&counts.join(", "))
    }
}

/// A number with its noun: `1 event`, `2 events`.
pub fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}
