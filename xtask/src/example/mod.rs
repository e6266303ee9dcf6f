//! The examples beside the schemas: each version of an event has at least one payload that is
//! accepted and one that is refused.
//!
//! Whether they *are* accepted and refused is for the tests of the contract crate, which has the
//! readers and a validator that is not ours; here they are only found and read.

mod code;

pub use self::code::Code;

use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong with an example, or with the lack of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Which rule is broken.
    pub code: Code,
    /// File or folder relative to the schema folder.
    pub path: String,
    /// What is wrong.
    pub message: String,
}

/// A payload that must be refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Invalid {
    #[serde(rename = "pointer")]
    _pointer: String,
    #[serde(rename = "keyword")]
    _keyword: String,
    #[serde(rename = "payload")]
    _payload: IgnoredAny,
}

/// The part of a schema that says that it describes an event.
#[derive(Deserialize)]
struct Head {
    #[serde(rename = "x-event")]
    event: Option<IgnoredAny>,
}

/// Whether this file is an example.
pub fn is_example(path: &str) -> bool {
    path.split('/').any(|part| part == "examples")
}

/// Whether this file is a schema of the contract.
pub fn is_schema(path: &str) -> bool {
    path.ends_with(".schema.json") && path.contains('/') && !is_example(path)
}

/// Checks the examples of every event version; `files` is the schema folder.
pub fn check(files: &BTreeMap<String, Vec<u8>>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut counted: BTreeMap<(String, Sort), usize> = BTreeMap::new();
    let schemas: BTreeSet<&str> =
        files.keys().filter(|path| is_schema(path)).map(String::as_str).collect();
    for (path, bytes) in files.iter().filter(|(path, _)| is_example(path)) {
        match Place::of(path).filter(|place| schemas.contains(place.schema.as_str())) {
            Some(place) => {
                faults.extend(unreadable(path, place.sort, bytes));
                *counted.entry((place.schema, place.sort)).or_default() += 1;
            }
            None => {
                let message = "the example belongs to no schema".to_owned();
                faults.push(Fault { code: Code::Stray, path: path.clone(), message });
            }
        }
    }
    let events = schemas.into_iter().filter(|path| is_event(&files[*path]));
    for schema in events {
        for sort in [Sort::Valid, Sort::Invalid] {
            if !counted.contains_key(&(schema.to_owned(), sort)) {
                faults.push(missing(schema, sort));
            }
        }
    }
    faults.sort_by(|a, b| a.path.cmp(&b.path));
    faults
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Valid,
    Invalid,
}

/// Where an example belongs.
struct Place {
    schema: String,
    sort: Sort,
}

impl Place {
    /// Reads `<event>/examples/vN/valid/<name>.json`.
    fn of(path: &str) -> Option<Self> {
        let (owner, rest) = path.split_once("/examples/")?;
        let (version, rest) = rest.split_once('/')?;
        let (sort, name) = rest.split_once('/')?;
        let sort = match sort {
            "valid" => Sort::Valid,
            "invalid" => Sort::Invalid,
            _ => return None,
        };
        let is_file = !name.contains('/') && name.ends_with(".json");
        is_file.then(|| Self { schema: format!("{owner}/{version}.schema.json"), sort })
    }
}

/// A schema that does not parse is reported by the generator; here it is no event.
fn is_event(schema: &[u8]) -> bool {
    serde_json::from_slice::<Head>(schema).is_ok_and(|head| head.event.is_some())
}

fn unreadable(path: &str, sort: Sort, bytes: &[u8]) -> Option<Fault> {
    let read = match sort {
        Sort::Valid => serde_json::from_slice::<IgnoredAny>(bytes).map(drop),
        Sort::Invalid => serde_json::from_slice::<Invalid>(bytes).map(drop),
    };
    let message = format!("the example cannot be read: {}", read.err()?);
    Some(Fault { code: Code::Unreadable, path: path.to_owned(), message })
}

fn missing(schema: &str, sort: Sort) -> Fault {
    let (code, what) = match sort {
        Sort::Valid => (Code::NoValid, "that must be accepted"),
        Sort::Invalid => (Code::NoInvalid, "that must be refused"),
    };
    let message = format!("the version has no example of a payload {what}");
    Fault { code, path: schema.to_owned(), message }
}

#[cfg(test)]
mod tests {
    const SCHEMA: (&str, &str) = ("bread/v1.schema.json", r#"{"x-event": "bread.baked"}"#);
    const VALID: (&str, &str) = ("bread/examples/v1/valid/rye.json", r#"{"grams": 1e999}"#);
    const INVALID: (&str, &str) = (
        "bread/examples/v1/invalid/air.json",
        r#"{"pointer": "/grams", "keyword": "minimum", "payload": {}}"#,
    );

    fn check(files: &[(&str, &str)]) -> Vec<String> {
        let files = files.iter().map(|(path, text)| (path.to_string(), text.as_bytes().to_vec()));
        let faults = super::check(&files.collect());
        faults.iter().map(|fault| format!("{} {}", fault.code.as_str(), fault.path)).collect()
    }

    #[test]
    fn a_version_with_one_example_of_each_sort_is_fine() {
        assert!(check(&[SCHEMA, VALID, INVALID]).is_empty());
    }

    #[test]
    fn a_version_needs_both_sorts() {
        assert_eq!(check(&[SCHEMA, INVALID]), ["E001 bread/v1.schema.json"]);
        assert_eq!(check(&[SCHEMA, VALID]), ["E002 bread/v1.schema.json"]);
    }

    #[test]
    fn a_shared_type_needs_none() {
        assert!(check(&[("shared/grams/v1.schema.json", "{}")]).is_empty());
    }

    #[test]
    fn an_example_of_another_form_cannot_be_read() {
        let bare = ("bread/examples/v1/invalid/bare.json", "{}");
        assert_eq!(check(&[SCHEMA, VALID, INVALID, bare]), [format!("E003 {}", bare.0)]);
        let half = ("bread/examples/v1/valid/half.json", "{");
        assert_eq!(check(&[SCHEMA, VALID, INVALID, half]), [format!("E003 {}", half.0)]);
    }

    #[test]
    fn an_example_of_no_schema_is_stray() {
        let later = ("bread/examples/v2/valid/rye.json", "{}");
        let loose = ("bread/examples/rye.json", "{}");
        let found = check(&[SCHEMA, VALID, INVALID, later, loose]);
        assert_eq!(found, [format!("E004 {}", loose.0), format!("E004 {}", later.0)]);
    }
}
