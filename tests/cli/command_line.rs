//! Exit codes, usage errors, colours.

use crate::town::{BAD_METRIC, METRIC, Town, stream};
use std::process::Stdio;

#[test]
fn help_and_version_are_fine() {
    let town = Town::new();
    assert!(town.run(&["--help"]).ended(0).contains("upgrade"));
    assert!(town.run(&["validate", "--help"]).ended(0).contains("--profile"));
    assert!(town.run(&["--version"]).ended(0).starts_with("townlet "));
}

#[test]
fn a_wrong_command_line_is_64() {
    let town = Town::new();
    town.write("a.ndjson", METRIC);
    for arguments in [
        &[][..],
        &["valdate"],
        &["validate"],
        &["validate", "a.ndjson", "--format", "html"],
        &["validate", "a.ndjson", "--event", "loop.tock"],
        &["validate", "a.ndjson", "--event", "emit_metric", "--version", "2"],
        &["validate", "a.ndjson", "--version", "99"],
        &["validate", "a.ndjson", "--max-bytes", "0"],
        &["upgrade", "a.ndjson", "--to", "99"],
        &["upgrade", "a.ndjson", "--to", "loop.tock=1"],
        &["upgrade", "a.ndjson", "--to", "2", "--to", "1"],
        &["upgrade", "a.ndjson", "--to", "loop.health=2", "--to", "loop.health=3"],
        &["downgrade", "a.ndjson", "--to", "1", "--to", "1"],
        &["upgrade", "a.ndjson", "--report"],
        &["upgrade", "a.ndjson", "--format", "json"],
    ] {
        let ran = town.run(arguments);
        assert_eq!(ran.code, Some(64), "{arguments:?}: {ran:?}");
        assert!(ran.stdout.is_empty(), "{arguments:?}: {ran:?}");
    }
    town.run(&["validate", "a.ndjson", "--event", "loop.helth"]).says("loop.health");
}

#[test]
fn what_cannot_be_read_is_2_and_the_rest_goes_on() {
    let town = Town::new();
    town.write("good.ndjson", METRIC);
    town.write("bad.ndjson", BAD_METRIC);
    let ran = town.run(&["validate", "missing.ndjson", "bad.ndjson", ".", "good.ndjson"]);
    assert!(ran.ended(2).contains("bad.ndjson:1:"));
    ran.says("`missing.ndjson`")
        .says("`.`")
        .says("read 2, accepted 1, rejected 1; 2 files could not");
    town.run(&["validate", "*.json"]).says("`*.json`: matches no file").ended(2);
    for command in ["upgrade", "inspect"] {
        town.run(&[command, "*.json"]).ended(2);
    }
}

#[test]
fn colours_are_for_terminals_unless_asked_for() {
    let town = Town::new();
    let color = |arguments: &[&str], variable: Option<&str>| {
        let mut command = town.command(&["validate", "-"]);
        command.args(arguments).stdin(Stdio::piped());
        if let Some(variable) = variable {
            command.env(variable, "1");
        }
        let ran = crate::town::Ran::of(&mut command, BAD_METRIC.as_bytes());
        ran.ended(1).contains('\u{1b}')
    };
    assert!(!color(&[], None));
    assert!(color(&["--color", "always"], None));
    assert!(color(&[], Some("CLICOLOR_FORCE")));
    assert!(!color(&["--color", "never"], Some("CLICOLOR_FORCE")));
    let mut command = town.command(&["validate", "-"]);
    command.env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1").stdin(Stdio::piped());
    let ran = crate::town::Ran::of(&mut command, BAD_METRIC.as_bytes());
    assert!(!ran.ended(1).contains('\u{1b}') && !ran.stderr.contains('\u{1b}'));
}

#[test]
fn nothing_moves_in_a_pipe() {
    let town = Town::new();
    let ran = town.feed(&["validate", "-"], stream(&[METRIC; 1000]));
    ran.ended(0);
    assert_eq!(ran.stderr, "townlet: read 1000, accepted 1000, rejected 0\n");
}

#[cfg(unix)]
#[test]
fn a_broken_pipe_ends_quietly() {
    let town = Town::new();
    town.write("a.ndjson", stream(&[METRIC; 20_000]));
    town.write("bad.ndjson", stream(&[BAD_METRIC; 20_000]));
    for arguments in [
        &["upgrade", "a.ndjson"][..],
        &["validate", "bad.ndjson"],
        &["validate", "bad.ndjson", "--format", "sarif"],
        &["schema", "list", "--all", "--format", "json"],
        &["completions", "bash"],
    ] {
        let mut child = town.command(arguments).spawn().expect("the binary can be run");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("the binary ends");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {output:?}");
        assert!(output.stderr.is_empty(), "{arguments:?}: {output:?}");
    }
}
