//! Console commands of a run.

use crate::events::payloads;
use crate::town::{Ran, Town};

const COMMANDS: &str = r#"
{"name":"help"}
{"name":"possess","mode":"admin","cmd_id":"1","args":["alice"],"token":"turn-the-key"}
{"name":"possess","mode":"admin","cmd_id":"1","args":["alice"],"token":"turn-the-key"}
{"name":"queue_inspect","args":["fridge_1"],"token":"turn-the-key"}
{"name":"price","mode":"admin","cmd_id":"2","args":["meal_cost",NaN]}
{"name":"setneed","mode":"admin","cmd_id":"3","args":["nobody","hunger",1e30],"token":"turn-the-key"}
{"name":"health","token":"turn-the-key"}
"#;

/// What answers came: names with `ok`, or with a code.
fn outcomes(ran: &Ran, code: i32) -> Vec<String> {
    let outcome = |payload: serde_json::Value| {
        let result = &payload["result"];
        let ended = result["error"]["code"].as_str().unwrap_or("ok");
        format!("{} {ended}", result["name"].as_str().expect("a name"))
    };
    payloads(&ran.ended(code), "console.result").into_iter().map(outcome).collect()
}

#[test]
fn commands_of_a_file_belong_to_the_first_tick() {
    let town = Town::new();
    town.write("commands.ndjson", COMMANDS);
    let arguments = ["run", "--ticks", "3", "--stream-telemetry", "--console", "commands.ndjson"];
    let ran = town.run(&arguments);
    let expected = [
        "help ok",
        "possess ok",
        "possess ok",
        "queue_inspect ok",
        " usage",
        "setneed invalid_args",
        "health not_found",
    ];
    assert_eq!(outcomes(&ran, 0), expected);
    let possessed = payloads(&ran.ended(0), "policy.possession");
    assert!(possessed.iter().any(|it| it["agents"] == serde_json::json!(["alice"])));
    assert!(!ran.ended(0).contains("turn-the-key") && !ran.stderr.contains("turn-the-key"));
    let shown = ran.stderr.lines().filter(|line| line.starts_with("{\"name\":")).count();
    assert_eq!(shown, 7, "answers are shown: {}", ran.stderr);
}

#[test]
fn commands_of_a_pipe_are_answered() {
    let town = Town::new();
    let arguments = ["run", "--ticks", "500", "--console", "-", "--stream-telemetry"];
    let ran = town.feed(&arguments, "{\"name\":\"noop\"}\n");
    assert_eq!(outcomes(&ran, 0), ["noop ok"]);
}

/// A file is a file, also behind `<`: its commands belong to the first tick.
#[test]
fn commands_of_a_redirected_file_belong_to_the_first_tick() {
    let town = Town::new();
    town.write("commands.ndjson", "{\"name\":\"noop\"}\n".repeat(5));
    let arguments = ["run", "--ticks", "2", "--stream-telemetry", "--console", "-"];
    let file = std::fs::File::open(town.path("commands.ndjson")).expect("it is there");
    let output = town.command(&arguments).stdin(file).output().expect("the binary ends");
    let stream = String::from_utf8(output.stdout).expect("output is text");
    let ticks: Vec<_> =
        payloads(&stream, "console.result").iter().map(|it| it["result"]["tick"].clone()).collect();
    assert_eq!(ticks, [1, 1, 1, 1, 1]);
}

#[test]
fn a_guarded_console_wants_its_token() {
    let town = Town::new();
    town.write("town.toml", "[console]\ntoken_env = \"TOWN_KEY\"\n");
    town.write("commands.ndjson", COMMANDS);
    let arguments = [
        "run",
        "--ticks",
        "2",
        "--config",
        "town.toml",
        "--stream-telemetry",
        "--console",
        "commands.ndjson",
    ];
    let ran = Ran::of(town.command(&arguments).env("TOWN_KEY", "turn-the-key"), b"");
    let found = outcomes(&ran, 0);
    assert_eq!(found[..2], ["help forbidden", "possess ok"]);
    let health = payloads(&ran.ended(0), "loop.health").remove(0);
    assert_eq!(health["transport"]["auth_enabled"], true);
    let without = town.run(&arguments);
    without.says("TOWN_KEY").ended(2);
}

#[test]
fn more_commands_than_ticks_have_room_for_are_told_of() {
    let town = Town::new();
    town.write("town.toml", "[console]\nmax_waiting = 2\n");
    town.write("commands.ndjson", "{\"name\":\"noop\"}\n".repeat(7));
    let arguments = [
        "run",
        "--ticks",
        "2",
        "--config",
        "town.toml",
        "--stream-telemetry",
        "--console",
        "commands.ndjson",
    ];
    let ran = town.run(&arguments);
    assert_eq!(outcomes(&ran, 0).len(), 4);
    ran.says("3 console commands came too late");
}

#[test]
fn a_file_that_is_not_there_is_2() {
    Town::new().run(&["run", "--console", "none.ndjson"]).says("none.ndjson").ended(2);
}
