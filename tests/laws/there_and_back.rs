//! Down after up gives back the payload, except what was assumed: nothing else is added, nothing is
//! changed but what lost a conflict, nothing is missing but what is in the report.

use crate::support::difference::{Difference, differences};
use crate::support::generate::For;
use crate::support::json::Json;
use crate::support::lineage::facts::repetitions;
use crate::support::place::understood;
use crate::support::schema::versions;
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Move, Outcome, Subject, up_and_down};

const READER: Scope =
    Scope { cases: 300, whom: For::Reader, of: |version| version.next().is_some() };
const WRITER: Scope = Scope { whom: For::Writer, ..READER };

fn law(scope: Scope, subject: Subject<'_>) -> Result<usize, Broken> {
    search(scope, |version, payload, random| {
        let outcome = subject(version, &spell(payload, random))?;
        let sent = understood(version.root, payload);
        for difference in differences(&sent, &outcome.payload) {
            if !is_accounted_for(&difference, &sent, &outcome, version.number) {
                return Err(format!("{difference:?}\n{}", outcome.payload.write()));
            }
        }
        Ok(())
    })
}

fn is_accounted_for(difference: &Difference, sent: &Json, outcome: &Outcome, version: u32) -> bool {
    let report = &outcome.report;
    match difference {
        Difference::Missing(place, value) => report.dropped.iter().any(|dropped| {
            let rest = place.strip_prefix(&*dropped.pointer);
            let told = rest.and_then(|rest| Json::parse(&dropped.value).at(rest).cloned());
            told.is_some_and(|told| told.same(value))
        }),
        // A source that lost a conflict says what the other says; zeros of two signs are equal, and
        // no conflict.
        Difference::Changed(place, before, after) => {
            let lost = report.conflicts.iter().any(|conflict| {
                conflict.other.pointer == *place
                    && Json::parse(&conflict.other.value).same(before)
                    && Json::parse(&conflict.kept.value).same(after)
            });
            lost || (before.equal(after) && outcome.moved.iter().any(|moved| moved.to == *place))
        }
        Difference::Added(place, _) => {
            let assumed = |place: &str| {
                outcome.assumed.iter().any(|assumed| {
                    place == assumed.pointer || place.starts_with(&format!("{}/", assumed.pointer))
                })
            };
            // Another spelling of what was sent, or assumed by the upgrade.
            let sources = outcome.moved.iter().filter(|moved| moved.version == version);
            let mut sources = sources.filter(|moved| moved.to == *place).map(|moved| &*moved.from);
            let from_sent = |source: &str| {
                let up = |moved: &Move| moved.version > version && moved.to == source;
                sent.at(source).is_some() || outcome.moved.iter().any(up)
            };
            assumed(place)
                || sources.any(|source| assumed(source) || from_sent(source) || repeats(source))
        }
    }
}

/// Whether a place, in a payload or in an event inside it, repeats another that was sent.
fn repeats(place: &str) -> bool {
    versions()
        .iter()
        .any(|version| repetitions(*version).iter().any(|(target, _, _)| place.ends_with(target)))
}

#[test]
fn down_after_up_gives_back() {
    holds(law(READER, &up_and_down));
    holds(law(WRITER, &up_and_down));
}

#[test]
fn mutants_die() {
    // A value does not come back.
    kills(law(READER, &|version, text| {
        let mut outcome = up_and_down(version, text)?;
        outcome.payload.take("/telemetry_queue");
        Ok(outcome)
    }));
    // A zero comes back where something else was sent.
    kills(law(READER, &|version, text| {
        let mut outcome = up_and_down(version, text)?;
        if outcome.payload.at("/failure_count").is_some() {
            outcome.payload.put("/failure_count", Json::number(0));
        }
        Ok(outcome)
    }));
    // A value is made up.
    kills(law(READER, &|version, text| {
        let mut outcome = up_and_down(version, text)?;
        outcome.payload.put("/snapshot_path", Json::text("s3://nowhere"));
        Ok(outcome)
    }));
    // What is dropped is not told.
    kills(law(READER, &|version, text| {
        let mut outcome = up_and_down(version, text)?;
        outcome.report.dropped.clear();
        Ok(outcome)
    }));
    // Assumed values come back as if they had been sent.
    kills(law(READER, &|version, text| {
        let mut outcome = up_and_down(version, text)?;
        outcome.assumed.clear();
        Ok(outcome)
    }));
}
