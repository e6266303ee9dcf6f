//! The program that takes payloads through the versions of the parcel service.
//!
//! Cases come from standard input, two lines each: the event with its versions, and the payload.

#[allow(dead_code, unused_imports, reason = "a contract has more than one program needs")]
mod contract;
mod functions;

use contract::{AnyVersion, Kind};
use std::io;
use townlet_contract::json::{Cursor, Writer};
use townlet_contract::upgrade::{Notes, Refused, Report};
use townlet_contract::Profile;

fn main() -> io::Result<()> {
    let mut lines = io::stdin().lines();
    while let (Some(way), Some(payload)) = (lines.next(), lines.next()) {
        go(&way?, &payload?);
        println!("====");
    }
    Ok(())
}

fn go(way: &str, payload: &str) {
    let mut words = way.split(' ');
    let kind = words.next().and_then(Kind::from_name).expect("the event exists");
    let mut versions = words.map(|word| word.parse::<u32>().expect("a version is a number"));
    let first = versions.next().expect("a way starts somewhere");
    let mut cursor = Cursor::new(payload, Profile::Writer);
    let sent = AnyVersion::decode(kind, first, &mut cursor).expect("the version exists");
    let mut event = sent.expect("the payload is valid");
    cursor.end().expect("the payload is one value");
    let mut notes = Notes::new(kind.name(), first);
    for version in versions {
        event = match step(event, version, &mut notes) {
            Ok(event) => event,
            Err(refused) => return println!("v{version}: {refused}"),
        };
        let mut writer = Writer::new();
        event.write(&mut writer);
        let text = writer.into_string();
        println!("v{version}: {text}");
        let mut cursor = Cursor::new(&text, Profile::Writer);
        let again = AnyVersion::decode(kind, version, &mut cursor).expect("the version exists");
        println!("{}", if again.is_ok_and(|again| again == event) { "valid" } else { "NOT VALID" });
        tell(&notes.clone().finish(), version);
    }
}

fn step(event: AnyVersion, version: u32, notes: &mut Notes) -> Result<AnyVersion, Refused> {
    if event.version() < version { event.next(notes) } else { event.previous(notes) }
}

/// What the last step wrote down.
fn tell(report: &Report, version: u32) {
    for it in report.moved().filter(|it| it.version == version) {
        println!("  moved {} -> {}", it.from, it.to);
    }
    for it in report.assumed().filter(|it| it.version == version) {
        println!("  assumed {} = {}", it.pointer, it.value);
    }
    for it in report.conflicts.iter().filter(|it| it.version == version) {
        let (kept, other) = (&it.kept, &it.other);
        println!("  conflict {}: {} = {} kept, {} = {}", it.pointer, kept.pointer, kept.value, other.pointer, other.value);
    }
    for it in report.dropped.iter().filter(|it| it.version == version) {
        let carried = if it.carried { " (carried)" } else { "" };
        println!("  dropped {} = {}: {}{carried}", it.pointer, it.value, it.reason);
    }
}
