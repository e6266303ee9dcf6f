//! Payloads aimed at every rule of every schema: each rule of the contract is broken alone at least
//! once, and our readers say so as the judge does.
//!
//! A new event needs nothing here. A rule that no payload breaks alone fails the test; where that is
//! proven to be impossible, it stands in [`UNBREAKABLE`] with the proof.

use super::opinion::Opinion;
use super::support::aim::{Hit, hit};
use super::support::cases::{folder, text};
use super::support::json::Json;
use super::support::judge::{self, Judge};
use super::support::random::Random;
use super::support::rules::{Rule, rules};
use super::support::schema::{Node, Version, versions};
use super::support::search::seeds;
use super::support::spell::spell;
use std::collections::{BTreeMap, BTreeSet};
use townlet_contract::Profile;

/// Payloads that are begun for a rule before it counts as one that none breaks.
const ATTEMPTS: usize = 24;

/// Rules that no payload breaks without breaking another: version, rule, proof.
const UNBREAKABLE: &[(&str, &str, &str)] = &[];

#[test]
fn every_rule_is_broken_alone_and_noticed() {
    let (mut missed, mut unbreakable) = (Vec::new(), BTreeSet::new());
    for (index, version) in versions().iter().enumerate() {
        let seeds = seeds(0xA14ED + index as u64, ATTEMPTS);
        let mut broken = 0;
        for rule in rules(version.root) {
            let of = |payload: &Json| judge::writer().complaints(version.id, payload);
            match hit(version.root, &rule, &seeds, of, |payload, seed| {
                both(*version, payload, seed)
            }) {
                Some(_) => broken += 1,
                None if is_unbreakable(*version, &rule) => {
                    unbreakable.insert((version.name(), rule.name()));
                }
                None => missed.push(format!("{} {}", version.name(), rule.name())),
            }
        }
        assert!(broken > 3, "{}: {broken} rules are few", version.name());
    }
    if std::env::var_os("TOWNLET_SEED").is_none() {
        assert!(missed.is_empty(), "no payload breaks these alone:\n{}", missed.join("\n"));
        assert_eq!(unbreakable.len(), UNBREAKABLE.len(), "some of {UNBREAKABLE:?} were broken");
    }
}

/// Readers that had lost a keyword would be noticed: a judge that has lost it disagrees with them.
#[test]
fn a_lost_keyword_is_noticed() {
    let mut first: BTreeMap<&str, (Version, Hit)> = BTreeMap::new();
    for version in versions() {
        for rule in rules(version.root) {
            if first.contains_key(rule.keyword) {
                continue;
            }
            let of = |payload: &Json| judge::writer().complaints(version.id, payload);
            if let Some(hit) = hit(version.root, &rule, &seeds(7, ATTEMPTS), of, |_, _| {}) {
                first.insert(rule.keyword, (*version, hit));
            }
        }
    }
    assert!(first.len() > 8, "{:?} are few", first.keys());
    for (keyword, (version, hit)) in first {
        let opinion = Opinion::of(version, Profile::Writer, &hit.payload.write());
        let lost = judge::without(keyword).complaints(version.id, &hit.payload);
        assert!(opinion.against(&lost).is_err(), "nobody misses `{keyword}`: {hit:?}");
    }
}

/// Each keyword that a schema may have is aimed at, also those that no event has today.
#[test]
fn every_keyword_is_aimed_at() {
    let path = folder("tests/differential/every_keyword.json");
    let json: &'static Json = Box::leak(Box::new(Json::parse(&text(&path))));
    let root = Node { path: "every_keyword.json", json };
    let all = rules(root);
    let of = |payload: &Json| judge::complaints_alone(json, payload);
    let missed =
        all.iter().filter(|rule| hit(root, rule, &seeds(3, ATTEMPTS), of, |_, _| {}).is_none());
    let missed: Vec<_> = missed.map(Rule::name).collect();
    assert!(missed.is_empty(), "no payload breaks these alone:\n{}", missed.join("\n"));
    let keywords: BTreeSet<_> = all.iter().map(|rule| rule.keyword).collect();
    assert_eq!(keywords.len(), 20, "{keywords:?}");
}

/// A rule that nothing breaks alone is told from one that was only missed.
#[test]
fn an_unbreakable_rule_is_told() {
    let text = r#"{"type": "string", "minLength": 1, "pattern": "^."}"#;
    let json: &'static Json = Box::leak(Box::new(Json::parse(text)));
    let root = Node { path: "unbreakable.json", json };
    let of = |payload: &Json| judge::complaints_alone(json, payload);
    let alone = |rule: &Rule| hit(root, rule, &seeds(3, ATTEMPTS), of, |_, _| {}).is_some();
    let found: Vec<_> = rules(root).iter().filter(|rule| alone(rule)).map(Rule::name).collect();
    // Of `minLength`, because the empty text breaks `pattern` as well.
    assert_eq!(found, [" type", " pattern"]);
}

fn is_unbreakable(version: Version, rule: &Rule) -> bool {
    let listed =
        |(of, name, _): &&(&str, &str, &str)| *of == version.name() && *name == rule.name();
    UNBREAKABLE.iter().any(|entry| listed(&entry))
}

/// Holds both profiles to their judges.
fn both(version: Version, payload: &Json, seed: u64) {
    let profiles: [(Profile, &Judge); 2] =
        [(Profile::Writer, judge::writer()), (Profile::Reader, judge::reader())];
    for (profile, judge) in profiles {
        let text = spell(payload, &mut Random::new(!seed));
        let judged = judge.complaints(version.id, payload);
        if let Err(reason) = Opinion::of(version, profile, &text).against(&judged) {
            panic!("TOWNLET_SEED={seed} {} {profile:?}\n{reason}\n{text}", version.name());
        }
    }
}
