//! The examples beside the schemas: what must be accepted is, what must be refused is refused at the
//! place and for the reason that the file names.
//!
//! Where a value may be null, the judge says `anyOf`; we name the keyword inside, and so do the
//! files. Of the judge only the verdict counts here.

mod support;

use std::path::PathBuf;
use support::cases::{entries, folder, name, text};
use support::json::Json;
use support::judge;
use support::schema::{File, files, versions};
use support::subject::reader;
use townlet_contract::json::Limits;
use townlet_contract::json::explain;
use townlet_contract::shape::Shape;
use townlet_contract::{Profile, SCHEMAS, Violation, envelope};

#[test]
fn valid_examples_are_accepted() {
    let mut problems = Vec::new();
    for (file, path) in examples("valid") {
        let payload = Json::parse(&text(&path));
        let judged = judge::writer().complaints(file.id, &payload);
        let ours = violations(file, &text(&path));
        if !judged.is_empty() || !ours.is_empty() {
            problems.push(format!("{}: judge {judged:?}, ours {ours:?}", path.display()));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn invalid_examples_are_refused_where_they_say() {
    let mut problems = Vec::new();
    for (file, path) in examples("invalid") {
        let case = Json::parse(&text(&path));
        let said = |name| case.get(name).and_then(Json::as_str).unwrap_or("?").to_owned();
        let (pointer, keyword) = (said("pointer"), said("keyword"));
        let payload = case.get("payload").cloned().unwrap_or(Json::Null);
        let ours = violations(file, &payload.write());
        let first = ours.first().map(|found| (found.pointer.clone(), found.keyword.to_owned()));
        if judge::writer().accepts(file.id, &payload) {
            problems.push(format!("{}: the judge accepts it", path.display()));
        }
        if first.as_ref() != Some(&(pointer, keyword)) {
            problems.push(format!("{}: ours says {first:?}", path.display()));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Every event version, and the envelope, has examples of both kinds; none is of a version that does
/// not exist.
#[test]
fn every_version_has_examples() {
    for kind in ["valid", "invalid"] {
        let found = examples(kind);
        for file in files().iter().filter(|file| shape(file).is_some()) {
            let count = found.iter().filter(|(of, _)| of.id == file.id).count();
            assert!(count > 0, "{} has no {kind} example", file.path);
        }
    }
    let folders =
        entries(&folder("schema"), "").into_iter().filter(|path| path.join("examples").is_dir());
    let versions = folders.flat_map(|path| entries(&path.join("examples"), ""));
    for path in versions {
        let schema =
            path.with_file_name("").join("..").join(format!("{}.schema.json", name(&path)));
        assert!(schema.is_file(), "{} are examples of nothing", path.display());
    }
}

/// The files of the schemas that have examples, with the example files.
fn examples(kind: &str) -> Vec<(&'static File, PathBuf)> {
    let mut found = Vec::new();
    for file in files().iter().filter(|file| shape(file).is_some()) {
        let version = file.path.trim_end_matches(".schema.json").replace('/', "/examples/");
        let folder = folder(&format!("schema/{version}/{kind}"));
        found.extend(entries(&folder, ".json").into_iter().map(|path| (file, path)));
    }
    assert!(found.len() > 30, "only {} {kind} examples", found.len());
    found
}

/// What a payload of a schema looks like; shared types stand alone nowhere.
fn shape(file: &File) -> Option<&'static Shape> {
    static ENVELOPE: Shape = envelope::v1::ENVELOPE_SHAPE;
    if file.path.starts_with("envelope/") {
        return Some(&ENVELOPE);
    }
    let schema = SCHEMAS.iter().find(|schema| schema.id == file.id)?;
    schema.event.as_ref().map(|event| event.shape)
}

/// What we have against a payload, as a writer; the public reader says the same of events.
fn violations(file: &File, text: &str) -> Vec<Violation> {
    let shape = shape(file).expect("examples stand beside schemas of what is sent");
    let found = explain(text.as_bytes(), shape, Profile::Writer, Limits::default(), usize::MAX);
    if let Some(version) = versions().iter().find(|version| version.id == file.id) {
        let reader = reader(*version, Profile::Writer);
        assert_eq!(reader.violations(text.as_bytes()).ok().as_ref(), Some(&found), "{}", file.path);
        assert_eq!(reader.sent(text.as_bytes()).is_ok(), found.is_empty(), "{}", file.path);
    }
    found
}
