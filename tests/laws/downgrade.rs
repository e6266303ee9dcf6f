//! A downgraded payload is valid in its version, whole ways are made of steps, and falsy values go
//! back as they are.

use crate::support::generate::For;
use crate::support::json::Json;
use crate::support::judge;
use crate::support::schema::version_of;
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Outcome, Subject, by_way_of, previous};

const WRITER: Scope = Scope { cases: 250, whom: For::Writer, of: |version| version.number > 1 };
const READER: Scope = Scope { whom: For::Reader, ..WRITER };
const THIRD: Scope = Scope { of: |version| version.number > 2, ..READER };

/// An outcome, or none where the older version must have what the payload has not.
fn unless_refused(outcome: Result<Outcome, String>) -> Result<Option<Outcome>, String> {
    match outcome {
        Ok(outcome) => Ok(Some(outcome)),
        Err(why) if why.contains("the older version must have it") => Ok(None),
        Err(why) => Err(why),
    }
}

fn valid(scope: Scope, subject: Subject<'_>) -> Result<usize, Broken> {
    search(scope, |version, payload, random| {
        let judge = if scope.whom == For::Writer { judge::writer() } else { judge::reader() };
        let outcome = subject(version, &spell(payload, random));
        let Some(outcome) = unless_refused(outcome)? else { return Ok(()) };
        let older = version_of(version.kind, version.number - 1);
        let found = judge.complaints(older.id, &outcome.payload);
        if found.is_empty() {
            return Ok(());
        }
        Err(format!("{} refuses it: {found:?}\n{}", older.id, outcome.payload.write()))
    })
}

/// `step` is the one from the latest version to the one before.
fn composed(step: Subject<'_>) -> Result<usize, Broken> {
    search(THIRD, |version, payload, random| {
        let text = spell(payload, random);
        let at_once = by_way_of(version, &text, &[version.number - 2])?;
        let between = version_of(version.kind, version.number - 1);
        let written = spell(&step(version, &text)?.payload, random);
        let by_way = by_way_of(between, &written, &[version.number - 2])?;
        if at_once.payload.same(&by_way.payload) {
            return Ok(());
        }
        Err(format!("at once {}\nby way {}", at_once.payload.write(), by_way.payload.write()))
    })
}

#[test]
fn valid_stays_valid() {
    holds(valid(WRITER, &previous));
    holds(valid(READER, &previous));
}

#[test]
fn steps_compose() {
    holds(composed(&previous));
}

#[test]
fn mutants_die() {
    // A null where the older version has none.
    kills(valid(WRITER, &|version, text| {
        let mut outcome = previous(version, text)?;
        outcome.payload.put("/snapshot_path", Json::Null);
        Ok(outcome)
    }));
    // The new spelling stays beside the old one.
    kills(valid(WRITER, &|version, text| {
        let mut outcome = previous(version, text)?;
        if let Some(value) = Json::parse(text).get("duration_ms") {
            outcome.payload.set("duration_ms", value.clone());
        }
        Ok(outcome)
    }));
    kills(composed(&|version, text| {
        let mut outcome = previous(version, text)?;
        outcome.payload.put("/transport/dropped_messages", Json::number(0));
        Ok(outcome)
    }));
}
