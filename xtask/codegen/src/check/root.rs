//! The payload of an event is a record: versions are told apart and upgraded by its members.

use super::chain::Lineage;
use super::kind::{Kind, describe_one, kind};
use crate::diagnostic::{Code, Diagnostics};
use crate::ir::Contract;

/// Reports events whose payload is something else.
pub(super) fn check(contract: &Contract, lineages: &[Lineage<'_>], diagnostics: &Diagnostics) {
    for version in lineages.iter().flat_map(|lineage| &lineage.versions) {
        if !matches!(kind(contract, &version.root), Kind::Record(..)) {
            let what = describe_one(contract, &version.root);
            diagnostics.report(
                Code::EventRoot,
                version.place(""),
                format!("the payload of an event is {what}"),
                "describe an object with `properties`",
            );
        }
    }
}
