//! Functions that a schema names are written as paths. That they exist, the compiler proves.

use super::Upgrade;
use super::record::Scope;
use crate::diagnostic::Code;
use crate::ir::{Custom, Path};

/// Checks a function of one property.
pub(super) fn check(up: &Upgrade<'_>, scope: &Scope<'_>, target: &Path, custom: &Custom) {
    let pointer = format!("{}/x-custom", up.place(target).pointer);
    if !scope.stem.0.is_empty() {
        let message = format!("`{target}` stands inside a value that is converted item by item");
        let help = "let a function make the whole array or map; functions take whole payloads";
        up.report(Code::FunctionPath, up.new.place(&pointer), message, help);
    }
    paths(up, &pointer, custom);
}

/// Checks a function of the whole payload, beside which no rule has an effect.
pub(super) fn check_root(up: &Upgrade<'_>, custom: &Custom) {
    paths(up, "/x-custom", custom);
    for rule in &up.step.rules {
        let repeats = rule.derive.is_some() || rule.count.is_some();
        if !repeats {
            let message = format!("the rule of `{}` has no effect beside `x-custom`", rule.target);
            let help = "remove the rule, or the function of the whole payload";
            up.report(Code::IdleRule, up.new.place(&rule.pointer), message, help);
        }
    }
}

fn paths(up: &Upgrade<'_>, pointer: &str, custom: &Custom) {
    for (direction, path) in [("up", &custom.up), ("down", &custom.down)] {
        if !path.split("::").all(is_ident) {
            let place = up.new.place(&format!("{pointer}/{direction}"));
            let message = format!("`{path}` is not a path to a function");
            up.report(Code::FunctionPath, place, message, "write it as `crate::module::function`");
        }
    }
}

fn is_ident(segment: &str) -> bool {
    let mut letters = segment.chars();
    let first = letters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_');
    first && segment != "_" && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

#[cfg(test)]
mod tests {
    use super::is_ident;

    #[test]
    fn paths() {
        let all = |path: &str| path.split("::").all(is_ident);
        assert!(all("crate::upgrade::split_address"));
        for wrong in ["", "a::", "a b", "2nd", "a.b", "_", "a:b"] {
            assert!(!all(wrong), "{wrong}");
        }
    }
}
