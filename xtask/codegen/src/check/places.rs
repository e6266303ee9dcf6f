//! Every place of a version that has a name, so that versions can be compared place by place.

use super::kind::{Kind, kind, without_null};
use super::version::Version;
use crate::ir::{Contract, Path, Record, Reference, Type};
use std::collections::BTreeMap;

/// The records and members of a version by their path, `*` for each item of an array or map.
#[derive(Debug, Default)]
pub(super) struct Places<'a> {
    pub(super) records: BTreeMap<Path, (&'a Reference, &'a Record)>,
    pub(super) members: BTreeMap<Path, &'a Type>,
}

/// Walks a version. A record inside itself is not entered again.
pub(super) fn places<'a>(contract: &'a Contract, version: &'a Version<'a>) -> Places<'a> {
    let mut places = Places::default();
    walk(contract, Path::default(), &version.root, &mut Vec::new(), &mut places);
    places
}

fn walk<'a>(
    contract: &'a Contract,
    path: Path,
    ty: &'a Type,
    around: &mut Vec<&'a Reference>,
    places: &mut Places<'a>,
) {
    let (ty, _) = without_null(contract, ty);
    match kind(contract, ty) {
        Kind::Record(reference, record) if !around.contains(&reference) => {
            around.push(reference);
            for field in &record.fields {
                let member = path.member(&field.wire);
                places.members.insert(member.clone(), &field.ty);
                walk(contract, member, &field.ty, around, places);
            }
            around.pop();
            places.records.insert(path, (reference, record));
        }
        Kind::Array(rules) => walk(contract, path.each(), &rules.items, around, places),
        Kind::Map(rules) => walk(contract, path.each(), &rules.values, around, places),
        _without_names => {}
    }
}
