//! `dist/catalog.json` as a program finds it that knows nothing else: everything it names is there
//! and is what it says, and nothing that is published is missing in it.

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use xtask::tree::{Tree, read_folder};

/// What is published, and the sources of it.
struct Shelf {
    catalog: Value,
    dist: BTreeMap<String, Vec<u8>>,
    schemas: BTreeMap<String, Vec<u8>>,
}

impl Shelf {
    fn read() -> Self {
        let tree = Tree::here().expect("the test stands in its tree");
        let read = |folder| read_folder(&tree.path(folder)).expect("the folder can be read");
        let dist = read("dist");
        let catalog = serde_json::from_slice(&dist["catalog.json"]).expect("it is JSON");
        Self { catalog, dist, schemas: read("schema") }
    }

    /// Every version of every event, then every shared file.
    fn entries(&self) -> Vec<&Value> {
        let events = list(&self.catalog["events"]).iter();
        let versions = events.flat_map(|event| list(&event["versions"]));
        versions.chain(list(&self.catalog["shared"])).collect()
    }

    /// The source of an entry.
    fn source(&self, entry: &Value) -> &[u8] {
        &self.schemas[&format!("{}.schema.json", text(&entry["path"]))]
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("it is a list")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("it is a text")
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("it is JSON")
}

#[test]
fn every_event_has_its_names_parties_and_versions() {
    let shelf = Shelf::read();
    let mut found = BTreeSet::new();
    for event in list(&shelf.catalog["events"]) {
        for party in ["producers", "consumers"] {
            assert!(!list(&event[party]).is_empty(), "{party} of {event}");
        }
        let versions = list(&event["versions"]);
        let numbers: Vec<u64> =
            versions.iter().map(|one| one["version"].as_u64().expect("a number")).collect();
        assert!(numbers.iter().copied().eq(1..=numbers.len() as u64), "{numbers:?}");
        assert_eq!(event["latest"].as_u64(), numbers.last().copied());
        for version in versions {
            let source = json(shelf.source(version));
            let names = match &source["x-event"] {
                Value::String(name) => vec![name.as_str()],
                names => list(names).iter().map(text).collect(),
            };
            assert_eq!(text(&event["event"]), names[0]);
            assert_eq!(source["x-version"], version["version"]);
            found.insert(text(&version["path"]).to_owned());
        }
    }
    let is_event = |bytes: &Vec<u8>| json(bytes).get("x-event").is_some();
    let schemas = shelf.schemas.iter().filter(|(path, _)| path.ends_with("v1.schema.json"));
    let events = schemas.filter(|(_, bytes)| is_event(bytes)).count();
    assert_eq!(list(&shelf.catalog["events"]).len(), events);
    assert!(found.len() >= 16, "{found:?}");
}

#[test]
fn every_schema_is_there_and_has_the_digest_that_is_said() {
    let shelf = Shelf::read();
    for entry in shelf.entries() {
        let source = shelf.source(entry);
        assert_eq!(text(&entry["sha256"]), digest(source), "{entry}");
        assert_eq!(entry["$id"], json(source)["$id"]);
        assert!(["draft", "current", "superseded"].contains(&text(&entry["status"])), "{entry}");
        let profiles = entry["schemas"].as_object().expect("it is an object");
        assert!(profiles.contains_key("validation"), "{entry}");
        for profile in profiles.values() {
            let bytes = &shelf.dist[text(&profile["path"])];
            assert_eq!(text(&profile["sha256"]), digest(bytes), "{profile}");
        }
    }
}

#[test]
fn nothing_that_is_published_is_missing() {
    let shelf = Shelf::read();
    let mut named: BTreeSet<&str> = BTreeSet::from(["asyncapi.yaml", "catalog.json"]);
    for entry in shelf.entries() {
        let profiles = entry["schemas"].as_object().expect("it is an object");
        named.extend(profiles.values().map(|profile| text(&profile["path"])));
        named.extend(entry.get("golden").map(list).unwrap_or_default().iter().map(text));
    }
    let published = shelf.dist.keys().filter(|path| !path.starts_with("site/"));
    let published: BTreeSet<&str> = published.map(String::as_str).collect();
    assert_eq!(named, published);
}

#[test]
fn every_deprecation_stands_in_its_schema() {
    let shelf = Shelf::read();
    let mut seen = 0;
    for entry in shelf.entries() {
        let source = json(shelf.source(entry));
        for one in list(&entry["deprecations"]) {
            let node = source.pointer(text(&one["pointer"])).expect("the place is there");
            for word in ["since", "use", "remove-in"] {
                assert_eq!(node["x-deprecated"].get(word), one.get(word), "{one}");
            }
            seen += 1;
        }
        let words =
            String::from_utf8_lossy(shelf.source(entry)).matches("\"x-deprecated\"").count();
        assert_eq!(list(&entry["deprecations"]).len(), words, "{}", entry["path"]);
    }
    assert!(seen > 10, "{seen} deprecations were looked at");
}

/// A payload of every version of every event stands with what upgrading makes of it.
#[test]
fn every_version_has_payloads_with_their_upgrade() {
    let shelf = Shelf::read();
    for event in list(&shelf.catalog["events"]) {
        for version in list(&event["versions"]) {
            let golden = list(&version["golden"]).iter().map(text);
            let valid: Vec<&str> = golden.filter(|path| path.contains("/valid/")).collect();
            assert!(!valid.is_empty(), "{}", version["path"]);
            for path in valid {
                let case = json(&shelf.dist[path]);
                assert_eq!(case["event"], event["event"], "{path}");
                assert_eq!(case["version"], version["version"], "{path}");
                assert_eq!(case["latest"], event["latest"], "{path}");
                assert!(case["payload"].is_object() && case["upgraded"].is_object(), "{path}");
            }
        }
    }
}
