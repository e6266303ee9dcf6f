//! Findings as SARIF 2.1.0, written as they come.

use super::{Ending, Finding, Refusal, Render};
use crate::exit::Outcome;
use crate::explanations::{self, EXPLANATIONS};
use serde_json::{Value, json};
use std::io::{self, Write};

/// The schema that the output follows.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// SARIF.
pub(super) struct Sarif {
    out: Box<dyn Write>,
    started: bool,
    /// Whether nothing stands in `results` yet.
    empty: bool,
    /// Notifications of what could not be done.
    notifications: Vec<Value>,
}

impl Sarif {
    pub(super) fn new(out: Box<dyn Write>) -> Self {
        Self { out, started: false, empty: true, notifications: Vec::new() }
    }

    /// Everything before the results.
    fn start(&mut self) -> io::Result<()> {
        if self.started {
            return Ok(());
        }
        self.started = true;
        let driver = json!({
            "name": "townlet",
            "version": env!("CARGO_PKG_VERSION"),
            "informationUri": env!("CARGO_PKG_REPOSITORY"),
            "rules": EXPLANATIONS.iter().copied().map(rule).collect::<Vec<Value>>(),
        });
        write!(
            self.out,
            "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{{\"driver\":{driver}}},\
             \"columnKind\":\"unicodeCodePoints\",\"results\":["
        )
    }
}

impl Render for Sarif {
    fn open(&mut self, _file: &str) -> io::Result<()> {
        self.start()
    }

    fn refused(&mut self, file: &str, refusal: &Refusal) -> io::Result<()> {
        for finding in &refusal.findings {
            let comma = if self.empty { "\n" } else { ",\n" };
            self.empty = false;
            write!(self.out, "{comma}{}", result(file, refusal, finding))?;
        }
        Ok(())
    }

    fn unreadable(&mut self, file: &str, reason: &str) -> io::Result<()> {
        self.notifications.push(json!({
            "level": "error",
            "message": { "text": format!("{file}: {reason}") },
            "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(file) } } }],
        }));
        Ok(())
    }

    fn finish(&mut self, ending: &Ending) -> io::Result<()> {
        self.start()?;
        if let Some(reason) = ending.reason {
            self.notifications.push(json!({ "level": "error", "message": { "text": reason } }));
        }
        let invocation = json!({
            "executionSuccessful": ending.outcome != Outcome::CouldNotRun,
            "toolExecutionNotifications": self.notifications,
        });
        let summary = json!({ "summary": ending });
        writeln!(self.out, "\n],\"invocations\":[{invocation}],\"properties\":{summary}}}]}}")?;
        self.out.flush()
    }
}

fn rule(explanation: &explanations::Explanation) -> Value {
    json!({
        "id": explanation.code,
        "shortDescription": { "text": explanation.title },
        "fullDescription": { "text": explanation.text },
        "help": { "text": explanation.advice },
        "defaultConfiguration": { "level": "error" },
    })
}

fn result(file: &str, refusal: &Refusal, finding: &Finding) -> Value {
    let mut text = finding.reason.clone();
    if let Some(hint) = &finding.hint {
        text.push_str("; ");
        text.push_str(hint);
    }
    let mut result = json!({
        "ruleId": finding.code,
        "level": "error",
        "message": { "text": text },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": uri(file) },
                "region": { "startLine": finding.place.line, "startColumn": finding.place.column },
            },
            "logicalLocations": [{ "fullyQualifiedName": finding.pointer, "kind": "member" }],
        }],
        "properties": { "event": refusal.event, "version": refusal.version },
    });
    let index = EXPLANATIONS.iter().position(|known| known.code == finding.code);
    if let Some(index) = index {
        result["ruleIndex"] = index.into();
    }
    result
}

/// A path as a URI reference.
fn uri(file: &str) -> String {
    if file == "-" {
        return "stdin".to_owned();
    }
    let mut uri = String::from(if file.starts_with('/') { "file://" } else { "" });
    for byte in file.replace('\\', "/").bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_become_references() {
        assert_eq!(uri("a b/é#1.ndjson"), "a%20b/%C3%A9%231.ndjson");
        assert_eq!(uri("/tmp/x"), "file:///tmp/x");
        assert_eq!(uri("-"), "stdin");
    }
}
