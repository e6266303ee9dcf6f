//! `cargo xtask publish` on a copy of the tree: what it freezes, cuts and writes, and what it then
//! refuses.

mod copy;

use std::collections::BTreeMap;
use std::fs;
use xtask::command::publish::{self, Args};
use xtask::published::{LOCK, lock};
use xtask::release::Day;
use xtask::tree::{Tree, read_folder};
use xtask::verdict::Verdict;

/// A copy in which nothing was published yet.
fn unpublished(name: &str) -> Tree {
    let tree = copy::of(name, &[""]);
    let lock = tree.path("schema").join(LOCK);
    if lock.exists() {
        fs::remove_file(lock).expect("the copy's lock can be removed");
    }
    fs::write(tree.path("CHANGELOG.md"), "# Changelog\n\n## Unreleased\n\n- Bread.\n")
        .expect("the copy can be written");
    tree
}

fn run(tree: &Tree, args: &Args) -> (Verdict, String) {
    let mut out = Vec::new();
    let verdict = publish::run(tree, args, &mut out).expect("it can be run");
    (verdict, String::from_utf8(out).expect("the output is text"))
}

fn release(tree: &Tree) -> String {
    let mut out = Vec::new();
    let verdict = publish::release(tree, &day(), &mut out).expect("it can be published");
    let text = String::from_utf8(out).expect("the output is text");
    assert_eq!(verdict, Verdict::Fine, "{text}");
    text
}

fn day() -> Day {
    "2026-11-24".parse().expect("it is a day")
}

fn content(tree: &Tree) -> BTreeMap<String, Vec<u8>> {
    let mut files = read_folder(&tree.path("")).expect("the copy can be read");
    files.retain(|path, _| !path.starts_with(".git/"));
    files
}

fn checked(tree: &Tree) -> (Verdict, String) {
    run(tree, &Args { check: true, ..Args::default() })
}

#[test]
fn a_dry_run_says_what_would_be_done_and_does_nothing() {
    let tree = unpublished("dry_run");
    let before = content(&tree);
    let (verdict, text) = run(&tree, &Args { date: Some(day()), ..Args::default() });
    assert_eq!(verdict, Verdict::Fine, "{text}");
    assert!(text.contains("release 0.1.0 of 2026-11-24"), "{text}");
    assert!(
        text.contains("freezes loop_failure/v3.schema.json: `loop.failure` version 3"),
        "{text}"
    );
    assert!(content(&tree) == before, "a dry run wrote something");
}

#[test]
fn a_release_freezes_what_is_new_once_and_then_nothing_changes() {
    let tree = unpublished("release");
    release(&tree);
    let text = fs::read_to_string(tree.path("schema").join(LOCK)).expect("there is a lock");
    let entries = lock::parse(&text).expect("the lock can be read").entries;
    let schemas = entries.iter().filter(|entry| entry.event == "loop.failure").count();
    assert_eq!((schemas, entries.iter().all(|entry| entry.release == "0.1.0")), (3, true));
    let changelog = fs::read_to_string(tree.path("CHANGELOG.md")).expect("there is a changelog");
    assert_eq!(changelog, "# Changelog\n\n## Unreleased\n\n## 0.1.0 (2026-11-24)\n\n- Bread.\n");
    let (verdict, text) = checked(&tree);
    assert_eq!(verdict, Verdict::Fine, "{text}");

    let before = content(&tree);
    assert!(release(&tree).contains("nothing is new since the last release"));
    assert!(content(&tree) == before, "a second release wrote something");
}

#[test]
fn a_release_that_fails_has_changed_nothing() {
    let tree = unpublished("failing");
    // Where a folder has to be there is a file.
    fs::remove_dir_all(tree.path("dist/writer")).expect("the copy's folder can be removed");
    fs::write(tree.path("dist/writer"), "").expect("the copy can be written");
    let before = content(&tree);
    let error = publish::release(&tree, &day(), &mut Vec::new()).expect_err("it cannot be done");
    assert!(format!("{error:#}").contains("cannot write"), "{error:#}");
    assert!(content(&tree) == before, "it left something behind");
}

#[test]
fn a_release_that_was_interrupted_goes_on() {
    let tree = unpublished("interrupted");
    release(&tree);
    let whole = content(&tree);
    // The lock takes its place last.
    fs::remove_file(tree.path("schema").join(LOCK)).expect("the copy's lock can be removed");
    release(&tree);
    assert!(content(&tree) == whole, "it is another release");
}

#[test]
fn what_was_published_stays() {
    let tree = unpublished("frozen");
    release(&tree);
    let path = tree.path("schema/metric/v1.schema.json");
    let text = fs::read_to_string(&path).expect("it is there");
    fs::write(&path, text.replace("One number with a name", "A number"))
        .expect("it can be written");
    let (verdict, text) = checked(&tree);
    assert_eq!(verdict, Verdict::Found);
    assert!(
        text.contains("error[P001]") && text.contains("cargo xtask new-version emit_metric"),
        "{text}"
    );
    let mut out = Vec::new();
    let refused = publish::release(&tree, &day(), &mut out).expect("the gates can be asked");
    assert_eq!(refused, Verdict::Found, "{}", String::from_utf8_lossy(&out));
}

#[test]
fn a_release_needs_a_number_of_its_own_and_something_to_say() {
    let tree = unpublished("number");
    release(&tree);
    let changelog = tree.path("CHANGELOG.md");
    let text = fs::read_to_string(&changelog).expect("there is a changelog");
    let noted = text.replacen("## Unreleased\n", "## Unreleased\n\n- Rye.\n", 1);
    fs::write(&changelog, noted).expect("it can be written");
    let error = publish::release(&tree, &day(), &mut Vec::new()).expect_err("0.1.0 is there");
    assert!(error.to_string().contains("raise `version`"), "{error}");

    let tree = unpublished("silent");
    fs::write(tree.path("CHANGELOG.md"), "# Changelog\n\n## Unreleased\n")
        .expect("it can be written");
    let error = publish::release(&tree, &day(), &mut Vec::new()).expect_err("nothing is said");
    assert!(error.to_string().contains("says nothing"), "{error}");
}

#[test]
fn a_stale_dist_is_found() {
    let tree = unpublished("stale");
    release(&tree);
    let stray = tree.path("dist/golden/metric/v1/valid/stray.json");
    for (path, text) in [
        (tree.path("dist/site/index.html"), "<!doctype html>"),
        (tree.path("dist/writer/stray.json"), "{}"),
        (stray.clone(), "{\"payload\": {}}"),
    ] {
        let before = fs::read(&path).ok();
        fs::write(&path, text).expect("it can be written");
        assert_eq!(checked(&tree).0, Verdict::Found, "{} goes unnoticed", path.display());
        match before {
            Some(bytes) => fs::write(&path, bytes).expect("it can be written"),
            None => fs::remove_file(&path).expect("it can be removed"),
        }
    }
    assert_eq!(checked(&tree).0, Verdict::Fine);
}
