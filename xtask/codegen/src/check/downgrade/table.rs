//! Tables of `x-map` read backwards: each new value with the first old one that becomes it.

use super::convert::Back;
use crate::check::kind::{Kind, kind, without_null};
use crate::check::literal::equal;
use crate::ir::{BackEntry, BackRest, Contract, Convert, Literal, Mapping, OnElse};
use crate::list;

type Table = [(String, Literal)];

/// Whether some value of a table becomes null.
pub(super) fn gives_null(map: Option<&Mapping>) -> bool {
    match map {
        Some(Mapping::Values { table, otherwise }) => {
            let default = matches!(otherwise, OnElse::Value(Literal::Null));
            default || table.iter().any(|(_, new)| *new == Literal::Null)
        }
        Some(Mapping::Linear { .. }) | None => false,
    }
}

/// The table of a value's mapping, read backwards.
pub(super) fn back(
    contract: &Contract,
    back: &Back<'_>,
    table: &Table,
    otherwise: &OnElse,
) -> Convert {
    let (old, old_null) = without_null(contract, back.old);
    let (_, new_null) = without_null(contract, back.new);
    let mut entries = Vec::new();
    if old_null && new_null && !back.pull.null_is_absent {
        add(&mut entries, Literal::Null, Literal::Null);
    }
    let rest = match kind(contract, old) {
        Kind::Enum(_, listed) if !listed.open => {
            for value in &listed.values {
                if let Some(new) = forward(value, table, otherwise) {
                    add(&mut entries, new, Literal::String(value.clone()));
                }
            }
            BackRest::Refused
        }
        Kind::Const(Literal::String(value)) => {
            if let Some(new) = forward(value, table, otherwise) {
                add(&mut entries, new, Literal::String(value.clone()));
            }
            BackRest::Refused
        }
        _any_text => {
            for (value, new) in table {
                add(&mut entries, new.clone(), Literal::String(value.clone()));
            }
            others(&mut entries, table, otherwise)
        }
    };
    Convert::Back { entries, rest }
}

/// What a value becomes, as the upgrade has it.
fn forward(value: &str, table: &Table, otherwise: &OnElse) -> Option<Literal> {
    let entry = table.iter().find(|(name, _)| name == value);
    match (entry, otherwise) {
        (Some((_, new)), _) => Some(new.clone()),
        (None, OnElse::Keep) => Some(Literal::String(value.to_owned())),
        (None, OnElse::Value(new)) => Some(new.clone()),
        (None, OnElse::Error) => None,
    }
}

fn add(entries: &mut Vec<BackEntry>, value: Literal, becomes: Literal) {
    match entries.iter_mut().find(|entry| equal(&entry.value, &value)) {
        Some(entry) => entry.one_of_many = true,
        None => entries.push(BackEntry { value, becomes, one_of_many: false }),
    }
}

/// What texts beside the table do to it: any text may have become what the rest becomes.
fn others(entries: &mut [BackEntry], table: &Table, otherwise: &OnElse) -> BackRest {
    let listed = |text: &str| table.iter().any(|(name, _)| name == text);
    for entry in entries {
        let shared = match (otherwise, &entry.value) {
            (OnElse::Value(value), found) => equal(value, found),
            (OnElse::Keep, Literal::String(text)) => !listed(text),
            (OnElse::Keep, _) | (OnElse::Error, _) => false,
        };
        entry.one_of_many |= shared;
    }
    match otherwise {
        OnElse::Keep => BackRest::Keep(list::each(table, &mut |(name, _)| name.clone())),
        OnElse::Error | OnElse::Value(_) => BackRest::Refused,
    }
}
