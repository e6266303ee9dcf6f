//! Every place of a version that has a name, so that versions can be compared place by place.

use super::kind::{Kind, kind, without_null};
use super::version::Version;
use crate::ir::{Contract, Path, Record, Reference, Type};
use std::collections::BTreeMap;

/// What stands at a place: a member, a record, or a member that is a record.
#[derive(Debug, Default)]
struct Spot<'a> {
    member: Option<&'a Type>,
    record: Option<(&'a Reference, &'a Record)>,
}

/// The records and members of a version by their path, `*` for each item of an array or map.
#[derive(Debug, Default)]
pub(super) struct Places<'a>(BTreeMap<Path, Spot<'a>>);

impl<'a> Places<'a> {
    /// The type of a member.
    pub(super) fn member(&self, path: &Path) -> Option<&'a Type> {
        self.0.get(path)?.member
    }

    /// The record at a place.
    pub(super) fn record(&self, path: &Path) -> Option<&'a Record> {
        Some(self.0.get(path)?.record?.1)
    }

    /// Every member, in the order of the paths.
    pub(super) fn members(&self) -> impl Iterator<Item = (&Path, &'a Type)> {
        self.0.iter().filter_map(|(path, spot)| Some((path, spot.member?)))
    }

    /// Every record, in the order of the paths.
    pub(super) fn records(&self) -> impl Iterator<Item = (&Path, &'a Reference, &'a Record)> {
        self.0.iter().filter_map(|(path, spot)| {
            let (reference, record) = spot.record?;
            Some((path, reference, record))
        })
    }
}

/// Walks each version. A record inside itself is not entered again.
pub(super) fn places<'a>(contract: &'a Contract, versions: &'a [Version<'a>]) -> Vec<Places<'a>> {
    let mut all = Vec::new();
    for version in versions {
        let mut places = Places::default();
        walk(contract, Path::default(), &version.root, &mut Vec::new(), &mut places);
        all.push(places);
    }
    all
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
                places.0.entry(member.clone()).or_default().member = Some(&field.ty);
                walk(contract, member, &field.ty, around, places);
            }
            around.pop();
            places.0.entry(path).or_default().record = Some((reference, record));
        }
        Kind::Array(rules) => walk(contract, path.each(), &rules.items, around, places),
        Kind::Map(rules) => walk(contract, path.each(), &rules.values, around, places),
        _without_names => {}
    }
}
