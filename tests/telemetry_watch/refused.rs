//! Where a refused line is wrong: one place, that of the file, as `townlet validate` has it.

use crate::run::{HEALTH, objects, watch};
use serde_json::{Value, json};
use std::process::Command;

/// Cut short, a wrong member in an envelope, and no event at all.
fn wrong() -> String {
    let cut = r#"{"tick":12,"status":"ok","duration_ms""#;
    let failure =
        r#"{"event_type":"loop.failure","tick":1,"payload":{"tick":1,"error":""},"metadata":{}}"#;
    let other = r#"  {"tick":12,"error":"boom"}"#;
    format!("{HEALTH}\n{cut}\n{failure}\n\n{other}\n")
}

/// What `townlet validate` finds first in each line of the text, line 1 apart.
fn validated(text: &str) -> Vec<Value> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("a.ndjson");
    std::fs::write(&path, text).expect("files can be written");
    let ran = Command::new(env!("CARGO_BIN_EXE_townlet"))
        .args(["validate", "--format", "json", "--records", "lines", "--max-violations", "1"])
        .arg(&path)
        .output()
        .expect("the binary can be run");
    let said: Value = serde_json::from_slice(&ran.stdout).expect("output is JSON");
    let findings = said["findings"].as_array().expect("there are findings");
    findings.iter().filter(|it| it["line"] != 1).cloned().collect()
}

#[test]
fn json_has_the_place_that_validate_has() {
    let (found, summary) = objects(&wrong());
    let found: Vec<Value> = found.into_iter().filter(|it| it["kind"] == "refused").collect();
    let validated = validated(&wrong());
    assert_eq!((found.len(), validated.len(), &summary["refused"]), (3, 3, &json!(3)));
    for (watched, validated) in found.iter().zip(&validated) {
        for member in ["line", "column", "pointer", "code", "reason"] {
            assert_eq!(watched[member], validated[member], "{member}: {watched}");
        }
        assert!(!watched["reason"].to_string().contains("(line "), "{watched}");
    }
    let places: Vec<Value> = found.iter().map(|it| json!([it["line"], it["column"]])).collect();
    assert_eq!(places[0], json!([2, 39]), "where the text ends");
    assert_eq!(found[1]["pointer"], "/payload/error");
}

#[test]
fn text_has_one_place() {
    let ran = watch(&[], &wrong());
    let refused: Vec<&str> = ran.stdout.lines().filter(|it| it.contains("refused")).collect();
    assert_eq!(refused[0], "-:2:39: refused: the text ends inside a value");
    assert!(refused[1].starts_with("-:3:67: refused: /payload/error: "), "{ran:?}");
    assert!(refused[2].starts_with("-:5:1: refused: no event has these members"), "{ran:?}");
}
