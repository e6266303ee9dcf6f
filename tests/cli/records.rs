//! How streams are cut into records.

use crate::town::{BAD_METRIC, METRIC, Town};

const PRETTY: &str = "{\n  \"name\": \"loop.duration_ms\",\n  \"value\": 1.5,\n  \"tags\": {}\n}\n";

#[test]
fn line_ends_blank_lines_and_marks_are_no_records() {
    let town = Town::new();
    let text = format!("\u{FEFF}{METRIC}\r\n\r\n   \n{METRIC}");
    town.feed(&["validate", "-"], text)
        .says("read 2, accepted 2, rejected 0; skipped 2 blank")
        .ended(0);
}

#[test]
fn places_are_those_of_the_file() {
    let town = Town::new();
    let text = format!("{PRETTY}\n  {BAD_METRIC} {}", PRETTY.replace("1.5", "null"));
    let found = town.feed(&["validate", "-"], text).ended(1);
    let column = BAD_METRIC.find("\"fast\"").expect("it is there") + 3;
    let lines: Vec<&str> = found.lines().collect();
    assert!(lines[0].starts_with(&format!("-:7:{column}: /value: ")), "{found}");
    assert!(lines[1].starts_with("-:9:12: /value: "), "{found}");
}

#[test]
fn pretty_printed_json_is_read_as_it_is() {
    let town = Town::new();
    town.write("a.json", [PRETTY, PRETTY].concat());
    town.run(&["validate", "a.json"]).says("read 2, accepted 2").ended(0);
    town.run(&["validate", "a.json", "--records", "lines"]).says("rejected 10").ended(1);
}

#[test]
fn a_broken_value_costs_no_other() {
    let town = Town::new();
    let broken = PRETTY.replace("{}\n}", "{\n");
    town.write("a.json", [&broken, PRETTY, PRETTY].concat());
    town.run(&["upgrade", "a.json", "-o", "b.ndjson"])
        .says("read 3, accepted 2, rejected 1")
        .ended(1);
    assert_eq!(town.text("b.ndjson").lines().count(), 2);
    assert_eq!(town.text("b.ndjson.rejected.ndjson"), format!("{}\n", broken.trim_end()));
}

#[test]
fn an_array_is_refused_with_advice() {
    let town = Town::new();
    let found = town.feed(&["validate", "-"], format!("[{METRIC},\n{METRIC}]\n")).ended(1);
    assert!(found.contains("jq -c '.[]'"), "{found}");
}

#[test]
fn bytes_that_are_no_text_are_a_finding() {
    let town = Town::new();
    let mut bytes = METRIC.as_bytes().to_vec();
    bytes[10] = 0xFF;
    let ran = town.feed(&["validate", "-"], bytes);
    assert!(ran.ended(1).starts_with("-:1:11: "), "{ran:?}");
}

#[test]
fn a_record_over_the_limit_is_refused_and_the_next_is_read() {
    let town = Town::new();
    let huge = format!("{{\"name\":\"{}\"}}", "x".repeat(300_000));
    let text = format!("{huge}\r\n{METRIC}\n");
    let ran = town.feed(&["validate", "-", "--max-bytes", "64K"], &text);
    let found = ran.ended(1);
    assert!(
        found.contains(&format!(
            "the record has {} bytes and the limit is 65536 [too-large]",
            huge.len()
        )),
        "{found}"
    );
    town.write("a.ndjson", &text);
    town.run(&["upgrade", "a.ndjson", "--max-bytes", "64K", "-o", "b.ndjson"]).ended(1);
    assert_eq!(town.text("b.ndjson.rejected.ndjson"), format!("{huge}\r\n"));
    assert_eq!(town.text("b.ndjson"), format!("{METRIC}\n"));
}
