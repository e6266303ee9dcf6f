//! A conflict is reported exactly when sources that are present differ, and the first one wins; or
//! what is derived wins, where the schema says so.

use crate::support::generate::For;
use crate::support::json::Json;
use crate::support::lineage::facts::{prevailing, repeated, sources};
use crate::support::place::understood;
use crate::support::random::Random;
use crate::support::schema::Version;
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Subject, next};
use std::collections::BTreeSet;

const SCOPE: Scope = Scope {
    cases: 400,
    whom: For::Reader,
    of: |version| {
        version.next().is_some_and(|next| sources(version, next).iter().any(|(_, of)| of.len() > 1))
    },
};

fn law(subject: Subject<'_>) -> Result<usize, Broken> {
    search(SCOPE, |version, payload, random| {
        let newer = version.next().ok_or("there is no next version")?;
        let payload = agreeing(version, newer, payload, random);
        let outcome = subject(version, &spell(&payload, random))?;
        let known = understood(version.root, &payload);
        let mut expected = BTreeSet::new();
        for (target, of) in sources(version, newer) {
            let derived = derived(newer, &outcome.payload, &target);
            let sent = of.iter().filter_map(|source| known.at(source));
            let present: Vec<_> = derived.iter().chain(sent).collect();
            let Some((first, others)) = present.split_first() else { continue };
            if others.iter().any(|other| !other.equal(first)) {
                expected.insert(target.clone());
            }
            if outcome.payload.at(&target).is_none_or(|found| !found.equal(first)) {
                return Err(format!("`{target}` is not what comes first"));
            }
        }
        // The health inside a failure has conflicts of its own.
        let reported = outcome.report.conflicts.iter().map(|conflict| conflict.pointer.to_string());
        let reported = reported.filter(|pointer| !pointer.starts_with("/health/")).collect();
        if expected == reported {
            return Ok(());
        }
        Err(format!("expected {expected:?}, reported {reported:?}"))
    })
}

/// What wins over every source of a property.
fn derived(newer: Version, payload: &Json, target: &str) -> Option<Json> {
    let all = prevailing(newer);
    let (_, of, counted) = all.iter().find(|(place, ..)| place == target)?;
    repeated(payload, of, *counted)
}

/// The payload with some sources made equal; made at random, they would nearly always differ.
fn agreeing(version: Version, newer: Version, payload: &Json, random: &mut Random) -> Json {
    let mut payload = payload.clone();
    for (target, of) in sources(version, newer) {
        let present: Vec<_> = of.iter().filter(|source| payload.at(source).is_some()).collect();
        let Some(first) = present.first().filter(|_| random.percent(70)) else { continue };
        // What the newer version derives from stands in the same place of this one.
        let value = derived(newer, &payload, &target).or_else(|| payload.at(first).cloned());
        let value = value.unwrap_or(Json::Null);
        for source in present {
            payload.put(source, value.clone());
        }
    }
    payload
}

#[test]
fn conflicts_are_reported_exactly() {
    holds(law(&next));
}

#[test]
fn mutants_die() {
    kills(law(&|version, text| {
        let mut outcome = next(version, text)?;
        outcome.report.conflicts.clear();
        Ok(outcome)
    }));
    // The stale alias beats the structured value.
    kills(law(&|version, text| {
        let mut outcome = next(version, text)?;
        if let Some(alias) = Json::parse(text).at("/aliases/telemetry_queue") {
            outcome.payload.put("/transport/queue_length", alias.clone());
        }
        Ok(outcome)
    }));
    // The stale alias beats what is counted.
    kills(law(&|version, text| {
        let mut outcome = next(version, text)?;
        if let Some(alias) = Json::parse(text).at("/perturbations_pending") {
            outcome.payload.put("/summary/perturbations_pending", alias.clone());
        }
        Ok(outcome)
    }));
}
