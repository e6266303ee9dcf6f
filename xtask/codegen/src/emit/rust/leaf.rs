//! The fields of a version that get a local each: which they are, and in which order.

use super::direction::Direction;
use super::scope::{Scope, ident};
use crate::ir::{Fallback, Field, Origin, Path, Record, RecordPlan, Reference};
use crate::list;
use crate::name::rust as name;
use proc_macro2::Ident;

/// A field of the new version that is no record put together from parts.
pub(super) struct Leaf<'a> {
    pub(super) path: Path,
    pub(super) field: &'a Field,
    /// The record that has the field.
    pub(super) owner: &'a Reference,
    pub(super) origin: &'a Origin,
    pub(super) around: Around,
    /// Its local, which no other leaf has.
    pub(super) local: Ident,
}

/// Whether the record around a field is put together in every case.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    /// It is.
    Certain,
    /// Only when a member of it is there.
    Perhaps,
}

/// What a statement needs to know of its surroundings.
pub(super) struct Context<'a> {
    pub(super) scope: &'a Scope<'a>,
    pub(super) direction: Direction,
    /// The record converted from.
    pub(super) old: &'a Record,
    /// The local that holds it.
    pub(super) from: &'a Ident,
    /// Every place of the old record that some leaf reads.
    pub(super) uses: &'a [Path],
    pub(super) leaves: &'a [Leaf<'a>],
}

impl Context<'_> {
    /// The local of the leaf at a path.
    pub(super) fn local(&self, path: &Path) -> Ident {
        let leaf = self.leaves.iter().find(|leaf| leaf.path == *path);
        leaf.map_or_else(|| ident(&named(path)), |leaf| leaf.local.clone())
    }
}

/// Locals that every step has.
const TAKEN: [&str; 3] = ["new", "notes", "old"];

/// The leaves of a plan, each with a local of its own.
pub(super) fn all<'a>(scope: &Scope<'a>, plan: &'a RecordPlan) -> Vec<Leaf<'a>> {
    let mut leaves = Vec::new();
    collect(scope, plan, &Path::default(), Around::Certain, &mut leaves);
    let mut taken = list::each(&TAKEN, &mut |name| (*name).to_owned());
    for leaf in &mut leaves {
        let mut name = named(&leaf.path);
        while taken.contains(&name) {
            name.push('_');
        }
        leaf.local = ident(&name);
        taken.push(name);
    }
    leaves
}

/// Gathers the leaves of a plan.
fn collect<'a>(
    scope: &Scope<'a>,
    plan: &'a RecordPlan,
    at: &Path,
    around: Around,
    into: &mut Vec<Leaf<'a>>,
) {
    let Some(record) = scope.record(&plan.target) else { return };
    for planned in &plan.fields {
        let path = at.member(&planned.wire);
        let Some(field) = record.field(&planned.wire) else { continue };
        match &planned.origin {
            Origin::Constant => {}
            Origin::Record(inner) => {
                collect(scope, inner, &path, self::around(scope, field, around), into);
            }
            Origin::Set(_) | Origin::Value { .. } | Origin::Custom { .. } => {
                let (owner, origin) = (&plan.target, &planned.origin);
                let local = ident(&named(&path));
                into.push(Leaf { path, field, owner, origin, around, local });
            }
        }
    }
}

/// A required field that nothing ever fills, so that no value can be converted.
pub(super) fn blocked<'a>(scope: &Scope<'a>, plan: &'a RecordPlan) -> Option<(Path, &'a Origin)> {
    let mut leaves = Vec::new();
    collect(scope, plan, &Path::default(), Around::Certain, &mut leaves);
    let hopeless = |leaf: &&Leaf<'_>| {
        let empty = matches!(leaf.origin, Origin::Value { sources, fallbacks, .. }
            if sources.is_empty() && fallbacks.is_empty());
        empty && leaf.around == Around::Certain && leaf.field.required
    };
    leaves.iter().find(hopeless).map(|leaf| (leaf.path.clone(), leaf.origin))
}

/// Every place of the old record that the leaves read, with repeats.
pub(super) fn uses(leaves: &[Leaf<'_>]) -> Vec<Path> {
    let mut uses = Vec::new();
    for leaf in leaves {
        if let Origin::Value { sources, .. } = leaf.origin {
            uses.extend(list::each(sources, &mut |source| source.path.clone()));
        }
    }
    uses
}

/// Leaves so that each stands after those that it is derived from. Functions come first: they look
/// at the whole payload, from which others take parts.
pub(super) fn in_order<'a, 'b>(leaves: &'b [Leaf<'a>]) -> Vec<&'b Leaf<'a>> {
    let is_function = |leaf: &&Leaf<'_>| matches!(leaf.origin, Origin::Custom { .. });
    let (mut ordered, mut waiting): (Vec<&Leaf<'_>>, Vec<&Leaf<'_>>) =
        leaves.iter().partition(is_function);
    while !waiting.is_empty() {
        let blocked = |leaf: &Leaf<'_>| {
            needs(leaf).iter().any(|need| {
                waiting.iter().any(|other| {
                    other.path != leaf.path
                        && (other.path.contains(need) || need.contains(&other.path))
                })
            })
        };
        let position = waiting.iter().position(|leaf| !blocked(leaf)).unwrap_or(0);
        ordered.push(waiting.remove(position));
    }
    ordered
}

fn needs<'a>(leaf: &Leaf<'a>) -> Vec<&'a Path> {
    let Origin::Value { fallbacks, .. } = leaf.origin else { return Vec::new() };
    list::some(fallbacks, &mut |fallback| match fallback {
        Fallback::Derive(path) | Fallback::Count(path) => Some(path),
        Fallback::Assume(_) | Fallback::Restore => None,
    })
}

/// Whether a record in a field is put together in every case, when the one around it is.
pub(super) fn around(scope: &Scope<'_>, field: &Field, around: Around) -> Around {
    let certain = field.required && scope.without_null(&field.ty).is_none();
    if certain { around } else { Around::Perhaps }
}

/// The name that the local at a path has if no other has it.
fn named(path: &Path) -> String {
    let words = list::each(&path.0, &mut |segment| match segment {
        crate::ir::Segment::Member(wire) => name::field(wire),
        crate::ir::Segment::Each => "each".to_owned(),
    });
    match words.as_slice() {
        [only] => only.clone(),
        several => several.join("_").replace("r#", ""),
    }
}
