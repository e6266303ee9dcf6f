//! 0, false, "" and null are values: a source that holds one is present, and wins over later sources
//! and over what would be assumed.

use crate::support::generate::For;
use crate::support::json::Json;
use crate::support::judge;
use crate::support::lineage::facts::{prevailing, sources};
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Subject, next};

const SCOPE: Scope =
    Scope { cases: 400, whom: For::Writer, of: |version| version.next().is_some() };

fn law(subject: Subject<'_>) -> Result<usize, Broken> {
    search(SCOPE, |version, payload, random| {
        let newer = version.next().ok_or("there is no next version")?;
        let mut payload = payload.clone();
        let all = sources(version, newer);
        let (target, of) = &all[random.below(all.len())];
        // The first source that is there, or any one of them where none is.
        let there = of.iter().find(|source| payload.at(source).is_some());
        let Some(first) = there.or(of.first()) else { return Ok(()) };
        let mut falsy = ["0", "0.0", "false", "\"\"", "null", "[]", "{}"].map(Json::parse);
        random.shuffle(&mut falsy);
        for value in falsy {
            payload.put(first, value.clone());
            if !judge::writer().accepts(version.id, &payload) {
                continue;
            }
            let outcome = subject(version, &spell(&payload, random))?;
            let found = outcome.payload.at(target);
            let over = prevailing(newer).into_iter().find(|(place, ..)| place == target);
            if over.is_some_and(|(_, of, _)| outcome.payload.at(&of).is_some()) {
                // What is derived wins over every source, whatever it is.
                return Ok(());
            }
            if found.is_none_or(|found| !found.equal(&value)) {
                return Err(format!("`{first}` is {}, `{target}` is {found:?}", value.write()));
            }
            if outcome.report.assumed().any(|assumed| assumed.pointer == *target) {
                return Err(format!("`{first}` is {}, `{target}` is assumed", value.write()));
            }
            return Ok(());
        }
        Ok(())
    })
}

#[test]
fn falsy_is_not_absent() {
    holds(law(&next));
}

#[test]
fn mutants_die() {
    // `a or b`: what is falsy is looked for elsewhere.
    kills(law(&|version, text| {
        let mut payload = Json::parse(text);
        if let Json::Object(members) = &mut payload {
            members.retain(|(name, value)| {
                !(name.starts_with("telemetry_worker")
                    && ["0", "false", "\"\""].contains(&&*value.write()))
            });
        }
        next(version, &payload.write())
    }));
    kills(law(&|version, text| {
        let mut outcome = next(version, text)?;
        let queue = outcome.payload.at("/transport/queue_length");
        if let (Some(alias), Some(true)) = (
            Json::parse(text).get("telemetry_queue"),
            queue.map(|queue| queue.equal(&Json::number(0))),
        ) {
            outcome.payload.put("/transport/queue_length", alias.clone());
        }
        Ok(outcome)
    }));
}
