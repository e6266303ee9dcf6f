//! `townlet explain`.

use crate::town::{Ran, Town, repository};
use std::collections::BTreeSet;
use std::fs;
use std::process::Stdio;

/// Codes of findings, as `townlet explain` lists them.
fn codes(town: &Town) -> Vec<String> {
    let list = town.run(&["explain"]).ended(0);
    let (findings, rules) = list.split_once("Rules for schemas").expect("there are two lists");
    assert!(rules.contains("D001"));
    let lines = findings.lines().filter(|line| line.starts_with("  "));
    lines.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

#[test]
fn each_example_trips_its_code() {
    let town = Town::new();
    let mut examples = 0;
    for code in codes(&town) {
        let text = town.run(&["explain", &code]).ended(0);
        let Some((_, example)) = text.split_once("$ townlet ") else { continue };
        let mut lines = example.lines();
        let command = lines.next().and_then(|line| line.strip_suffix(" <<'END'"));
        let arguments: Vec<&str> = command.expect("it is fed").split(' ').collect();
        let payload = lines.next().expect("it has a payload").trim();
        let mut command = town.command(&arguments);
        let ran = Ran::of(command.stdin(Stdio::piped()), payload.as_bytes());
        let found = ran.ended(1);
        let first = found.lines().next().unwrap_or_default();
        assert!(first.ends_with(&format!("[{code}]")), "{code}: {found}");
        examples += 1;
    }
    assert!(examples >= 10, "only {examples} codes have examples");
}

#[test]
fn every_code_that_occurs_is_explained() {
    let town = Town::new();
    let known: BTreeSet<String> = codes(&town).into_iter().collect();
    let pattern = repository("schema/*/examples/v*/invalid/*.json");
    let pattern = pattern.to_str().expect("the path is text");
    for profile in ["reader", "writer"] {
        // The examples hold their payloads, so that as records they are refused in all manners.
        let ran = town.run(&["validate", "--format", "json", "--profile", profile, pattern]);
        let found = ran.json(1);
        let findings = found["findings"].as_array().expect("findings are an array");
        assert!(!findings.is_empty());
        for finding in findings {
            let code = finding["code"].as_str().expect("a code is text");
            assert!(known.contains(code), "{finding}");
        }
    }
}

#[test]
fn rules_for_schemas_are_explained_by_the_generator() {
    let town = Town::new();
    assert!(town.run(&["explain", "d001"]).ended(0).starts_with("# D001"));
}

#[test]
fn case_does_not_count_and_a_typing_error_is_seen() {
    let town = Town::new();
    assert!(town.run(&["explain", "ADDITIONALPROPERTIES"]).ended(0).contains("closed schema"));
    town.run(&["explain", "requierd"]).says("did you mean `required`?").ended(64);
    town.run(&["explain", "zzz"]).says("there is no code `zzz`").ended(64);
}

/// Codes that these files name, such as `C101`.
fn codes_in(paths: &[&str]) -> BTreeSet<String> {
    let is_code = |word: &&str| match word.as_bytes() {
        [letter, digits @ ..] => {
            letter.is_ascii_uppercase()
                && digits.len() == 3
                && digits.iter().all(u8::is_ascii_digit)
        }
        [] => false,
    };
    let texts = paths.iter().map(|path| fs::read_to_string(repository(path)).expect("it is text"));
    let all: String = texts.collect();
    let words = all.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.filter(is_code).map(str::to_owned).collect()
}

#[test]
fn codes_of_tools_for_developers_are_sent_where_they_are_explained() {
    let town = Town::new();
    let codes = codes_in(&[
        "xtask/codegen/src/compat/class.rs",
        "xtask/src/compat/finding.rs",
        "xtask/src/example/code.rs",
        "xtask/src/published/code.rs",
    ]);
    for code in ["C101", "E001", "P001", "U001", "W001"] {
        assert!(codes.contains(code), "{codes:?}");
    }
    for code in codes {
        let ran = town.run(&["explain", &code.to_lowercase()]);
        ran.says(&format!("`cargo xtask explain {code}`")).ended(64);
        assert!(!ran.stderr.contains("did you mean"), "{ran:?}");
    }
    let ran = town.run(&["explain", "D999"]);
    ran.says("there is no code `D999`").ended(64);
    assert!(!ran.stderr.contains("xtask"), "{ran:?}");
}
