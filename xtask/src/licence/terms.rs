//! The list of what is allowed, `xtask/licences.toml`.

use anyhow::{Result, ensure};
use serde::Deserialize;

/// What licences dependencies may have.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Licences that every package may have.
    pub allowed: Vec<String>,
    /// Licences of single packages.
    #[serde(default, rename = "exception")]
    pub exceptions: Vec<Exception>,
}

/// A licence that one package may have.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The package.
    pub package: String,
    /// The licence.
    pub licence: String,
    /// Why.
    pub reason: String,
}

impl Terms {
    /// The licences that a package may have beside those of all.
    pub fn of<'t>(&'t self, package: &'t str) -> impl Iterator<Item = &'t str> {
        let mine = self.exceptions.iter().filter(move |one| one.package == package);
        mine.map(|one| one.licence.as_str())
    }
}

/// Reads the list.
///
/// # Errors
///
/// When it is no such list, or an exception has no reason.
pub fn parse(text: &str) -> Result<Terms> {
    let terms: Terms = toml::from_str(text)?;
    for one in &terms.exceptions {
        let Exception { package, reason, .. } = one;
        ensure!(!reason.trim().is_empty(), "the exception for `{package}` has no reason");
    }
    Ok(terms)
}
