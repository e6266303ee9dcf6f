//! Contracts with a keyword too many, too few, or with another value.

use crate::support::json::{Json, escape};
use crate::support::random::Random;
use crate::tree::Tree;
use std::collections::BTreeSet;

/// A keyword and a value that stands beside it somewhere.
pub(crate) type Word = (String, Json);

/// Keywords whose members are schemas by name, rather than keywords.
const NAMED: &[&str] = &["properties", "$defs"];

/// Keywords with values that are no schemas.
const VALUES: &[&str] = &["default", "examples", "enum", "const", "x-assume", "x-set", "x-map"];

/// Every keyword with every value that some contract has for it, and a few more.
pub(crate) fn words(trees: &[Tree]) -> Vec<Word> {
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    let odd = r##"{"type": ["string", "null"], "x-lazy": true, "description": "x", "default": 1,
        "examples": [1], "deprecated": true, "minItems": 0, "minLength": 0, "uniqueItems": false,
        "x-since": "1.0.0", "x-deprecated": {"since": "0.1.0", "use": "/a"}, "required": [],
        "additionalProperties": true, "propertyNames": true, "items": true, "pattern": "^a"}"##;
    let odd = Json::parse(odd);
    let mut add = |(keyword, value): &Word| {
        if seen.insert(format!("{keyword} {}", value.write())) && value.write().len() < 200 {
            found.push((keyword.clone(), value.clone()));
        }
    };
    odd.members().iter().for_each(&mut add);
    for (_, json) in trees.iter().flat_map(|tree| &tree.files) {
        for place in places(json) {
            json.at(&place).map_or(&[][..], Json::members).iter().for_each(&mut add);
        }
    }
    found
}

/// The contract with one or two changes in one file.
pub(crate) fn changed(tree: &Tree, pool: &[Word], random: &mut Random) -> Tree {
    let mut tree = tree.clone();
    let index = random.below(tree.files.len());
    let (_, file) = &mut tree.files[index];
    for _ in 0..1 + random.below(2) {
        let all = places(file);
        let Some(node) = file.at_mut(&all[random.below(all.len())]) else { continue };
        let Json::Object(members) = node else { continue };
        match random.below(4) {
            0 if !members.is_empty() => {
                members.remove(random.below(members.len()));
            }
            1 if !members.is_empty() => {
                let member = random.below(members.len());
                let same: Vec<_> = pool.iter().filter(|word| word.0 == members[member].0).collect();
                if !same.is_empty() {
                    members[member].1 = same[random.below(same.len())].1.clone();
                }
            }
            _ => {
                let (keyword, value) = pool[random.below(pool.len())].clone();
                node.set(&keyword, value);
            }
        }
    }
    tree
}

/// Every place of a schema or an overlay, and of each entry of `x-drop` and the like.
fn places(json: &Json) -> Vec<String> {
    let mut found = Vec::new();
    visit(json, String::new(), &mut found);
    found
}

fn visit(json: &Json, pointer: String, found: &mut Vec<String>) {
    if let Json::Object(members) = json {
        found.push(pointer.clone());
        for (keyword, value) in members {
            let below = format!("{pointer}/{}", escape(keyword));
            if NAMED.contains(&keyword.as_str()) {
                for (name, value) in value.members() {
                    visit(value, format!("{below}/{}", escape(name)), found);
                }
            } else if !VALUES.contains(&keyword.as_str()) {
                visit(value, below, found);
            }
        }
    }
    for (index, item) in json.items().iter().enumerate() {
        visit(item, format!("{pointer}/{index}"), found);
    }
}
