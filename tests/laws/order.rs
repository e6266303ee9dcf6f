//! The order of members makes no difference, nor does spelling: not to the value, not to the report.

use crate::support::generate::For;
use crate::support::json::Json;
use crate::support::random::Random;
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Outcome, Subject, latest};

const SCOPE: Scope = Scope { cases: 120, whom: For::Reader, of: |_| true };

fn law(subject: Subject<'_>) -> Result<usize, Broken> {
    search(SCOPE, |version, payload, random| {
        let one = subject(version, &payload.write())?;
        let other = subject(version, &spell(&shuffled(payload, random), random))?;
        if !one.payload.same(&other.payload) {
            return Err(format!("{}\n{}", one.payload.write(), other.payload.write()));
        }
        if account(&one) != account(&other) {
            return Err(format!("{:?}\n{:?}", account(&one), account(&other)));
        }
        Ok(())
    })
}

fn shuffled(value: &Json, random: &mut Random) -> Json {
    match value {
        Json::Object(members) => {
            let one = |(name, value): &(String, Json)| (name.clone(), shuffled(value, random));
            let mut members: Vec<_> = members.iter().map(one).collect();
            random.shuffle(&mut members);
            Json::Object(members)
        }
        Json::Array(items) => {
            Json::Array(items.iter().map(|item| shuffled(item, random)).collect())
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => value.clone(),
    }
}

/// The report without the order of its entries, values by value.
fn account(outcome: &Outcome) -> Vec<String> {
    let report = &outcome.report;
    let value = |text: &str| Json::parse(text).canonical().write();
    let mut all: Vec<String> = Vec::new();
    all.extend(report.moved().map(|entry| format!("{entry:?}")));
    all.extend(report.assumed().map(|entry| format!("{entry:?}")));
    all.extend(report.unknown.iter().map(|entry| format!("{entry:?}")));
    all.extend(report.conflicts.iter().map(|entry| {
        let (kept, other) = (&entry.kept, &entry.other);
        format!("{} {} {} {}", entry.pointer, kept.pointer, other.pointer, value(&kept.value))
    }));
    all.extend(
        report.dropped.iter().map(|entry| format!("{} {}", entry.pointer, value(&entry.value))),
    );
    all.extend(report.inconsistent.iter().map(|entry| {
        format!("{} {} {} {}", entry.pointer, value(&entry.value), entry.of, value(&entry.expected))
    }));
    all.sort();
    all
}

#[test]
fn order_of_members_is_free() {
    holds(law(&latest));
}

#[test]
fn mutants_die() {
    // Whoever comes first wins.
    kills(law(&|version, text| {
        let mut outcome = latest(version, text)?;
        if let Some((name, _)) = Json::parse(text).members().first() {
            outcome.payload.set("first", Json::text(name));
        }
        Ok(outcome)
    }));
}
