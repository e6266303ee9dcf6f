//! The way back: each upgrade plan turned round.
//!
//! What an upgrade takes from a place of the older version, the downgrade puts there again; nothing
//! is authored beyond `x-custom.down` and `carry`. `pulls` turns sources into targets, `record` asks
//! for each field of the older version who took its value, `convert` and `table` turn conversions
//! round, and `losses` finds what the older version has no place for.
//!
//! Every sound step has a way back. Where the older version asks for what the newer cannot give, or
//! a value does not fit its rules, the payload is refused when it comes; nothing is made up.

mod convert;
mod losses;
mod pulls;
mod record;
mod table;

use self::pulls::Pulls;
use super::version::Version;
use crate::ir::{Conflict, Contract, Invariant, Origin, Path, Plan, RecordPlan, Type, Why};
use crate::list;

/// A value of the newer version on its way back, and what the upgrade made it from.
struct Side<'a> {
    contract: &'a Contract,
    /// Where the older value stands in its payload.
    older: Path,
    /// Where the newer value stands in its payload.
    newer: Path,
    /// The type of the older value.
    end: &'a Type,
    /// The type of the newer value.
    start: &'a Type,
    pulls: Pulls<'a>,
    /// Places of the older payload that were dropped and carried.
    carried: &'a [Path],
    /// What the older version says of its own fields.
    repeats: &'a [Invariant],
}

impl<'a> Side<'a> {
    /// A record inside this value, converted by a plan of its own.
    fn inside(&self, plan: &'a RecordPlan, older: Spot<'a>, newer: Spot<'a>) -> Self {
        let (contract, carried, repeats) = (self.contract, self.carried, self.repeats);
        let pulls = Pulls::of(plan);
        let ((older, end), (newer, start)) = (older, newer);
        Self { contract, older, newer, end, start, pulls, carried, repeats }
    }

    /// A place of the older value in its payload.
    fn older(&self, path: &Path) -> Path {
        join(&self.older, path)
    }

    /// A place of the newer value in its payload.
    fn newer(&self, path: &Path) -> Path {
        join(&self.newer, path)
    }
}

/// A place in a whole payload, and the type of what stands there.
type Spot<'a> = (Path, &'a Type);

fn join(stem: &Path, path: &Path) -> Path {
    Path([&stem.0[..], &path.0[..]].concat())
}

/// The plan that leads back from a version to the one before. `later` is the upgrade of the newer
/// version, if there is one: it says which of its places are other spellings of each other.
pub(super) fn plan<'a>(
    contract: &'a Contract,
    (old, new): (&'a Version<'a>, &'a Version<'a>),
    up: &'a Plan,
    later: Option<&'a Plan>,
) -> Plan {
    let carried = carried(up);
    let side = Side {
        contract,
        older: Path::default(),
        newer: Path::default(),
        end: &old.root,
        start: &new.root,
        pulls: Pulls::of(&up.root),
        carried: &carried,
        repeats: &old.event.invariants,
    };
    let spellings = later.map(spellings).unwrap_or_default();
    let mut losses = Vec::new();
    let root = match (&up.custom, record::whole(&side)) {
        (None, Some(root)) => {
            losses::collect(&side, &up.root, &spellings, &mut losses);
            root
        }
        (Some(_), _) | (_, None) => {
            RecordPlan { target: old.reference(), base: None, fields: Vec::new() }
        }
    };
    let (from, to) = (up.to.clone(), up.from.clone());
    Plan { from, to, root, losses, custom: up.custom.clone() }
}

fn carried(up: &Plan) -> Vec<Path> {
    let carried = |why: &Why| matches!(why, Why::Dropped { carry: true, .. });
    list::some(&up.losses, &mut |loss| carried(&loss.why).then(|| loss.source.clone()))
}

/// Places that a later step takes as one: each with the one that it goes by.
fn spellings(later: &Plan) -> Vec<(Path, Path)> {
    let mut found = Vec::new();
    gather_spellings(&later.root, &mut found);
    found
}

fn gather_spellings(plan: &RecordPlan, into: &mut Vec<(Path, Path)>) {
    for field in &plan.fields {
        match &field.origin {
            Origin::Record(inner) => gather_spellings(inner, into),
            Origin::Value { sources, conflict, .. } => {
                let main = match conflict {
                    Conflict::Last => sources.last(),
                    Conflict::First
                    | Conflict::Error
                    | Conflict::Derived
                    | Conflict::EqualWithin(_) => sources.first(),
                };
                let Some(main) = main else { continue };
                for source in sources {
                    if source.path != main.path {
                        into.push((source.path.clone(), main.path.clone()));
                    }
                }
            }
            Origin::Constant | Origin::Set(_) | Origin::Custom { .. } => {}
        }
    }
}
