//! A bare payload is read as what a look at all of it says, in whatever order its members come and
//! whatever stands beside them: a guess at first sight saves that look, and never decides.

use crate::support::generate::{For, payload};
use crate::support::json::Json;
use crate::support::random::Random;
use crate::support::schema::versions;
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use townlet_contract::{Kind, Reader};

const SCOPE: Scope = Scope { cases: 200, whom: For::Reader, of: |_| true };

/// What a text is read as, if it is read.
type Sight<'a> = &'a dyn Fn(&str) -> Option<(Kind, u32)>;

fn law(sight: Sight<'_>) -> Result<usize, Broken> {
    search(SCOPE, |_, sent, random| {
        let text = spell(&disturbed(sent, random), random);
        let told = Reader::new().detect(text.as_bytes()).ok().flatten();
        let ruled = told.filter(|&(kind, version)| {
            Reader::new().event(kind).version(version).sent(text.as_bytes()).is_ok()
        });
        let seen = sight(&text);
        if seen != ruled { Err(format!("seen {seen:?}, ruled {ruled:?}: {text}")) } else { Ok(()) }
    })
}

/// The payload, or what may be mistaken for another: in another order, or with a member of one.
fn disturbed(sent: &Json, random: &mut Random) -> Json {
    let mut members = sent.members().to_vec();
    if random.percent(40) {
        let other = random.choose(versions());
        let borrowed = payload(other, random, For::Reader);
        let member = random.choose(borrowed.members());
        if members.iter().all(|(name, _)| *name != member.0) {
            members.push(member);
        }
    }
    if random.percent(40) {
        random.shuffle(&mut members);
    }
    Json::Object(members)
}

fn read(text: &str) -> Option<(Kind, u32)> {
    let sent = Reader::new().sent(text.as_bytes()).ok()?;
    Some((sent.event.kind(), sent.event.version()))
}

#[test]
fn first_sight_is_no_other_than_the_second() {
    holds(law(&read));
}

#[test]
fn mutants_die() {
    // What an event is decides which version it has.
    kills(law(&|text| read(text).map(|(kind, _)| (kind, kind.latest()))));
    // The first version that reads it will do, whatever it does not know.
    kills(law(&|text| {
        let all = versions().iter().map(|version| (version.kind, version.number));
        let reads = |(kind, number): &(Kind, u32)| {
            Reader::new().event(*kind).version(*number).sent(text.as_bytes()).is_ok()
        };
        all.into_iter().find(reads)
    }));
}
