//! SARIF and JUnit XML as those who read them define the formats.
//!
//! What is validated is everything that `tests/errors/` and `tests/corpus/` have: messages and names
//! with quotes, control characters and line breaks, files that are no text, and one that is missing.

use crate::town::{Town, repository, stream};
use jsonschema::Validator;
use roxmltree::{Document, Node};
use serde_json::{Value, json};
use std::fs;

/// Names that need escaping in one format or the other.
const ODD_NAMES: [&str; 3] = ["a <b> & \"c\".ndjson", "per%cent #1.ndjson", "größe.ndjson"];

/// A run over many bad records, and the files that it was given.
fn run(format: &str) -> (String, Vec<String>) {
    let town = Town::new();
    let mut files = vec!["missing.ndjson".to_owned()];
    for folder in ["tests/errors", "tests/corpus/hostile", "tests/corpus/legacy"] {
        for entry in fs::read_dir(repository(folder)).expect("the folder exists") {
            let path = entry.expect("the folder can be read").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.ends_with("json") {
                town.write(&name, fs::read(&path).expect("the file exists"));
                files.push(name);
            }
        }
    }
    let hostile = r#"{"name":"a\"]]>\n\u0007<&\u2028","value":"\u0000\ufffe","tags":{"\t":1}}"#;
    for name in ODD_NAMES {
        town.write(name, stream(&[hostile, "{", "\u{1b}[31m"]));
        files.push(name.to_owned());
    }
    files.sort();
    assert!(files.len() > 80, "only {} files", files.len());
    let given = files.iter().map(String::as_str);
    let arguments: Vec<&str> = ["validate", "--format", format].into_iter().chain(given).collect();
    (town.run(&arguments).ended(2), files)
}

#[test]
fn sarif_is_valid() {
    let validator = sarif();
    let log: Value = serde_json::from_str(&run("sarif").0).expect("it is JSON");
    let found: Vec<String> = validator.iter_errors(&log).map(|error| error.to_string()).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("there are rules");
    let results = run["results"].as_array().expect("there are results");
    assert!(results.len() > 80, "only {} results", results.len());
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("each code is explained");
        assert_eq!(rules[index as usize]["id"], result["ruleId"]);
    }
    let mut ids: Vec<_> = rules.iter().map(|rule| rule["id"].to_string()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), rules.len(), "two rules have one id");
}

#[test]
fn sarif_of_a_run_in_vain_is_valid() {
    let town = Town::new();
    town.write("empty.ndjson", "");
    let log = town.run(&["validate", "empty.ndjson", "--format", "sarif"]).json(2);
    let found: Vec<String> = sarif().iter_errors(&log).map(|error| error.to_string()).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What SARIF does not allow is noticed.
#[test]
fn sarif_that_is_wrong_is_noticed() {
    let validator = sarif();
    let log: Value = serde_json::from_str(&run("sarif").0).expect("it is JSON");
    let place = "/runs/0/results/0/locations/0/physicalLocation";
    let planted = [
        ("/version", json!("2.0.0")),
        ("/runs/0/tool", json!({})),
        ("/runs/0/columnKind", json!("bytes")),
        ("/runs/0/results/0/level", json!("fatal")),
        ("/runs/0/results/0/message", json!("text")),
        ("/runs/0/results/0/ruleIndex", json!(-2)),
        (&format!("{place}/region/startLine"), json!(0)),
        (&format!("{place}/artifactLocation/uri"), json!("a b")),
        ("/runs/0/invocations/0/executionSuccessful", json!(1)),
    ];
    for (pointer, value) in planted {
        let mut wrong = log.clone();
        *wrong.pointer_mut(pointer).expect("it is there") = value;
        assert!(!validator.is_valid(&wrong), "`{pointer}` is wrong and nobody notices");
    }
}

#[test]
fn junit_reads_back() {
    let (text, files) = run("junit");
    let document = Document::parse(&text).expect("it is XML");
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "testsuites");
    let suites: Vec<Node<'_, '_>> = root.children().filter(Node::is_element).collect();
    let mut names: Vec<_> = suites.iter().filter_map(|suite| suite.attribute("name")).collect();
    names.sort_unstable();
    assert_eq!(names, files);
    let mut failures = 0;
    for suite in &suites {
        let cases: Vec<_> = suite.children().filter(Node::is_element).collect();
        let with = |name: &str| {
            let has = |case: &&Node<'_, '_>| case.children().any(|it| it.has_tag_name(name));
            cases.iter().filter(has).count()
        };
        let said = |name| suite.attribute(name).and_then(|count| count.parse::<usize>().ok());
        assert!(suite.has_tag_name("testsuite"));
        assert_eq!(said("tests"), Some(cases.len()), "{suite:?}");
        assert_eq!(said("failures"), Some(with("failure")), "{suite:?}");
        assert_eq!(said("errors"), Some(with("error")), "{suite:?}");
        for case in &cases {
            assert!(case.has_tag_name("testcase") && case.attribute("name").is_some(), "{case:?}");
            assert_eq!(case.attribute("classname"), suite.attribute("name"));
            for result in case.children().filter(Node::is_element) {
                assert!(result.has_tag_name("failure") || result.has_tag_name("error"));
                assert!(
                    result.attribute("type").is_some() && result.attribute("message").is_some()
                );
            }
        }
        failures += with("failure");
    }
    assert!(failures > 80, "only {failures} failures");
}

/// Texts are the same after reading, quotes, brackets and line breaks included.
#[test]
fn junit_keeps_texts() {
    let town = Town::new();
    let record = r#"{"name":"loop.duration_ms","value":"]]> <&\" é","tags":{}}"#;
    town.write(ODD_NAMES[0], stream(&[record]));
    let text = town.run(&["validate", ODD_NAMES[0], "--format", "junit"]).ended(1);
    let document = Document::parse(&text).expect("it is XML");
    let failure = document.descendants().find(|node| node.has_tag_name("failure"));
    let failure = failure.expect("the value is no number");
    let message = failure.attribute("message").unwrap_or_default();
    assert!(message.contains("]]> <&") && message.contains('é'), "{message}");
    let text = failure.text().unwrap_or_default();
    assert!(text.contains(&format!("{}:1:", ODD_NAMES[0])) && text.contains(message), "{text}");
}

/// What a failure says in its body is what text says, with a pointer and without.
#[test]
fn junit_tells_findings_like_text() {
    let town = Town::new();
    let wrong = r#"{"name":"loop.duration_ms","value":"fast","tags":{}}"#;
    town.write("bad.ndjson", stream(&[r#"{"event_type":"emit_metric","tick":1}"#, wrong]));
    let text = town.run(&["validate", "bad.ndjson"]).ended(1);
    let found = town.run(&["validate", "bad.ndjson", "--format", "junit"]).ended(1);
    let document = Document::parse(&found).expect("it is XML");
    let failures = document.descendants().filter(|node| node.has_tag_name("failure"));
    let bodies: Vec<&str> = failures.filter_map(|failure| failure.text()).map(str::trim).collect();
    assert_eq!(bodies.join("\n"), text.trim_end());
    assert!(text.contains(": `") && text.contains(": /value: "), "{text}");
}

fn sarif() -> Validator {
    let schema = fs::read(repository("tests/cli/sarif.schema.json")).expect("the schema exists");
    let schema: Value = serde_json::from_slice(&schema).expect("the schema is JSON");
    let mut options = jsonschema::options();
    options = options.should_validate_formats(true);
    options.build(&schema).expect("it is JSON Schema")
}
