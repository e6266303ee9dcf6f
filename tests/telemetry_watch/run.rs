//! The binary, fed with lines.

use std::io::Write;
use std::process::{Command, Stdio};

/// A health line of the first log format.
pub(crate) const HEALTH: &str = "tick_health tick=12 duration_ms=6.50 queue=2 dropped=1 \
    perturbations_pending=3 perturbations_active=4 exit_queue=5";

/// What a run came to.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The binary, not yet started.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_townlet"));
    command.arg("watch").args(arguments).env_remove("CLICOLOR_FORCE");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Watches a text.
pub(crate) fn watch(arguments: &[&str], text: &str) -> Ran {
    let mut child = command(&[&["-"], arguments].concat()).spawn().expect("the binary can be run");
    let stdin = child.stdin.take();
    let output = std::thread::scope(|scope| {
        // A binary that ends early does not read all of it.
        scope.spawn(|| stdin.map(|mut stdin| stdin.write_all(text.as_bytes())));
        child.wait_with_output().expect("the binary ends")
    });
    Ran {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).expect("output is text"),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Watches a text and gives the objects, the summary apart.
#[track_caller]
pub(crate) fn objects(text: &str) -> (Vec<serde_json::Value>, serde_json::Value) {
    let ran = watch(&["--format", "json"], text);
    let lines = ran.stdout.lines();
    let mut found: Vec<serde_json::Value> =
        lines.map(|line| serde_json::from_str(line).expect("each line is JSON")).collect();
    let summary = found.pop().unwrap_or_else(|| panic!("there is a summary: {ran:?}"));
    assert_eq!(summary["kind"], "summary");
    (found, summary)
}
