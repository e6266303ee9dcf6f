//! Every property of the old version moves on, or is dropped on purpose.

use super::Upgrade;
use super::ledger::Ledger;
use crate::check::kind::{Kind, kind, without_null};
use crate::diagnostic::Code;
use crate::ir::{Path, Type};

/// Reports what nobody takes and nobody drops.
pub(super) fn check(up: &Upgrade<'_>, ledger: &Ledger) {
    walk(up, ledger, &Path::default(), &up.old.root);
}

fn walk(up: &Upgrade<'_>, ledger: &Ledger, path: &Path, ty: &Type) {
    if ledger.takes(path) || is_dropped(up, path) {
        return;
    }
    let (ty, _) = without_null(up.contract, ty);
    let kind = kind(up.contract, ty);
    if matches!(kind, Kind::Const(_)) && ledger.fixed.contains(path) {
        // A constant says nothing that its successor does not say.
        return;
    }
    if !is_touched(up, ledger, path) {
        return lost(up, path);
    }
    match kind {
        Kind::Record(_, record) => {
            for field in &record.fields {
                walk(up, ledger, &path.member(&field.wire), &field.ty);
            }
        }
        Kind::Array(rules) => walk(up, ledger, &path.each(), &rules.items),
        Kind::Map(rules) => walk(up, ledger, &path.each(), &rules.values),
        _without_parts => lost(up, path),
    }
}

fn is_dropped(up: &Upgrade<'_>, path: &Path) -> bool {
    up.step.drops.iter().any(|drop| drop.source.contains(path))
}

/// Whether the step knows the value or a part of it, so that each part is looked at by itself.
fn is_touched(up: &Upgrade<'_>, ledger: &Ledger, path: &Path) -> bool {
    let inside = |other: &Path| path.contains(other);
    let below = |other: &Path| path != other && path.contains(other);
    ledger.opened.iter().any(inside)
        || ledger.taken.iter().any(below)
        || ledger.fixed.iter().any(below)
        || up.step.drops.iter().any(|drop| below(&drop.source))
}

fn lost(up: &Upgrade<'_>, path: &Path) {
    let message = format!(
        "`{path}` of version {} is lost: no property of version {} takes it",
        up.old.number(),
        up.new.number()
    );
    let help = format!(
        "name it in the `x-from` of a property, or list `{path}` in `x-drop` with the reason"
    );
    up.report(Code::LostValue, up.step_place(), message, help);
}
