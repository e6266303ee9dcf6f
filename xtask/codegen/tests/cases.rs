//! Every rule has a contract that trips it, reported exactly as expected, and a near miss that
//! passes. A new rule is a line in `diagnostic/code.rs` and a folder under `rules/`, not code here.
//!
//! `cargo xtask rules --write` renews `expected.txt`; nothing here does.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use townlet_codegen::diagnostic::{Code, explain, render};
use townlet_codegen::{Diagnostic, Options, load};

fn rules() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("rules")
}

fn problems(code: Code, kind: &str) -> Vec<Diagnostic> {
    load(&rules().join(code.as_str()).join(kind), &Options::of_examples()).err().unwrap_or_default()
}

#[test]
fn every_rule_has_a_folder_and_every_folder_a_rule() {
    let entries = fs::read_dir(rules()).expect("the rules have a folder");
    let folders: BTreeSet<String> = entries
        .map(|entry| entry.expect("the folder can be read").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| code.as_str().to_owned()).collect();
    assert_eq!(folders, codes);
    assert_eq!(codes.len(), Code::ALL.len(), "two rules have one code");
}

#[test]
fn every_trip_is_reported_as_expected() {
    let mut failures = Vec::new();
    for code in Code::ALL {
        let found = problems(*code, "trips");
        let text = render(&found, "");
        if found.is_empty() || found.iter().any(|problem| problem.code != *code) {
            failures.push(format!("{code} reports other codes, or none:\n{text}"));
        } else if text != code.rule().expected {
            failures.push(format!("{code} is not reported as expected:\n{text}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_near_miss_passes() {
    let mut failures = Vec::new();
    for code in Code::ALL {
        let found = problems(*code, "passes");
        if !found.is_empty() {
            failures.push(format!("{code}:\n{}", render(&found, "")));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_problem_is_located() {
    // A file that cannot be read, or that should not be there, has no lines.
    let unlocated = [Code::Unreadable, Code::StrayFile, Code::NoSchemas];
    for code in Code::ALL.iter().filter(|code| !unlocated.contains(code)) {
        for problem in problems(*code, "trips") {
            assert!(problem.line > 0 && problem.column > 0, "{code}: {problem:?}");
        }
    }
}

#[test]
fn every_rule_is_explained() {
    for code in Code::ALL {
        let rule = code.rule();
        assert!(rule.text.trim().len() > 40, "{code} is not explained");

        assert_eq!(code.as_str().parse(), Ok(*code));
        let text = explain(*code);
        for part in [rule.title, rule.text.trim(), rule.trips.trim(), rule.passes.trim()] {
            assert!(text.contains(part), "{code}: {text}");
        }
    }
}
