//! Findings in the formats that programs read.

use crate::town::{BAD_METRIC, METRIC, Town, stream};
use serde_json::{Value, json};

fn town() -> Town {
    let town = Town::new();
    town.write("runs/a,b:c.ndjson", stream(&[METRIC, BAD_METRIC]));
    town.write("good.ndjson", METRIC);
    town
}

const ARGUMENTS: [&str; 5] =
    ["validate", "runs/a,b:c.ndjson", "missing.ndjson", "good.ndjson", "--format"];

fn run(town: &Town, format: &str) -> crate::town::Ran {
    let mut arguments = ARGUMENTS.to_vec();
    arguments.push(format);
    town.run(&arguments)
}

#[test]
fn json_is_one_object() {
    let found = run(&town(), "json").json(2);
    let finding = &found["findings"][0];
    assert_eq!(finding["file"], "runs/a,b:c.ndjson");
    assert_eq!((&finding["line"], &finding["pointer"]), (&json!(2), &json!("/value")));
    assert_eq!((&finding["code"], &finding["event"]), (&json!("type"), &json!("emit_metric")));
    assert_eq!(found["unreadable"][0]["file"], "missing.ndjson");
    let summary = json!({
        "read": 3, "accepted": 2, "rejected": 1, "blank": 0, "unreadable": 1,
        "outcome": "could-not-run", "reason": null,
    });
    assert_eq!(found["summary"], summary);
    let town = Town::new();
    let found = town.feed(&["validate", "-", "--format", "json"], METRIC).json(0);
    assert_eq!(found["findings"], json!([]));
}

#[test]
fn github_annotations_are_escaped() {
    let found = run(&town(), "github").ended(2);
    let line = found.lines().next().unwrap_or_default();
    let start = "::error file=runs/a%2Cb%3Ac.ndjson,line=2,col=36,title=type /value::";
    assert!(line.starts_with(start), "{line}");
    assert!(found.contains("::error file=missing.ndjson,title=unreadable::"), "{found}");
}

#[test]
fn sarif_has_rules_results_and_notifications() {
    let log = run(&town(), "sarif").json(2);
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("there are rules");
    let result = &run["results"][0];
    let index = result["ruleIndex"].as_u64().expect("the rule has an index");
    assert_eq!(rules[index as usize]["id"], result["ruleId"]);
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "runs/a%2Cb%3Ac.ndjson");
    assert_eq!(place["region"], json!({"startLine": 2, "startColumn": 36}));
    assert!(result["message"]["text"].is_string());
    let invocation = &run["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], Value::Bool(false));
    assert_eq!(invocation["toolExecutionNotifications"].as_array().map(Vec::len), Some(1));
    for rule in rules {
        assert!(rule["help"]["text"].is_string() && rule["shortDescription"]["text"].is_string());
    }
}

#[test]
fn junit_has_a_suite_for_each_file() {
    let found = run(&town(), "junit").ended(2);
    assert!(found.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"));
    let suite = "<testsuite name=\"runs/a,b:c.ndjson\" tests=\"2\" failures=\"1\" errors=\"0\"";
    assert!(found.contains(suite), "{found}");
    assert!(found.contains("<failure type=\"type\" message=\"`&quot;fast&quot;"), "{found}");
    assert!(found.contains("name=\"1 accepted records\""), "{found}");
    assert!(found.contains("<error type=\"unreadable\""), "{found}");
    assert_eq!(found.matches("<testsuite ").count(), 3);
    assert_eq!(found.matches("<testcase").count(), found.matches("</testcase>").count() + 2);
}

#[test]
fn upgrade_writes_findings_to_a_free_standard_output() {
    let town = town();
    let ran = town.run(&["upgrade", "runs/*", "-o", "out/", "--format", "json"]);
    assert_eq!(ran.json(1)["findings"].as_array().map(Vec::len), Some(1));
}
