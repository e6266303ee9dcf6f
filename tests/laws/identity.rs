//! Reading the latest version changes nothing.

use crate::support::generate::For;
use crate::support::json::Json;
use crate::support::place::understood;
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Outcome, Subject, latest};

const WRITER: Scope =
    Scope { cases: 150, whom: For::Writer, of: |version| version.next().is_none() };
const READER: Scope = Scope { whom: For::Reader, ..WRITER };

fn law(scope: Scope, subject: Subject<'_>) -> Result<usize, Broken> {
    search(scope, |version, payload, random| {
        let outcome = subject(version, &spell(payload, random))?;
        let report = &outcome.report;
        if report.from != report.to
            || report.moved().next().is_some()
            || report.assumed().next().is_some()
        {
            return Err(format!("something was upgraded: {report:?}"));
        }
        if !report.conflicts.is_empty() || !report.dropped.is_empty() {
            return Err(format!("something was decided: {report:?}"));
        }
        if outcome.payload.same(&understood(version.root, payload)) {
            return Ok(());
        }
        Err(format!("it became {}", outcome.payload.write()))
    })
}

#[test]
fn latest_version_is_read_as_it_is() {
    holds(law(WRITER, &latest));
    holds(law(READER, &latest));
}

#[test]
fn mutants_die() {
    kills(law(WRITER, &|version, text| {
        let outcome = latest(version, text)?;
        let rounded = |literal: &str| match literal.parse::<f64>() {
            Ok(value) if value.is_finite() => format!("{value:.0}"),
            _ => literal.to_owned(),
        };
        Ok(Outcome { payload: outcome.payload.map_numbers(&rounded), ..outcome })
    }));
    kills(law(READER, &|version, text| {
        let mut outcome = latest(version, text)?;
        if let Json::Object(members) = &mut outcome.payload {
            members.retain(|(name, _)| name != "future_member");
        }
        Ok(outcome)
    }));
}
