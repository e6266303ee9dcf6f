//! The typed way back equals the one over plain JSON values.

use crate::support::generate::For;
use crate::support::json::Json;
use crate::support::place::understood;
use crate::support::schema::version_of;
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Outcome, Subject, previous};
use crate::support::way_back::downgrade;

const SCOPE: Scope = Scope { cases: 400, whom: For::Reader, of: |version| version.number > 1 };

fn law(subject: Subject<'_>) -> Result<usize, Broken> {
    search(SCOPE, |version, payload, random| {
        let older = version_of(version.kind, version.number - 1);
        let plain = downgrade(older, version, &understood(version.root, payload));
        match (plain, subject(version, &spell(payload, random))) {
            (Err(_), Err(_)) => Ok(()),
            (Ok(plain), Ok(typed)) if plain.same(&typed.payload) => Ok(()),
            (Ok(plain), Ok(typed)) => {
                Err(format!("plain {}\ntyped {}", plain.write(), typed.payload.write()))
            }
            (plain, typed) => Err(format!("plain {plain:?}\ntyped {typed:?}")),
        }
    })
}

#[test]
fn typed_way_back_equals_plain_way_back() {
    holds(law(&previous));
}

#[test]
fn mutants_die() {
    // An old spelling is not written.
    kills(law(&|version, text| {
        let mut outcome = previous(version, text)?;
        outcome.payload.take("/aliases/telemetry_dropped");
        Ok(outcome)
    }));
    // A null is kept where the older version leaves it out.
    kills(law(&|version, text| {
        let mut outcome = previous(version, text)?;
        if Json::parse(text).get("snapshot_path") == Some(&Json::Null) {
            outcome.payload.put("/snapshot_path", Json::Null);
        }
        Ok(outcome)
    }));
    // What has to be refused is made up.
    kills(law(&|version, text| {
        let made_up = |_| Ok(Outcome::new(Json::empty(), townlet_contract::Report::default()));
        previous(version, text).or_else(made_up)
    }));
}
