//! What is removed on purpose existed, and is not used all the same.

use super::Upgrade;
use super::ledger::Ledger;
use crate::check::version::find;
use crate::diagnostic::Code;

/// Reports drops of what the old version does not have.
pub(super) fn check(up: &Upgrade<'_>) {
    for (index, drop) in up.step.drops.iter().enumerate() {
        let place = up.new.place(&drop.pointer);
        if up.step.drops[..index].iter().any(|earlier| earlier.source.contains(&drop.source)) {
            let message = format!("`{}` is dropped twice", drop.source);
            up.report(
                Code::UselessDrop,
                place,
                message,
                "drop it once, by itself or with what holds it",
            );
        } else if let Err(dead) = find(up.contract, &up.old.root, &drop.source) {
            let message = format!(
                "`{}` is not in version {}: {}",
                drop.source,
                up.old.number(),
                dead.reason()
            );
            up.report(Code::UselessDrop, place, message, dead.help());
        }
    }
}

/// Reports drops of what moves on. What holds more than what moves on may be dropped: the rest is.
pub(super) fn check_unused(up: &Upgrade<'_>, ledger: &Ledger) {
    for drop in &up.step.drops {
        if !ledger.takes(&drop.source) {
            continue;
        }
        let mut uses = ledger.uses.iter();
        let by = uses.find(|it| it.source.contains(&drop.source)).map(|it| &it.target);
        let message = match by {
            Some(target) => format!("`{}` is dropped, but `{target}` takes it", drop.source),
            None => format!("`{}` is dropped, but also taken", drop.source),
        };
        let help =
            "remove the drop, or write `\"x-from\": []` at the property that must not take it";
        up.report(Code::UselessDrop, up.new.place(&drop.pointer), message, help);
    }
}
