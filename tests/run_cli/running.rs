//! Runs that go well, and runs that cannot begin.

use crate::events::{assert_same, count, payloads, ticks, timeless};
use crate::town::{Town, lines};

/// Whether a text is `Completed N ticks in S s (R ticks/sec)`.
fn is_summary(text: &str, ticks: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let ["Completed", count, "ticks", "in", seconds, "s", rate, "ticks/sec)"] = words[..] else {
        return false;
    };
    let rate = rate.trim_start_matches('(');
    count == ticks && seconds.parse::<f64>().is_ok() && rate.parse::<f64>().is_ok()
}

#[test]
fn a_thousand_ticks_end_with_the_summary_line() {
    let ran = Town::new().run(&["run", "--ticks", "1000"]);
    assert_eq!(ran.ended(0), "");
    let last = ran.stderr.lines().last().expect("something is said");
    assert!(is_summary(last, "1000"), "{last}");
}

#[test]
fn telemetry_has_standard_output_for_itself() {
    let ran = Town::new().run(&["run", "--ticks", "30", "--stream-telemetry"]);
    let stream = ran.ended(0);
    assert!(lines(&stream).iter().all(|line| line["event_type"].is_string()));
    assert_eq!(count(&stream, "loop.tick"), 30);
    assert_eq!(count(&stream, "loop.health"), 30);
    assert!(payloads(&stream, "loop.tick").iter().all(|tick| tick["kpi_history"] == true));
    ran.says("Completed 30 ticks");
}

#[test]
fn telemetry_goes_to_a_file() {
    let town = Town::new();
    let ran = town.run(&["run", "--ticks", "5", "--telemetry-path", "out/a.ndjson"]);
    assert_eq!(ran.ended(0), "");
    assert_eq!(count(&town.text("out/a.ndjson"), "loop.tick"), 5);
    let prometheus =
        ["run", "--ticks", "5", "--transport", "prometheus", "--telemetry-path", "town.prom"];
    town.run(&prometheus).ended(0);
    assert!(town.text("town.prom").contains("# TYPE "));
}

#[test]
fn the_same_seed_gives_the_same_run() {
    let town = Town::new();
    let run = |seed: &str| {
        let ran = town.run(&["run", "--ticks", "60", "--seed", seed, "--stream-telemetry"]);
        ticks(&ran.ended(0))
    };
    let first = run("18446744073709551615");
    assert_eq!(first.len(), 60);
    assert_same(&run("18446744073709551615"), &first);
    assert!(run("8") != first, "another seed is another run");
}

/// Every line, whatever it is about; in a pipe, in a file, and with commands from a file.
#[test]
fn two_runs_differ_in_times_alone() {
    let town = Town::new();
    town.write("queues.toml", QUEUES);
    town.write("commands.ndjson", "{\"name\":\"health\"}\n{\"name\":\"snapshot\"}\n");
    let common = ["run", "--ticks", "150", "--seed", "9", "--config", "queues.toml"];
    let check = |more: &[&str], of: &dyn Fn(String) -> String| {
        let run = || timeless(&of(town.run(&[&common[..], more].concat()).ended(0)));
        let first = run();
        assert!(first.len() > 900, "{}", first.len());
        for _ in 0..2 {
            assert_same(&run(), &first);
        }
    };
    let streamed = ["--stream-telemetry", "--console", "commands.ndjson"];
    check(&streamed, &|stdout| stdout);
    check(&["--telemetry-path", "a.ndjson"], &|_nothing| {
        let text = town.text("a.ndjson");
        std::fs::remove_file(town.path("a.ndjson")).expect("it is there");
        text
    });
}

/// A small buffer that is full again and again.
const QUEUES: &str = "[town]\npopulation = 6\n[telemetry.buffer]\nmax_payloads = 3\n";

/// The counts of a health are those of the lines that came before its tick.
#[test]
fn the_channel_counts_what_the_stream_holds() {
    let ran = Town::new().run(&["run", "--ticks", "40", "--stream-telemetry"]);
    let stream = ran.ended(0);
    let (mut before, mut bytes) = (0, 0);
    let (mut in_tick, mut bytes_in_tick) = (0_u64, 0_u64);
    for line in stream.split_inclusive('\n') {
        let event: serde_json::Value = serde_json::from_str(line).expect("each line is JSON");
        (in_tick, bytes_in_tick) = (in_tick + 1, bytes_in_tick + line.len() as u64);
        if event["event_type"] == "loop.health" {
            let transport = &event["payload"]["transport"];
            assert_eq!(transport["payloads_flushed_total"], before);
            assert_eq!(transport["bytes_flushed_total"], bytes);
            assert_eq!(transport["queue_length"], 0);
            (before, bytes) = (before + in_tick, bytes + bytes_in_tick);
            (in_tick, bytes_in_tick) = (0, 0);
        }
    }
    assert!(bytes > 0, "there is a health");
}

#[test]
fn a_configuration_is_read_and_its_mistakes_are_placed() {
    let town = Town::new();
    town.write("town.toml", "config_id = \"hamlet\"\n[town]\npopulation = 3\nagents = []\n");
    let ran = town.run(&["run", "--ticks", "1", "--config", "town.toml", "--stream-telemetry"]);
    let tick = payloads(&ran.ended(0), "loop.tick").remove(0);
    assert_eq!(tick["policy_identity"]["config_id"], "hamlet");
    assert_eq!(tick["observations_dto"]["agents"].as_array().map(Vec::len), Some(3));
    town.write("bad.toml", "[town]\npopulation = -3\n");
    town.run(&["run", "--config", "bad.toml"]).says("bad.toml:2:").ended(2);
    town.run(&["run", "--config", "none.toml"]).says("none.toml").ended(2);
}

