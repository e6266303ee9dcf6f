//! `schema/vocabulary.schema.json`, by which editors complete and reject, agrees with the generator.
//!
//! What the generator passes, the vocabulary accepts: the contract itself, each case of the generator's
//! tests, and those cases changed at random. The converse holds where one file alone shows what is
//! wrong; `vocabulary/trips.txt` says of which rules. `TOWNLET_WRITE=1 cargo test --test vocabulary`
//! writes it anew.

mod support;

#[path = "vocabulary/tree.rs"]
mod tree;

#[path = "vocabulary/change.rs"]
mod change;

use change::{changed, words};
use std::fs;
use support::cases::{entries, folder, text};
use support::json::Json;
use support::judge::Vocabulary;
use support::random::Random;
use support::search::seeds;
use tree::{Tree, generator_passes};

/// Contracts that are changed; most changes make one that the generator refuses.
const CASES: usize = 6_000;

#[test]
fn what_the_generator_passes_is_accepted() {
    let vocabulary = Vocabulary::of_the_contract();
    let mut problems = Vec::new();
    let all = passing();
    for tree in &all {
        problems.extend(refused(&vocabulary, tree));
    }
    assert!(all.len() > 60, "only {} contracts", all.len());
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn what_the_generator_passes_after_a_change_is_accepted() {
    let vocabulary = Vocabulary::of_the_contract();
    let trees = passing();
    let pool = words(&trees);
    let (mut passed, mut problems) = (0, Vec::new());
    for seed in seeds(0xD1A1, CASES) {
        let mut random = Random::new(seed);
        let tree = changed(&trees[random.below(trees.len())], &pool, &mut random);
        if generator_passes(&tree) {
            passed += 1;
            let found = refused(&vocabulary, &tree);
            problems.extend(found.iter().map(|problem| format!("TOWNLET_SEED={seed} {problem}")));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(
        passed > CASES / 8 || std::env::var_os("TOWNLET_SEED").is_some(),
        "only {passed} changed contracts pass the generator"
    );
}

/// A vocabulary that knew a keyword too few would be noticed, and one that demanded one too many.
#[test]
fn a_stricter_vocabulary_is_noticed() {
    let planted: [fn(&mut Json); 3] = [
        |json| json.put("/$defs/words/properties/format/enum", Json::Array(Vec::new())),
        |json| json.put("/$defs/overlay/propertyNames/enum", Json::Array(Vec::new())),
        |json| json.put("/$defs/rules/allOf", Json::Array(vec![Json::parse(DEMANDING)])),
    ];
    for plant in planted {
        let mut json = Json::parse(&text(&folder("schema/vocabulary.schema.json")));
        plant(&mut json);
        let strict = Vocabulary::new(&json);
        assert!(passing().iter().any(|tree| !refused(&strict, tree).is_empty()));
    }
}

const DEMANDING: &str = r#"{"if": {"required": ["type"]}, "then": {"required": ["examples"]}}"#;

/// Of which rules the vocabulary sees that they are broken.
#[test]
fn rules_that_the_vocabulary_knows() {
    let vocabulary = Vocabulary::of_the_contract();
    let mut found = String::new();
    for rule in entries(&folder("xtask/codegen/rules"), "") {
        let tree = Tree::read(&rule.join("trips"));
        let seen = tree.is_broken() || !refused(&vocabulary, &tree).is_empty();
        let code = rule.file_name().unwrap_or_default().to_string_lossy().into_owned();
        found.push_str(&format!("{code} {}\n", if seen { "refused" } else { "accepted" }));
    }
    let path = folder("tests/vocabulary/trips.txt");
    if std::env::var_os("TOWNLET_WRITE").is_some() {
        fs::write(&path, &found).expect("the folder is writable");
    }
    assert_eq!(found, text(&path));
}

/// Every contract of this repository that the generator passes.
fn passing() -> Vec<Tree> {
    let rules = entries(&folder("xtask/codegen/rules"), "");
    let mut folders: Vec<_> = rules.iter().map(|rule| rule.join("passes")).collect();
    for group in ["xtask/codegen/tests/lineage", "xtask/codegen/tests/lowering/authoring"] {
        folders.extend(entries(&folder(group), ""));
    }
    let mut trees: Vec<_> = folders.iter().map(|path| Tree::read(path)).collect();
    trees.push(Tree::of_the_contract());
    trees.retain(generator_passes);
    trees
}

/// The files that the vocabulary refuses, with the first reason.
fn refused(vocabulary: &Vocabulary, tree: &Tree) -> Vec<String> {
    let files = tree.files.iter();
    files
        .filter_map(|(path, json)| {
            let reason = vocabulary.against(json)?;
            Some(format!("{} {path}: {reason}\n{}", tree.name, json.write()))
        })
        .collect()
}
