//! `townlet validate`.

use crate::town::{BAD_METRIC, ENVELOPED, FAILURE, METRIC, Town, stream};

#[test]
fn a_finding_names_place_pointer_reason_and_code() {
    let town = Town::new();
    town.write("a.ndjson", stream(&[METRIC, BAD_METRIC, FAILURE]));
    let ran = town.run(&["validate", "a.ndjson"]);
    let found = ran.ended(1);
    let column = BAD_METRIC.find("\"fast\"").expect("it is there") + 1;
    assert!(found.starts_with(&format!("a.ndjson:2:{column}: /value: ")), "{found}");
    assert!(found.lines().next().is_some_and(|line| line.ends_with(" [type]")), "{found}");
    ran.says("read 3, accepted 2, rejected 1");
}

#[test]
fn every_violation_is_found_up_to_a_limit() {
    let town = Town::new();
    let payload = FAILURE.replace(":0,", ":-1,").replace(":3}", ":-2}").replace(":7,", ":-3,");
    let found = town.feed(&["validate", "-"], &payload).ended(1);
    assert_eq!(found.matches("[minimum]").count(), 3, "{found}");
    let found = town.feed(&["validate", "-", "--max-violations", "2"], &payload).ended(1);
    assert_eq!(found.matches("[minimum]").count(), 2, "{found}");
    assert!(found.contains("and more in the record at line 1"), "{found}");
}

#[test]
fn envelopes_and_bare_payloads_are_told_apart() {
    let town = Town::new();
    town.feed(&["validate", "-"], stream(&[ENVELOPED, METRIC])).ended(0);
    let unknown = r#"{"event_type":"loop.tock","tick":1,"payload":{},"metadata":{}}"#;
    assert!(town.feed(&["validate", "-"], unknown).ended(1).contains("[unknown-event]"));
    let nothing = r#"{"tick":12,"error":"boom"}"#;
    assert!(town.feed(&["validate", "-"], nothing).ended(1).contains("[no-fit]"));
    let named = town.feed(&["validate", "-", "--event", "loop.failure"], nothing).ended(1);
    assert!(named.contains("[required]"), "{named}");
}

#[test]
fn the_writer_profile_takes_nothing_unknown() {
    let town = Town::new();
    let payload = METRIC.replace('}', r#","unit":"ms"}"#).replacen(r#","unit":"ms"}"#, "}", 1);
    town.feed(&["validate", "-"], &payload).ended(0);
    let found = town.feed(&["validate", "-", "--profile", "writer"], &payload).ended(1);
    assert!(found.contains("[additionalProperties]"), "{found}");
}

#[test]
fn a_gate_that_looked_at_nothing_fails() {
    let town = Town::new();
    town.write("empty.ndjson", "");
    town.write("blank.ndjson", "\n\n");
    town.run(&["validate", "empty.ndjson"]).says("nothing was validated").ended(2);
    town.run(&["validate", "blank.ndjson"]).says("skipped 2 blank lines").ended(2);
    town.run(&["validate", "empty.ndjson", "--allow-empty"]).ended(0);
    town.run(&["validate", "*.nothing", "--allow-empty"]).ended(2);
}

#[test]
fn a_payload_cannot_move_the_cursor() {
    let town = Town::new();
    let payload = FAILURE.replace("error\",", "\\u001b[2J\",");
    let found = town.feed(&["validate", "-", "--color", "never"], payload).ended(1);
    assert!(!found.contains('\u{1b}'), "{found}");
}
