//! Every place of a version that has a name, so that versions can be compared place by place.

use super::kind::{Kind, kind, without_null};
use super::version::Version;
use crate::ir::{Contract, Path, Record, Reference, Type};
use crate::list;

/// What stands at a place: a member, a record, or a member that is a record.
#[derive(Default)]
struct Spot<'a> {
    member: Option<&'a Type>,
    record: Option<(&'a Reference, &'a Record)>,
}

/// The records and members of a version in the order of their paths, `*` for each item of an array
/// or map.
#[derive(Default)]
pub(super) struct Places<'a>(Vec<(Path, Spot<'a>)>);

impl<'a> Places<'a> {
    /// The type of a member.
    pub(super) fn member(&self, path: &Path) -> Option<&'a Type> {
        self.0[self.find(path).ok()?].1.member
    }

    /// The record at a place.
    pub(super) fn record(&self, path: &Path) -> Option<&'a Record> {
        Some(self.0[self.find(path).ok()?].1.record?.1)
    }

    fn find(&self, path: &Path) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(path))
    }

    fn at(&mut self, path: Path) -> &mut Spot<'a> {
        let index = self.find(&path).unwrap_or_else(|index| {
            self.0.insert(index, (path, Spot::default()));
            index
        });
        &mut self.0[index].1
    }

    /// Every member, in the order of the paths.
    pub(super) fn members(&self) -> Vec<(&Path, &'a Type)> {
        list::some(&self.0, &mut |(path, spot)| Some((path, spot.member?)))
    }

    /// Every record, in the order of the paths.
    pub(super) fn records(&self) -> Vec<(&Path, &'a Reference, &'a Record)> {
        list::some(&self.0, &mut |(path, spot)| {
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
                places.at(member.clone()).member = Some(&field.ty);
                walk(contract, member, &field.ty, around, places);
            }
            around.pop();
            places.at(path).record = Some((reference, record));
        }
        Kind::Array(rules) => walk(contract, path.each(), &rules.items, around, places),
        Kind::Map(rules) => walk(contract, path.each(), &rules.values, around, places),
        _without_names => {}
    }
}
