//! Conversions turned round: where an upgrade let every value through, the way back holds it
//! against the rules of the older version.

use super::pulls::Pull;
use super::{Side, record, table};
use crate::check::kind::{Kind, identical, kind, without_null};
use crate::ir::{ArrayRules, Convert, MapRules, Mapping, Path, RecordPlan, Type};

/// A value on its way from the newer version back to the older one.
#[derive(Clone)]
pub(super) struct Back<'a> {
    /// How the upgrade took it.
    pub(super) pull: Pull<'a>,
    /// Where it stands, from the value at hand on.
    pub(super) target: Path,
    /// Whether it may be absent.
    pub(super) optional: bool,
    /// Its type in the older version.
    pub(super) old: &'a Type,
    /// Its type in the newer version.
    pub(super) new: &'a Type,
    /// Where it goes in the older payload.
    pub(super) older: Path,
    /// Where it stands in the newer payload.
    pub(super) newer: Path,
}

impl Back<'_> {
    /// Whether its null can only be left out: no older value becomes null.
    pub(super) fn may_vanish(&self, side: &Side<'_>) -> bool {
        let (_, nullable) = without_null(side.contract, self.new);
        nullable && !table::gives_null(self.pull.map)
    }
}

/// The conversion of a value; with `null_is_absent` it is never null.
pub(super) fn convert<'a>(side: &Side<'a>, back: &Back<'a>, null_is_absent: bool) -> Convert {
    if let Some(Mapping::Values { table, otherwise }) = back.pull.map {
        return table::back(side.contract, back, table, otherwise);
    }
    let (old, old_null) = without_null(side.contract, back.old);
    let (new, new_null) = without_null(side.contract, back.new);
    let core = match back.pull.map {
        Some(Mapping::Linear { scale, offset }) => {
            Convert::Unscale { scale: scale.clone(), offset: offset.clone() }
        }
        Some(Mapping::Values { .. }) | None => {
            let inner = Back { old, new, ..back.clone() };
            turned(side, &inner, without_wrapping(back.pull.convert))
        }
    };
    match (new_null, old_null) {
        (true, true) => around(core, Convert::Nullable),
        (true, false) if null_is_absent => core,
        (true, false) => Convert::Unwrap(Box::new(core)),
        (false, true) => Convert::Wrap(Box::new(core)),
        (false, false) => core,
    }
}

/// The conversion without what it says of null on the outside.
fn without_wrapping(convert: &Convert) -> &Convert {
    match convert {
        Convert::Wrap(inner) | Convert::Nullable(inner) => inner,
        other => other,
    }
}

/// What stays the same, or is checked as a whole, needs nothing around it.
fn around(inner: Convert, wrap: fn(Box<Convert>) -> Convert) -> Convert {
    match inner {
        Convert::Same => Convert::Same,
        Convert::Narrow(whole) if *whole == Convert::Same => Convert::Narrow(whole),
        other => wrap(Box::new(other)),
    }
}

/// A conversion of values that are not null on the outside, turned round.
fn turned<'a>(side: &Side<'a>, back: &Back<'a>, up: &'a Convert) -> Convert {
    match (up, kind(side.contract, back.old), kind(side.contract, back.new)) {
        (Convert::Record(plan), _, _) => records(side, back, plan),
        (Convert::Step(_), Kind::Record(older, _), _) => Convert::Step(older.clone()),
        (Convert::Items(inner), Kind::Array(old), Kind::Array(new)) => {
            let converted = nested(side, &items(back, &old.items, &new.items), inner);
            let bounds = |rules: &ArrayRules| (rules.min_items, rules.max_items, rules.unique);
            bounded(around(converted, Convert::Items), bounds(old) == bounds(new))
        }
        (Convert::Values(inner), Kind::Map(old), Kind::Map(new)) => {
            let converted = nested(side, &items(back, &old.values, &new.values), inner);
            let bounds = |rules: &MapRules| (rules.min_members, rules.max_members);
            let same = bounds(old) == bounds(new) && old.names == new.names;
            bounded(around(converted, Convert::Values), same)
        }
        _scalar => bounded(Convert::Same, identical(side.contract, back.old, back.new)),
    }
}

/// A conversion whose result keeps the rules of the older type by itself, or is held against them.
fn bounded(convert: Convert, by_itself: bool) -> Convert {
    match convert {
        Convert::Narrow(_) => convert,
        other if by_itself => other,
        other => Convert::Narrow(Box::new(other)),
    }
}

fn items<'a>(back: &Back<'a>, old: &'a Type, new: &'a Type) -> Back<'a> {
    Back { old, new, older: back.older.each(), newer: back.newer.each(), ..back.clone() }
}

/// A value inside an array or map, with what its conversion says of null.
fn nested<'a>(side: &Side<'a>, back: &Back<'a>, up: &'a Convert) -> Convert {
    let (old, old_null) = without_null(side.contract, back.old);
    let (new, new_null) = without_null(side.contract, back.new);
    let core = turned(side, &Back { old, new, ..back.clone() }, without_wrapping(up));
    match (new_null, old_null) {
        (true, true) => around(core, Convert::Nullable),
        // What stays as it is has to be looked at for null all the same.
        (true, false) if core == Convert::Same => Convert::Narrow(Box::new(core)),
        (true, false) => around(core, Convert::Unwrap),
        (false, true) => Convert::Wrap(Box::new(core)),
        (false, false) => core,
    }
}

fn records<'a>(side: &Side<'a>, back: &Back<'a>, up: &'a RecordPlan) -> Convert {
    let (older, newer) = ((back.older.clone(), back.old), (back.newer.clone(), back.new));
    match record::whole(&side.inside(up, older, newer)) {
        Some(plan) => {
            let free = match kind(side.contract, back.old) {
                Kind::Record(_, record) => (record.min_members, record.max_members) == (None, None),
                _no_record => true,
            };
            bounded(Convert::Record(plan), free)
        }
        // An upgrade makes records of records alone.
        None => Convert::Narrow(Box::new(Convert::Same)),
    }
}
