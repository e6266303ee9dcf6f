//! Ticks that fail.

use crate::events::{assert_same, count, payloads, ticks};
use crate::town::Town;
use serde_json::Value;

const FAILING: [&str; 8] =
    ["run", "--ticks", "200", "--seed", "7", "--fail-at", "120", "--stream-telemetry"];

#[test]
fn every_line_of_a_failing_run_is_valid() {
    let town = Town::new();
    let ran = town.run(&FAILING);
    let stream = ran.ended(1);
    assert_eq!(count(&stream, "loop.tick"), 119);
    assert_eq!(count(&stream, "loop.failure"), 1);
    let validated = town.feed(&["validate", "--profile", "writer", "-"], &stream);
    let number = stream.lines().count();
    let text = format!("read {number}, accepted {number}, rejected 0");
    validated.says(&text).ended(0);
}

#[test]
fn a_failure_is_its_line_and_then_its_payload() {
    let ran = Town::new().run(&FAILING);
    let stream = ran.ended(1);
    let sent = payloads(&stream, "loop.failure").remove(0);
    let (line, rest) = ran.stderr.split_once('\n').expect("there are lines");
    assert!(line.starts_with("simulation_loop_failure tick=120 error="), "{line}");
    for field in [" queue=", " dropped=0", " snapshot=None"] {
        assert!(line.contains(field), "{line}");
    }
    let shown: Value = serde_json::from_str(rest).expect("the payload stands alone");
    assert_eq!(shown, sent);
    assert!(rest.starts_with("{\n  \"tick\": 120,\n"), "{rest}");
    assert!(!rest.contains('\u{1b}'), "no colours where there is no terminal");
    assert!(!ran.stderr.contains("Completed"));
}

#[test]
fn colours_come_when_asked_for() {
    let ran = Town::new().run(&["--color", "always", "run", "--fail-at", "1"]);
    assert!(ran.stderr.contains("\u{1b}[36m\"tick\""), "{}", ran.stderr);
    assert_eq!(ran.ended(1), "");
}

#[test]
fn a_run_goes_on_from_where_it_failed_as_if_nothing_had_happened() {
    let town = Town::new();
    let whole = town.run(&["run", "--ticks", "100", "--seed", "7", "--stream-telemetry"]);
    let whole = ticks(&whole.ended(0));
    let failing =
        ["run", "--ticks", "100", "--seed", "7", "--fail-at", "60", "--capture-on-failure"];
    let failed = town.run(&failing);
    failed.says("--resume failures/tick_000000060_").ended(1);
    let [folder] = &town.list("failures")[..] else { panic!("there is one snapshot") };
    let folder = format!("failures/{folder}");
    let resumed = town.run(&["run", "--ticks", "41", "--resume", &folder, "--stream-telemetry"]);
    let resumed = ticks(&resumed.ended(0));
    assert_eq!(resumed.len(), 41);
    assert_same(&resumed, &whole[59..]);
}

#[test]
fn a_failure_that_never_comes_is_64_and_nothing_runs() {
    let town = Town::new();
    let refused = |arguments: &[&str], ticks: &str| {
        let arguments = [&["run", "--telemetry-path", "a.ndjson"][..], arguments].concat();
        town.run(&arguments)
            .says(&format!("never comes: the run has {ticks} (`--ticks "))
            .ended(64);
        assert!(!town.has("a.ndjson"), "{arguments:?}");
    };
    refused(&["--ticks", "5", "--fail-at", "9"], "ticks 1 to 5");
    refused(&["--ticks", "5", "--fail-at", "6"], "ticks 1 to 5");
    refused(&["--ticks", "5", "--fail-at", "0"], "ticks 1 to 5");
    refused(&["--ticks", "1", "--fail-at", "2"], "tick 1 alone");
    refused(&["--ticks", "0", "--fail-at", "1"], "no ticks");
    refused(&["--fail-at", "1001"], "ticks 1 to 1000");
    town.run(&["run", "--ticks", "5", "--fail-at", "5"]).ended(1);
}

/// A run that goes on has the tick that failed once more, and none before it.
#[test]
fn a_failure_of_a_run_that_goes_on_is_one_of_its_ticks() {
    let town = Town::new();
    town.run(&["run", "--ticks", "40", "--fail-at", "40", "--capture-on-failure"]).ended(1);
    let [folder] = &town.list("failures")[..] else { panic!("there is one snapshot") };
    let folder = format!("failures/{folder}");
    let ran =
        |tick: &str| town.run(&["run", "--resume", &folder, "--ticks", "20", "--fail-at", tick]);
    for tick in ["3", "39", "60"] {
        ran(tick).says("the run has ticks 40 to 59").ended(64);
    }
    for tick in ["40", "59"] {
        ran(tick).says(&format!("tick={tick} ")).ended(1);
    }
}

#[test]
fn a_snapshot_of_an_older_form_is_brought_up_to_date_and_the_stream_says_so() {
    let old = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sim_snapshot/format_1/mixing_on.json");
    let ran = Town::new().run(&["run", "--ticks", "3", "--resume", old, "--stream-telemetry"]);
    let stream = ran.ended(0);
    let first = stream.lines().next().expect("there are lines");
    let first: Value = serde_json::from_str(first).expect("it is JSON");
    assert_eq!(first["event_type"], "telemetry.snapshot.migrations");
    assert_eq!(first["payload"]["applied"][0], "2_mixing_is_state");
    assert_eq!(count(&stream, "telemetry.snapshot.migrations"), 1);
    assert_eq!(count(&stream, "loop.tick"), 3);
}

#[test]
fn without_being_asked_nothing_is_saved() {
    let town = Town::new();
    town.run(&["run", "--fail-at", "3"]).ended(1);
    assert!(town.list(".").is_empty());
}

#[test]
fn what_is_no_snapshot_is_2() {
    let town = Town::new();
    town.write("folder/a.json", "{}");
    for other in ["folder/a.json", "folder"] {
        let ran = town.run(&["run", "--resume", other]);
        ran.says(&format!("`{other}` is no snapshot: ")).says("`--capture-on-failure`").ended(2);
    }
    let nowhere = town.run(&["run", "--resume", "none"]);
    nowhere.says("`none`: ").ended(2);
    assert!(!nowhere.stderr.contains("is no snapshot"), "{}", nowhere.stderr);
}

/// A snapshot keeps the configuration, not where one command line sent telemetry.
#[test]
fn a_run_that_goes_on_does_not_inherit_a_command_line() {
    let town = Town::new();
    let first = ["run", "--ticks", "5", "--fail-at", "3", "--capture-on-failure"];
    let first = [&first[..], &["--legacy-stream", "--telemetry-path", "first.ndjson"]].concat();
    town.run(&first).ended(1);
    let [folder] = &town.list("failures")[..] else { panic!("there is one snapshot") };
    let snapshot = format!("failures/{folder}");
    let before = town.text("first.ndjson");
    let second =
        ["run", "--ticks", "2", "--resume", &snapshot, "--telemetry-path", "second.ndjson"];
    town.run(&second).ended(0);
    assert_eq!(town.text("first.ndjson"), before, "nothing is appended");
    let text = town.text("second.ndjson");
    assert!(text.lines().all(|line| line.starts_with("{\"event_type\":")), "{text}");
}
