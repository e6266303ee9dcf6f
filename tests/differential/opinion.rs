//! What we say about a payload, and whether it is what the judge says.

use super::support::judge::Complaint;
use super::support::schema::Version;
use super::support::subject::reader;
use std::collections::BTreeSet;
use townlet_contract::contract::AnyVersion;
use townlet_contract::json::{Cursor, Fault};
use townlet_contract::{Profile, SCHEMAS, Violation};

/// The verdict of one way to look at a payload: where it stopped, if it did.
type Verdict = Result<(), usize>;

/// All that we say about a payload.
#[derive(Clone, Debug)]
pub(crate) struct Opinion {
    /// The typed reader.
    pub(crate) typed: Verdict,
    /// The check that builds nothing.
    pub(crate) checked: Verdict,
    /// The public reader: whether it takes the payload.
    sent: bool,
    /// The account of every violation.
    pub(crate) found: Vec<Violation>,
}

impl Opinion {
    pub(crate) fn of(version: Version, profile: Profile, text: &str) -> Self {
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
    pub(crate) fn against(&self, judged: &BTreeSet<Complaint>) -> Result<(), String> {
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
