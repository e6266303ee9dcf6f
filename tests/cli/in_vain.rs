//! A run that looked at nothing fails in every format, and none of them shows it as a success.

use crate::town::{BAD_METRIC, METRIC, Town};
use roxmltree::Document;
use serde_json::{Value, json};

const REASON: &str = "nothing was validated; pass `--allow-empty` where that is fine";

fn town() -> Town {
    let town = Town::new();
    town.write("empty.ndjson", "");
    town.write("bad.ndjson", BAD_METRIC);
    town.write("good.ndjson", METRIC);
    town
}

fn empty(format: &str, code: i32, options: &[&str]) -> String {
    let arguments = [&["validate", "empty.ndjson", "--format", format], options].concat();
    town().run(&arguments).ended(code)
}

#[test]
fn json_says_so_in_the_summary() {
    let summary = |options: &[&str], code| {
        let found: Value = serde_json::from_str(&empty("json", code, options)).expect("JSON");
        (found["summary"]["outcome"].clone(), found["summary"]["reason"].clone())
    };
    assert_eq!(summary(&[], 2), (json!("could-not-run"), json!(REASON)));
    assert_eq!(summary(&["--allow-empty"], 0), (json!("fine"), Value::Null));
    let found = town().run(&["validate", "bad.ndjson", "--format", "json"]).json(1);
    assert_eq!(found["summary"]["outcome"], "refused");
}

#[test]
fn github_has_an_error() {
    let error = format!("::error title=townlet::{REASON}\n");
    assert!(empty("github", 2, &[]).contains(&error));
    assert!(!empty("github", 0, &["--allow-empty"]).contains("::error"));
}

#[test]
fn sarif_has_a_notification() {
    let invocation = |options: &[&str], code| {
        let log: Value = serde_json::from_str(&empty("sarif", code, options)).expect("JSON");
        log["runs"][0]["invocations"][0].clone()
    };
    let notifications = json!([{"level": "error", "message": {"text": REASON}}]);
    let failed = json!({"executionSuccessful": false, "toolExecutionNotifications": notifications});
    assert_eq!(invocation(&[], 2), failed);
    let fine = json!({"executionSuccessful": true, "toolExecutionNotifications": []});
    assert_eq!(invocation(&["--allow-empty"], 0), fine);
}

/// Tests, failures, errors and cases that passed, of all suites.
fn counts(text: &str) -> [usize; 4] {
    let document = Document::parse(text).expect("it is XML");
    let suites = || document.descendants().filter(|node| node.has_tag_name("testsuite"));
    let sum = |name: &str| {
        let counts = suites().filter_map(|suite| suite.attribute(name));
        counts.filter_map(|count| count.parse::<usize>().ok()).sum()
    };
    let cases = document.descendants().filter(|node| node.has_tag_name("testcase"));
    let passed = cases.filter(|case| !case.has_children()).count();
    [sum("tests"), sum("failures"), sum("errors"), passed]
}

#[test]
fn junit_has_an_error_and_no_test_that_passed() {
    let found = empty("junit", 2, &[]);
    assert_eq!(counts(&found), [1, 0, 1, 0], "{found}");
    assert!(found.contains(&format!("<error type=\"empty\" message=\"{REASON}\"/>")), "{found}");
    assert_eq!(counts(&empty("junit", 0, &["--allow-empty"])), [0, 0, 0, 0]);
}

#[test]
fn junit_counts_no_accepted_records_where_there_are_none() {
    let junit = |files: &[&str], code| {
        counts(&town().run(&[&["validate", "--format", "junit"], files].concat()).ended(code))
    };
    assert_eq!(junit(&["bad.ndjson"], 1), [1, 1, 0, 0]);
    assert_eq!(junit(&["missing.ndjson", "good.ndjson"], 2), [2, 0, 1, 1]);
    assert_eq!(junit(&["empty.ndjson", "good.ndjson"], 0), [1, 0, 0, 1]);
}
