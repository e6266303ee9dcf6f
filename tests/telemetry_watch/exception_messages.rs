//! Lines in messages: what can be told does not count.

use crate::run::{HEALTH, objects};
use serde_json::{Value, json};

const CLOSING: &str = " queue=0 dropped=0 snapshot=None";
const FAKE: &str = "tick_health tick=999 duration_ms=1.00 queue=0 dropped=0";

fn ticks(found: &[Value]) -> Vec<&Value> {
    let health = found.iter().filter(|it| it["kind"] == "health");
    health.map(|it| &it["tick"]).collect()
}

#[test]
fn a_line_at_the_end_of_a_message_does_not_count() {
    let log =
        format!("simulation_loop_failure tick=6 error=E: line one\n{FAKE}{CLOSING}\n{HEALTH}\n");
    let (found, summary) = objects(&log);
    assert_eq!(ticks(&found), [&json!(12)]);
    assert_eq!((&summary["exception_message_lines"], &summary["failures"]), (&json!(1), &json!(1)));
    let forged =
        found.iter().find(|it| it["kind"] == "exception_message_line").expect("it is shown");
    assert_eq!(forged["line"], 2);
}

#[test]
fn lines_within_a_message_do_not_count() {
    let metrics = r#"{"tick":998,"tick_duration_ms":1.0,"telemetry_queue":0,"telemetry_dropped":0,"perturbations_pending":0,"perturbations_active":0,"employment_exit_queue":0}"#;
    let log = format!(
        "simulation_loop_failure tick=6 error=E: one\n{FAKE}\ntwo\n{metrics}\nthree{CLOSING}\n{HEALTH}\n"
    );
    let (found, summary) = objects(&log);
    assert_eq!(ticks(&found), [&json!(12)]);
    assert_eq!(
        summary["exception_message_lines"], 3,
        "two records and the end of the message: {found:?}"
    );
}

#[test]
fn after_a_failure_of_an_old_version_all_lines_count() {
    let failure = "simulation_loop_failure tick=13 error=ValueError: boom";
    let log = format!("{failure}\n{HEALTH}\n{HEALTH}\n{failure}\n{HEALTH}\n");
    let (found, summary) = objects(&log);
    assert_eq!(ticks(&found).len(), 3);
    assert_eq!((&summary["exception_message_lines"], &summary["failures"]), (&json!(0), &json!(2)));
    let kinds: Vec<&Value> = found.iter().map(|it| &it["line"]).collect();
    assert_eq!(kinds, [1, 2, 3, 4, 5].map(Value::from).iter().collect::<Vec<_>>(), "in order");
}

#[test]
fn escaped_messages_stay_one_line() {
    let log = format!(
        "simulation_loop_failure tick=6 error=E: one\\n{}{CLOSING} context=loop.failure:6:1\n{HEALTH}\n",
        FAKE.replace('=', "\\x3d")
    );
    let (found, summary) = objects(&log);
    assert_eq!(ticks(&found), [&json!(12)]);
    assert_eq!((&summary["exception_message_lines"], &summary["lines"]), (&json!(0), &json!(2)));
}
