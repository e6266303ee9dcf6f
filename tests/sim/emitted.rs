//! The one check of what was sent: the judge accepts it, and it reads back as it is.

use super::sink::Wire;
use crate::support::json::Json;
use crate::support::judge;
use crate::support::schema::version_of;
use townlet_contract::telemetry::Frame;
use townlet_contract::{AnyEvent, Kind, read};

/// Checks every event; gives them back, so that no test looks at nothing.
#[track_caller]
pub(crate) fn checked(wire: &Wire) -> Vec<(AnyEvent, u64)> {
    let taken = wire.taken();
    assert!(!taken.is_empty(), "nothing was sent");
    for (event, tick) in &taken {
        let frame = Frame::new(event, *tick).unwrap_or_else(|error| panic!("{error}"));
        let line = std::str::from_utf8(frame.line()).expect("a line is text");
        let sent = Json::parse(line);
        let payload = sent.get("payload").expect("an envelope has a payload");
        let schema = version_of(event.kind(), event.kind().latest()).id;
        let complaints = judge::writer().complaints(schema, payload);
        assert!(complaints.is_empty(), "{}: {complaints:?}", event.kind());
        let back = read(frame.line()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(&back.event, event);
        let report = &back.report;
        assert_eq!(report.from, report.to);
        assert!(report.unknown.is_empty() && report.assumed().next().is_none(), "{report:?}");
        assert!(report.inconsistent.is_empty(), "{report:?}");
    }
    taken
}

/// The lines of everything that was sent.
pub(crate) fn lines(wire: &Wire) -> String {
    let line = |(event, tick): &(AnyEvent, u64)| {
        let frame = Frame::new(event, *tick).expect("it is valid");
        String::from_utf8(frame.line().to_vec()).expect("a line is text")
    };
    wire.taken().iter().map(line).collect()
}

/// The kinds that were sent in a tick, in order.
pub(crate) fn kinds(taken: &[(AnyEvent, u64)], tick: u64) -> Vec<Kind> {
    let of_tick = taken.iter().filter(|(_, at)| *at == tick);
    of_tick.map(|(event, _)| event.kind()).collect()
}

/// How often a kind was sent.
pub(crate) fn count(taken: &[(AnyEvent, u64)], kind: Kind) -> usize {
    taken.iter().filter(|(event, _)| event.kind() == kind).count()
}
