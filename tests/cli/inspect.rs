//! `townlet inspect`.

use crate::town::{BAD_METRIC, ENVELOPED, FAILURE, METRIC, Town, repository, stream};
use serde_json::{Value, json};
use std::fs;

#[test]
fn the_census_counts_events_sizes_and_fields() {
    let town = Town::new();
    let tagged = METRIC.replace("{}", r#"{"tick":1,"provider":"port"}"#);
    town.write("a.ndjson", stream(&[METRIC, &tagged, FAILURE, ENVELOPED]));
    let census = town.run(&["inspect", "a.ndjson", "--format", "json"]).json(0);
    let events = census["events"].as_array().expect("events are an array");
    let names: Vec<_> = events.iter().map(|event| (&event["event"], &event["enveloped"])).collect();
    let metric = json!("emit_metric");
    let (yes, no) = (json!(true), json!(false));
    assert_eq!(names, [(&metric, &no), (&metric, &yes), (&json!("loop.failure"), &no)]);
    let bytes = json!({
        "total": METRIC.len() + tagged.len(), "min": METRIC.len(),
        "median": METRIC.len(), "max": tagged.len(),
    });
    assert_eq!(events[0]["bytes"], bytes);
    let field = |event: usize, pointer: &str| {
        let fields = events[event]["fields"].as_array().expect("fields are an array");
        let field = fields.iter().find(|field| field["pointer"] == pointer).expect(pointer);
        (field["records"].as_u64().unwrap_or(99), field["values"].as_u64().unwrap_or(99))
    };
    assert_eq!(field(0, "/value"), (2, 2));
    assert_eq!(field(0, "/tags/*"), (1, 2));
    assert_eq!(field(1, "/tags/*"), (0, 0));
    assert_eq!(field(2, "/snapshot_path"), (0, 0));
}

#[test]
fn unknown_fields_have_a_first_place() {
    let town = Town::new();
    let odd = METRIC.replacen('{', r#"{"un/it":"ms","#, 1);
    let text = stream(&[METRIC, &odd, &odd]);
    let census = town.feed(&["inspect", "-", "--format", "json"], &text).json(0);
    let unknown = json!([
        {"part": "payload", "pointer": "/un~1it", "values": 2, "first": {"file": "-", "line": 2, "column": 1}}
    ]);
    assert_eq!(census["events"][0]["unknown"], unknown);
    let table = town.feed(&["inspect", "-"], &text).ended(0);
    assert!(table.contains("/un~1it  2  first at -:2:1"), "{table}");
}

#[test]
fn members_of_open_objects_are_not_unknown_and_those_of_the_envelope_are_said_apart() {
    let town = Town::new();
    let path = repository("schema/loop_tick/examples/v1/valid/full.json");
    let text = fs::read_to_string(path).expect("the example exists");
    let mut tick: Value = serde_json::from_str(&text).expect("the example is JSON");
    tick["events"] = json!([{"event": "action.start", "colour": "blue"}]);
    let record = json!({
        "event_type": "loop.tick", "tick": 7, "payload": tick, "metadata": {"note": 1}, "trace": 2,
    });
    let census = town.feed(&["inspect", "-", "--format", "json"], record.to_string()).json(0);
    let unknown = census["events"][0]["unknown"].as_array().expect("unknown fields are an array");
    assert_eq!(unknown.len(), 1, "{unknown:?}");
    assert_eq!(
        (&unknown[0]["part"], &unknown[0]["pointer"]),
        (&json!("envelope"), &json!("/trace"))
    );
}

#[test]
fn what_cannot_be_told_is_counted_by_its_code() {
    let town = Town::new();
    let text = stream(&["{}", "what", BAD_METRIC, "{}", METRIC]);
    let ran = town.feed(&["inspect", "-", "--format", "json"], &text);
    ran.says("read 5, accepted 1, rejected 4");
    let census = ran.json(1);
    let refused = census["refused"].as_array().expect("refusals are an array");
    let counts: Vec<_> =
        refused.iter().map(|one| (one["code"].as_str(), one["records"].as_u64())).collect();
    assert_eq!(
        counts,
        [(Some("json"), Some(1)), (Some("no-fit"), Some(2)), (Some("type"), Some(1))]
    );
    assert_eq!(refused[2]["event"], "emit_metric");
    let table = town.feed(&["inspect", "-"], &text).ended(1);
    assert!(table.contains("cannot be told  [no-fit]  2  first at -:1:1"), "{table}");
}

#[test]
fn without_depth_there_is_no_table_of_fields() {
    let town = Town::new();
    let unknown = METRIC.replacen('{', r#"{"unit":"ms","#, 1);
    let shown = |depth: &str| {
        town.feed(&["inspect", "-", "--depth", depth], stream(&[METRIC, &unknown])).ended(0)
    };
    assert!(shown("1").contains("emit_metric v1, bare: fields\n"));
    let table = shown("0");
    assert!(!table.contains(": fields") && !table.contains("share"), "{table}");
    assert!(table.starts_with("event ") && table.contains(": unknown fields"), "{table}");
}

#[test]
fn depth_decides_which_fields_are_shown() {
    let town = Town::new();
    let shown = |depth: &str| {
        let census = town.feed(&["inspect", "-", "--format", "json", "--depth", depth], METRIC);
        census.json(0)["events"][0]["fields"].as_array().map(Vec::len)
    };
    assert_eq!((shown("0"), shown("1"), shown("2")), (Some(0), Some(3), Some(4)));
}

#[test]
fn numbers_beyond_every_type_and_deep_text_are_passed_over() {
    let town = Town::new();
    let deep = format!("{}{}", "[".repeat(120), "]".repeat(120));
    let odd = METRIC.replacen('{', &format!("{{\"huge\":1e400,\"deep\":{deep},"), 1);
    town.feed(&["inspect", "-"], odd).ended(0);
}
