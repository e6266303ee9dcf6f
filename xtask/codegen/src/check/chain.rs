//! The versions of an event follow one another without gaps, and its names are its own.

use super::version::Version;
use crate::diagnostic::{Code, Diagnostics};
use crate::ir::Contract;
use crate::list;

/// The versions of one event, oldest first.
#[derive(Clone)]
pub(super) struct Lineage<'a> {
    /// The name that is written.
    pub(super) event: &'a str,
    pub(super) versions: Vec<Version<'a>>,
}

impl<'a> Lineage<'a> {
    /// Each version with the one before, where numbers and steps agree.
    pub(super) fn steps(&self) -> Vec<(&Version<'a>, &Version<'a>)> {
        let mut steps = Vec::new();
        for pair in self.versions.windows(2) {
            let [old, new] = pair else { continue };
            let declared = new.event.step.as_ref().map(|step| step.from);
            if old.number() + 1 == new.number() && declared == Some(old.number()) {
                steps.push((old, new));
            }
        }
        steps
    }
}

/// The lineages of a contract, ordered by the path of their oldest version.
pub(super) fn lineages(contract: &Contract) -> Vec<Lineage<'_>> {
    list::turn(contract.lineages(), &mut |(event, modules)| {
        let versions = list::some(&modules, &mut |module| Version::of(module));
        Lineage { event, versions }
    })
}

/// Checks numbers and names of every lineage.
pub(super) fn check(lineages: &[Lineage<'_>], diagnostics: &Diagnostics) {
    for lineage in lineages {
        for (index, version) in lineage.versions.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|index| lineage.versions.get(index));
            if follows(lineage, before, version, diagnostics) {
                step(version, diagnostics);
            }
            if let Some(before) = before {
                kept_names(before, version, diagnostics);
            }
        }
    }
    for (index, lineage) in lineages.iter().enumerate() {
        for other in &lineages[index + 1..] {
            own_names(lineage, other, diagnostics);
        }
    }
}

/// Whether the number is the next one; reports it if not.
fn follows(
    lineage: &Lineage<'_>,
    before: Option<&Version<'_>>,
    version: &Version<'_>,
    diagnostics: &Diagnostics,
) -> bool {
    let previous = before.map_or(0, Version::number);
    let number = version.number();
    if number == previous + 1 {
        return true;
    }
    let event = lineage.event;
    let (message, help) = match before {
        Some(before) if number == previous => (
            format!("version {number} of `{event}` is also described by `{}`", before.module.file),
            "give one of the two another `x-version`, or remove it".to_owned(),
        ),
        Some(_) => (
            format!("version {number} of `{event}` comes after version {previous}"),
            format!("add version {}, or give this one that number", previous + 1),
        ),
        None => (
            format!("the first version of `{event}` has the number {number}"),
            "begin with `\"x-version\": 1`".to_owned(),
        ),
    };
    diagnostics.report(Code::VersionChain, version.place("/x-version"), message, help);
    false
}

fn step(version: &Version<'_>, diagnostics: &Diagnostics) {
    let (number, before) = (version.number(), version.number().saturating_sub(1));
    let declared = version.event.step.as_ref().map_or(0, |step| step.from);
    if declared == before {
        return;
    }
    let message = match declared {
        0 => format!("version {number} upgrades nothing"),
        from => format!("version {number} upgrades version {from}"),
    };
    let help = match before {
        0 => "remove `x-upgrades`: there is nothing before the first version".to_owned(),
        _ => {
            format!("write `\"x-upgrades\": {before}`: a step leads to each version from the last")
        }
    };
    diagnostics.report(Code::VersionChain, version.place("/x-upgrades"), message, help);
}

fn kept_names(before: &Version<'_>, version: &Version<'_>, diagnostics: &Diagnostics) {
    for name in before.event.names.iter().filter(|name| !version.event.names.contains(name)) {
        diagnostics.report(
            Code::EventNames,
            version.place("/x-event"),
            format!("version {} is no longer called `{name}`", version.number()),
            format!("list `{name}` in `x-event`: version {} was sent under it", before.number()),
        );
    }
}

fn own_names(one: &Lineage<'_>, other: &Lineage<'_>, diagnostics: &Diagnostics) {
    for version in &other.versions {
        for name in &version.event.names {
            let Some(taken) = one.versions.iter().find(|one| one.event.names.contains(name)) else {
                continue;
            };
            diagnostics.report(
                Code::EventNames,
                version.place("/x-event"),
                format!("`{name}` is a name of `{}` in `{}`", one.event, taken.module.file),
                "give each event names of its own; versions of one event begin with one name",
            );
        }
    }
}
