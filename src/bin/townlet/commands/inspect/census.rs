//! The census: what was found, by event, version and form.

use super::node::Node;
use super::sizes::Sizes;
use super::walk::{self, Part, Walk};
use crate::findings::Refusal;
use crate::records::{Place, Record};
use anyhow::Context;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use townlet_contract::{SCHEMAS, Sent};

/// Unknown fields of a group that are told apart; more are counted together.
const UNKNOWN: usize = 1000;

/// What is in a stream.
#[derive(Debug, Default)]
pub(super) struct Census {
    pub(super) groups: BTreeMap<Key, Group>,
    pub(super) refusals: BTreeMap<RefusalKey, Refused>,
    records: u64,
}

/// An event in a version, bare or in an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) event: &'static str,
    pub(super) version: u32,
    pub(super) enveloped: bool,
}

/// Records of one key.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) sizes: Sizes,
    pub(super) fields: Node,
    /// By part and pointer.
    pub(super) unknown: BTreeMap<(Part, String), Unknown>,
    /// Values of unknown fields beyond those that are told apart.
    pub(super) more_unknown: u64,
}

/// A field that no schema names.
#[derive(Debug)]
pub(super) struct Unknown {
    pub(super) values: u64,
    pub(super) first: First,
}

/// Refused records are told apart by code and, where it is known, event and version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RefusalKey {
    pub(super) event: Option<&'static str>,
    pub(super) version: Option<u32>,
    pub(super) code: String,
}

/// Records that were refused.
#[derive(Debug)]
pub(super) struct Refused {
    pub(super) records: u64,
    pub(super) first: First,
    /// Why the first one was.
    pub(super) reason: String,
}

/// Where something was met first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct First {
    pub(super) file: String,
    pub(super) place: Place,
}

impl Census {
    /// Counts a record that was read.
    pub(super) fn accepted(
        &mut self,
        file: &str,
        record: &Record<'_>,
        sent: &Sent,
    ) -> anyhow::Result<()> {
        self.records += 1;
        let enveloped = sent.envelope.is_some();
        let (event, version) = (sent.event.kind().name(), sent.event.version());
        let group = match self.groups.entry(Key { event, version, enveloped }) {
            Entry::Occupied(group) => group.into_mut(),
            Entry::Vacant(place) => place.insert(Group::of(event, version)?),
        };
        group.sizes.add(record.bytes.len() as u64);
        let (unknown, more) = (&mut group.unknown, &mut group.more_unknown);
        let mut note = |part: Part, pointer: &str| {
            let key = (part, pointer.to_owned());
            if let Some(known) = unknown.get_mut(&key) {
                known.values += 1;
            } else if unknown.len() < UNKNOWN {
                let first = First { file: file.to_owned(), place: record.place };
                unknown.insert(key, Unknown { values: 1, first });
            } else {
                *more += 1;
            }
        };
        let mut walk = Walk { record: self.records, unknown: &mut note, pointer: String::new() };
        let fields = &mut group.fields;
        if enveloped {
            walk::enveloped(record.bytes, fields, &mut walk)?;
        } else {
            walk::payload(record.bytes, fields, &mut walk)?;
        }
        Ok(())
    }

    /// Counts a record that was refused.
    pub(super) fn refused(&mut self, file: &str, refusal: &Refusal) {
        let Some(finding) = refusal.findings.first() else { return };
        let Refusal { event, version, .. } = *refusal;
        let refused =
            self.refusals.entry(RefusalKey { event, version, code: finding.code.clone() });
        let refused = refused.or_insert_with(|| Refused {
            records: 0,
            first: First { file: file.to_owned(), place: finding.place },
            reason: finding.reason.clone(),
        });
        refused.records += 1;
    }
}

impl Group {
    fn of(event: &str, number: u32) -> anyhow::Result<Self> {
        let versions = SCHEMAS.iter().filter_map(|schema| schema.event.as_ref());
        let mut of_event = versions.filter(|version| version.names.contains(&event));
        let version = of_event.find(|version| version.number == number);
        let version = version.with_context(|| format!("`{event}` v{number} has no schema"))?;
        let (fields, unknown) = (Node::of(version.shape), BTreeMap::new());
        Ok(Self { sizes: Sizes::default(), fields, unknown, more_unknown: 0 })
    }
}
