//! From version 1 to the latest at once, or by way of a written version 2: the same.

use crate::support::generate::For;
use crate::support::json::Json;
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Subject, latest, next};

const SCOPE: Scope = Scope {
    cases: 300,
    whom: For::Reader,
    of: |version| version.next().is_some_and(|next| next.next().is_some()),
};

/// `step` is the one between the first two versions.
fn law(step: Subject<'_>) -> Result<usize, Broken> {
    search(SCOPE, |version, payload, random| {
        let text = spell(payload, random);
        let at_once = latest(version, &text)?;
        let between = version.next().ok_or("there is no version between")?;
        let by_way = latest(between, &spell(&step(version, &text)?.payload, random))?;
        if at_once.payload.same(&by_way.payload) {
            return Ok(());
        }
        Err(format!(
            "at once {}\nby way of {} {}",
            at_once.payload.write(),
            between.name(),
            by_way.payload.write()
        ))
    })
}

#[test]
fn steps_compose() {
    holds(law(&next));
}

#[test]
fn mutants_die() {
    kills(law(&|version, text| {
        let mut outcome = next(version, text)?;
        outcome.payload.put("/transport/dropped_messages", Json::number(0));
        Ok(outcome)
    }));
}
