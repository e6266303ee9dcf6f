//! The fields of the older record, one by one: who took their values.

use super::Side;
use super::convert::{self, Back};
use crate::check::kind::{Kind, kind, without_null};
use crate::check::version::find;
use crate::ir::{
    Conflict, Fallback, Field, FieldPlan, Literal, Origin, Path, Record, RecordPlan, Reference,
    Source,
};
use crate::list;

/// How the older value is put together again; absent when it is no record.
pub(super) fn whole(side: &Side<'_>) -> Option<RecordPlan> {
    let Kind::Record(reference, record) = kind(side.contract, side.end) else { return None };
    Some(plan(side, reference, record, &Path::default()))
}

fn plan<'a>(side: &Side<'a>, reference: &Reference, record: &'a Record, at: &Path) -> RecordPlan {
    let fields = list::each(&record.fields, &mut |field| FieldPlan {
        wire: field.wire.clone(),
        origin: origin(side, field, &at.member(&field.wire)),
    });
    let (target, base) = (reference.clone(), side.pulls.base(at).cloned());
    RecordPlan { target, base, fields }
}

fn origin<'a>(side: &Side<'a>, field: &'a Field, path: &Path) -> Origin {
    if is_constant(side, field) {
        return Origin::Constant;
    }
    if let Some(function) = side.pulls.function(path) {
        return Origin::Custom {
            custom: function.custom.clone(),
            takes: vec![function.target.clone()],
            gives: function.takes.to_vec(),
        };
    }
    if side.pulls.from(path).is_empty()
        && is_reached(side, path)
        && let (ty, _) = without_null(side.contract, &field.ty)
        && let Kind::Record(reference, record) = kind(side.contract, ty)
    {
        return Origin::Record(plan(side, reference, record, path));
    }
    value(side, field, path)
}

/// Whether a field has one value only.
fn is_constant(side: &Side<'_>, field: &Field) -> bool {
    field.required && matches!(kind(side.contract, &field.ty), Kind::Const(_))
}

/// Whether something inside the older value comes back by itself.
fn is_reached(side: &Side<'_>, path: &Path) -> bool {
    let older = side.older(path);
    let carried = |place: &Path| older.contains(place) && older != *place;
    side.pulls.reaches_into(path) || side.carried.iter().any(carried)
}

fn value<'a>(side: &Side<'a>, field: &'a Field, path: &Path) -> Origin {
    let older = side.older(path);
    let (_, nullable) = without_null(side.contract, &field.ty);
    let backs: Vec<Back<'a>> = side
        .pulls
        .from(path)
        .into_iter()
        .filter_map(|pull| {
            let target = side.pulls.target(&pull).clone();
            let spot = find(side.contract, side.start, &target).ok()?;
            let (older, newer) = (older.clone(), side.newer(&target));
            Some(Back {
                pull,
                target,
                optional: spot.optional,
                old: &field.ty,
                new: spot.ty,
                older,
                newer,
            })
        })
        .collect();
    // Where the older version has no null, a null is no value to put there.
    let null_is_absent = !nullable && backs.iter().any(|back| back.may_vanish(side));
    let sources = list::each(&backs, &mut |back| Source {
        path: back.target.clone(),
        optional: back.optional,
        convert: convert::convert(side, back, null_is_absent),
    });
    let fallbacks = fallbacks(side, field, &older, &backs);
    Origin::Value { sources, conflict: Conflict::First, null_is_absent, map: None, fallbacks }
}

/// What is tried when the newer payload has nothing for a place.
fn fallbacks(side: &Side<'_>, field: &Field, older: &Path, backs: &[Back<'_>]) -> Vec<Fallback> {
    let mut fallbacks = Vec::new();
    if side.carried.iter().any(|carried| carried.contains(older)) {
        fallbacks.push(Fallback::Restore);
    }
    if let Some(repeat) = side.repeats.iter().find(|repeat| repeat.target == *older) {
        let of = repeat.of.clone();
        fallbacks.push(if repeat.count { Fallback::Count(of) } else { Fallback::Derive(of) });
    }
    let (_, nullable) = without_null(side.contract, &field.ty);
    // The upgrade made a null absent, so that what is absent was null.
    if nullable && field.required && backs.iter().any(|back| back.pull.null_is_absent) {
        fallbacks.push(Fallback::Assume(Literal::Null));
    }
    fallbacks
}