#[test]
fn the_log_tells_as_much_as_it_is_asked_for() {
    let town = Town::new();
    let quiet = town.run(&["run", "--ticks", "2"]);
    assert!(!quiet.stderr.contains("tick_health"), "{}", quiet.stderr);
    let told = town.run(&["run", "--ticks", "2", "--log", "info"]);
    let health: Vec<&str> =
        told.stderr.lines().filter(|line| line.starts_with("tick_health tick=")).collect();
    assert_eq!(health.len(), 2, "{}", told.stderr);
}

#[test]
fn old_consumers_get_bare_payloads() {
    let ran = Town::new().run(&["run", "--ticks", "3", "--stream-telemetry", "--legacy-stream"]);
    let stream = lines(&ran.ended(0));
    let health: Vec<_> =
        stream.iter().filter(|line| line.get("tick_duration_ms").is_some()).collect();
    assert_eq!(health.len(), 3);
    assert!(health.iter().all(|line| line.get("telemetry_queue").is_some()));
    assert!(stream.iter().all(|line| line.get("event_type").is_none()));
}

#[test]
fn bare_payloads_without_a_channel_are_64() {
    let town = Town::new();
    let legacy =
        |more: &[&str]| town.run(&[&["run", "--ticks", "1", "--legacy-stream"][..], more].concat());
    legacy(&[]).says("`--stream-telemetry`, `--telemetry-path`, `--transport`").ended(64);
    town.write("none.toml", "[town]\npopulation = 1\n");
    legacy(&["--config", "none.toml"]).ended(64);
    town.write("file.toml", "[telemetry.transport]\nkind = \"file\"\npath = \"b.ndjson\"\n");
    for channel in [
        &["--stream-telemetry"][..],
        &["--telemetry-path", "a.ndjson"],
        &["--transport", "memory"],
        &["--config", "file.toml"],
    ] {
        legacy(channel).ended(0);
    }
    assert!(!town.text("b.ndjson").contains("event_type"));
}

#[test]
fn what_cannot_go_together_is_64() {
    let town = Town::new();
    for arguments in [
        &["run", "--stream-telemetry", "--telemetry-path", "a.ndjson"][..],
        &["run", "--stream-telemetry", "--transport", "file"],
        &["run", "--telemetry-path", "a", "--transport", "tcp"],
        &["run", "--resume", "a", "--seed", "1"],
        &["run", "--ticks", "-1"],
        &["run", "--transport", "pigeon"],
    ] {
        let ran = town.run(arguments);
        ran.ended(64);
        assert!(!ran.stderr.is_empty());
    }
    assert!(town.list(".").is_empty(), "nothing was written");
}

/// Whoever asks with a flag is told of a flag.
#[test]
fn a_channel_of_the_command_line_without_what_it_needs_is_64() {
    let town = Town::new();
    for (kind, flag) in [
        ("file", "--telemetry-path FILE"),
        ("prometheus", "--telemetry-path FILE"),
        ("tcp", "--telemetry-address HOST:PORT"),
    ] {
        let ran = town.run(&["run", "--transport", kind]);
        ran.says(&format!("`--transport {kind}` needs `{flag}`")).ended(64);
    }
    town.write("town.toml", "[telemetry.transport]\npath = \"a.ndjson\"\n");
    let configured = ["run", "--ticks", "1", "--config", "town.toml", "--transport", "file"];
    town.run(&configured).ended(0);
    assert_eq!(count(&town.text("a.ndjson"), "loop.tick"), 1);
}

#[test]
fn what_a_channel_has_no_use_for_is_64() {
    let town = Town::new();
    for (flag, value, kind) in [
        ("--telemetry-path", "a.ndjson", "tcp"),
        ("--telemetry-path", "a.ndjson", "null"),
        ("--telemetry-address", "127.0.0.1:1", "memory"),
        ("--telemetry-address", "127.0.0.1:1", "stdout"),
    ] {
        let ran = town.run(&["run", "--ticks", "1", "--transport", kind, flag, value]);
        ran.says(&format!("`{flag}` goes with `--transport ")).ended(64);
    }
    assert!(town.list(".").is_empty(), "nothing was written");
}

#[test]
fn a_configured_channel_without_what_it_needs_is_2() {
    let town = Town::new();
    for (kind, key) in [("file", "path"), ("prometheus", "path"), ("tcp", "address")] {
        town.write("town.toml", format!("[telemetry.transport]\nkind = \"{kind}\"\n"));
        let ran = town.run(&["run", "--config", "town.toml"]);
        ran.says(&format!("needs `{key}` beside it")).ended(2);
    }
    town.write("file", "");
    town.run(&["run", "--telemetry-path", "file/a.ndjson"]).says("file/a.ndjson").ended(2);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_of_and_2() {
    let town = Town::new();
    town.write("full.toml", "[telemetry.transport]\nkind = \"file\"\npath = \"/dev/full\"\n[telemetry.retry]\nattempts = 0\n");
    let ran = town.run(&["run", "--ticks", "20", "--config", "full.toml"]);
    ran.says("events were not sent").says("Completed 20 ticks").ended(2);
}

/// A reader that has gone away ends a run in good order; a disk that is full does not.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_told_of_and_2() {
    let town = Town::new();
    let full = std::fs::File::options().write(true).open("/dev/full").expect("Linux has one");
    let mut command = town.command(&["run", "--ticks", "20", "--stream-telemetry"]);
    let output = command.stdout(full).output().expect("the binary can be run");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert!(stderr.contains("events were not sent"), "{stderr}");
    assert!(stderr.contains("Completed 20 ticks"), "{stderr}");
}
