//! Lines that the original wrote, with what its watcher made of them: ours makes the same of them.

use super::watcher::watch;
use std::fs;
use std::path::Path;

/// One of each form that was ever written.
const FORMS: &str = r#"{"line": "tick_health tick=1 duration_ms=0.53 queue=1 dropped=0 perturbations_pending=0 perturbations_active=0 exit_queue=0", "parsed": {"tick": 1.0, "duration_ms": 0.53, "queue": 1.0, "dropped": 0.0, "perturbations_pending": 0.0, "perturbations_active": 0.0, "exit_queue": 0.0}}
{"line": "tick_health tick=1 duration_ms=1.00 queue=None dropped=None", "parsed": null}
{"line": "simulation_loop_failure tick=1 error=ValueError: boom queue=0 dropped=0 snapshot=None", "parsed": null}"#;

#[test]
fn recorded_lines_read_as_they_did() {
    let corpus = std::env::var("TOWNLET_CORPUS").ok();
    let recorded = corpus.map(|folder| {
        let path = Path::new(&folder).join("log_lines.ndjson");
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    });
    if recorded.is_none() {
        eprintln!("TOWNLET_CORPUS is not set: only the forms in this file are read");
    }
    let mut read = 0;
    for record in recorded.as_deref().unwrap_or_default().lines().chain(FORMS.lines()) {
        let record: serde_json::Value = serde_json::from_str(record).expect("a record is JSON");
        let line = record["line"].as_str().expect("a record has a line");
        let found = watch(line);
        let found = serde_json::to_value(&found).expect("numbers are finite");
        assert_eq!(found, record["parsed"], "{line}");
        read += 1;
    }
    assert!(read >= 3);
}

#[test]
fn the_newest_recorded_form_is_ours_up_to_the_pointer() {
    let recorded = "tick_health tick=2147483648 duration_ms=4.71 queue=0 dropped=0 \
         flush_ms=0.0074509998739813454 payloads_total=2 bytes_total=12823 \
         perturbations_pending=0 perturbations_active=0 exit_queue=0";
    let mut health = super::events::health();
    health.tick = 2_147_483_648;
    health.summary.duration_ms = 4.714_f64.try_into().expect("finite");
    health.summary.queue_length = 0;
    health.summary.dropped_messages = 0;
    health.summary.last_flush_duration_ms =
        Some(0.007_450_999_873_981_345_4_f64.try_into().expect("finite"));
    health.summary.payloads_flushed_total = 2;
    health.summary.bytes_flushed_total = 12_823;
    health.summary.perturbations_pending = 0;
    health.summary.perturbations_active = 0;
    health.summary.employment_exit_queue = 0;
    let ours = townlet_contract::telemetry::log_line::tick_health(&health);
    assert_eq!(ours, format!("{recorded} context=loop.health:2147483648"));
    let (mut ours, theirs) = (watch(&ours).expect("read"), watch(recorded).expect("read"));
    assert_eq!(ours.remove("context"), None);
    assert_eq!(ours, theirs);
}
