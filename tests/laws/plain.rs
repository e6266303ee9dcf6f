//! The typed path equals the path over plain JSON: the same value and the same account.

use crate::support::generate::For;
use crate::support::json::Json;
use crate::support::lineage::{Account, upgrade};
use crate::support::place::understood;
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Subject, next};
use townlet_contract::Report;

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
                let told = account_of(&typed.report);
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

fn account_of(report: &Report) -> Account {
    let value = |text: &str| Json::parse(text).canonical().write();
    let moved = report.moved.iter().map(|entry| (entry.from.to_string(), entry.to.to_string()));
    let assumed =
        report.assumed.iter().map(|entry| (entry.pointer.to_string(), value(entry.value)));
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
        outcome.report.assumed.pop();
        Ok(outcome)
    }));
    kills(law(&|version, text| {
        let mut outcome = next(version, text)?;
        outcome.report.moved.pop();
        Ok(outcome)
    }));
}
