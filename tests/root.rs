//! Every folder of `schema/` is a module at the root of the crate, as users name it.
//!
//! `src/lib.rs` lists the modules one by one; a name that is missing there compiles, so the list is
//! compared with the contract. That what it lists exists, the compiler knows.

mod support;

use std::collections::BTreeSet;
use support::cases::{folder, text};
use townlet_contract::SCHEMAS;

#[test]
fn every_module_is_at_the_root() {
    assert_eq!(missing(&text(&folder("src/lib.rs"))), BTreeSet::new());
}

/// A module that is not listed is noticed, also where its name stands in another place.
#[test]
fn a_module_that_is_not_listed_is_noticed() {
    let listed = text(&folder("src/lib.rs"));
    let reexport = "metric, policy_anneal_update,";
    assert_eq!(listed.matches(reexport).count(), 1, "`{reexport}` is not in the list");
    let without = listed.replace(reexport, "policy_anneal_update,");
    assert_eq!(missing(&without), BTreeSet::from(["metric"]));
}

/// The modules of the contract that no `pub use crate::contract::{…};` lists.
fn missing(root: &str) -> BTreeSet<&'static str> {
    let lists = root.split("\npub use crate::contract::{").skip(1);
    let listed: BTreeSet<_> = lists
        .filter_map(|rest| Some(rest.split_once("};")?.0))
        .flat_map(|names| names.split(',').map(str::trim))
        .collect();
    let modules = SCHEMAS.iter().filter_map(|schema| schema.path.split('/').next());
    modules.filter(|module| !listed.contains(module)).collect()
}
