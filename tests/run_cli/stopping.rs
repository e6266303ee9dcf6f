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

    let town = Town::new();
    let arguments = ["run", "--ticks", "1000000000", "--stream-telemetry", "--log", "info"];
    // Full from the start: what a stream that is not full takes after the signal is a matter of time.
    let (output, _nobody_reads) = full();
    let mut child = town.command(&arguments).stdout(output).spawn().expect("the binary can be run");
    let mut stderr = BufReader::new(child.stderr.take().expect("it is piped"));
    let mut line = String::new();
    while !line.starts_with("tick_health tick=1 ") {
        line.clear();
        assert!(stderr.read_line(&mut line).expect("it is text") > 0, "it ended early");
    }
    let rest = std::thread::spawn(move || stderr.lines().map_while(Result::ok).collect());
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(kill.expect("`kill` can be run").success());
    // The town itself waits for a reader for ten minutes, and does not end with this code then.
    let status = child.wait().expect("the binary ends");
    let rest: Vec<String> = rest.join().expect("it reads to the end");
    assert_eq!(status.code(), Some(2), "not all of it is out: {rest:?}");
    let completed = rest.last().is_some_and(|line| line.starts_with("Completed "));
    assert!(completed, "the signal ended it, not a reader: {rest:?}");
    assert!(rest.iter().all(|line| !line.contains("telemetry is lost")), "{rest:?}");
}

/// A stream that takes nothing, and its other end.
#[cfg(unix)]
fn full() -> (Stdio, std::os::unix::net::UnixStream) {
    use std::io::{ErrorKind, Write};
    use std::os::fd::OwnedFd;
    use std::os::unix::net::UnixStream;

    let (mut near, far) = UnixStream::pair().expect("a pair of sockets can be had");
    near.set_nonblocking(true).expect("it can be asked");
    // What it takes of a block does not matter; that it takes no byte more does.
    for size in [4096, 1] {
        let block = [b'\n'; 4096];
        let refused = loop {
            if let Err(refused) = near.write_all(&block[..size]) {
                break refused;
            }
        };
        assert_eq!(refused.kind(), ErrorKind::WouldBlock);
    }
    near.set_nonblocking(false).expect("it can wait");
    (Stdio::from(OwnedFd::from(near)), far)
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
