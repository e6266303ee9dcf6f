//! A name that a version removed does not come back with another meaning.

use super::chain::Lineage;
use super::kind::{Kind, describe_one, identical, kind, without_null};
use super::places::places;
use super::version::{Version, find};
use crate::diagnostic::{Code, Diagnostics};
use crate::ir::{Contract, Path, Type};

/// Reports names that come back with another type.
pub(super) fn check(contract: &Contract, lineage: &Lineage<'_>, diagnostics: &Diagnostics) {
    if lineage.versions.len() < 3 {
        return;
    }
    let all = places(contract, &lineage.versions);
    for (index, version) in lineage.versions.iter().enumerate().skip(2) {
        for (path, ty) in all[index].members() {
            if all[index - 1].member(path).is_some() {
                continue;
            }
            let earlier = all[..index - 1].iter().rposition(|it| it.member(path).is_some());
            let Some(earlier) = earlier else { continue };
            let Some(old) = all[earlier].member(path) else { continue };
            if !alike(contract, old, ty) {
                let message = format!(
                    "`{path}` was {} in version {}, was removed, and comes back as {}",
                    describe_one(contract, old),
                    lineage.versions[earlier].number(),
                    describe_one(contract, ty)
                );
                let help = "choose another name: an old payload must not be taken for a new one";
                let pointer = declared_at(contract, version, path);
                diagnostics.report(Code::ReusedName, version.place(&pointer), message, help);
            }
        }
    }
}

/// The property at the top of the payload that leads to the path.
fn declared_at(contract: &Contract, version: &Version<'_>, path: &Path) -> String {
    let top = Path(path.0[..path.0.len().min(1)].to_vec());
    let found = find(contract, &version.root, &top).ok();
    found.and_then(|spot| spot.field).map_or_else(String::new, |field| field.pointer.clone())
}

/// Whether a value of one type reads as the other: definitions of two files are compared by what
/// they are, the members of records by themselves.
fn alike(contract: &Contract, one: &Type, other: &Type) -> bool {
    let (one, other) = (without_null(contract, one).0, without_null(contract, other).0);
    match (kind(contract, one), kind(contract, other)) {
        (Kind::Record(..), Kind::Record(..)) => true,
        (Kind::Enum(_, one), Kind::Enum(_, other)) => one == other,
        (Kind::Array(one), Kind::Array(other)) => alike(contract, &one.items, &other.items),
        (Kind::Map(one), Kind::Map(other)) => alike(contract, &one.values, &other.values),
        _scalars => identical(contract, one, other),
    }
}
