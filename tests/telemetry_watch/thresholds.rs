//! Thresholds and exit codes.

use crate::run::{HEALTH, watch};
use std::fs;

const FAILURE: &str = "simulation_loop_failure tick=1 error=E: x queue=9 dropped=9 snapshot=None";

/// A payload with 6 failures and 7 restarts.
const HEALTHY: &str = r#"{"tick":1,"status":"ok","tick_duration_ms":1.5,"failure_count":6,"telemetry_queue":0,"telemetry_dropped":0,"telemetry_worker_alive":true,"telemetry_worker_error":null,"telemetry_worker_restart_count":7,"telemetry_console_auth_enabled":false,"perturbations_pending":0,"perturbations_active":0,"employment_exit_queue":0}"#;

#[test]
fn each_threshold_is_overstepped_above_it_and_not_at_it() {
    let cases = [
        ("--max-tick-duration", HEALTH, "6.5", "6.4", "tick duration 6.5 is over 6.4"),
        ("--max-queue", HEALTH, "2", "1", "queue 2 is over 1"),
        ("--max-dropped", HEALTH, "1", "0", "dropped 1 is over 0"),
        ("--max-pending", HEALTH, "3", "2", "pending 3 is over 2"),
        ("--max-active", HEALTH, "4", "3", "active 4 is over 3"),
        ("--max-exit-queue", HEALTH, "5", "4", "exit queue 5 is over 4"),
        ("--max-failures", HEALTHY, "6", "5", "failures 6 is over 5"),
        ("--max-worker-restarts", HEALTHY, "7", "6", "worker restarts 7 is over 6"),
    ];
    for (option, line, fine, over, said) in cases {
        let more = if option == "--max-failures" { &[][..] } else { &["--max-failures", "6"] };
        let ran = watch(&[&[option, fine], more].concat(), line);
        assert_eq!(ran.code, Some(0), "{option} {fine}: {ran:?}");
        let ran = watch(&[&[option, over], more].concat(), line);
        assert_eq!(ran.code, Some(1), "{option} {over}: {ran:?}");
        assert!(ran.stdout.contains(&format!("-:1: breach: {said}\n")), "{option}: {ran:?}");
    }
}

#[test]
fn any_failure_is_too_many_unless_more_are_allowed() {
    assert_eq!(watch(&[], HEALTH).code, Some(0));
    let two = format!("{FAILURE}\n{HEALTH}\n{FAILURE}\n");
    assert_eq!(watch(&[], &two).code, Some(1));
    assert_eq!(watch(&["--max-failures", "1"], &two).code, Some(1));
    assert_eq!(watch(&["--max-failures", "2"], &two).code, Some(0));
}

#[test]
fn nothing_to_watch_and_wrong_command_lines_have_their_codes() {
    for text in ["", "just a log line\n"] {
        let ran = watch(&[], text);
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(ran.stderr.contains("nothing to watch"), "{ran:?}");
    }
    for wrong in [
        &["--max-queue", "-1"][..],
        &["--max-queue", "nan"],
        &["--max-queue", "0.5"],
        &["--max-tick-duration", "nan"],
        &["--max-queue"],
        &["--format", "x"],
    ] {
        assert_eq!(watch(wrong, HEALTH).code, Some(64), "{wrong:?}");
    }
    let ran = watch(&["--format", "dashboard"], HEALTH);
    assert_eq!(ran.code, Some(64), "{ran:?}");
    assert!(ran.stderr.contains("needs a terminal"), "{ran:?}");
}

#[test]
fn files_are_read_packed_or_not_and_a_missing_one_is_2() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("a.log");
    fs::write(&path, HEALTH).expect("files can be written");
    let run = |name: &std::path::Path| {
        let arguments = [name.to_str().expect("the name is text")];
        crate::run::command(&arguments).output().expect("the binary can be run")
    };
    assert_eq!(run(&path).status.code(), Some(0));
    let missing = run(&folder.path().join("b.log"));
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("cannot be read"));
    assert_eq!(run(folder.path()).status.code(), Some(2), "a folder");
}
