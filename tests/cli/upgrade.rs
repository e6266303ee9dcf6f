//! `townlet upgrade`: good records in the latest version, bad ones untouched, none lost.

use crate::town::{BAD_METRIC, FAILURE, METRIC, Town, latest, lines, stream};
use serde_json::json;

#[test]
fn good_and_bad_records_part_and_nothing_is_lost() {
    let town = Town::new();
    let mut broken = METRIC.as_bytes().to_vec();
    broken[10] = 0xFE;
    let records: [&[u8]; 7] = [
        METRIC.as_bytes(),
        b"  {\"half\": ",
        FAILURE.as_bytes(),
        &broken,
        BAD_METRIC.as_bytes(),
        b"",
        b"{}",
    ];
    let text = records.join(&b"\r\n"[..]);
    town.write("in.ndjson", &text);
    let ran = town.run(&["upgrade", "in.ndjson", "-o", "out.ndjson"]);
    ran.says("read 6, accepted 2, rejected 4; skipped 1 blank line (2 + 4 = 6); upgraded 1")
        .ended(1);
    let bad =
        [records[1], records[3], records[4]].map(|record| [record, b"\r\n"].concat()).concat();
    let bad = [&bad[..], b"{}\n"].concat();
    assert_eq!(town.read("out.ndjson.rejected.ndjson"), bad);
    assert_eq!(town.text("out.ndjson").lines().count(), 2);
    let report = lines(&town.text("out.ndjson.report.ndjson"));
    let places: Vec<_> = report.iter().map(|entry| entry["line"].as_u64()).collect();
    assert_eq!(places, [Some(2), Some(4), Some(5), Some(7)]);
    let codes: Vec<_> = report.iter().map(|entry| entry["code"].as_str()).collect();
    assert_eq!(codes, [Some("json"), Some("json"), Some("type"), Some("no-fit")]);
    assert_eq!(report[2]["pointer"], "/value");
    assert_eq!((&report[2]["event"], &report[2]["version"]), (&json!("emit_metric"), &json!(1)));
    assert!(report.iter().all(|entry| entry["reason"].is_string() && entry["file"] == "in.ndjson"));
}

#[test]
fn an_old_payload_becomes_the_latest() {
    let town = Town::new();
    let new = &lines(&town.feed(&["upgrade", "-"], FAILURE).ended(0))[0];
    assert_eq!(new["duration_ms"], json!(2.25));
    assert_eq!(new["transport"]["dropped_messages"], json!(3));
    assert_eq!(new["summary"]["dropped_messages"], json!(3));
    assert!(new.get("telemetry_queue").is_none());
    let again = town.feed(&["upgrade", "-"], new.to_string());
    assert_eq!(&lines(&again.ended(0))[0], new);
}

#[test]
fn an_upgrade_can_stop_early_and_never_goes_back() {
    let town = Town::new();
    let text = stream(&[FAILURE, METRIC]);
    let ran = town.feed(&["upgrade", "-", "--to", "2"], &text);
    let new = lines(&ran.ended(0));
    assert!(new[0].get("summary").is_none() && new[0].get("transport").is_some());
    let ran = town.feed(&["upgrade", "-", "--to", "loop.failure=1"], new[0].to_string());
    ran.says("upgrades go forward").ended(1);
}

#[test]
fn the_report_tells_of_accepted_records_on_request() {
    let town = Town::new();
    town.write("a.ndjson", stream(&[METRIC, FAILURE]));
    town.run(&["upgrade", "a.ndjson", "-o", "b.ndjson"]).ended(0);
    assert_eq!(town.list("."), ["a.ndjson", "b.ndjson"]);
    town.run(&["upgrade", "a.ndjson", "-o", "b.ndjson", "--report"]).ended(0);
    let report = lines(&town.text("b.ndjson.report.ndjson"));
    assert_eq!(report.len(), 1);
    assert_eq!((&report[0]["outcome"], &report[0]["line"]), (&json!("accepted"), &json!(2)));
    assert_eq!((&report[0]["from"], &report[0]["to"]), (&json!(1), &json!(latest("loop_failure"))));
    assert!(report[0]["assumed"].as_array().is_some_and(|assumed| !assumed.is_empty()));
}

