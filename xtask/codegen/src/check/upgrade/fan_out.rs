//! One old value becomes two new ones only where both say so.

use super::Upgrade;
use super::ledger::{Ledger, Use};
use crate::diagnostic::Code;

/// Reports values that two properties take without both naming them.
pub(super) fn check(up: &Upgrade<'_>, ledger: &Ledger) {
    for (index, one) in ledger.uses.iter().enumerate() {
        for other in &ledger.uses[index + 1..] {
            let overlap = one.source.contains(&other.source) || other.source.contains(&one.source);
            let apart = one.group != other.group || one.target == other.target;
            if overlap && !apart && !(one.said && other.said) {
                report(up, one, other);
            }
        }
    }
}

fn report(up: &Upgrade<'_>, one: &Use, other: &Use) {
    // The one that takes its own place without a word is the surprise, and stands second.
    let (loud, silent) = match one.said {
        true => (one, other),
        false => (other, one),
    };
    let message = format!(
        "`{}` of version {} becomes both `{}` and `{}`",
        loud.source,
        up.old.number(),
        loud.target,
        silent.target
    );
    let help = format!(
        "write `\"x-from\": []` at `{}`, or name `{}` in its `x-from` if both are meant",
        silent.target, silent.source
    );
    up.report(Code::SilentFanOut, up.place(&silent.target), message, help);
}
