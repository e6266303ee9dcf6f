//! Rules stand where they can be followed. That their properties exist, `lower` has seen.

use super::Upgrade;
use super::ledger::Ledger;
use crate::check::kind::{Kind, kind, without_null};
use crate::diagnostic::Code;
use crate::ir::{Field, Path, Record, Reference, Rule};

/// The record to put together from several places: one with rules inside it. Where that cannot be
/// done it is reported.
/// Arrays and maps whose items have rules are neither.
pub(super) fn composed<'a>(
    up: &Upgrade<'a>,
    ledger: &mut Ledger,
    path: &Path,
    field: &'a Field,
) -> Option<(&'a Reference, &'a Record)> {
    let inner = up.rules_below(path).next()?;
    let (ty, nullable) = without_null(up.contract, &field.ty);
    let obstacle = match kind(up.contract, ty) {
        Kind::Record(reference, record) => match (field.required, nullable, field.lazy) {
            (true, false, false) => {
                own_rule(up, ledger, path);
                return Some((reference, record));
            }
            (_, _, true) => "kept as raw JSON",
            (_, true, false) => "nullable",
            (false, false, false) => "optional",
        },
        Kind::Array(_) | Kind::Map(_) if !field.lazy => return None,
        Kind::Array(_) | Kind::Map(_) => "kept as raw JSON",
        // Without members there is no property that a rule could be for.
        _without_members => return None,
    };
    let message = format!("`{}` has a rule, and `{path}` around it is {obstacle}", inner.target);
    let help =
        format!("move the rule to `{path}`, or make `{path}` required and never null or raw");
    up.report(Code::RuleBelow, up.new.place(&inner.pointer), message, help);
    forget_below(up, ledger, path);
    None
}

/// A record is either taken as one or put together.
fn own_rule(up: &Upgrade<'_>, ledger: &mut Ledger, path: &Path) {
    if let Some((index, rule)) = up.rule(path) {
        let message = format!("`{path}` has a rule, and so have members of it");
        let help = "write rules for the record or for its members, not for both";
        up.report(Code::RuleBelow, up.new.place(&rule.pointer), message, help);
        forget(ledger, index, rule);
    }
}

/// Forgets every rule below a property.
pub(super) fn forget_below(up: &Upgrade<'_>, ledger: &mut Ledger, path: &Path) {
    for (index, rule) in up.step.rules.iter().enumerate() {
        if path.contains(&rule.target) && rule.target != *path {
            forget(ledger, index, rule);
        }
    }
}

/// Forgets a rule that was reported, or that leads to nothing.
pub(super) fn forget(ledger: &mut Ledger, index: usize, rule: &Rule) {
    ledger.followed.push(index);
    let sources = rule.from.as_deref().unwrap_or_default();
    // What it would have taken is not lost as well.
    ledger.taken.extend_from_slice(sources);
    for source in 0..sources.len() {
        ledger.sources.push((index, source));
    }
}