#[test]
fn what_an_earlier_run_rejected_does_not_stay() {
    let town = Town::new();
    town.write("a.ndjson", "{}\n");
    town.run(&["upgrade", "a.ndjson", "-o", "b.ndjson"]).ended(1);
    assert!(town.has("b.ndjson.rejected.ndjson") && town.has("b.ndjson.report.ndjson"));
    town.write("a.ndjson", METRIC);
    town.run(&["upgrade", "a.ndjson", "-o", "b.ndjson"]).ended(0);
    assert_eq!(town.list("."), ["a.ndjson", "b.ndjson"]);
}

#[test]
fn standard_output_holds_good_records_alone() {
    let town = Town::new();
    let text = stream(&[METRIC, "{}", METRIC]);
    let ran = town.feed(&["upgrade", "-"], &text);
    assert_eq!(ran.ended(1), stream(&[METRIC, METRIC]));
    ran.says("-:2:1: ").says("were not kept").says("(2 + 1 = 3)");
    let ran = town.feed(&["upgrade", "-", "--rejected", "bad.rejected.ndjson"], &text);
    assert_eq!(ran.ended(1), stream(&[METRIC, METRIC]));
    assert!(!ran.stderr.contains("were not kept"));
    assert_eq!(town.text("bad.rejected.ndjson"), "{}\n");
    assert_eq!(lines(&town.text("bad.report.ndjson")).len(), 1);
}

#[test]
fn several_inputs_follow_one_another_on_standard_output() {
    let town = Town::new();
    town.write("a.ndjson", stream(&[METRIC, "{}"]));
    town.write("b.ndjson", FAILURE);
    let ran = town.run(&["upgrade", "a.ndjson", "b.ndjson", "--rejected", "bad"]);
    assert_eq!(ran.ended(1).lines().count(), 2);
    assert_eq!(town.text("bad"), "{}\n");
}

#[test]
fn an_empty_input_gives_an_empty_output() {
    let town = Town::new();
    town.write("a.ndjson", "");
    town.run(&["upgrade", "a.ndjson", "-o", "b.ndjson"]).says("read 0").ended(0);
    assert_eq!(town.text("b.ndjson"), "");
}

#[test]
fn sections_over_several_lines_become_one_line() {
    let town = Town::new();
    let pretty = METRIC.replace("{}", "{\n}").replacen('{', "{\n\"note\": [\n1,\n2\n],", 1);
    let out = town.feed(&["upgrade", "-"], pretty).ended(0);
    assert_eq!(out.lines().count(), 1, "{out}");
    assert_eq!(lines(&out)[0]["note"], json!([1, 2]));
}

#[test]
fn only_the_first_rejected_records_are_shown_where_a_report_has_all() {
    let town = Town::new();
    town.write("a.ndjson", stream(&["{}"; 30]));
    let ran = town.run(&["upgrade", "a.ndjson", "-o", "b.ndjson"]);
    ran.ended(1);
    assert_eq!(ran.stderr.matches("[no-fit]").count(), 10);
    ran.says("\n    and 20 more, in `b.ndjson.report.ndjson`\n");
    assert_eq!(lines(&town.text("b.ndjson.report.ndjson")).len(), 30);
    town.write("a.ndjson", stream(&["{}"; 10]));
    let ran = town.run(&["upgrade", "a.ndjson", "-o", "b.ndjson"]);
    assert!(!ran.stderr.contains(" more"), "{ran:?}");
    let ran = town.feed(&["upgrade", "-"], stream(&["{}"; 30]));
    assert_eq!(ran.stderr.matches("[no-fit]").count(), 30);
}
