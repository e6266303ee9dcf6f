//! Which event and version a payload is, from its top-level names, in one scan.
//!
//! The rule: a version is a candidate when each of its required names is present; among the
//! candidates those with the fewest names that they do not know remain. The build proves that this
//! tells any two versions of one event apart.

use super::names::{NameSet, Names};
use super::scan;
use super::weigh::weigh;
use crate::contract::{Kind, SCHEMAS};
use crate::error::{Error, ErrorKind};
use crate::shape::{Record, Shape};
use std::cmp::Reverse;
use std::sync::OnceLock;

/// A version of an event, and what its payloads look like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) kind: Kind,
    pub(super) version: u32,
    pub(super) shape: &'static Shape,
    pub(super) record: &'static Record,
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
    let mut present = Present::default();
    let (mut event_type, mut payload) = (false, false);
    scan::members(text, 0, |member| {
        event_type |= member.name == "event_type";
        payload |= member.name == "payload";
        present.add(&member.name);
        !(event_type && payload)
    });
    if event_type && payload { Look::Envelope } else { Look::Bare(present) }
}

/// The version of an enveloped payload of a known event.
pub(super) fn version(text: &str, start: usize, kind: Kind) -> Candidate {
    if let [only] = table().of(kind) {
        return only.candidate;
    }
    let mut present = Present::default();
    scan::members(text, start, |member| {
        present.add(&member.name);
        true
    });
    closest(&present, kind)
}

/// The version that fits best; when none fits, the closest, whose reader then says what is wrong.
pub(super) fn closest(present: &Present, kind: Kind) -> Candidate {
    let best = table().of(kind).iter().min_by_key(|row| {
        let missing = row.missing(present);
        (missing > 0, missing + row.unknown(present), u32::MAX - row.candidate.version)
    });
    best.expect("every event has a version").candidate
}

/// The one version that fits, of any event.
pub(super) fn fitting(text: &str, present: &Present) -> Result<Candidate, ErrorKind> {
    let whole = || table().rows.iter().filter(|row| row.required.is_within(&present.known));
    let Some(fewest) = whole().map(|row| row.unknown(present)).min() else {
        return Err(no_fit(text, present));
    };
    let mut best = whole().filter(|row| row.unknown(present) == fewest);
    match (best.next(), best.next()) {
        (Some(only), None) => Ok(only.candidate),
        (first, second) => {
            let several = first.into_iter().chain(second).chain(best);
            let fits = several.map(|row| (row.candidate.kind, row.candidate.version));
            Err(ErrorKind::Ambiguous { fits: fits.collect() })
        }
    }
}

fn no_fit(text: &str, present: &Present) -> ErrorKind {
    let mut rows: Vec<&Row> = table().rows.iter().collect();
    // What it has that a version does not know, or knows as something else, tells more than what it
    // lacks; and so does a value that the version alone demands.
    rows.sort_by_cached_key(|row| {
        let weight = weigh(text, row.candidate.record);
        let against = row.unknown(present) + weight.clashes;
        (against, Reverse(weight.tells), row.missing(present))
    });
    let closest = rows.into_iter().take(2).map(|row| {
        let candidate = row.candidate;
        let fields = candidate.record.fields.iter();
        let missing = fields
            .filter(|field| field.required && !present.has(field.key.name()))
            .map(|field| field.key.name());
        (candidate.kind, candidate.version, missing.collect())
    });
    ErrorKind::NoFit { closest: closest.collect() }
}

/// The event version that a schema's `$id` names; it must be a version of `kind`.
pub(super) fn by_id(id: &str, kind: Kind) -> Result<Candidate, Error> {
    let named = |row: &&Row| row.id == id;
    let found = table().of(kind).iter().find(named).map(|row| row.candidate);
    found.ok_or_else(|| Error::new(ErrorKind::UnknownSchema { id: id.to_owned() }))
}

/// A version that the caller names.
pub(super) fn exactly(kind: Kind, version: u32) -> Result<Candidate, Error> {
    let named = |row: &&Row| row.candidate.version == version;
    let found = table().of(kind).iter().find(named).map(|row| row.candidate);
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
    fn add(&mut self, name: &str) {
        match table().names.find(name) {
            Some(index) => self.known.insert(index),
            None => self.strangers += 1,
        }
    }

    fn has(&self, name: &str) -> bool {
        table().names.find(name).is_some_and(|index| self.known.has(index))
    }
}

/// A version with its names as sets.
struct Row {
    candidate: Candidate,
    id: &'static str,
    required: NameSet,
    named: NameSet,
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

/// Every version of every event, those of one event side by side.
struct Table {
    names: Names,
    rows: Vec<Row>,
    /// Where the rows of each kind stand, by `Kind as usize`.
    kinds: Vec<(usize, usize)>,
}

impl Table {
    fn of(&self, kind: Kind) -> &[Row] {
        let (start, end) = self.kinds[kind as usize];
        &self.rows[start..end]
    }
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut names = Names::default();
        let mut rows: Vec<Row> = SCHEMAS
            .iter()
            .filter_map(|schema| {
                let version = schema.event.as_ref()?;
                let kind = Kind::from_name(version.names.first()?)?;
                let (shape, record) = (version.shape, version.record());
                let candidate = Candidate { kind, version: version.number, shape, record };
                let (mut required, mut named) = (NameSet::default(), NameSet::default());
                for field in record.fields {
                    let index = names.insert(field.key.name());
                    named.insert(index);
                    if field.required {
                        required.insert(index);
                    }
                }
                Some(Row { candidate, id: schema.id, required, named })
            })
            .collect();
        rows.sort_by_key(|row| (row.candidate.kind, row.candidate.version));
        let kinds = Kind::ALL.iter().map(|kind| {
            let start = rows.partition_point(|row| row.candidate.kind < *kind);
            (start, rows.partition_point(|row| row.candidate.kind <= *kind))
        });
        let kinds = kinds.collect();
        Table { names, rows, kinds }
    })
}
