//! The payloads of `dist/golden/`, and the schemas that they belong to.

use crate::exact::json::Json;
use jsonschema::Draft;
use std::fs;
use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A schema for generators, with its payloads.
#[derive(Debug)]
pub(crate) struct Document {
    /// Such as `loop_failure/v3`.
    pub(crate) path: String,
    /// The name of its type.
    pub(crate) title: String,
    /// The schema itself.
    pub(crate) text: String,
    pub(crate) cases: Vec<Case>,
}

/// A payload.
#[derive(Debug)]
pub(crate) struct Case {
    /// Such as `valid/full`.
    pub(crate) name: String,
    pub(crate) text: String,
    /// What is wrong with it.
    pub(crate) fault: Option<Fault>,
}

/// What is wrong with a payload.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fault {
    /// The schema for generators lets it through on purpose: a member that no schema names.
    Open,
    /// It breaks this keyword.
    Keyword(String),
}

/// Every document of a profile, ordered by path.
pub(crate) fn documents(profile: &str) -> Vec<Document> {
    let top = root().join("dist/codegen").join(profile);
    let mut found = Vec::new();
    for folder in entries(&top) {
        for file in entries(&folder) {
            let path = file.strip_prefix(&top).expect("it stands below").to_string_lossy();
            let path = path.trim_end_matches(".schema.json").replace('\\', "/");
            found.push(document(path, &file));
        }
    }
    upgraded(&mut found);
    let cases: usize = found.iter().map(|document| document.cases.len()).sum();
    assert!(found.len() > 15 && cases > 150, "{} documents, {cases} cases", found.len());
    found
}

/// What upgrading made of older payloads are payloads of the latest version, too.
fn upgraded(documents: &mut [Document]) {
    let mut cases: Vec<(String, Case)> = Vec::new();
    for Document { path, .. } in documents.iter() {
        let (folder, version) = path.split_once('/').expect("a version stands in a folder");
        for file in entries(&root().join("dist/golden").join(path).join("valid")) {
            let golden = Json::parse(&read(&file));
            let latest = golden.get("latest").map(|latest| format!("v{}", latest.write()));
            let (Some(latest), Some(payload)) = (latest, golden.get("upgraded")) else { continue };
            if latest != version {
                let stem = file.file_stem().expect("a case has a name").to_string_lossy();
                let name = format!("valid/{version}_{stem}");
                let case = Case { name, text: payload.write(), fault: None };
                cases.push((format!("{folder}/{latest}"), case));
            }
        }
    }
    for (path, case) in cases {
        let latest = documents.iter_mut().find(|document| document.path == path);
        latest.expect("the latest version is published").cases.push(case);
    }
}

fn document(path: String, file: &Path) -> Document {
    let text = read(file);
    let schema = Json::parse(&text);
    let title = schema.get("title").and_then(Json::as_str).expect("it has a title").to_owned();
    let draft = match schema.get("$defs") {
        Some(_) => Draft::Draft202012,
        None => Draft::Draft7,
    };
    let validator = jsonschema::options()
        .with_draft(draft)
        .should_validate_formats(true)
        .build(&schema.to_value())
        .expect("the document is complete in itself");
    let mut cases = Vec::new();
    for kind in ["valid", "invalid"] {
        for file in entries(&root().join("dist/golden").join(&path).join(kind)) {
            let golden = Json::parse(&read(&file));
            let payload = golden.get("payload").expect("a case has a payload");
            let stem = file.file_stem().expect("a case has a name").to_string_lossy();
            let fault =
                (kind == "invalid").then(|| match validator.is_valid(&payload.to_value()) {
                    true => Fault::Open,
                    false => Fault::Keyword(keyword(&golden, payload)),
                });
            cases.push(Case { name: format!("{kind}/{stem}"), text: payload.write(), fault });
        }
    }
    Document { path, title, text, cases }
}

/// The keyword that a payload breaks; of `type`, what stands there instead.
fn keyword(golden: &Json, payload: &Json) -> String {
    let text = |name: &str| golden.get(name).and_then(Json::as_str);
    let keyword = text("keyword").expect("an invalid case says what is wrong with it");
    let kind = match payload.at(text("pointer").unwrap_or_default()) {
        Some(Json::Null) => "null",
        Some(Json::Bool(_)) => "a boolean",
        Some(Json::Number(_)) => "a number",
        Some(Json::String(_)) => "a text",
        Some(Json::Array(_)) => "an array",
        Some(Json::Object(_)) => "an object",
        None => "nothing",
    };
    match keyword {
        "type" => format!("type of {kind}"),
        other => other.to_owned(),
    }
}

/// What stands in a folder, ordered by name.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder);
    let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut found: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
