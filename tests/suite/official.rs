//! The suite's files: schemas and instances in their exact text, so that no number is rounded.

use crate::support::cases::{entries, name, text};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::path::Path;

/// A folder of the suite.
#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) name: &'static str,
    /// Below the suite's folder.
    pub(crate) folder: &'static str,
    /// Whether the suite expects formats to be checked.
    pub(crate) formats: bool,
}

/// A schema and what is said about it.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) group: &'static str,
    pub(crate) formats: bool,
    /// File, and number in it from 1.
    pub(crate) file: String,
    pub(crate) number: usize,
    pub(crate) description: String,
    pub(crate) schema: String,
    pub(crate) tests: Vec<Test>,
}

/// An instance and its verdict.
#[derive(Debug)]
pub(crate) struct Test {
    pub(crate) description: String,
    pub(crate) instance: String,
    pub(crate) valid: bool,
}

/// The members of an object, as text.
type Members = BTreeMap<String, Box<RawValue>>;

/// Every schema of a group, in order of files.
pub(crate) fn read(suite: &Path, group: &Group) -> Result<Vec<Case>, String> {
    let files = entries(&suite.join(group.folder), ".json");
    if files.is_empty() {
        return Err(format!("no files in {}", suite.join(group.folder).display()));
    }
    let mut cases = Vec::new();
    for path in files {
        let found: Vec<Members> = parse(&text(&path))?;
        for (index, members) in found.iter().enumerate() {
            cases.push(Case {
                group: group.name,
                formats: group.formats,
                file: name(&path),
                number: index + 1,
                description: parse(member(members, "description")?)?,
                schema: member(members, "schema")?.to_owned(),
                tests: tests(member(members, "tests")?)?,
            });
        }
    }
    Ok(cases)
}

fn tests(text: &str) -> Result<Vec<Test>, String> {
    let test = |members: &Members| {
        Ok(Test {
            description: parse(member(members, "description")?)?,
            instance: member(members, "data")?.to_owned(),
            valid: parse(member(members, "valid")?)?,
        })
    };
    parse::<Vec<Members>>(text)?.iter().map(test).collect()
}

fn member<'a>(members: &'a Members, name: &str) -> Result<&'a str, String> {
    let found =
        members.get(name).ok_or_else(|| format!("the suite has a case without `{name}`"))?;
    Ok(found.get())
}

fn parse<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| format!("the suite cannot be read: {error}"))
}
