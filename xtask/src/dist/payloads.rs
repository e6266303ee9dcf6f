//! `dist/golden/`: every example as a payload that other languages test themselves with. A valid one
//! stands with what it becomes in the latest version.
//!
//! Which files there are and whose payload each holds follows from the sources and is checked here;
//! the upgrade in them is the contract crate's, whose tests write and check it.

use crate::example::is_example;
use std::collections::BTreeMap;

/// The folder, relative to `dist/`.
pub const FOLDER: &str = "golden";

/// The path below the folder for an example of the schema folder:
/// `loop_failure/v1/valid/minimal.json` for `loop_failure/examples/v1/valid/minimal.json`.
pub fn place(example: &str) -> String {
    example.replacen("/examples/", "/", 1)
}

/// What is wrong with the folder, a line each; `files` is the schema folder.
pub fn check(files: &BTreeMap<String, Vec<u8>>, golden: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let examples: BTreeMap<String, &Vec<u8>> = files
        .iter()
        .filter(|(path, _)| is_example(path))
        .map(|(path, bytes)| (place(path), bytes))
        .collect();
    let mut found = Vec::new();
    for (path, example) in &examples {
        match golden.get(path) {
            None => found.push(format!("{path}: missing")),
            Some(bytes) if payload(bytes) != payload_of(path, example) => {
                found.push(format!("{path}: another payload than the example's"));
            }
            Some(_) => {}
        }
    }
    let stale = golden.keys().filter(|path| !examples.contains_key(*path));
    found.extend(stale.map(|path| format!("{path}: superfluous")));
    found
}

fn payload(bytes: &[u8]) -> Option<serde_json::Value> {
    let mut case: serde_json::Value = serde_json::from_slice(bytes).ok()?;
    case.get_mut("payload").map(serde_json::Value::take)
}

/// The payload of an example: all of a valid one.
fn payload_of(path: &str, bytes: &[u8]) -> Option<serde_json::Value> {
    match path.contains("/valid/") {
        true => serde_json::from_slice(bytes).ok(),
        false => payload(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use std::collections::BTreeMap;

    fn files(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        let file = |(path, text): &(&str, &str)| (path.to_string(), text.as_bytes().to_vec());
        files.iter().map(file).collect()
    }

    #[test]
    fn every_example_has_its_payload_and_nothing_else_is_there() {
        let sources = files(&[
            ("bread/examples/v1/valid/rye.json", r#"{"grams": 1}"#),
            ("bread/examples/v1/invalid/air.json", r#"{"keyword": "x", "payload": {}}"#),
        ]);
        let fine = [
            ("bread/v1/valid/rye.json", r#"{"payload": {"grams": 1}, "upgraded": {}}"#),
            ("bread/v1/invalid/air.json", r#"{"payload": {}}"#),
        ];
        assert!(check(&sources, &files(&fine)).is_empty());
        let other = [("bread/v1/valid/rye.json", r#"{"payload": {"grams": 2}}"#), ("a.json", "{}")];
        let found = check(&sources, &files(&other));
        assert_eq!(found.len(), 3, "{found:?}");
    }
}
