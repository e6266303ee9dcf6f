//! The steps of a contract, followed over values: what a payload becomes, or why it is refused.
//!
//! The same plans from which the upgraders are generated, interpreted without types. It is slow and
//! used on a few payloads.

mod convert;
mod doubtful;
mod run;

pub(super) use self::doubtful::doubtful;

use super::compare::Side;
use crate::ir::{Literal, Plan, Reference};

/// Why a payload does not become one of the next version.
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// A rule of the step refuses it, as half a sentence.
    Refused(String),
    /// A Rust function decides.
    Function(String),
}

/// The payload of a version as one of the version that a plan leads to.
///
/// # Errors
///
/// Why it does not become one.
pub fn step(side: Side<'_>, plan: &Plan, payload: &Literal) -> Result<Literal, Stop> {
    run::plan(side.contract, side.plans, plan, payload)
}

/// The payload of a version as one of the latest, and the root of that.
///
/// # Errors
///
/// Why it does not become one.
pub fn to_latest(
    side: Side<'_>,
    root: &Reference,
    payload: &Literal,
) -> Result<(Reference, Literal), Stop> {
    let (mut root, mut payload) = (root.clone(), payload.clone());
    while let Some(plan) = side.plans.iter().find(|plan| plan.from == root) {
        payload = step(side, plan, &payload)?;
        root = plan.to.clone();
    }
    Ok((root, payload))
}

/// The plans that lead from a version to the latest, the first one first.
pub(super) fn chain<'p>(plans: &'p [Plan], root: &Reference) -> Vec<&'p Plan> {
    let mut found: Vec<&Plan> = Vec::new();
    let mut at = root;
    while let Some(plan) = plans.iter().find(|plan| plan.from == *at) {
        found.push(plan);
        at = &plan.to;
    }
    found
}
