//! Up after down gives back the payload, except what was dropped or is counted again: each value that
//! is missing or changed stands in the report, and nothing is added.

use crate::support::difference::{Difference, differences};
use crate::support::generate::For;
use crate::support::json::Json;
use crate::support::lineage::facts::sources;
use crate::support::place::understood;
use crate::support::schema::Version;
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Outcome, Subject, down_and_up};
use std::cell::Cell;

const SCOPE: Scope = Scope { cases: 300, whom: For::Reader, of: |version| version.number > 1 };

/// The law, and how many payloads were refused.
fn law(subject: Subject<'_>) -> Result<(usize, usize), Broken> {
    let refused = Cell::new(0);
    let tried = search(SCOPE, |version, payload, random| {
        let sent = understood(version.root, payload);
        let outcome = match subject(version, &spell(payload, random)) {
            Ok(outcome) => outcome,
            Err(why) if why.contains("the older version must have it") => {
                refused.set(refused.get() + 1);
                return Ok(());
            }
            Err(why) => return Err(why),
        };
        for difference in differences(&sent, &outcome.payload) {
            if !is_accounted_for(&difference, version, &sent, &outcome) {
                return Err(format!("{difference:?}\n{}", outcome.payload.write()));
            }
        }
        Ok(())
    })?;
    Ok((tried, refused.get()))
}

fn is_accounted_for(
    difference: &Difference,
    version: Version,
    sent: &Json,
    outcome: &Outcome,
) -> bool {
    let dropped = |place: &str, value: &Json| {
        outcome.report.dropped.iter().any(|dropped| {
            let rest = place.strip_prefix(&*dropped.pointer);
            let told = rest.and_then(|rest| Json::parse(&dropped.value).at(rest).cloned());
            dropped.version < version.number && told.is_some_and(|told| told.same(value))
        })
    };
    // What is counted again on the way up wins, and the report has both.
    let overruled = |place: &str, value: &Json| {
        let conflicts = outcome.report.conflicts.iter();
        conflicts
            .filter(|conflict| conflict.pointer == place)
            .any(|conflict| Json::parse(&conflict.other.value).same(value))
    };
    match difference {
        Difference::Missing(place, value) => {
            dropped(place, value) || is_spelling(version, sent, place)
        }
        // Zeros of two signs are equal: the one that repeats the other is not dropped.
        Difference::Changed(place, before, after) => {
            before.equal(after) || dropped(place, before) || overruled(place, before)
        }
        // What an upgrade assumes inside what was dropped.
        Difference::Added(place, _) => {
            let above = |pointer: &str| place.starts_with(&format!("{pointer}/"));
            outcome.report.dropped.iter().any(|dropped| above(&dropped.pointer))
        }
    }
}

/// Whether a place says what another place says that a newer version takes first. The health inside
/// a failure has spellings of its own.
fn is_spelling(version: Version, sent: &Json, place: &str) -> bool {
    let Some(next) = version.next() else { return false };
    if sent.at(place).is_some_and(|value| value.same(&Json::empty())) {
        // A block of other spellings that has none.
        let inside = |source: &String| source.starts_with(&format!("{place}/"));
        return sources(version, next).iter().any(|(_, of)| of.iter().any(inside));
    }
    let others = |(_, of): &(String, Vec<String>)| {
        let (Some(first), true) = (of.first(), of.iter().any(|source| source == place)) else {
            return false;
        };
        matches!((sent.at(first), sent.at(place)), (Some(one), Some(other)) if one.equal(other))
    };
    sources(version, next).iter().any(others)
}

fn honest(result: Result<(usize, usize), Broken>) -> Result<usize, Broken> {
    result.map(|(tried, _)| tried)
}

#[test]
fn up_after_down_gives_back() {
    let result = law(&down_and_up);
    if let Ok((tried, refused)) = &result {
        assert!(refused * 2 < *tried, "{refused} of {tried} were refused");
    }
    holds(honest(result));
}

#[test]
fn mutants_die() {
    // What was dropped is not told.
    kills(honest(law(&|version, text| {
        let mut outcome = down_and_up(version, text)?;
        outcome.report.dropped.pop();
        Ok(outcome)
    })));
    // A value is told to be another than it was.
    kills(honest(law(&|version, text| {
        let mut outcome = down_and_up(version, text)?;
        if let Some(dropped) = outcome.report.dropped.first_mut() {
            dropped.value = "\"another\"".to_owned();
        }
        Ok(outcome)
    })));
    // A number takes another way.
    kills(honest(law(&|version, text| {
        let mut outcome = down_and_up(version, text)?;
        outcome.payload.put("/transport/queue_length", Json::number(0));
        Ok(outcome)
    })));
}
