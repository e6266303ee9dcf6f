//! 2^53+1 and `u64::MAX` survive, as does every other number, to the last digit.

use crate::support::generate::For;
use crate::support::json::Json;
use crate::support::place::places;
use crate::support::schema::{Form, Version};
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::subject::{Outcome, Subject, latest};
use std::collections::BTreeSet;

const SCOPE: Scope = Scope { cases: 100, whom: For::Writer, of: |_| true };

/// 2^53, after which a double skips every other integer.
const EDGE: u64 = 1 << 53;
/// Numbers that an upgrade may bring in: what it assumes and counts.
const SMALL: u64 = 1000;

fn law(subject: Subject<'_>) -> Result<usize, Broken> {
    search(SCOPE, |version, payload, random| {
        let payload = with_large_numbers(version, payload, random.percent(50));
        let outcome = subject(version, &payload.write())?;
        let (before, after) = (numbers(&payload), numbers(&outcome.payload));
        let brought: Vec<_> =
            after.difference(&before).filter(|literal| !is_small(literal)).collect();
        if !brought.is_empty() {
            return Err(format!("{brought:?} were not sent"));
        }
        // What an upgrade leaves behind is a conflict or a repetition; the latest version leaves nothing.
        if version.next().is_none() && before != after {
            return Err(format!("{:?} are lost", before.difference(&after).collect::<Vec<_>>()));
        }
        let repeated = outcome.report.conflicts.len() + outcome.report.moved().count();
        if after.len() + repeated + SMALL as usize <= before.len() {
            return Err("too many are lost".to_owned());
        }
        Ok(())
    })
}

/// The payload with another large number at each integer: from 2^53+1 up, or from `u64::MAX` down.
fn with_large_numbers(version: Version, payload: &Json, low: bool) -> Json {
    let mut large = payload.clone();
    let mut count = 0;
    for place in places(version.root, payload) {
        let Some(value) = large.at_mut(&place.pointer) else { continue };
        if let Some(Form::Integer(_)) = place.form.of_value(value) {
            *value = Json::number(if low { EDGE + 1 + 2 * count } else { u64::MAX - count });
            count += 1;
        }
    }
    large
}

fn is_small(literal: &str) -> bool {
    literal.parse::<u64>().is_ok_and(|value| value < SMALL)
}

/// Every number, floats by their bits.
fn numbers(value: &Json) -> BTreeSet<String> {
    let found = std::cell::RefCell::new(BTreeSet::new());
    value.canonical().map_numbers(&|literal| {
        found.borrow_mut().insert(literal.to_owned());
        literal.to_owned()
    });
    found.into_inner()
}

#[test]
fn numbers_are_exact() {
    holds(law(&latest));
}

#[test]
fn mutants_die() {
    let through = |convert: fn(u64) -> u64| {
        law(&move |version, text| {
            let outcome = latest(version, text)?;
            let change = |literal: &str| match literal.parse::<u64>() {
                Ok(value) => convert(value).to_string(),
                Err(_) => literal.to_owned(),
            };
            Ok(Outcome { payload: outcome.payload.map_numbers(&change), ..outcome })
        })
    };
    kills(through(|value| value as f64 as u64));
    kills(through(|value| value.min(i64::MAX as u64)));
}
