//! How the loop is, structured and under the names of old; and what is logged about it.

use super::{events, json, log, reader};
use serde_json::Value;
use std::sync::Arc;
use townlet_contract::telemetry::{HealthStatus, TelemetryPublisher, log_line};
use townlet_contract::{AnyEvent, Kind, Reader};

fn publish(publisher: &mut TelemetryPublisher, event: impl Into<AnyEvent>) {
    publisher.publish(&Arc::new(event.into()));
}

#[allow(deprecated, reason = "it is there for one release, and has to work as long")]
fn legacy(publisher: &TelemetryPublisher) -> Option<Vec<u8>> {
    publisher.legacy_health_status().expect("version 1 can say it")
}

#[test]
fn the_status_is_the_latest_health_or_failure() {
    let mut publisher = TelemetryPublisher::new();
    assert_eq!(publisher.latest_health_status(), None);
    assert_eq!(legacy(&publisher), None);
    publish(&mut publisher, events::health());
    publish(&mut publisher, events::tick());
    assert_eq!(publisher.latest_health_status(), Some(HealthStatus::Health(&events::health())));
    publish(&mut publisher, events::failure());
    assert_eq!(publisher.latest_health_status(), Some(HealthStatus::Failure(&events::failure())));
    publish(&mut publisher, events::health());
    assert_eq!(publisher.latest_health_status(), Some(HealthStatus::Health(&events::health())));
    assert_eq!(publisher.latest(Kind::LoopFailure), Some(&events::failure().into()));
    assert_eq!(publisher.latest(Kind::LoopTick), Some(&events::tick().into()));
}

#[test]
fn the_legacy_view_of_health_has_every_alias_with_its_value() {
    let mut publisher = TelemetryPublisher::new();
    let health = events::health();
    let structured = json(&health.clone().into());
    publish(&mut publisher, health);
    let flat: Value = serde_json::from_slice(&legacy(&publisher).expect("a status")).expect("JSON");
    let aliases = [
        ("tick_duration_ms", "duration_ms"),
        ("telemetry_queue", "queue_length"),
        ("telemetry_dropped", "dropped_messages"),
        ("telemetry_flush_ms", "last_flush_duration_ms"),
        ("telemetry_worker_alive", "worker_alive"),
        ("telemetry_worker_error", "worker_error"),
        ("telemetry_worker_restart_count", "worker_restart_count"),
        ("telemetry_console_auth_enabled", "auth_enabled"),
        ("telemetry_payloads_total", "payloads_flushed_total"),
        ("telemetry_bytes_total", "bytes_flushed_total"),
        ("perturbations_pending", "perturbations_pending"),
        ("perturbations_active", "perturbations_active"),
        ("employment_exit_queue", "employment_exit_queue"),
    ];
    for (alias, name) in aliases {
        assert_eq!(flat.get(alias), structured["summary"].get(name), "{alias}");
    }
    for same in ["tick", "status", "failure_count"] {
        assert_eq!(flat[same], structured[same], "{same}");
    }
    assert_eq!(flat.as_object().map(serde_json::Map::len), Some(aliases.len() + 3), "{flat}");
}

#[test]
fn the_legacy_view_of_a_failure_is_what_was_sent_at_first() {
    for name in ["full", "minimal", "message_empty"] {
        let mut publisher = TelemetryPublisher::new();
        let sent = events::text(&format!("loop_failure/examples/v1/valid/{name}.json"));
        publisher.ingest(&sent, reader).expect("a flat failure is read");
        let view = legacy(&publisher).expect("a status");
        let (view, sent): (Value, Value) = (
            serde_json::from_slice(&view).expect("JSON"),
            serde_json::from_slice(&sent).expect("JSON"),
        );
        assert_eq!(view, sent, "{name}");
    }
}

#[test]
fn what_the_reader_refuses_is_not_kept() {
    let mut publisher = TelemetryPublisher::new();
    let error = publisher.ingest(br#"{"tick":12,"error":"boom"}"#, reader);
    assert!(error.is_err_and(|error| error.is_undetected()));
    assert_eq!(publisher.latest_health_status(), None);
}

#[test]
fn every_event_of_every_version_is_taken() {
    let mut taken = 0;
    for schema in townlet_contract::SCHEMAS {
        let Some(version) = &schema.event else { continue };
        let kind = Kind::from_name(version.names[0]).expect("a schema's event is known");
        let folder = schema.path.replace("/v", "/examples/v").replace(".schema.json", "");
        for name in ["full", "minimal"] {
            let payload = events::text(&format!("{folder}/valid/{name}.json"));
            let mut publisher = TelemetryPublisher::new();
            let reader = Reader::new().event(kind).version(version.number);
            let read = |bytes: &[u8]| reader.read(bytes).map(|read| (read.event, read.report));
            publisher.ingest(&payload, read).unwrap_or_else(|error| panic!("{folder}: {error}"));
            assert!(publisher.latest(kind).is_some(), "{folder}");
            taken += 1;
        }
    }
    assert!(taken >= 2 * Kind::ALL.len(), "{taken}");
}

#[test]
fn health_and_failures_are_logged_where_they_always_were() {
    let mut publisher = TelemetryPublisher::new();
    let mut failure = events::failure();
    failure.error =
        "RuntimeError: one\ntick_health tick=999 duration_ms=1 queue=0 dropped=0".to_owned();
    let (health_line, failure_line) =
        (log_line::tick_health(&events::health()), log_line::loop_failure(&failure));
    let lines = log::lines(|| {
        publish(&mut publisher, events::tick());
        publish(&mut publisher, events::health());
        publish(&mut publisher, failure);
    });
    let found: Vec<_> = lines
        .iter()
        .map(|line| (line.target.as_str(), line.level, line.message.as_str(), line.fields.len()))
        .collect();
    let expected = [
        ("townlet.core.sim_loop", tracing::Level::INFO, health_line.as_str(), 0),
        ("townlet.telemetry.publisher", tracing::Level::ERROR, failure_line.as_str(), 0),
    ];
    assert_eq!(found, expected);
    assert!(!failure_line.contains('\n'));
}
