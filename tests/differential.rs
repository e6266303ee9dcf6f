//! Our reader against a validator that is not ours: the same verdict on every payload, at the same
//! places.

mod support;

use std::collections::BTreeSet;
use support::generate::{For, payload};
use support::json::Json;
use support::judge::{self, Complaint, Judge};
use support::mutate::mutated;
use support::random::Random;
use support::schema::{Version, versions};
use support::search::seeds;
use support::shrink::shrink;
use support::spell::spell;
use support::subject::reader;
use townlet_contract::contract::AnyVersion;
use townlet_contract::json::{Cursor, Fault};
use townlet_contract::{Profile, SCHEMAS, Violation};

/// Payloads of each version that a writer might send, half of them changed; a reader gets fewer.
const CASES: usize = 1_300;

/// Keywords of the contract that some payload must break, or the comparison has looked past them.
const KEYWORDS: &[&str] = &[
    "additionalProperties",
    "const",
    "enum",
    "maxItems",
    "maximum",
    "minItems",
    "minimum",
    "pattern",
    "required",
    "type",
];

/// The verdict of one way to look at a payload: where it stopped, if it did.
type Verdict = Result<(), usize>;

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
        match profile {
            Profile::Writer => {
                let missed = KEYWORDS.iter().filter(|keyword| !self.keywords.contains(**keyword));
                assert_eq!(missed.count(), 0, "of {KEYWORDS:?} only {:?}", self.keywords);
            }
            // To a reader, no record is closed.
            Profile::Reader => assert!(!self.keywords.contains("additionalProperties")),
        }
    }
}

/// All that we say about a payload.
#[derive(Clone, Debug)]
struct Opinion {
    /// The typed reader.
    typed: Verdict,
    /// The check that builds nothing.
    checked: Verdict,
    /// The public reader: whether it takes the payload.
    sent: bool,
    /// The account of every violation.
    found: Vec<Violation>,
}

impl Opinion {
    fn of(version: Version, profile: Profile, text: &str) -> Self {
        let stop = |result: Result<(), Fault>| result.map_err(Fault::position);
        let shape = SCHEMAS.iter().find(|schema| schema.id == version.id);
        let shape = shape.and_then(|schema| schema.event.as_ref()).expect("it is an event").shape;
        let mut cursor = Cursor::new(text, profile);
        let checked = stop(cursor.check(shape).and_then(|()| cursor.end()));
        let mut cursor = Cursor::new(text, profile);
        let typed = AnyVersion::decode(version.kind, version.number, &mut cursor);
        let typed = typed.expect("the version exists").and_then(|_| cursor.end());
        let reader = reader(version, profile);
        Self {
            typed: stop(typed),
            checked,
            sent: reader.sent(text.as_bytes()).is_ok(),
            found: reader.violations(text.as_bytes()).expect("the version is named"),
        }
    }

    /// What contradicts itself or the judge.
    ///
    /// All four ways give one verdict, and it is the judge's. The first violation stands where the
    /// typed reader and the check stopped. The places of all violations are exactly the judge's
    /// places, and each keyword that we name the judge names there too. The converse is not true: of
    /// a value of the wrong type we say only that, while the judge goes on to `const` or `minimum`.
    fn against(&self, judged: &BTreeSet<Complaint>) -> Result<(), String> {
        let verdicts = [self.typed.is_ok(), self.checked.is_ok(), self.sent, self.found.is_empty()];
        if verdicts != [judged.is_empty(); 4] {
            return Err(format!(
                "typed, checked, sent, no violation: {verdicts:?}; judge: {judged:?}; {self:?}"
            ));
        }
        let first = self.found.first().map(|violation| violation.offset);
        if self.typed.err() != first || self.checked.err() != first {
            return Err(format!("stopped at {:?}, {:?}, {first:?}", self.typed, self.checked));
        }
        let complaint = |violation: &Violation| Complaint {
            pointer: violation.pointer.clone(),
            keyword: violation.keyword.to_owned(),
        };
        let ours: BTreeSet<_> = self.found.iter().map(complaint).collect();
        let places = |complaints: &BTreeSet<Complaint>| -> BTreeSet<String> {
            complaints.iter().map(|complaint| complaint.pointer.clone()).collect()
        };
        if places(&ours) != places(judged) || !ours.is_subset(judged) {
            return Err(format!("ours: {ours:?}\njudge: {judged:?}"));
        }
        Ok(())
    }
}
