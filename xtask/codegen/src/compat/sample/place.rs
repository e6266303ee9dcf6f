//! Places in payloads: what stands there, putting something there, and the least payload that has
//! something there.

use super::least::{least, with_member};
use crate::ir::{Contract, Kind, Literal, Path, Segment, Type, kind};

/// What stands at a path of members.
pub(in crate::compat) fn at<'v>(value: &'v Literal, path: &Path) -> Option<&'v Literal> {
    path.0.iter().try_fold(value, |value, segment| match (value, segment) {
        (Literal::Object(members), Segment::Member(wire)) => {
            members.iter().find(|(name, _)| name == wire).map(|(_, value)| value)
        }
        (_other, Segment::Member(_) | Segment::Each) => None,
    })
}

/// Puts a value at a path of members; objects on the way are made where they are missing.
pub(in crate::compat) fn put(value: &mut Literal, path: &[Segment], new: Literal) {
    let Some((first, rest)) = path.split_first() else {
        *value = new;
        return;
    };
    let Segment::Member(wire) = first else { return };
    if !matches!(value, Literal::Object(_)) {
        *value = Literal::Object(Vec::new());
    }
    let Literal::Object(members) = value else { return };
    let index = match members.iter().position(|(name, _)| name == wire) {
        Some(index) => index,
        None => {
            members.push((wire.clone(), Literal::Object(Vec::new())));
            members.len() - 1
        }
    };
    put(&mut members[index].1, rest, new);
}

/// The least payload that has this value at a path of members; `None` where none is found.
pub(in crate::compat) fn placed(
    contract: &Contract,
    ty: &Type,
    path: &[Segment],
    value: &Literal,
) -> Option<Literal> {
    let Some((first, rest)) = path.split_first() else { return Some(value.clone()) };
    let Segment::Member(wire) = first else { return least(contract, ty) };
    match kind(contract, ty) {
        Kind::Nullable(inner) => placed(contract, inner, path, value),
        Kind::Record(_, record) => {
            let inner = placed(contract, &record.field(wire)?.ty, rest, value)?;
            with_member(contract, record, wire, &inner)
        }
        _no_members => None,
    }
}
