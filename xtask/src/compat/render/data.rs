//! For programs: one JSON object.

use super::{file, place};
use crate::compat::finding::{Finding, Row};
use crate::compat::outcome::Outcome;
use serde_json::{Value, json};
use townlet_codegen::compat::Change;
use townlet_codegen::ir::Literal;

/// The outcome as JSON.
pub fn json(outcome: &Outcome) -> String {
    let object = json!({
        "against": outcome.against,
        "verdict": format!("{:?}", outcome.verdict()).to_lowercase(),
        "need": outcome.need().word(),
        "deploy_first": outcome.first(),
        "versions": outcome.rows.iter().map(row).collect::<Vec<_>>(),
        "findings": outcome.findings.iter().map(finding).collect::<Vec<_>>(),
    });
    format!("{object:#}\n")
}

fn row(row: &Row) -> Value {
    json!({
        "against": row.against,
        "event": row.event,
        "version": row.version,
        "backward": row.verdicts[0],
        "forward": row.verdicts[1],
        "need": row.need.word(),
        "changes": row.changes.iter().map(change).collect::<Vec<_>>(),
    })
}

fn change(change: &Change) -> Value {
    json!({
        "class": change.class.code(),
        "pointer": change.pointer.to_string(),
        "before": change.before.as_ref().map(value),
        "after": change.after.as_ref().map(value),
        "sentence": change.sentence(),
        "file": change.place.file,
        "schema_pointer": change.place.pointer,
    })
}

fn finding(finding: &Finding) -> Value {
    let example = finding.example.as_ref().map(|(direction, example)| {
        json!({
            "direction": direction.word(),
            "event": example.event,
            "version": example.version,
            "payload": value(&example.payload),
            "why": example.why,
        })
    });
    json!({
        "code": finding.code,
        "level": finding.level.word(),
        "against": finding.against,
        "place": place(finding),
        "file": file(finding),
        "schema_pointer": finding.place.pointer,
        "line": finding.line,
        "column": finding.column,
        "message": finding.message,
        "help": finding.help,
        "steps": finding.steps,
        "counter_example": example,
    })
}

/// A number that has no place in JSON of this crate stays a text.
pub(super) fn value(literal: &Literal) -> Value {
    let text = literal.to_json();
    serde_json::from_str(&text).unwrap_or(Value::String(text))
}
