//! For code scanning: SARIF 2.1.0.

use super::{file, place};
use crate::compat::finding::{CODES, Finding, Level};
use crate::compat::outcome::Outcome;
use crate::published;
use serde_json::{Value, json};
use townlet_codegen::compat::Class;

/// The schema that the output follows.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The outcome as SARIF.
pub fn sarif(outcome: &Outcome) -> String {
    let classes = Class::ALL.iter().map(|class| (class.code(), class.title()));
    let frozen = published::Code::ALL.iter().map(|code| (code.as_str(), code.title()));
    let rules: Vec<Value> = classes.chain(CODES.iter().copied()).chain(frozen).map(rule).collect();
    let driver = json!({
        "name": "cargo xtask compat",
        "informationUri": "https://github.com/townlet/townlet-contract",
        "rules": rules,
    });
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver },
            "columnKind": "unicodeCodePoints",
            "results": outcome.findings.iter().map(result).collect::<Vec<_>>(),
        }],
    });
    format!("{log:#}\n")
}

fn rule((code, title): (&str, &str)) -> Value {
    json!({ "id": code, "shortDescription": { "text": title } })
}

fn result(finding: &Finding) -> Value {
    let level = match finding.level {
        Level::Error | Level::Undecided => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    };
    let payload = finding.example.as_ref().map(|(_, example)| example.payload.to_json());
    let mut physical = json!({ "artifactLocation": { "uri": file(finding) } });
    if finding.line > 0 {
        physical["region"] = json!({ "startLine": finding.line, "startColumn": finding.column });
    }
    json!({
        "ruleId": finding.code,
        "level": level,
        "message": { "text": format!("{}; {}", finding.message, finding.help) },
        "locations": [{
            "physicalLocation": physical,
            "logicalLocations": [{ "fullyQualifiedName": place(finding), "kind": "member" }],
        }],
        "properties": { "payload": payload, "schemaPointer": finding.place.pointer },
    })
}
