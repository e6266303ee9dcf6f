//! What is deprecated is removed in a later release than the one that deprecates it, and then it is
//! gone from the newest version. That releases are written as such, `dialect` has seen.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::ir::{Contract, DefinitionKind, Deprecation, Docs, Module, ModulePath};

/// Checks every deprecation of the contract, in the release that is built, if it is for one.
pub(super) fn check(contract: &Contract, built: Option<&str>, diagnostics: &Diagnostics) {
    for module in &contract.modules {
        let built = built.and_then(target).filter(|_| is_newest(contract, module));
        let report = |pointer: &str, docs: &Docs| {
            let Some(deprecation) = &docs.deprecated else { return };
            let place = Place::new(&*module.file, format!("{pointer}/x-deprecated"));
            let in_order = is_in_order(deprecation, &place, diagnostics);
            if let Some(built) = built.filter(|_| in_order) {
                due(deprecation, built, place, diagnostics);
            }
        };
        for definition in &module.definitions {
            report(&definition.pointer, &definition.docs);
            if let DefinitionKind::Record(record) = &definition.kind {
                for field in &record.fields {
                    report(&field.pointer, &field.docs);
                }
            }
        }
    }
}

/// Whether no later version stands beside it. Older ones keep what they have.
fn is_newest(contract: &Contract, module: &Module) -> bool {
    let own = split(&module.path);
    let others = contract.modules.iter().map(|other| split(&other.path));
    !others.into_iter().any(|other| other.0 == own.0 && other.1 > own.1)
}

/// The folder of a version, and its number.
fn split(path: &ModulePath) -> (&[String], Option<u64>) {
    let Some((version, folder)) = path.0.split_last() else { return (&[], None) };
    (folder, version.strip_prefix('v').and_then(|number| number.parse().ok()))
}

/// Reports what has to be gone in the release that is built.
fn due(deprecation: &Deprecation, built: [u64; 3], place: Place, diagnostics: &Diagnostics) {
    let Some(until) = &deprecation.remove_in else { return };
    if release(until).is_some_and(|until| until <= built) {
        let message = format!("it was to be gone in {until}, and is not");
        let help = "start a version without it: `cargo xtask new-version`; if it has to stay, let \
                    `remove-in` name a later release";
        diagnostics.report(Code::Overdue, place, message, help);
    }
}

fn is_in_order(deprecation: &Deprecation, place: &Place, diagnostics: &Diagnostics) -> bool {
    let numbers = |text: &Option<String>| text.as_deref().and_then(release);
    let Some(until) = numbers(&deprecation.remove_in) else { return true };
    let (message, help) = match numbers(&deprecation.since) {
        None => (
            "it is removed in a release, but since when it is deprecated is not said",
            "add `since`, the release that deprecates it",
        ),
        Some(since) if until <= since => (
            "it is removed no later than it is deprecated",
            "let `remove-in` name a release after `since`",
        ),
        Some(_) => return true,
    };
    diagnostics.report(Code::Deprecation, place.clone(), message, help);
    false
}

/// The release that a version is, or leads to: `2.0.0-rc.1` is as far as `2.0.0`.
fn target(version: &str) -> Option<[u64; 3]> {
    release(version.split(['-', '+']).next()?)
}

/// The three numbers of a release.
fn release(text: &str) -> Option<[u64; 3]> {
    let number = |part: &str| {
        let plain = part == "0" || !part.starts_with('0');
        let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        (plain && digits).then(|| part.parse().ok()).flatten()
    };
    let mut parts = text.split('.');
    let release = [number(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?];
    parts.next().is_none().then_some(release)
}

#[cfg(test)]
mod tests {
    use super::{release, target};

    #[test]
    fn releases() {
        assert_eq!(release("1.20.3"), Some([1, 20, 3]));
        for wrong in ["1.2", "1.2.3.4", "v1.2.3", "01.2.3", "1.2.x", "", "1.2.3-rc.1"] {
            assert_eq!(release(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_leads_to_a_release_is_held_to_it() {
        for version in ["2.0.0", "2.0.0-rc.1", "2.0.0+build-5", "2.0.0-rc.1+5"] {
            assert_eq!(target(version), Some([2, 0, 0]), "{version}");
        }
        assert_eq!(target("next"), None);
    }
}
