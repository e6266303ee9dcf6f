//! The one check of a line that has left.

use crate::faults::run::Line;
use crate::published::{ENVELOPE, complaints};
use crate::support::json::Json;
use crate::support::parse::parse;
use crate::support::schema::{Version, version_of, versions};
use townlet_contract::{Kind, Profile, Read, Reader};

/// What a line is, by its kind and, of a metric, its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Seen {
    pub(crate) kind: Kind,
    pub(crate) metric: Option<String>,
}

/// What a line is; or why it should not have left.
pub(crate) fn judged(line: &Line) -> Result<Seen, String> {
    match line.kind {
        None => in_envelope(&line.bytes),
        Some(kind) => bare(kind, &line.bytes),
    }
}

/// A line says what it is, is that by the judge and by our reader, and comes back byte for byte.
fn in_envelope(line: &[u8]) -> Result<Seen, String> {
    let (text, sent) = parsed(line)?;
    accepted(ENVELOPE, &sent)?;
    let word = |pointer: &str| sent.at(pointer).and_then(Json::as_str);
    let id = word("/metadata/dataschema").ok_or("it does not name its schema")?;
    let name = word("/event_type").ok_or("it does not name its event")?;
    let version = versions().iter().find(|version| version.id == id);
    let version = version.ok_or_else(|| format!("there is no schema `{id}`"))?;
    if version.kind.name() != name || version.number != version.kind.latest() {
        return Err(format!("`{name}` in `{}`", version.name()));
    }
    let payload = sent.get("payload").ok_or("it has no payload")?;
    accepted(version.id, payload)?;
    match (sent.get("tick"), payload.get("tick")) {
        (Some(outside), Some(inside)) if outside != inside => {
            return Err("envelope and payload are of two ticks".to_owned());
        }
        (_, _) => {}
    }
    let read = Reader::new().profile(Profile::Writer).read(line).map_err(|it| it.to_string())?;
    clean(&read)?;
    if read.event.kind() != version.kind {
        return Err(format!("it is read as `{}`", read.event.kind()));
    }
    unchanged(text, &read.to_json())?;
    Ok(seen(version.kind, payload))
}

/// A payload without envelope is what `--legacy-stream` promises: health and failures in version 1,
/// all else in its latest.
fn bare(kind: Kind, line: &[u8]) -> Result<Seen, String> {
    let (text, sent) = parsed(line)?;
    let Version { id, number, .. } = promised(kind);
    accepted(id, &sent)?;
    let reader = Reader::new().profile(Profile::Writer).event(kind).version(number);
    let read = reader.sent(line).map_err(|error| error.to_string())?;
    unchanged(text, &read.to_json())?;
    // Old consumers read on; new ones get the latest version from it.
    Reader::new().event(kind).read(line).map_err(|error| error.to_string())?;
    Ok(seen(kind, &sent))
}

fn promised(kind: Kind) -> Version {
    match kind {
        Kind::LoopHealth | Kind::LoopFailure => version_of(kind, 1),
        _latest => version_of(kind, kind.latest()),
    }
}

fn parsed(line: &[u8]) -> Result<(&str, Json), String> {
    let text = std::str::from_utf8(line).map_err(|error| error.to_string())?;
    let json = parse(text).map_err(|at| format!("no JSON from byte {at} on"))?;
    Ok((text, json))
}

fn accepted(id: &str, value: &Json) -> Result<(), String> {
    let complaints = complaints(id, value);
    if complaints.is_empty() { Ok(()) } else { Err(format!("{complaints:?}")) }
}

/// Nothing was assumed, moved, dropped, unknown or contradictory.
fn clean(read: &Read) -> Result<(), String> {
    let report = &read.report;
    let is_clean =
        report.is_clean() && report.assumed().next().is_none() && report.moved().next().is_none();
    if is_clean { Ok(()) } else { Err(format!("{report:?}")) }
}

fn unchanged(sent: &str, back: &[u8]) -> Result<(), String> {
    if sent.as_bytes() == back { Ok(()) } else { Err("another line comes back".to_owned()) }
}

fn seen(kind: Kind, payload: &Json) -> Seen {
    let name = payload.get("name").and_then(Json::as_str);
    Seen { kind, metric: name.filter(|_| kind == Kind::Metric).map(str::to_owned) }
}
