//! Proves a contract sound and resolves the step of each version into a plan.
//!
//! One file for each check: definitions by themselves (`finite`, `members`, `deprecation`), the
//! versions of an event (`chain`, `root`, `reuse`, `detection`), what a version says of itself
//! (`invariant`), the step between two versions (`upgrade`) and the way back (`downgrade`). The others hold what checks stand
//! on: types without aliases, paths in a version, exact numbers, values against types.
//!
//! Nothing here reads a file or knows a target language; problems are [`Diagnostics`], and checks
//! go on after one, so that a run shows all of them.

mod chain;
mod deprecation;
mod finite;
mod members;

mod invariant;
mod root;
mod upgrade;

mod downgrade;

mod detection;
mod retired;
mod reuse;

mod fits;
mod kind;
mod literal;
mod places;
mod text;
mod version;

use self::chain::Lineage;
use self::version::Version;
use crate::diagnostic::Diagnostics;
use crate::ir::{Contract, Detection, Plan, RetiredName};
use crate::list;

/// What follows from a sound contract.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resolved {
    /// One plan for each version that upgrades another, ordered by module path.
    pub plans: Vec<Plan>,
    /// The way back of each of them, ordered by the module path that it starts from.
    pub downs: Vec<Plan>,
    /// How payloads that say nothing of themselves are told apart.
    pub detection: Detection,
    /// Names that records no longer have, ordered by record and name.
    pub retired: Vec<RetiredName>,
}

/// Proves the contract sound, in the release that is built if it is for one; what it returns is
/// complete only when nothing was reported.
pub fn check(contract: &Contract, release: Option<&str>, diagnostics: &Diagnostics) -> Resolved {
    finite::check(contract, diagnostics);
    members::check(contract, diagnostics);
    deprecation::check(contract, release, diagnostics);

    let lineages = chain::lineages(contract);
    chain::check(&lineages, diagnostics);
    root::check(contract, &lineages, diagnostics);
    let mut plans = Vec::new();
    for lineage in &lineages {
        for version in &lineage.versions {
            invariant::check(contract, version, diagnostics);
        }
        reuse::check(contract, lineage, diagnostics);
        for (old, new) in lineage.steps() {
            plans.extend(upgrade::plan(contract, old, new, diagnostics));
        }
    }

    let detection = detection::detection(contract, &lineages, diagnostics);
    let mut retired: Vec<RetiredName> = Vec::new();
    for lineage in &lineages {
        for name in retired::retired(contract, lineage, &plans) {
            list::insert(&mut retired, name);
        }
    }
    let downs = match diagnostics.is_empty() {
        true => downs(contract, &lineages, &plans),
        false => Vec::new(),
    };
    Resolved { plans, downs, detection, retired }
}

/// The way back of every step; steps that are not sound have none.
fn downs(contract: &Contract, lineages: &[Lineage<'_>], plans: &[Plan]) -> Vec<Plan> {
    let up = |to: &Version<'_>| plans.iter().find(|plan| plan.to == to.reference());
    let mut downs = Vec::new();
    for lineage in lineages {
        for (old, new) in lineage.steps() {
            let later = lineage.versions.iter().find(|it| it.number() == new.number() + 1);
            if let Some(plan) = up(new) {
                downs.push(downgrade::plan(contract, (old, new), plan, later.and_then(up)));
            }
        }
    }
    downs
}
