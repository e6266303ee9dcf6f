//! Resolves the step between two versions into a plan, and reports what it does not say.
//!
//! `record` and `field` walk the new version and ask, for each field, where its value comes from;
//! `source` finds the places in the old version, `convert` and `mapping` make their types meet.
//! What they take is noted in a [`Ledger`], from which `loss` and `fan_out` then see what was
//! forgotten and what was used twice.

mod convert;
mod drops;
mod fan_out;
mod field;
mod function;
mod idle;
mod ledger;
mod loss;
mod mapping;
mod record;
mod source;
mod target;

use self::ledger::Ledger;
use self::record::Scope;
use super::kind::{Kind, kind};
use super::version::{Version, find};
use crate::diagnostic::{Code, Diagnostics, Place};
use crate::ir::{Contract, Loss, Path, Plan, RecordPlan, Rule, Step, Why};
use crate::list;

/// The step at hand.
#[derive(Clone, Copy)]
struct Upgrade<'a> {
    contract: &'a Contract,
    diagnostics: &'a Diagnostics,
    old: &'a Version<'a>,
    new: &'a Version<'a>,
    step: &'a Step,
}

/// The plan that leads from one version to the next, if the newer one declares a step.
pub(super) fn plan(
    contract: &Contract,
    old: &Version<'_>,
    new: &Version<'_>,
    diagnostics: &Diagnostics,
) -> Option<Plan> {
    let step = new.event.step.as_ref()?;
    let up = Upgrade { contract, diagnostics, old, new, step };
    let mut ledger = Ledger::default();
    drops::check(&up);
    let root = match &step.custom {
        Some(custom) => {
            function::check_root(&up, custom);
            RecordPlan { target: new.reference(), base: None, fields: Vec::new() }
        }
        None => declared(&up, &mut ledger)?,
    };
    Some(Plan {
        from: old.reference(),
        to: new.reference(),
        root,
        losses: losses(step),
        custom: step.custom.clone(),
    })
}

fn losses(step: &Step) -> Vec<Loss> {
    list::each(&step.drops, &mut |drop| Loss {
        source: drop.source.clone(),
        why: Why::Dropped { reason: drop.reason.clone(), carry: drop.carry },
    })
}

fn declared(up: &Upgrade<'_>, ledger: &mut Ledger) -> Option<RecordPlan> {
    let (Kind::Record(..), Kind::Record(reference, record)) =
        (kind(up.contract, &up.old.root), kind(up.contract, &up.new.root))
    else {
        // Reported by the check that an event's root is a record.
        return None;
    };
    let scope = Scope::payload(up);
    let plan = record::plan(up, ledger, &scope, reference, record);
    idle::check(up, ledger);
    loss::check(up, ledger);
    fan_out::check(up, ledger);
    drops::check_unused(up, ledger);
    Some(plan)
}

impl<'a> Upgrade<'a> {
    /// The rule of a property, with its index.
    fn rule(&self, target: &Path) -> Option<(usize, &'a Rule)> {
        self.step.rules.iter().enumerate().find(|(_, rule)| rule.target == *target)
    }

    /// The rules of what stands inside a property.
    fn rules_below(&self, target: &Path) -> impl Iterator<Item = &'a Rule> {
        let target = target.clone();
        let below = move |rule: &&Rule| target.contains(&rule.target) && rule.target != target;
        self.step.rules.iter().filter(below)
    }

    /// Where a problem with a property of the new version is shown: at the rule that governs it,
    /// else where the property at the top of the payload is declared.
    fn place(&self, target: &Path) -> Place {
        for length in (1..=target.0.len()).rev() {
            let path = Path(target.0[..length].to_vec());
            if let Some((_, rule)) = self.rule(&path) {
                return self.new.place(&rule.pointer);
            }
        }
        let top = Path(target.0[..target.0.len().min(1)].to_vec());
        let field = find(self.contract, &self.new.root, &top).ok().and_then(|spot| spot.field);
        self.new.place(field.map_or("", |field| &field.pointer))
    }

    /// Where a problem with what became of the old version is shown.
    fn step_place(&self) -> Place {
        self.new.place("/x-upgrades")
    }

    fn report(&self, code: Code, place: Place, message: String, help: impl Into<String>) {
        self.diagnostics.report(code, place, message, help);
    }
}
