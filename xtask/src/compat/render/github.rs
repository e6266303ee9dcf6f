//! For GitHub Actions: annotations.

use super::{file, place, shown};
use crate::compat::finding::{Finding, Level};
use crate::compat::outcome::Outcome;
use crate::problem::{escaped, property};

/// The outcome as annotations; changes that break nothing are left to the other formats.
pub fn github(outcome: &Outcome) -> String {
    let told = outcome.findings.iter().filter(|finding| finding.level > Level::Note);
    let mut out: String = told.map(annotation).collect();
    out.push_str(&outcome.summary());
    out.push('\n');
    out
}

fn annotation(finding: &Finding) -> String {
    let command = match finding.level {
        Level::Error | Level::Undecided => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    let mut text = format!("{}: {}", place(finding), finding.message);
    if let Some((_, example)) = &finding.example {
        text.push_str(&format!("\npayload: {}", shown(&example.payload)));
    }
    text.push_str(&format!("\nhelp: {}", finding.help));
    let (file, title) = (property(&file(finding)), property(&finding.code));
    let line = match finding.line {
        0 => String::new(),
        line => format!(",line={line},col={}", finding.column),
    };
    format!("::{command} file={file}{line},title={title}::{}\n", escaped(&text))
}
