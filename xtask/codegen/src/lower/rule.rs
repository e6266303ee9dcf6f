//! Lineage words as rules of the IR.

use super::literal;
use crate::dialect::{ConflictWords, CustomWords, DropWords, ElseWords, LineageWords, MapWords};
use crate::ir::{Conflict, Custom, Drop, Invariant, Mapping, OnElse, Path, Rule};
use crate::list;

/// A rule for the property at `target`.
pub(super) fn lower(words: &LineageWords, pointer: &str, target: &Path) -> Rule {
    // Pointers were checked when they were read.
    let path = |text: &String| Path::parse(text).unwrap_or_default();
    Rule {
        target: target.clone(),
        pointer: pointer.to_owned(),
        from: words.from.as_ref().map(|pointers| list::each(pointers, &mut |text| path(text))),
        on_conflict: words.on_conflict.as_ref().map(conflict),
        null_is_absent: words.null_is_absent == Some(true),
        map: words.map.as_ref().map(mapping),
        assume: words.assume.as_ref().map(literal::lower),
        derive: words.derive.as_ref().map(path),
        count: words.count.as_ref().map(path),
        set: words.set.as_ref().map(literal::lower),
        custom: words.custom.as_ref().map(custom),
    }
}

/// Whether a rule says anything of the version before, rather than of this one alone.
pub(super) fn is_upgrade(rule: &Rule) -> bool {
    let Rule { target: _, pointer: _, derive: _, count: _, .. } = rule;
    rule.from.is_some()
        || rule.on_conflict.is_some()
        || rule.null_is_absent
        || rule.map.is_some()
        || rule.assume.is_some()
        || rule.set.is_some()
        || rule.custom.is_some()
}

/// What a rule says of the fields of one payload.
pub(super) fn invariant(rule: &Rule) -> Option<Invariant> {
    let count = rule.derive.is_none();
    let of = rule.derive.as_ref().or(rule.count.as_ref())?;
    let (target, of) = (rule.target.clone(), of.clone());
    Some(Invariant { target, of, count, pointer: rule.pointer.clone() })
}

/// An entry of `x-drop`.
pub(super) fn removal(words: &DropWords) -> Drop {
    Drop {
        source: Path::parse(&words.source).unwrap_or_default(),
        reason: words.reason.clone(),
        carry: words.carry,
        pointer: words.pointer.clone(),
    }
}

/// Named functions.
pub(super) fn custom(words: &CustomWords) -> Custom {
    Custom { up: words.up.clone(), down: words.down.clone() }
}

fn conflict(words: &ConflictWords) -> Conflict {
    match words {
        ConflictWords::First => Conflict::First,
        ConflictWords::Last => Conflict::Last,
        ConflictWords::Error => Conflict::Error,
        ConflictWords::Derived => Conflict::Derived,
        ConflictWords::EqualWithin(text) => Conflict::EqualWithin(text.clone()),
    }
}

fn mapping(words: &MapWords) -> Mapping {
    match words {
        MapWords::Values { table, otherwise } => Mapping::Values {
            table: list::each(table, &mut |(old, new)| (old.clone(), literal::lower(new))),
            otherwise: match otherwise {
                ElseWords::Error => OnElse::Error,
                ElseWords::Keep => OnElse::Keep,
                ElseWords::Value(node) => OnElse::Value(literal::lower(node)),
            },
        },
        MapWords::Linear { scale, offset } => {
            Mapping::Linear { scale: scale.clone(), offset: offset.clone() }
        }
    }
}
