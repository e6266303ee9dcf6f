//! Which event and version a payload is, from its top-level names, in one scan.
//!
//! The rule: a version is a candidate when each of its required names is present; among the
//! candidates those with the fewest names that they do not know remain. The build proves that this
//! tells any two versions of one event apart.

use super::guess::guess;
use super::names::{NameSet, Names};
use super::scan;
use super::weigh::weigh;
use crate::contract::{Kind, SCHEMAS};
use crate::error::{Error, ErrorKind};
use crate::event::Schema;
use crate::shape::{Record, Shape};
use std::cmp::Reverse;
use std::sync::OnceLock;

/// What every envelope has; no event has members of these names.
const ENVELOPE: [&str; 2] = ["event_type", "payload"];

/// A version of an event, and what its payloads look like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) kind: Kind,
    pub(super) version: u32,
    pub(super) shape: &'static Shape,
    pub(super) record: &'static Record,
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        (self.kind, self.version) == (other.kind, other.version)
    }
}

/// What the top level of a text is.
pub(super) enum Look {
    /// It has `event_type` and `payload`.
    Envelope,
    /// Anything else, with the names that it has.
    Bare(Present),
}

/// One scan over the top-level names; it ends where an envelope is recognized.
pub(super) fn look(text: &str) -> Look {
    let mut scan = Scan::new();
    scan::walk(text, 0, &mut scan);
    if scan.is_envelope() { Look::Envelope } else { Look::Bare(scan.present) }
}

/// The version of an enveloped payload of a known event.
pub(super) fn version(text: &str, start: usize, kind: Kind) -> &'static Candidate {
    if let [only] = table().of(kind) {
        return &only.candidate;
    }
    let mut scan = Scan::new();
    scan::walk(text, start, &mut scan);
    closest(&scan.present, kind)
}

/// The version that fits best; when none fits, the closest, whose reader then says what is wrong.
pub(super) fn closest(present: &Present, kind: Kind) -> &'static Candidate {
    let mut best: Option<(_, &'static Row)> = None;
    for row in table().of(kind) {
        let missing = row.missing(present);
        let rank = (missing > 0, missing + row.unknown(present), Reverse(row.candidate.version));
        if best.is_none_or(|(least, _)| rank < least) {
            best = Some((rank, row));
        }
    }
    &best.expect("every event has a version").1.candidate
}

/// The one version that fits, of any event.
pub(super) fn fitting(text: &str, present: &Present) -> Result<&'static Candidate, ErrorKind> {
    let (mut best, mut fewest, mut several): (Option<&'static Row>, u32, bool) =
        (None, u32::MAX, false);
    for row in &table().rows {
        if row.required.is_within(&present.known) {
            let unknown = row.unknown(present);
            several = unknown == fewest || several && unknown > fewest;
            if unknown < fewest {
                (best, fewest) = (Some(row), unknown);
            }
        }
    }
    match best {
        Some(only) if !several => Ok(&only.candidate),
        Some(_) => Err(ambiguous(present, fewest)),
        None => Err(no_fit(text, present)),
    }
}

/// Several versions fit with as few unknown names.
#[cold]
fn ambiguous(present: &Present, fewest: u32) -> ErrorKind {
    let mut fits = Vec::new();
    for row in &table().rows {
        if row.required.is_within(&present.known) && row.unknown(present) == fewest {
            fits.push((row.candidate.kind, row.candidate.version));
        }
    }
    ErrorKind::Ambiguous { fits }
}

#[cold]
fn no_fit(text: &str, present: &Present) -> ErrorKind {
    // What it has that a version does not know, or knows as something else, tells more than what it
    // lacks; and so does a value that the version alone demands.
    let mut nearest: [Option<(_, &Row)>; 2] = [None, None];
    for row in &table().rows {
        // Of what shares no name with it the payload is no likely slip.
        if !row.named.meets(&present.known) {
            continue;
        }
        let weight = weigh(text, row.candidate.record);
        let against = row.unknown(present) + weight.clashes;
        let distance = (against, Reverse(weight.tells), row.missing(present));
        if nearest[0].is_none_or(|(least, _)| distance < least) {
            nearest = [Some((distance, row)), nearest[0]];
        } else if nearest[1].is_none_or(|(least, _)| distance < least) {
            nearest[1] = Some((distance, row));
        }
    }
    let mut closest = Vec::new();
    for (_, Row { candidate, .. }) in nearest.into_iter().flatten() {
        let missing = missing(candidate.record, present);
        closest.push((candidate.kind, candidate.version, missing));
    }
    ErrorKind::NoFit { closest }
}

/// The names that a record requires and a payload has not.
fn missing(record: &Record, present: &Present) -> Vec<&'static str> {
    let mut missing = Vec::new();
    for field in record.fields {
        if field.required && !present.has(field.key.name()) {
            missing.push(field.key.name());
        }
    }
    missing
}

/// What a bare payload looks like at first sight.
pub(super) struct Sight {
    pub(super) candidate: &'static Candidate,
    /// Whether no other version looks the same.
    pub(super) alone: bool,
}

