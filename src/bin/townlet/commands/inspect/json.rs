//! The census as one JSON object.

use super::census::{Census, First, Group, Key};
use super::walk::Part;
use crate::tally::Tally;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Document<'a> {
    events: Vec<Event<'a>>,
    refused: Vec<Refused<'a>>,
    summary: &'a Tally,
}

#[derive(Serialize)]
struct Event<'a> {
    event: &'a str,
    version: u32,
    enveloped: bool,
    records: u64,
    bytes: Bytes,
    fields: Vec<Field>,
    unknown: Vec<Unknown<'a>>,
    more_unknown: u64,
}

#[derive(Serialize)]
struct Bytes {
    total: u64,
    min: u64,
    median: u64,
    max: u64,
}

#[derive(Serialize)]
struct Field {
    pointer: String,
    records: u64,
    values: u64,
    nulls: u64,
}

#[derive(Serialize)]
struct Unknown<'a> {
    part: Part,
    pointer: &'a str,
    values: u64,
    first: Place<'a>,
}

#[derive(Serialize)]
struct Refused<'a> {
    event: Option<&'a str>,
    version: Option<u32>,
    code: &'a str,
    records: u64,
    first: Place<'a>,
    reason: &'a str,
}

#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    line: u64,
    column: u64,
}

/// Writes the census; fields down to so many levels.
pub(super) fn write(
    out: &mut dyn Write,
    census: &Census,
    depth: usize,
    summary: &Tally,
) -> io::Result<()> {
    let events = census.groups.iter().map(|(key, group)| event(key, group, depth)).collect();
    let refused = census.refusals.iter().map(|(key, refused)| Refused {
        event: key.event,
        version: key.version,
        code: &key.code,
        records: refused.records,
        first: place(&refused.first),
        reason: &refused.reason,
    });
    let document = Document { events, refused: refused.collect(), summary };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")?;
    out.flush()
}

fn event<'a>(key: &Key, group: &'a Group, depth: usize) -> Event<'a> {
    let sizes = &group.sizes;
    let (total, min, median, max) = (sizes.total(), sizes.min(), sizes.median(), sizes.max());
    let fields = group.fields.below(depth).into_iter().map(|(pointer, node)| Field {
        pointer,
        records: node.records,
        values: node.values,
        nulls: node.nulls,
    });
    let unknown = group.unknown.iter().map(|((part, pointer), unknown)| {
        let (values, first) = (unknown.values, place(&unknown.first));
        Unknown { part: *part, pointer, values, first }
    });
    Event {
        event: key.event,
        version: key.version,
        enveloped: key.enveloped,
        records: sizes.records(),
        bytes: Bytes { total, min, median, max },
        fields: fields.collect(),
        unknown: unknown.collect(),
        more_unknown: group.more_unknown,
    }
}

fn place(first: &First) -> Place<'_> {
    Place { file: &first.file, line: first.place.line, column: first.place.column }
}
