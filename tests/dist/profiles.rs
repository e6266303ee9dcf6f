//! `dist/writer/` and `dist/reader/` against the judge of the sources: the same verdict on every
//! example and on payloads made and changed at random. `dist/validation/` says the same as both the
//! sources and their `$id`s.

use crate::published::{Example, accepts, document, examples, validator};
use crate::support::generate::{For, payload};
use crate::support::json::Json;
use crate::support::judge::{self, Judge};
use crate::support::mutate::mutated;
use crate::support::random::Random;
use crate::support::schema::versions;
use crate::support::search::seeds;
use jsonschema::{Draft, Registry};

/// Payloads of each version, half of them changed.
const CASES: usize = 240;

#[test]
fn a_writers_schema_accepts_and_refuses_the_examples() {
    verdicts("writer");
}

#[test]
fn a_readers_schema_refuses_only_what_a_reader_refuses() {
    for Example { version, name, payload } in examples("valid") {
        let reader = validator(&document("reader", version), Draft::Draft202012);
        assert!(accepts(&reader, &payload), "reader refuses {} {name}", version.name());
    }
    let mut refused = 0;
    for Example { version, name, payload } in examples("invalid") {
        let reader = validator(&document("reader", version), Draft::Draft202012);
        let judged = judge::reader().accepts(version.id, &payload);
        assert_eq!(accepts(&reader, &payload), judged, "{} {name}", version.name());
        refused += usize::from(!judged);
    }
    assert!(refused > 40, "only {refused} examples are refused by readers");
}

#[test]
fn a_writers_schema_is_the_source() {
    assert_eq!(difference("writer", For::Writer, judge::writer(), Json::clone), None);
}

#[test]
fn a_readers_schema_is_the_source_opened() {
    assert_eq!(difference("reader", For::Reader, judge::reader(), Json::clone), None);
}

/// A schema that lost a keyword is noticed.
#[test]
fn missing_keywords_are_noticed() {
    for keyword in
        ["required", "additionalProperties", "minimum", "maximum", "enum", "const", "type"]
    {
        let found =
            difference("writer", For::Writer, judge::writer(), |json| struck(json, keyword));
        assert!(found.is_some(), "a writer's schema without `{keyword}` goes unnoticed");
    }
    let closed = |json: &Json| {
        let mut json = json.clone();
        json.set("additionalProperties", Json::Bool(false));
        json
    };
    let found = difference("reader", For::Reader, judge::reader(), closed);
    assert!(found.is_some(), "a reader's schema that is closed goes unnoticed");
}

#[test]
fn the_sources_are_published_under_their_ids() {
    let files = crate::support::schema::files();
    let published: Vec<(String, serde_json::Value)> = files
        .iter()
        .map(|file| {
            let path = crate::support::cases::folder(&format!("dist/validation/{}", file.path));
            let json = Json::parse(&crate::support::cases::text(&path));
            let mut source = file.json.clone();
            source.set("$schema", Json::text("https://json-schema.org/draft/2020-12/schema"));
            assert!(json.same(&source), "{} is not its source", file.path);
            (file.id.to_owned(), json.to_value())
        })
        .collect();
    let pairs = published.iter().map(|(id, json)| (id.as_str(), json));
    let registry = Registry::new().extend(pairs).and_then(|builder| builder.prepare());
    let registry = registry.expect("the schemas refer to each other by their ids");
    for Example { version, name, payload } in examples("valid") {
        let (_, json) = published.iter().find(|(id, _)| id == version.id).expect("it is there");
        let options = jsonschema::options().with_registry(&registry).build(json);
        assert!(options.is_ok_and(|found| accepts(&found, &payload)), "{} {name}", version.name());
    }
}

fn verdicts(profile: &str) {
    for (kind, expected) in [("valid", true), ("invalid", false)] {
        for Example { version, name, payload } in examples(kind) {
            let schema = validator(&document(profile, version), Draft::Draft202012);
            let found = accepts(&schema, &payload);
            assert_eq!(found, expected, "{profile} on {} {kind} {name}", version.name());
        }
    }
}

/// The first payload of which the judge and the published schema, changed, think differently.
fn difference(
    profile: &str,
    whom: For,
    judge: &Judge,
    change: impl Fn(&Json) -> Json,
) -> Option<String> {
    let mut looked = 0;
    for (index, version) in versions().iter().enumerate() {
        let published = validator(&change(&document(profile, *version)), Draft::Draft202012);
        for (number, seed) in seeds(0xD157 + index as u64, CASES).into_iter().enumerate() {
            let mut random = Random::new(seed);
            let mut payload = payload(*version, &mut random, whom);
            if number % 2 == 1 || std::env::var_os("TOWNLET_SEED").is_some() && random.percent(50) {
                payload = mutated(*version, &payload, &mut random);
            }
            looked += 1;
            if accepts(&published, &payload) != judge.accepts(version.id, &payload) {
                return Some(format!("TOWNLET_SEED={seed} {} {}", version.name(), payload.write()));
            }
        }
    }
    assert!(looked >= versions().len(), "nothing was looked at");
    None
}

/// A schema without a keyword, at any depth.
fn struck(json: &Json, keyword: &str) -> Json {
    match json {
        Json::Object(members) => {
            let kept = members.iter().filter(|(name, value)| {
                // A member of this name in `properties` is a schema.
                name != keyword
                    || matches!(value, Json::Object(_)) && keyword != "additionalProperties"
            });
            Json::Object(kept.map(|(name, value)| (name.clone(), struck(value, keyword))).collect())
        }
        Json::Array(items) => Json::Array(items.iter().map(|item| struck(item, keyword)).collect()),
        other => other.clone(),
    }
}