/// The version that a bare payload looks like at first sight. Where reading it as that finds no
/// unknown member, [`fitting`] and [`closest`] give the same.
pub(super) fn first_sight(text: &str) -> Option<Sight> {
    let table = table();
    let guess = guess(&table.names, text)?;
    let row = &table.rows[guess.row];
    row.sole.then_some(Sight { candidate: &row.candidate, alone: guess.alone })
}

/// The version of an event that a schema's `$id` names.
pub(super) fn by_id(id: &str, kind: Kind) -> Option<&'static Candidate> {
    table().of(kind).iter().find(|row| row.id == id).map(|row| &row.candidate)
}

/// A version that the caller names.
pub(super) fn exactly(kind: Kind, version: u32) -> Result<&'static Candidate, Error> {
    let named = |row: &&Row| row.candidate.version == version;
    let found = table().of(kind).iter().find(named).map(|row| &row.candidate);
    found.ok_or_else(|| Error::new(ErrorKind::NoSuchVersion { kind, version, from: None }))
}

/// The top-level names of a payload.
#[derive(Default)]
pub(super) struct Present {
    /// Those that some version knows.
    known: NameSet,
    /// How many others there are.
    strangers: u32,
}

impl Present {
    fn has(&self, name: &str) -> bool {
        table().names.find(name.as_bytes()).is_some_and(|index| self.known.has(index))
    }
}

/// Notes which names are present.
struct Scan {
    names: &'static Names,
    present: Present,
    /// The number of the latest name.
    last: Option<usize>,
    event_type: bool,
    payload: bool,
}

impl Scan {
    fn new() -> Self {
        let names = &table().names;
        Self { names, present: Present::default(), last: None, event_type: false, payload: false }
    }

    fn is_envelope(&self) -> bool {
        self.event_type && self.payload
    }
}

impl scan::Visit for Scan {
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn recognize(&mut self, bytes: &[u8], at: usize) -> Option<usize> {
        let (follower, after) = self.names.follower(self.last, bytes, at)?;
        self.present.known.insert(follower.number);
        self.last = Some(follower.number);
        Some(after)
    }

    fn visit(&mut self, member: &scan::Member<'_>) -> bool {
        self.event_type |= member.name == ENVELOPE[0];
        self.payload |= member.name == ENVELOPE[1];
        match self.names.find(member.name.as_bytes()) {
            Some(number) => {
                self.present.known.insert(number);
                self.last = Some(number);
            }
            None => self.present.strangers += 1,
        }
        !self.is_envelope()
    }
}

/// A version with its names as sets.
struct Row {
    candidate: Candidate,
    id: &'static str,
    required: NameSet,
    named: NameSet,
    /// Whether no other version fits as well as this one does a payload that lacks no name of it
    /// and has no other.
    sole: bool,
}

impl Row {
    fn missing(&self, present: &Present) -> u32 {
        self.required.without(&present.known)
    }

    fn unknown(&self, present: &Present) -> u32 {
        if self.candidate.record.open {
            return 0;
        }
        present.known.without(&self.named) + present.strangers
    }
}

/// Whether a payload with all names that a version requires, and none that it does not know, may
/// have as many unknown names in another one: none.
fn rivals(row: &Row, other: &Row) -> bool {
    let knows = other.candidate.record.open || row.required.is_within(&other.named);
    knows && other.required.is_within(&row.named)
}

/// Every version of every event, those of one event side by side.
struct Table {
    names: Names,
    rows: Vec<Row>,
    /// Where the rows of each kind stand, by `Kind as usize`.
    kinds: Vec<(usize, usize)>,
}

impl Table {
    fn of(&'static self, kind: Kind) -> &'static [Row] {
        let (start, end) = self.kinds[kind as usize];
        &self.rows[start..end]
    }
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let (mut names, mut rows, mut kinds) = (Names::default(), Vec::new(), Vec::new());
        for kind in Kind::ALL {
            let start = rows.len();
            for schema in SCHEMAS {
                if let Some(row) = row(&mut names, rows.len(), *kind, schema) {
                    rows.push(row);
                }
            }
            kinds.push((start, rows.len()));
        }
        for index in 0..rows.len() {
            let row = &rows[index];
            let mut sole = !row.candidate.record.open;
            for (other, rival) in rows.iter().enumerate() {
                sole &= other == index || !rivals(row, rival);
            }
            rows[index].sole = sole;
        }
        Table { names, rows, kinds }
    })
}

/// The row of a schema, if it is a version of the event.
fn row(names: &mut Names, number: usize, kind: Kind, schema: &'static Schema) -> Option<Row> {
    let version = schema.event.as_ref().filter(|version| version.names.contains(&kind.name()))?;
    let (shape, record) = (version.shape, version.record());
    let (mut required, mut named) = (NameSet::default(), NameSet::default());
    for (field, number) in record.fields.iter().zip(names.insert(record.fields, number)) {
        named.insert(number);
        if field.required {
            required.insert(number);
        }
    }
    let candidate = Candidate { kind, version: version.number, shape, record };
    Some(Row { candidate, id: schema.id, required, named, sole: false })
}
