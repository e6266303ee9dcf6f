//! What is deprecated is removed in a later release than the one that deprecates it. That releases
//! are written as such, `dialect` has seen.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::ir::{Contract, DefinitionKind, Deprecation, Docs};

/// Checks every deprecation of the contract.
pub(super) fn check(contract: &Contract, diagnostics: &Diagnostics) {
    for module in &contract.modules {
        let report = |pointer: &str, docs: &Docs| {
            if let Some(deprecation) = &docs.deprecated {
                let place = Place::new(&*module.file, format!("{pointer}/x-deprecated"));
                in_order(deprecation, place, diagnostics);
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

fn in_order(deprecation: &Deprecation, place: Place, diagnostics: &Diagnostics) {
    let numbers = |text: &Option<String>| text.as_deref().and_then(release);
    let Some(until) = numbers(&deprecation.remove_in) else { return };
    let (message, help) = match numbers(&deprecation.since) {
        None => (
            "it is removed in a release, but since when it is deprecated is not said",
            "add `since`, the release that deprecates it",
        ),
        Some(since) if until <= since => (
            "it is removed no later than it is deprecated",
            "let `remove-in` name a release after `since`",
        ),
        Some(_) => return,
    };
    diagnostics.report(Code::Deprecation, place, message, help);
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
    use super::release;

    #[test]
    fn releases() {
        assert_eq!(release("1.20.3"), Some([1, 20, 3]));
        for wrong in ["1.2", "1.2.3.4", "v1.2.3", "01.2.3", "1.2.x", "", "1.2.3-rc.1"] {
            assert_eq!(release(wrong), None, "{wrong}");
        }
    }
}
