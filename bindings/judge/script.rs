//! Payloads through generated code of another language: a script reads them on standard input and
//! says what became of them.

use crate::case::{Document, root};
use crate::seen::{Answer, Run};
use crate::workshop::{Workshop, first_line};
use libtest_mimic::Failed;
use serde_json::{Value, json};
use std::fs;

/// Sends every payload of these documents to a script of `bindings/scripts`, which `program` runs.
pub(crate) fn ask(
    workshop: &Workshop,
    program: &str,
    script: &str,
    documents: &[Document],
    run: &mut Run,
) -> Result<(), Failed> {
    let text = fs::read_to_string(root().join("bindings/scripts").join(script))?;
    workshop.write(script, &text)?;
    answers(workshop, &[program, script], documents, run)
}

/// Sends every payload of these documents to a program in the workshop. What makes no code or does
/// not compile is not asked.
pub(crate) fn answers(
    workshop: &Workshop,
    words: &[&str],
    documents: &[Document],
    run: &mut Run,
) -> Result<(), Failed> {
    let fine = |document: &&Document| {
        let seen = run.get(&document.path);
        seen.is_some_and(|seen| seen.generates.is_none() && seen.compiles.is_none())
    };
    let asked: Vec<Value> = documents.iter().filter(fine).map(question).collect();
    let output = workshop.run(words, &Value::from(asked).to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let said: Vec<(String, String, bool, String)> = serde_json::from_slice(&output.stdout)?;
    for (path, case, accepted, text) in said {
        let answer = match accepted {
            true => Answer::Accepted(text),
            false => Answer::Refused(first_line(&text)),
        };
        run.entry(path).or_default().answers.insert(case, answer);
    }
    Ok(())
}

fn question(document: &Document) -> Value {
    let cases = document.cases.iter().map(|case| json!({"name": case.name, "text": case.text}));
    json!({
        "path": document.path,
        "title": document.title,
        "cases": cases.collect::<Vec<_>>(),
    })
}
