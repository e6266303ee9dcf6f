//! A field that repeats another (`x-derive`, `x-count`) is reported as inconsistent exactly when a
//! payload of its version disagrees with itself, and is kept as sent.

use crate::support::generate::For;
use crate::support::json::Json;
use crate::support::lineage::facts::{repeated, repetitions};
use crate::support::place::understood;
use crate::support::random::Random;
use crate::support::schema::Version;
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Subject, sent};
use std::collections::BTreeSet;

const SCOPE: Scope =
    Scope { cases: 400, whom: For::Reader, of: |version| !repetitions(version).is_empty() };

fn law(subject: Subject<'_>) -> Result<usize, Broken> {
    search(SCOPE, |version, payload, random| {
        let payload = consistent(version, payload, random);
        let outcome = subject(version, &spell(&payload, random))?;
        let known = understood(version.root, &payload);
        let differ = |repetition: &&(String, String, bool)| {
            let (pointer, of, counted) = repetition;
            match (known.at(pointer), repeated(&known, of, *counted)) {
                (Some(said), Some(expected)) => !said.equal(&expected),
                _ => false,
            }
        };
        let all = repetitions(version);
        let wanted: BTreeSet<_> =
            all.iter().filter(differ).map(|(pointer, ..)| pointer.clone()).collect();
        let reported: BTreeSet<_> =
            outcome.report.inconsistent.iter().map(|entry| entry.pointer.to_string()).collect();
        if wanted == reported && outcome.payload.same(&known) {
            return Ok(());
        }
        Err(format!("expected {wanted:?}, reported {reported:?}"))
    })
}

fn consistent(version: Version, payload: &Json, random: &mut Random) -> Json {
    let mut payload = payload.clone();
    for (pointer, of, counted) in repetitions(version) {
        if let Some(value) = repeated(&payload, &of, counted)
            && payload.at(&pointer).is_some()
            && random.percent(60)
        {
            payload.put(&pointer, value);
        }
    }
    payload
}

#[test]
fn contradictions_are_reported_exactly() {
    holds(law(&sent));
}

#[test]
fn mutants_die() {
    kills(law(&|version, text| {
        let mut outcome = sent(version, text)?;
        outcome.report.inconsistent.clear();
        Ok(outcome)
    }));
    kills(law(&|version, text| {
        let mut outcome = sent(version, text)?;
        outcome.payload.put("/summary/queue_length", Json::number(0));
        Ok(outcome)
    }));
}
