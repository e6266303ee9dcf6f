//! `townlet downgrade`: old readers get what they know, and what they do not know is told of.

use crate::town::{FAILURE, METRIC, Town, lines, stream};
use serde_json::{Value, json};

/// A failure in its latest version, as text.
fn latest(town: &Town) -> String {
    town.feed(&["upgrade", "-"], FAILURE).ended(0).trim_end().to_owned()
}

#[test]
fn what_was_upgraded_comes_back() {
    let town = Town::new();
    let ran = town.feed(&["downgrade", "-", "--to", "1"], latest(&town));
    ran.says("downgraded 1");
    assert!(!ran.stderr.contains("lost values"), "{}", ran.stderr);
    let old: Value = serde_json::from_str(FAILURE).expect("it is JSON");
    assert_eq!(lines(&ran.ended(0))[0], old);
}

#[test]
fn losses_are_told_without_being_asked() {
    let town = Town::new();
    let mut new: Value = serde_json::from_str(&latest(&town)).expect("it is JSON");
    new["transport"]["provider"] = json!("file");
    let text = stream(&[&new.to_string(), METRIC]);
    let ran = town.feed(&["downgrade", "-", "--to", "1"], &text);
    ran.says("1 of them lost values").says("`-o`").ended(0);
    town.write("new.ndjson", &text);
    let ran = town.run(&["downgrade", "new.ndjson", "--to", "1", "-o", "old.ndjson"]);
    ran.says("read 2, accepted 2").says("downgraded 1").ended(0);
    let report = lines(&town.text("old.ndjson.report.ndjson"));
    assert_eq!(report.len(), 1);
    assert_eq!((&report[0]["from"], &report[0]["to"]), (&json!(3), &json!(1)));
    let dropped = &report[0]["dropped"][0];
    assert_eq!(dropped["pointer"], "/transport/provider");
    assert_eq!(dropped["value"], "\"file\"");
    assert_eq!(dropped["reason"], "version 1 has no place for it");
}

#[test]
fn it_never_goes_forward_and_never_without_a_word() {
    let town = Town::new();
    town.feed(&["downgrade", "-"], FAILURE).says("--to").ended(64);
    let ran = town.feed(&["downgrade", "-", "--to", "2"], FAILURE);
    ran.says("no-such-version").says("downgrades go back").ended(1);
    let ran = town.feed(&["downgrade", "-", "--to", "loop.failure=9"], FAILURE);
    ran.says("the latest is 3").ended(64);
}

#[test]
fn one_event_goes_back_and_others_stay() {
    let town = Town::new();
    let new = latest(&town);
    let ran = town.feed(&["downgrade", "-", "--to", "loop.health=1"], &new);
    ran.says("downgraded 0");
    let same: Value = serde_json::from_str(&new).expect("it is JSON");
    assert_eq!(lines(&ran.ended(0))[0], same);
}

#[test]
fn what_an_old_version_cannot_say_is_rejected() {
    let town = Town::new();
    let health = r#"{"tick":1,"status":"ok","duration_ms":1,"failure_count":0,"global_context":{},
        "transport":{"provider":null,"queue_length":0,"dropped_messages":0,
        "last_flush_duration_ms":null,"payloads_flushed_total":0,"bytes_flushed_total":0,
        "auth_enabled":false,"worker":{"alive":true,"error":null,"restart_count":0}}}"#;
    let text = health.replace('\n', "");
    let ran = town.feed(&["downgrade", "-", "--to", "1", "--event", "loop.health"], text);
    ran.says("[refused]")
        .says("/perturbations_pending")
        .says("older version must have it")
        .ended(1);
}

#[test]
fn an_envelope_says_which_schema_it_follows_now() {
    let town = Town::new();
    let envelope = format!(
        r#"{{"event_type":"loop.failure","tick":1,"metadata":{{}},"payload":{}}}"#,
        latest(&town)
    );
    let old = &lines(&town.feed(&["downgrade", "-", "--to", "2"], envelope).ended(0))[0];
    let id = "https://townlet.ai/schemas/telemetry/loop_failure/v2.schema.json";
    assert_eq!(old["metadata"], json!({ "dataschema": id }));
    assert_eq!(old["payload"]["aliases"]["telemetry_dropped"], json!(3));
}
