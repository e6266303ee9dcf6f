//! An envelope changes nothing about its payload: with `dataschema` or without, the version is found,
//! and what is said about a bare payload is said here.

use crate::support::generate::For;
use crate::support::json::Json;
use crate::support::schema::{Version, version_of};
use crate::support::search::{Broken, Scope, holds, kills, search};
use crate::support::spell::spell;
use crate::support::subject::{Outcome, Subject, latest, tree};
use townlet_contract::Reader;

/// From a text to an event's name and version.
type Finder<'a> = &'a dyn Fn(&str) -> Result<(String, u32), String>;

const SCOPE: Scope = Scope { cases: 100, whom: For::Writer, of: |_| true };

fn law(subject: Subject<'_>) -> Result<usize, Broken> {
    search(SCOPE, |version, payload, random| {
        let bare = latest(version, &payload.write())?;
        let declared = random.percent(50);
        let envelope = envelope(version, payload, declared);
        let outcome = subject(version, &spell(&envelope, random))?;
        if outcome.report != bare.report {
            return Err(format!("bare {:?}\nenveloped {:?}", bare.report, outcome.report));
        }
        if outcome.payload.at("/payload").is_none_or(|inner| !inner.same(&bare.payload)) {
            return Err(format!("it became {}", outcome.payload.write()));
        }
        let expected = metadata(version, &bare, declared);
        match outcome.payload.at("/metadata") {
            Some(found) if found.same(&expected) => Ok(()),
            found => Err(format!("expected {expected:?}\nfound {found:?}")),
        }
    })
}

fn envelope(version: Version, payload: &Json, declared: bool) -> Json {
    let mut metadata = Json::parse(r#"{"source": "", "timestamp": null, "x": [1e400]}"#);
    if declared {
        metadata.set("dataschema", Json::text(version.id));
    }
    let mut envelope = Json::empty();
    envelope.set("event_type", Json::text(version.kind.name()));
    envelope.set("tick", Json::number(u64::MAX));
    envelope.set("payload", payload.clone());
    envelope.set("metadata", metadata);
    envelope
}

/// What the metadata say after reading.
fn metadata(version: Version, bare: &Outcome, declared: bool) -> Json {
    let mut expected = Json::parse(r#"{"source": "", "timestamp": null, "x": [1e400]}"#);
    let newest = version_of(version.kind, version.kind.latest());
    if version.number != newest.number {
        expected.set("dataschema", Json::text(newest.id));
        expected.set("upgraded_from", Json::text(version.id));
        let assumed = bare.report.assumed().map(|assumed| Json::text(assumed.pointer));
        let assumed: Vec<_> = assumed.collect();
        if !assumed.is_empty() {
            expected.set("assumed", Json::Array(assumed));
        }
    } else if declared {
        expected.set("dataschema", Json::text(version.id));
    }
    expected
}

/// Reads an envelope as whoever does not know what is in it.
fn open(_: Version, text: &str) -> Result<Outcome, String> {
    let read = Reader::new().read(text.as_bytes()).map_err(|error| error.to_string())?;
    Ok(Outcome::new(tree(read.to_json()), *read.report))
}

/// The same without an envelope: the shape of a payload tells event and version, or several that it
/// might be, with the right one among them.
fn detection(find: Finder<'_>) -> Result<usize, Broken> {
    search(SCOPE, |version, payload, random| {
        let name = format!("`{}` v{}", version.kind, version.number);
        match find(&spell(payload, random)) {
            Ok((event, from)) if format!("`{event}` v{from}") == name => Ok(()),
            Err(message)
                if message.starts_with("the payload could be") && message.contains(&name) =>
            {
                Ok(())
            }
            found => Err(format!("it was taken for {found:?}")),
        }
    })
}

fn find(text: &str) -> Result<(String, u32), String> {
    let read = Reader::new().read(text.as_bytes()).map_err(|error| error.to_string())?;
    Ok((read.report.event.to_string(), read.report.from))
}

#[test]
fn envelopes_change_nothing() {
    holds(law(&open));
}

#[test]
fn shape_tells_event_and_version() {
    holds(detection(&find));
}

#[test]
fn mutants_die() {
    kills(law(&|version, text| {
        let mut outcome = open(version, text)?;
        outcome.payload.take("/metadata/upgraded_from");
        Ok(outcome)
    }));
    kills(detection(&|text| find(text).map(|(event, _)| (event, 1))));
}
