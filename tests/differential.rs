//! Our reader against a validator that is not ours: the same verdict on every payload, at the same
//! places.
//!
//! Two sorts of payloads: made and changed at random, which finds what nobody thought of; and aimed at
//! each rule of each schema (`differential/aimed.rs`), which needs no luck.

mod support;

#[path = "differential/aimed.rs"]
mod aimed;

#[path = "differential/opinion.rs"]
mod opinion;

use opinion::Opinion;
use std::collections::BTreeSet;
use support::generate::{For, payload};
use support::json::Json;
use support::judge::{self, Complaint, Judge};
use support::mutate::mutated;
use support::random::Random;
use support::schema::versions;
use support::search::seeds;
use support::shrink::shrink;
use support::spell::spell;
use townlet_contract::{Profile, SCHEMAS};

/// Payloads of each version that a writer might send, half of them changed; a reader gets fewer.
const CASES: usize = 1_300;

#[test]
fn writer_profile_agrees_with_the_judge() {
    compare(Profile::Writer, For::Writer, judge::writer(), CASES);
}

#[test]
fn reader_profile_agrees_with_the_judge_of_open_records() {
    compare(Profile::Reader, For::Reader, judge::reader(), CASES / 3);
}

#[test]
fn judge_reads_each_file_of_the_contract() {
    assert_eq!(support::schema::files().len(), SCHEMAS.len());
    assert!(versions().len() >= 15, "versions are missing");
}

/// The comparison notices a verdict that was turned round, a fault at another byte, and a violation
/// at another place or with another keyword.
#[test]
fn planted_faults_are_noticed() {
    let payload = Json::parse(r#"{"tick": -1, "events": []}"#);
    let version = *versions()
        .iter()
        .find(|version| version.name() == "rivalry_events/v1")
        .expect("it is there");
    let honest = Opinion::of(version, Profile::Writer, &payload.write());
    let judged = judge::writer().complaints(version.id, &payload);
    assert_eq!(honest.against(&judged), Ok(()));
    let planted: [fn(&mut Opinion); 6] = [
        |opinion| opinion.typed = Ok(()),
        |opinion| opinion.checked = Err(0),
        |opinion| opinion.found.clear(),
        |opinion| opinion.found[0].pointer.push_str("/tick"),
        |opinion| opinion.found[0].keyword = "maximum",
        |opinion| opinion.found[0].offset += 1,
    ];
    for plant in planted {
        let mut opinion = honest.clone();
        plant(&mut opinion);
        assert!(opinion.against(&judged).is_err(), "unnoticed: {opinion:?}");
    }
    assert!(honest.against(&BTreeSet::new()).is_err(), "the judge accepts and it goes unnoticed");
}

fn compare(profile: Profile, whom: For, judge: &Judge, cases: usize) {
    let mut verdicts = Verdicts::default();
    for (index, version) in versions().iter().enumerate() {
        for (number, seed) in seeds(0xD1FF + index as u64, cases).into_iter().enumerate() {
            let mut random = Random::new(seed);
            let mut payload = payload(*version, &mut random, whom);
            // One seed alone is run both ways: which half it was in is not known.
            if number % 2 == 1 || std::env::var_os("TOWNLET_SEED").is_some() && random.percent(50) {
                payload = mutated(*version, &payload, &mut random);
            }
            let differs = |payload: &Json| {
                let text = spell(payload, &mut Random::new(!seed));
                let judged = judge.complaints(version.id, payload);
                Opinion::of(*version, profile, &text).against(&judged).err()
            };
            if differs(&payload).is_some() {
                let smallest = shrink(&payload, |payload| differs(payload).is_some());
                let text = smallest.write();
                let reason = differs(&smallest).unwrap_or_default();
                panic!("TOWNLET_SEED={seed} {} {profile:?}\n{reason}\n{text}", version.name());
            }
            verdicts.add(judge.complaints(version.id, &payload));
        }
    }
    if std::env::var_os("TOWNLET_SEED").is_none() {
        verdicts.look_at_enough(cases * versions().len(), profile);
    }
}

/// What has been judged, so that a search that went blind is noticed.
#[derive(Debug, Default)]
struct Verdicts {
    accepted: usize,
    refused: usize,
    keywords: BTreeSet<String>,
}

impl Verdicts {
    fn add(&mut self, judged: BTreeSet<Complaint>) {
        let count = if judged.is_empty() { &mut self.accepted } else { &mut self.refused };
        *count += 1;
        self.keywords.extend(judged.into_iter().map(|complaint| complaint.keyword));
    }

    fn look_at_enough(&self, cases: usize, profile: Profile) {
        assert!(self.accepted + self.refused >= cases, "{self:?}");
        assert!(profile == Profile::Reader || cases >= 20_000, "{cases} payloads are too few");
        assert!(self.accepted >= cases / 4 && self.refused >= cases / 5, "one-sided: {self:?}");
        // To a reader, no record is closed.
        assert!(profile == Profile::Writer || !self.keywords.contains("additionalProperties"));
    }
}
