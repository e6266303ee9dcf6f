//! Payloads in any version, bare or in envelopes.

use crate::run::{HEALTH, objects, watch};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// An example of the schemas on one line.
fn example(path: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema").join(path);
    let text = fs::read_to_string(path).expect("the example is there");
    serde_json::from_str(&text).expect("the example is JSON")
}

#[test]
fn health_of_every_version_is_health() {
    for version in ["v1", "v2", "v3"] {
        let payload = example(&format!("loop_health/examples/{version}/valid/full.json"));
        let envelope = json!({"event_type": "loop.health", "tick": payload["tick"],
            "payload": payload, "metadata": {}});
        for line in [payload.to_string(), envelope.to_string()] {
            let (found, _) = objects(&line);
            assert_eq!(found[0]["kind"], "health", "{version}: {found:?}");
            assert_eq!(found[0]["tick"], payload["tick"], "{version}");
        }
    }
}

#[test]
fn what_an_old_version_did_not_know_is_not_made_up() {
    let flat = r#"{"tick":1,"tick_duration_ms":1.5,"telemetry_queue":4,"telemetry_dropped":0,"perturbations_pending":2,"perturbations_active":0,"employment_exit_queue":0}"#;
    let (found, _) = objects(flat);
    assert_eq!((&found[0]["queue"], &found[0]["pending"]), (&json!(4), &json!(2)));
    for unknown in ["failures", "worker_restarts", "worker_alive"] {
        assert_eq!(found[0].get(unknown), None, "{unknown}: {found:?}");
    }
}

#[test]
fn failures_and_alerts_are_shown_and_other_events_are_not() {
    let failure = example("loop_failure/examples/v3/valid/full.json");
    let stability = example("stability_metrics/examples/v1/valid/full.json");
    let metric = example("metric/examples/v1/valid/full.json");
    let (found, summary) = objects(&format!("{failure}\n{stability}\n{metric}\n"));
    let kinds: Vec<&Value> = found.iter().map(|it| &it["kind"]).collect();
    assert_eq!(kinds, ["failure", "alerts"]);
    assert_eq!(found[0]["error"], failure["error"]);
    assert_eq!(found[1]["alerts"], stability["alerts"]);
    assert_eq!(summary["lines"], 3);
}

#[test]
fn what_the_contract_refuses_is_said_and_is_1() {
    let ran = watch(&[], &format!("{HEALTH}\n{{\"tick\":12,\"error\":\"boom\"}}\n"));
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.stdout.contains("-:2:1: refused: "), "{ran:?}");
}

#[test]
fn a_byte_order_mark_belongs_to_no_line() {
    for text in [HEALTH, "tick_health tick=1 duration_ms=1.00 queue=0 dropped=0"] {
        let (plain, _) = objects(&format!("{text}\n"));
        let (marked, _) = objects(&format!("\u{FEFF}{text}\n"));
        assert_eq!((plain.len(), &plain), (1, &marked));
    }
}
