//! Runs that somebody ends.

use crate::town::{Ran, Town};
use std::process::Stdio;

#[cfg(unix)]
#[test]
fn a_signal_lets_the_tick_end_and_telemetry_drain() {
    use std::process::Command;

    for signal in ["-INT", "-TERM"] {
        let town = Town::new();
        let arguments = ["run", "--ticks", "1000000000", "--telemetry-path", "out.ndjson"];
        let mut child = town.command(&arguments).spawn().expect("the binary can be run");
        // Something was sent, so that the handler is set.
        while !town.has("out.ndjson") || town.read("out.ndjson").is_empty() {
            let ended = child.try_wait().expect("the binary can be asked");
            assert!(ended.is_none(), "it ended early: {ended:?}");
            std::thread::yield_now();
        }
        let kill = Command::new("kill").args([signal, &child.id().to_string()]).status();
        assert!(kill.expect("`kill` can be run").success());
        let output = child.wait_with_output().expect("the binary ends");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{signal}: {stderr}");
        let text = town.text("out.ndjson");
        assert!(text.ends_with("}\n"), "no line is cut");
        let ticks = crate::events::count(&text, "loop.tick");
        assert_eq!(ticks, crate::events::count(&text, "loop.health"), "no tick is cut");
        let expected = format!("Completed {ticks} ticks");
        assert!(stderr.lines().last().is_some_and(|line| line.starts_with(&expected)), "{stderr}");
    }
}

/// A reader that does not read holds the town up, but not its end.
#[cfg(unix)]
#[test]
fn a_signal_ends_a_run_that_nobody_reads() {
    use std::io::{BufRead, BufReader};
    use std::process::Command;
    use std::time::{Duration, Instant};

    let town = Town::new();
    let arguments = ["run", "--ticks", "1000000000", "--stream-telemetry", "--log", "info"];
    let mut child = town.command(&arguments).spawn().expect("the binary can be run");
    let mut stderr = BufReader::new(child.stderr.take().expect("it is piped"));
    let mut line = String::new();
    while !line.starts_with("tick_health tick=1 ") {
        line.clear();
        assert!(stderr.read_line(&mut line).expect("it is text") > 0, "it ended early");
    }
    let rest = std::thread::spawn(move || stderr.lines().map_while(Result::ok).count());
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(kill.expect("`kill` can be run").success());
    // Much longer than telemetry may drain, much shorter than the town waits for a reader.
    let (began, most) = (Instant::now(), Duration::from_secs(120));
    let status = loop {
        match child.try_wait().expect("the binary can be asked") {
            Some(status) => break Some(status),
            None if began.elapsed() > most => break None,
            None => std::thread::sleep(Duration::from_millis(20)),
        }
    };
    if status.is_none() {
        child.kill().expect("it can be ended");
    }
    assert_eq!(status.and_then(|status| status.code()), Some(2), "not all of it is out");
    rest.join().expect("it reads to the end");
}

#[test]
fn a_reader_that_goes_away_ends_the_run() {
    let town = Town::new();
    let arguments = ["run", "--ticks", "1000000000", "--stream-telemetry"];
    let mut child = town.command(&arguments).stdin(Stdio::null()).spawn().expect("it runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the binary ends");
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    Ran { code: output.status.code(), stdout: output.stdout, stderr }
        .says("events were not sent")
        .ended(0);
}
