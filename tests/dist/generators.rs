//! `dist/codegen/`: what generators of code can take, and still all that a writer sends.

use crate::published::{Example, accepts, document, examples, validator};
use crate::support::generate::{For, payload};
use crate::support::json::Json;
use crate::support::random::Random;
use crate::support::schema::versions;
use crate::support::search::seeds;
use jsonschema::Draft;
use std::collections::BTreeSet;

const PROFILES: &[(&str, Draft, &str)] = &[
    ("codegen/2020-12", Draft::Draft202012, "$defs"),
    ("codegen/draft-07", Draft::Draft7, "definitions"),
];

/// Payloads of each version.
const CASES: usize = 60;

#[test]
fn they_accept_what_a_writer_sends() {
    for (profile, draft, _) in PROFILES {
        for Example { version, name, payload } in examples("valid") {
            let schema = validator(&document(profile, version), *draft);
            assert!(accepts(&schema, &payload), "{profile} refuses {} {name}", version.name());
        }
        for (index, version) in versions().iter().enumerate() {
            let schema = validator(&document(profile, *version), *draft);
            for seed in seeds(0xC0DE + index as u64, CASES) {
                let payload = payload(*version, &mut Random::new(seed), For::Writer);
                let found = accepts(&schema, &payload);
                assert!(found, "TOWNLET_SEED={seed} {profile} {}", version.name());
            }
        }
    }
}

/// What a generator does not see as code (unknown members) is let through; the rest is refused.
#[test]
fn they_refuse_what_is_wrong_with_a_known_member() {
    for (profile, draft, _) in PROFILES {
        let mut refused = 0;
        for Example { version, payload, .. } in examples("invalid") {
            let schema = validator(&document(profile, version), *draft);
            refused += usize::from(!accepts(&schema, &payload));
        }
        assert!(refused > 40, "{profile} refuses {refused} of the invalid examples");
    }
}

#[test]
fn they_are_what_generators_take() {
    let mut looked = 0;
    for (profile, _, definitions) in PROFILES {
        for version in versions() {
            let json = document(profile, *version);
            let place = format!("{profile}/{}", version.name());
            assert_eq!(wrong(&json, definitions), Vec::<String>::new(), "{place}");
            looked += 1;
        }
    }
    assert_eq!(looked, 2 * versions().len());
}

/// Each thing that generators must not be given is noticed.
#[test]
fn wrong_documents_are_noticed() {
    let fine = r##"{"title": "A", "properties": {"b": {"$ref": "#/$defs/B"}}, "$defs": {"B": {"title": "B", "type": "null"}}}"##;
    assert!(wrong(&Json::parse(fine), "$defs").is_empty());
    for (from, to) in [
        ("#/$defs/B\"", "#/$defs/C\""),
        ("#/$defs/B\"", "other.json\""),
        ("#/$defs/B\"", "#/$defs/B\", \"type\": \"string\""),
        ("\"B\", \"type\"", "\"C\", \"type\""),
        ("\"B\", \"type\": \"null\"", "\"B\""),
        ("{\"$ref\": \"#/$defs/B\"}", "{\"description\": \"c\"}"),
        ("\"type\": \"null\"", "\"type\": \"null\", \"$id\": \"x\""),
        ("\"type\": \"null\"", "\"type\": \"null\", \"const\": 1"),
        ("\"type\": \"null\"", "\"type\": \"null\", \"allOf\": []"),
        ("\"type\": \"null\"", "\"type\": \"null\", \"x-int\": \"u8\""),
        ("\"null\"}", "\"null\"}, \"D\": {\"title\": \"D\", \"type\": \"null\"}"),
    ] {
        let text = fine.replace(from, to);
        assert_ne!(text, fine);
        assert!(!wrong(&Json::parse(&text), "$defs").is_empty(), "unnoticed: {text}");
    }
}

/// Everything in a document that some generator cannot take.
fn wrong(json: &Json, definitions: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut named = BTreeSet::new();
    walk(json, definitions, &mut found, &mut named);
    let present = json.get(definitions).map_or(&[][..], Json::members);
    for (name, definition) in present {
        if definition.get("title").and_then(Json::as_str) != Some(name)
            && definition.get("$ref").is_none()
        {
            found.push(format!("`{name}` has another title"));
        }
        if definition.members().iter().all(|(word, _)| word == "title" || word == "description") {
            found.push(format!("`{name}` is a name for any JSON"));
        }
        if !named.contains(&format!("#/{definitions}/{name}")) {
            found.push(format!("nothing refers to `{name}`"));
        }
    }
    for reference in &named {
        let there = reference == "#"
            || reference.strip_prefix('#').is_some_and(|pointer| json.at(pointer).is_some());
        if !there {
            found.push(format!("`{reference}` leads nowhere"));
        }
    }
    if json.get("title").is_none() {
        found.push("the root has no title".to_owned());
    }
    found
}

/// Words of schemas, at any depth; names of members are none.
fn walk(json: &Json, definitions: &str, found: &mut Vec<String>, named: &mut BTreeSet<String>) {
    if let [(word, _)] = json.members()
        && word == "description"
    {
        found.push("any JSON is described, so that it is taken for an object".to_owned());
    }
    for (word, value) in json.members() {
        match word.as_str() {
            "$id" | "$anchor" | "const" | "allOf" | "default" => found.push(format!("`{word}`")),
            "$ref" => {
                named.insert(value.as_str().unwrap_or_default().to_owned());
                if json.members().len() > 1 {
                    found.push("a word beside `$ref`".to_owned());
                }
            }
            word if word.starts_with("x-") => found.push(format!("`{word}`")),
            "properties" => {
                value.members().iter().for_each(|(_, one)| walk(one, definitions, found, named));
            }
            word if word == definitions => {
                value.members().iter().for_each(|(_, one)| walk(one, definitions, found, named));
            }
            "anyOf" | "oneOf" => {
                value.items().iter().for_each(|one| walk(one, definitions, found, named));
            }
            "items" | "additionalProperties" | "propertyNames" => {
                walk(value, definitions, found, named);
            }
            _rule => {}
        }
    }
}
