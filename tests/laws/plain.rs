//! The typed path equals the path over plain JSON: the same value and the same account.

use crate::support::generate::For;
use crate::support::json::Json;
use crate::support::lineage::{Account, upgrade};
use crate::support::place::understood;
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Outcome, Subject, next};

const SCOPE: Scope =
    Scope { cases: 500, whom: For::Reader, of: |version| version.next().is_some() };

fn law(subject: Subject<'_>) -> Result<usize, Broken> {
    search(SCOPE, |version, payload, random| {
        let newer = version.next().ok_or("there is no next version")?;
        let plain = upgrade(version, newer, &understood(version.root, payload));
        let typed = subject(version, &spell(payload, random));
        match (plain, typed) {
            (Err(_), Err(_)) => Ok(()),
            (Ok((payload, account)), Ok(typed)) => {
                if !payload.same(&typed.payload) {
                    return Err(format!(
                        "plain {}\ntyped {}",
                        payload.write(),
                        typed.payload.write()
                    ));
                }
                let told = account_of(&typed);
                if account == told {
                    Ok(())
                } else {
                    Err(format!("plain {account:?}\ntyped {told:?}"))
                }
            }
            (plain, typed) => Err(format!("plain {plain:?}\ntyped {typed:?}")),
        }
    })
}

fn account_of(outcome: &Outcome) -> Account {
    let report = &outcome.report;
    let value = |text: &str| Json::parse(text).canonical().write();
    let moved = outcome.moved.iter().map(|entry| (entry.from.clone(), entry.to.clone()));
    let assumed = outcome.assumed.iter().map(|entry| (entry.pointer.clone(), value(&entry.value)));
    let dropped =
        report.dropped.iter().map(|entry| (entry.pointer.to_string(), value(&entry.value)));
    let conflicts = report.conflicts.iter().map(|entry| {
        let kept = (entry.kept.pointer.to_string(), value(&entry.kept.value));
        [
            entry.pointer.to_string(),
            kept.0,
            kept.1,
            entry.other.pointer.to_string(),
            value(&entry.other.value),
        ]
    });
    Account {
        moved: moved.collect(),
        assumed: assumed.collect(),
        conflicts: conflicts.collect(),
        dropped: dropped.collect(),
    }
}

#[test]
fn typed_path_equals_plain_path() {
    holds(law(&next));
}

#[test]
fn mutants_die() {
    kills(law(&|version, text| {
        let mut outcome = next(version, text)?;
        outcome.payload.put("/transport/worker/alive", Json::Bool(false));
        Ok(outcome)
    }));
    kills(law(&|version, text| {
        let mut outcome = next(version, text)?;
        outcome.assumed.pop();
        Ok(outcome)
    }));
    kills(law(&|version, text| {
        let mut outcome = next(version, text)?;
        outcome.moved.pop();
        Ok(outcome)
    }));
}
