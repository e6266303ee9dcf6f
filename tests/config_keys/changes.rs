//! The list of changes, and configurations with one of them.

use serde_json::Value;
use townlet_contract::sim::config::{self, Config};

const BASE: &str = include_str!("base.toml");
const CHANGES: &str = include_str!("changes.txt");

/// Another value of a key.
pub(crate) struct Change {
    /// The key as the schema spells it: `town.jobs[].wage`.
    pub(crate) key: String,
    place: String,
    value: Value,
    /// What else is changed, before and after.
    beside: Vec<(String, Value)>,
}

/// Every change of the list.
pub(crate) fn all() -> Vec<Change> {
    let lines = CHANGES.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(change).collect()
}

fn change(line: &str) -> Change {
    let (place, rest) = line.split_once(' ').expect("a key and a value");
    let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
    let _value = values.next().expect("a value").expect("it is JSON");
    let (value, beside) = rest.split_at(values.byte_offset());
    let beside: Vec<(&str, &str)> = beside
        .split_whitespace()
        .map(|one| one.split_once('=').expect("a key and what it is"))
        .collect();
    Change::new(place, value, &beside)
}

impl Change {
    pub(crate) fn new(place: &str, value: &str, beside: &[(&str, &str)]) -> Self {
        let json = |text: &str| serde_json::from_str(text).expect("it is JSON");
        let beside = beside.iter().map(|(place, value)| ((*place).to_owned(), json(value)));
        let key = place.split('[').enumerate().map(|(part, text)| match part {
            0 => text.to_owned(),
            _ => format!("[{}", text.trim_start_matches(|c: char| c.is_ascii_digit())),
        });
        Self {
            key: key.collect(),
            place: place.to_owned(),
            value: json(value),
            beside: beside.collect(),
        }
    }

    /// The configuration without the change.
    pub(crate) fn before(&self) -> Config {
        configured(self.beside.iter())
    }

    /// The configuration with it.
    pub(crate) fn after(&self) -> Config {
        let change = (self.place.clone(), self.value.clone());
        configured(self.beside.iter().chain([&change]))
    }
}

/// The base, changed; it is held to the rules of the schema.
fn configured<'c>(changes: impl Iterator<Item = &'c (String, Value)>) -> Config {
    let base = config::parse(BASE, "base.toml").unwrap_or_else(|error| panic!("{error}"));
    let mut json = serde_json::to_value(base).expect("it is plain data");
    for (place, value) in changes {
        let mut at = &mut json;
        for step in place.split('.') {
            let (name, index) = step.split_once('[').unwrap_or((step, ""));
            if at.is_null() {
                *at = serde_json::json!({});
            }
            at = &mut at[name];
            if let Ok(index) = index.trim_end_matches(']').parse::<usize>() {
                at = &mut at[index];
            }
        }
        *at = value.clone();
    }
    crate::schema::accepts(&json);
    serde_json::from_value(json).expect("it is a configuration")
}
