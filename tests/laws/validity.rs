//! A valid payload of a version becomes a valid payload of the next: by the closed schema when it
//! had no unknown members, by the open one else.

use crate::support::generate::For;
use crate::support::judge;
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Subject, latest, next};

const WRITER: Scope =
    Scope { cases: 250, whom: For::Writer, of: |version| version.next().is_some() };
const READER: Scope = Scope { whom: For::Reader, ..WRITER };

fn law(scope: Scope, subject: Subject<'_>) -> Result<usize, Broken> {
    search(scope, |version, payload, random| {
        let judge = if scope.whom == For::Writer { judge::writer() } else { judge::reader() };
        let outcome = subject(version, &spell(payload, random))?;
        let id = if outcome.report.to == version.number + 1 { version.next() } else { None };
        let id = id.unwrap_or(version.latest()).id;
        let found = judge.complaints(id, &outcome.payload);
        if found.is_empty() {
            return Ok(());
        }
        Err(format!("{id} refuses it: {found:?}\n{}", outcome.payload.write()))
    })
}

#[test]
fn valid_stays_valid() {
    holds(law(WRITER, &next));
    holds(law(READER, &next));
    holds(law(WRITER, &latest));
}

#[test]
fn mutants_die() {
    kills(law(WRITER, &|version, text| {
        let mut outcome = next(version, text)?;
        outcome.payload.take("/transport/worker/alive");
        outcome.payload.take("/result/tick");
        Ok(outcome)
    }));
    // The old spelling stays beside the new one.
    kills(law(WRITER, &|version, text| {
        let mut outcome = latest(version, text)?;
        let old = crate::support::json::Json::parse(text);
        if let Some(value) = old.get("telemetry_queue") {
            outcome.payload.set("telemetry_queue", value.clone());
        }
        Ok(outcome)
    }));
}
