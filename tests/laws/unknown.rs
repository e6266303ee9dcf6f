//! Members that no schema names survive all upgrades in their place, or are in the report with
//! their value where that place is gone; and each is reported.

use crate::support::generate::{For, anything};
use crate::support::json::{Json, escape};
use crate::support::lineage::facts::is_dissolved;
use crate::support::place::places;
use crate::support::random::Random;
use crate::support::schema::{Form, Version};
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Subject, latest};
use std::collections::BTreeSet;

const SCOPE: Scope = Scope { cases: 120, whom: For::Writer, of: |_| true };

/// Which records get unknown members.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Records {
    /// Those that are still there in the next version, or moved as a whole.
    Lasting,
    /// Those whose members go elsewhere one by one, like `aliases`.
    Dissolved,
}

/// Names that no version of any record has; the last need escapes in a pointer.
const STRANGERS: &[&str] = &["stranger", "größe", "", "a/b~c", "\"quoted\""];

fn law(records: Records, subject: Subject<'_>) -> Result<usize, Broken> {
    search(SCOPE, |version, payload, random| {
        let (payload, added) = with_strangers(records, version, payload, random);
        let outcome = subject(version, &spell(&payload, random))?;
        let reported: BTreeSet<_> =
            outcome.report.unknown.iter().map(|unknown| unknown.pointer.clone()).collect();
        if reported != added.iter().map(|(pointer, _)| pointer.clone()).collect() {
            return Err(format!("added {added:?}, reported {reported:?}"));
        }
        for (pointer, value) in &added {
            // What it stands in may have moved, and it with that.
            let now = outcome.report.moved().fold(pointer.clone(), |pointer, moved| match pointer
                .strip_prefix(moved.from)
            {
                Some(rest) if rest.starts_with('/') => format!("{}{rest}", moved.to),
                _ => pointer,
            });
            let in_place = outcome.payload.at(&now).is_some_and(|found| found.same(value));
            let dropped = outcome.report.dropped.iter().any(|dropped| {
                dropped.pointer == *pointer && Json::parse(&dropped.value).same(value)
            });
            if !in_place && !dropped {
                return Err(format!("`{pointer}` is lost: {}", outcome.payload.write()));
            }
        }
        Ok(())
    })
}

/// The payload with unknown members in closed records, and where they are.
fn with_strangers(
    records: Records,
    version: Version,
    payload: &Json,
    random: &mut Random,
) -> (Json, Vec<(String, Json)>) {
    let mut payload = payload.clone();
    let mut added = Vec::new();
    for place in places(version.root, &payload.clone()) {
        let Some(value) = payload.at_mut(&place.pointer) else { continue };
        let Some(Form::Record { open: false, .. }) = place.form.of_value(value) else { continue };
        let dissolved = is_dissolved(version, &place.pointer);
        if random.percent(60) && dissolved == (records == Records::Dissolved) {
            let name = random.pick(STRANGERS);
            let stranger = anything(random);
            value.set(name, stranger.clone());
            added.push((format!("{}/{}", place.pointer, escape(name)), stranger));
        }
    }
    (payload, added)
}

#[test]
fn unknown_members_survive() {
    holds(law(Records::Lasting, &latest));
}

/// Ignored until a generated step carries the unknown members of records that it dissolves.
#[test]
fn unknown_members_of_dissolved_records_are_reported_with_their_value() {
    holds(law(Records::Dissolved, &latest));
}

#[test]
fn mutants_die() {
    kills(law(Records::Lasting, &|version, text| {
        let mut outcome = latest(version, text)?;
        outcome.payload.take("/global_context/stranger");
        Ok(outcome)
    }));
    kills(law(Records::Lasting, &|version, text| {
        let mut outcome = latest(version, text)?;
        outcome.report.unknown.pop();
        Ok(outcome)
    }));
}
