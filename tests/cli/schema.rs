//! `townlet schema`.

use crate::town::{Town, latest, repository};
use std::fs;

#[test]
fn a_schema_is_shown_byte_for_byte() {
    let town = Town::new();
    let text = |path: &str| fs::read(repository(path)).expect("the schema exists");
    let path = format!("loop_failure/v{}.schema.json", latest("loop_failure"));
    let newest = text(&format!("schema/{path}"));
    assert_eq!(town.run(&["schema", "show", "loop.failure"]).stdout, newest);
    assert_eq!(town.run(&["schema", "show", &path]).stdout, newest);
    let id = format!("https://townlet.ai/schemas/telemetry/{path}");
    assert_eq!(town.run(&["schema", "show", &id]).stdout, newest);
    let oldest = text("schema/loop_failure/v1.schema.json");
    assert_eq!(town.run(&["schema", "show", "loop.failure", "--version", "1"]).stdout, oldest);
    let metric = text("schema/metric/v1.schema.json");
    assert_eq!(town.run(&["schema", "show", "metric"]).stdout, metric);
    let shared = text("schema/shared/tick/v1.schema.json");
    assert_eq!(town.run(&["schema", "show", "shared/tick/v1.schema.json"]).stdout, shared);
}

/// The judge is a validator that is not ours; the examples are read by it as by `townlet run`.
#[test]
fn the_configuration_has_a_schema() {
    let schema = Town::new().run(&["schema", "config"]).json(0);
    let judge = jsonschema::validator_for(&schema).expect("it is a schema");
    for entry in fs::read_dir(repository("configs")).expect("there are examples") {
        let path = entry.expect("it is there").path();
        let text = fs::read_to_string(&path).expect("it is text");
        let config: serde_json::Value = toml::from_str(&text).expect("it is TOML");
        assert!(judge.is_valid(&config), "{}", path.display());
    }
    assert!(!judge.is_valid(&serde_json::json!({"sed": 7})));
}

#[test]
fn what_does_not_exist_is_a_usage_error() {
    let town = Town::new();
    town.run(&["schema", "show", "loop.failur"]).says("did you mean `loop.failure`?").ended(64);
    let latest = latest("loop_failure");
    town.run(&["schema", "show", "loop.failure", "--version", &(latest + 1).to_string()])
        .says(&format!("the latest is {latest}"))
        .ended(64);
}

#[test]
fn the_list_marks_the_latest() {
    let town = Town::new();
    let list = town.run(&["schema", "list"]).ended(0);
    let latest = latest("loop_failure");
    let (path, mark) = (format!("loop_failure/v{latest}"), format!("v{latest} *"));
    assert!(list.lines().any(|line| line.contains(&path) && line.contains(&mark)));
    assert!(list.lines().any(|line| line.contains("loop_failure/v1") && !line.contains('*')));
    let rows = town.run(&["schema", "list", "--format", "json"]).json(0);
    let rows = rows.as_array().expect("the list is an array");
    let failures: Vec<_> = rows.iter().filter(|row| row["event"] == "loop.failure").collect();
    assert_eq!(failures.len(), latest);
    let marked: Vec<_> = failures.iter().filter(|row| row["latest"] == true).collect();
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0]["version"], latest);
    let all = town.run(&["schema", "list", "--all", "--format", "json"]).json(0);
    assert!(all.as_array().expect("the list is an array").len() > rows.len());
}
