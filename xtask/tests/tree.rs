//! The tree as it stands: the checks that developers run by `cargo xtask` hold for it.
//!
//! They run in this process, on the library of xtask: a test that had cargo build something would wait
//! for the lock of the build that it is part of. Asking it for metadata takes no such lock.

use anyhow::Result;
use xtask::command::{bindings, check, compat, dist, ir, licences, publish, rules, tidy};
use xtask::compat::against;
use xtask::contract;
use xtask::tree::Tree;
use xtask::verdict::Verdict;

/// Runs a command on this tree; what it printed is the failure.
fn passes(command: impl FnOnce(&Tree, &mut Vec<u8>) -> Result<Verdict>) {
    let tree = Tree::here().expect("the test stands in its tree");
    let mut out = Vec::new();
    let verdict = command(&tree, &mut out).expect("the command can do its work");
    assert_eq!(verdict, Verdict::Fine, "\n{}", String::from_utf8_lossy(&out));
}

#[test]
fn the_schemas_and_their_examples_are_sound() {
    let args = check::Args { format: check::Format::Text };
    passes(|tree, out| check::run(tree, &args, out));
}

#[test]
fn the_golden_copy_is_what_the_schemas_give() {
    let args = bindings::Args { write: false };
    passes(|tree, out| bindings::run(tree, &args, out));
}

#[test]
fn what_is_published_is_what_the_sources_give() {
    let args = publish::Args { check: true, ..Default::default() };
    passes(|tree, out| publish::run(tree, &args, out));
}

#[test]
fn the_published_contract_is_the_same_each_time() {
    let tree = Tree::here().expect("the test stands in its tree");
    let lock = dist::locked(&tree).expect("the lock is as it was written");
    let again = |_| dist::wanted(&tree, &lock).expect("the contract is sound");
    let [one, other] = [(); 2].map(again);
    assert!(one == other && one.len() > 100, "{} files", one.len());
}

#[test]
fn the_rules_report_what_they_expect() {
    let args = rules::Args { write: false };
    passes(|tree, out| rules::run(tree, &args, out));
}

/// While nothing is published, a schema may still be corrected, and only the comparison is tried.
#[test]
fn the_schemas_take_what_was_published() {
    let args = compat::Args { transitive: true, ..Default::default() };
    let tree = Tree::here().expect("the test stands in its tree");
    match against::own_lock(&tree).expect("the lock can be read") {
        Some(_) => passes(|tree, out| compat::run(tree, &args, out)),
        None => {
            let outcome =
                compat::examine(&tree, &compat::Args::default()).expect("there is a commit");
            assert!(!outcome.rows.is_empty(), "nothing was looked at");
        }
    }
}

#[test]
fn the_tree_is_tidy() {
    passes(|tree, out| tidy::run(tree, &tidy::Args {}, out));
}

#[test]
fn dependencies_have_licences_that_are_allowed() {
    passes(|tree, out| licences::run(tree, &licences::Args {}, out));
}

#[test]
fn the_contract_reads_back_from_json() {
    let tree = Tree::here().expect("the test stands in its tree");
    let checked = contract::read_sound(&tree).expect("the contract is sound");
    let json = ir::json(&checked).expect("the contract reads back");
    assert!(json.ends_with("}\n"));
}
