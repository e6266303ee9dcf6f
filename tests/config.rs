//! Configuration as its users meet it: defaults, mistakes with their places, the schema, and the
//! examples, each of which runs.

mod support;

use std::path::Path;
use support::cases::folder;
use townlet_contract::sim::config::{self, Config};
use townlet_contract::sim::world::town::Town;
use townlet_contract::sim::world::{Plan, World as _};

const EXAMPLES: [&str; 5] =
    ["quiet", "queue_conflict", "employment", "perturbations", "forty_agents"];

/// What is said about a text.
fn complaint(text: &str) -> String {
    config::parse(text, "run.toml").expect_err("it is refused").to_string()
}

#[track_caller]
fn refuses(text: &str, wanted: &str) {
    assert_eq!(complaint(text), wanted);
}

#[test]
fn nothing_at_all_is_a_run_of_two_agents() {
    let config = config::parse("", "none.toml").expect("nothing is fine");
    assert_eq!(config, Config::default());
    let mut town = Town::new(&config.town, config.seed);
    let progress = town.advance(1, &Plan::default()).expect("it advances");
    assert_eq!(progress.rewards.names().collect::<Vec<_>>(), ["alice", "bob"]);
}

#[test]
fn an_unknown_key_is_named_with_its_place() {
    refuses(
        "seed = 1\n[snapshot]\n  on_failur = true\n",
        "run.toml:3:3: `snapshot.on_failur`: is not known here; known are directory, on_failure",
    );
}

#[test]
fn a_number_out_of_range_is_refused_with_the_range() {
    refuses(
        "[town]\nticks_per_day = 5\n",
        "run.toml:2:17: `town.ticks_per_day`: is 5; give a number from 10 to 1000000",
    );
    refuses(
        "[policy.anneal]\nstart_ratio = 1.5\n",
        "run.toml:2:15: `policy.anneal.start_ratio`: is 1.5; give a number from 0.0 to 1.0",
    );
}

/// The near misses of the ranges.
#[test]
fn the_ends_of_a_range_belong_to_it() {
    let text = "[town]\nticks_per_day = 1000000\n[policy.anneal]\nstart_ratio = 1.0\nend_ratio = 0";
    config::parse(text, "run.toml").expect("it is in range");
    let text = "[town]\nticks_per_day = 1000001";
    assert!(complaint(text).contains("is 1000001; give a number from 10 to 1000000"));
}

#[test]
fn infinity_and_nan_are_no_numbers_here() {
    for literal in ["inf", "nan", "-inf"] {
        let text = format!("[[town.agents]]\nid = \"a\"\nwallet = {literal}");
        assert!(complaint(&text).starts_with("run.toml:3:10: `town.agents[0].wallet`: is "));
        let text = format!("[[town.agents]]\nid = \"a\"\nhome = [0, {literal}]");
        assert!(complaint(&text).starts_with("run.toml:3:12: `town.agents[0].home[1]`: is "));
    }
}

#[test]
fn a_value_of_the_wrong_kind_is_named_with_its_place() {
    let said = complaint("[telemetry.transport]\nkind = \"pigeon\"\n");
    assert!(said.starts_with("run.toml:2:8: `telemetry.transport.kind`: unknown variant `pigeon`"));
    let said = complaint("[console]\nmax_waiting = \"many\"\n");
    assert!(said.starts_with("run.toml:2:15: `console.max_waiting`: invalid type"), "{said}");
}

#[test]
fn text_that_is_no_toml_has_a_place() {
    let said = complaint("seed = \n");
    assert!(said.starts_with("run.toml:1:8: "), "{said}");
}

#[test]
fn names_that_nobody_has_are_refused() {
    refuses(
        "[[town.agents]]\nid = \"ann\"\njob = \"pilot\"\n",
        "run.toml:3:7: `town.agents[0].job`: is `pilot`, which is no job; jobs are grocer, barista",
    );
    refuses(
        "[town]\npopulation = 3\n[policy]\npossessed = [\"cara_2\", \"zoe\"]\n",
        "run.toml:4:24: `policy.possessed[1]`: is `zoe`, which is no agent; agents are alice, bob, \
         cara_2",
    );
    refuses(
        "[telemetry.transport]\nkind = \"tcp\"\n",
        "run.toml:2:8: `telemetry.transport.kind`: needs `address` beside it; add it",
    );
}

#[test]
fn every_problem_is_told_in_order() {
    let said = complaint("sed = 1\n[town]\nsize = 0\npopulatio = 3\n");
    let places: Vec<&str> =
        said.lines().map(|line| line.split(": ").next().expect("there is a place")).collect();
    assert_eq!(places, ["run.toml:1:1", "run.toml:3:8", "run.toml:4:1"]);
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let error = config::read(Path::new("no/such.toml")).expect_err("it is not there");
    assert!(error.to_string().starts_with("no/such.toml: cannot be read: "));
}

/// The judge is a validator that is not ours: what the reader takes the schema takes, and the
/// other way round.
#[test]
fn the_schema_says_what_the_reader_says() {
    let schema: serde_json::Value =
        serde_json::from_str(&config::json_schema()).expect("the schema is JSON");
    let judge = jsonschema::validator_for(&schema).expect("it is a schema");
    let default = serde_json::to_value(Config::default()).expect("it is plain data");
    assert!(judge.is_valid(&default));
    for (text, json) in [
        ("[town]\nsize = 0", r#"{"town": {"size": 0}}"#),
        ("[town]\nsise = 4", r#"{"town": {"sise": 4}}"#),
        ("[console]\nmode = \"god\"", r#"{"console": {"mode": "god"}}"#),
        ("config_id = \"\"", r#"{"config_id": ""}"#),
    ] {
        let json = serde_json::from_str(json).expect("the case is JSON");
        assert!(!judge.is_valid(&json), "the schema takes {json}");
        complaint(text);
    }
}

#[test]
fn every_example_is_here() {
    let mut found: Vec<String> = std::fs::read_dir(folder("configs"))
        .expect("there are examples")
        .map(|entry| entry.expect("it is there").path().display().to_string())
        .collect();
    found.sort();
    let mut listed =
        EXAMPLES.map(|name| folder(&format!("configs/{name}.toml")).display().to_string());
    listed.sort();
    assert_eq!(found, listed);
}

#[test]
fn every_example_runs() {
    for name in EXAMPLES {
        let config = config::read(&folder(&format!("configs/{name}.toml")))
            .unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(config.config_id, name);
        let mut town = Town::new(&config.town, config.seed);
        for tick in 1..=300 {
            town.advance(tick, &Plan::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        assert_eq!(town.tick(), 300);
    }
}
