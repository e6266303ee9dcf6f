//! Licences of dependencies against a list: plain data in, findings as sentences out.
//!
//! It does not ask cargo; the command does.

mod expression;
mod terms;

pub use self::terms::{Terms, parse};

use self::expression::satisfied;
use serde::Deserialize;
use std::collections::BTreeSet;

/// A package as cargo describes it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licences, an SPDX expression; absent when it only names a file.
    pub license: Option<String>,
    /// Where it comes from; absent for packages of this tree.
    pub source: Option<String>,
}

/// What is wrong, a sentence each: packages with other licences than the terms allow, and exceptions
/// that no package needs.
pub fn judge(packages: &[Package], terms: &Terms) -> Vec<String> {
    let mut needed = BTreeSet::new();
    let mut found = Vec::new();
    for package in packages.iter().filter(|package| package.source.is_some()) {
        let Package { name, version, license, .. } = package;
        let Some(expression) = license else {
            found.push(format!("`{name}` {version} does not say under which licence it is"));
            continue;
        };
        let common = satisfied(expression, &|licence| terms.allowed.iter().any(|it| it == licence));
        if common {
            continue;
        }
        let mine: Vec<&str> = terms.of(name).collect();
        let meant = satisfied(expression, &|licence| {
            terms.allowed.iter().any(|it| it == licence) || mine.contains(&licence)
        });
        if meant {
            needed.extend(mine.iter().map(|licence| (name.as_str(), *licence)));
        } else {
            found.push(format!(
                "`{name}` {version} is under `{expression}`, which is not allowed; do without it, or \
                 give the reason in `xtask/licences.toml`"
            ));
        }
    }
    let idle = terms
        .exceptions
        .iter()
        .filter(|one| !needed.contains(&(one.package.as_str(), one.licence.as_str())));
    found.extend(idle.map(|one| {
        format!("nothing needs the exception `{}` for `{}`; remove it", one.licence, one.package)
    }));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, license: Option<&str>, source: Option<&str>) -> Package {
        let text = |text: &str| text.to_owned();
        Package {
            name: name.to_owned(),
            version: text("1.0.0"),
            license: license.map(text),
            source: source.map(text),
        }
    }

    #[track_caller]
    fn check(license: Option<&str>, expected: &[&str]) {
        let terms = "allowed = [\"MIT\"]\n[[exception]]\npackage = \"ring\"\nlicence = \"ISC\"\n\
                     reason = \"it is needed\"\n";
        let terms = parse(terms).expect("these are terms");
        let packages = [
            package("ours", None, None),
            package("ring", Some("MIT AND ISC"), Some("registry")),
            package("one", license, Some("registry")),
        ];
        assert_eq!(judge(&packages, &terms), expected);
    }

    #[test]
    fn a_licence_that_is_not_allowed_is_named() {
        check(Some("MIT"), &[]);
        check(Some("GPL-3.0 OR MIT"), &[]);
        check(
            Some("ISC"),
            &[
                "`one` 1.0.0 is under `ISC`, which is not allowed; do without it, or give the reason \
               in `xtask/licences.toml`",
            ],
        );
        check(None, &["`one` 1.0.0 does not say under which licence it is"]);
    }

    #[test]
    fn an_exception_that_nothing_needs_is_a_finding() {
        let terms = parse(
            "allowed = [\"MIT\"]\n[[exception]]\npackage = \"one\"\nlicence = \"ISC\"\nreason = \"r\"\n",
        )
        .expect("these are terms");
        let packages = [package("one", Some("MIT OR ISC"), Some("registry"))];
        let found = judge(&packages, &terms);
        assert_eq!(found, ["nothing needs the exception `ISC` for `one`; remove it"]);
    }
}
