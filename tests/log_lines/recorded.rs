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
