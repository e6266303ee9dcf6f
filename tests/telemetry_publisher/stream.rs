//! What leaves: envelopes that say what they are, or the bare form of old.

use super::events;
use super::scripted::Scripted;
use super::support::generate::For;
use super::support::search::{Scope, holds, kills, search};
use serde_json::Value;
use townlet_contract::telemetry::{Form, Pipeline, PipelineOptions, Sink};
use townlet_contract::{AnyEvent, Error, Kind, Profile, Reader, Sent};

/// The lines that a pipeline sends of some events.
fn lines(form: Form, events: Vec<AnyEvent>) -> Vec<String> {
    let transport = Scripted::default();
    let options = PipelineOptions { form, ..PipelineOptions::default() };
    let mut pipeline = Pipeline::start(transport.boxed(), options).expect("a thread starts");
    let count = events.len() as u64;
    for event in events {
        pipeline.emit(event, 9);
    }
    let account = pipeline.close();
    assert_eq!(
        (account.produced, account.sent, account.dropped, account.queued),
        (count, count, 0, 0)
    );
    transport.lines()
}

fn all() -> Vec<AnyEvent> {
    vec![events::tick().into(), events::health().into(), events::failure().into()]
}

#[test]
fn defect_5_a_failure_on_the_stream_says_that_it_is_one() {
    for line in lines(Form::Envelopes, vec![events::failure().into()]) {
        let value: Value = serde_json::from_str(&line).expect("a line is JSON");
        assert_eq!(value["event_type"], "loop.failure");
        assert_eq!(value["tick"], 9);
        assert_eq!(
            value["metadata"]["dataschema"],
            "https://townlet.ai/schemas/telemetry/loop_failure/v3.schema.json"
        );
        let found = Reader::new().detect(line.as_bytes()).expect("the envelope names it");
        assert_eq!(found, Some((Kind::LoopFailure, 3)));
    }
}

#[test]
fn what_leaves_in_envelopes_reads_back_unchanged() {
    let lines = lines(Form::Envelopes, all());
    assert_eq!(lines.len(), 3);
    for (line, sent) in lines.iter().zip(all()) {
        let read = Reader::new().profile(Profile::Writer).read(line.as_bytes());
        assert_eq!(read.expect("what leaves is valid").event, sent);
    }
}

#[test]
fn the_legacy_stream_is_bare_and_old_for_health_and_failures() {
    let lines = lines(Form::Legacy, all());
    let versions: Vec<_> = lines
        .iter()
        .map(|line| Reader::new().detect(line.as_bytes()).expect("the shape decides"))
        .collect();
    let expected = [(Kind::LoopTick, 1), (Kind::LoopHealth, 1), (Kind::LoopFailure, 1)];
    assert_eq!(versions, expected.map(Some));
    for line in &lines {
        let value: Value = serde_json::from_str(line).expect("a line is JSON");
        assert!(value.get("event_type").is_none() && value.get("summary").is_none(), "{line}");
    }
}

const LATEST: Scope = Scope {
    cases: 60,
    whom: For::Writer,
    of: |version| ["loop_health/v3", "loop_failure/v3"].contains(&version.name()),
};

/// An event has a form that old consumers take, when `old` makes it.
fn has_old_form(payload: &str, old: fn(AnyEvent) -> Result<Sent, Error>) -> Result<(), String> {
    let old = old(events::read(payload.as_bytes())).map_err(|error| error.to_string())?;
    let found = Reader::new().profile(Profile::Writer).sent(&old.to_json());
    let found = found.map_err(|error| error.to_string())?.event;
    match (found.kind(), found.version()) {
        (Kind::LoopHealth | Kind::LoopFailure, 1) => Ok(()),
        other => Err(format!("{other:?}")),
    }
}

#[test]
fn whatever_health_or_failure_says_there_is_an_old_line_for_it() {
    holds(search(LATEST, |_, payload, _| {
        has_old_form(&payload.write(), |event| event.downgrade(1))
    }));
    kills(search(LATEST, |_, payload, _| {
        has_old_form(&payload.write(), |event| event.downgrade(2))
    }));
}

#[test]
fn what_the_schema_refuses_is_counted_and_not_sent() {
    for form in [Form::Envelopes, Form::Legacy] {
        let transport = Scripted::default();
        let options = PipelineOptions { form, ..PipelineOptions::default() };
        let mut pipeline = Pipeline::start(transport.boxed(), options).expect("a thread starts");
        let mut failure = events::failure();
        failure.duration_ms = (-1_i64).into();
        let lines = super::log::lines(|| pipeline.emit(failure.into(), 1));
        assert!(lines[0].message.starts_with("loop.failure of tick 1 cannot be sent"), "{lines:?}");
        pipeline.emit(events::health().into(), 1);
        let account = pipeline.close();
        assert_eq!((account.produced, account.sent, account.dropped), (2, 1, 1));
        assert_eq!(transport.lines().len(), 1);
        assert!(pipeline.dispatcher().latest_failure().is_some());
    }
}
