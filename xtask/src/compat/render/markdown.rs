//! For a pull request: who deploys first, a table of versions, and a note for each change.

use super::{place, shown};
use crate::compat::finding::{Finding, Row};
use crate::compat::outcome::Outcome;

/// The outcome as Markdown.
pub fn markdown(outcome: &Outcome) -> String {
    let mut out = String::from("## Compatibility of the contract\n\n");
    out.push_str(&format!("{}.\n\n", outcome.summary()));
    out.push_str(&format!("**May be deployed first:** {}.\n", outcome.first()));
    let changed: Vec<&Row> = outcome.rows.iter().filter(|row| !row.changes.is_empty()).collect();
    if !changed.is_empty() {
        out.push_str("\n| against | version | backward | forward | step needed |\n");
        out.push_str("| --- | --- | --- | --- | --- |\n");
        changed.into_iter().for_each(|row| out.push_str(&table_line(row)));
        out.push_str(EXPLANATION);
    }
    if !outcome.findings.is_empty() {
        out.push_str("\n### What changed\n");
        outcome.findings.iter().for_each(|finding| out.push_str(&note(finding)));
    }
    out
}

const EXPLANATION: &str = "\nBackward: new readers take what old writers send, so consumers may be \
                           deployed first. Forward: old readers take what new writers send, so \
                           producers may. A version that did not exist is never forward \
                           compatible: its consumers go first.\n";

fn table_line(row: &Row) -> String {
    let Row { against, event, version, verdicts: [backward, forward], need, .. } = row;
    format!("| {against} | `{event}` v{version} | {backward} | {forward} | {} |\n", need.word())
}

fn note(finding: &Finding) -> String {
    let head = format!("{} `{}`", finding.level.word(), finding.code);
    let mut out = format!("\n- **{head}** `{}`: {}.", place(finding), finding.message);
    if !finding.help.is_empty() {
        out.push_str(&format!("\n  {}\n", finding.help));
    }
    if !finding.steps.is_empty() {
        out.push_str("\n  What became of the version before:\n\n");
        finding.steps.iter().for_each(|step| out.push_str(&format!("  - {step}\n")));
    }
    if let Some((direction, example)) = &finding.example {
        let title = format!("Refused, {}:", direction.word());
        let payload = shown(&example.payload);
        out.push_str(&format!("\n  {title}\n\n  ```json\n  {payload}\n  ```\n"));
    }
    out
}
