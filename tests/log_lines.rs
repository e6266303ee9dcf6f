//! The lines of the log: old parsers read them, and no text can forge a line or a field.
//!
//! Recorded lines of the original are read with `TOWNLET_CORPUS` set to the corpus folder; without
//! it the test that needs them says so and looks at the forms written down here alone.

#[path = "telemetry/events.rs"]
mod events;
#[path = "support/random.rs"]
#[allow(dead_code, reason = "a part of it is enough")]
mod random;
#[path = "log_lines/recorded.rs"]
mod recorded;
#[path = "log_lines/watcher.rs"]
mod watcher;

use random::Random;
use townlet_contract::Number;
use townlet_contract::telemetry::log_line::{
    escape, escape_word, loop_failure, tick_health, unescape,
};
use watcher::{fields, watch};

/// Messages that try to be more than a message.
const HOSTILE: &[&str] = &[
    "",
    " ",
    "RuntimeError: line one\ntick_health tick=999 duration_ms=1.00 queue=0 dropped=0",
    "RuntimeError: boom queue=9 dropped=9 snapshot=/forged context=loop.failure:0:0",
    "RuntimeError: \r\ntick_health tick=1 duration_ms=1 queue=1 dropped=1\r",
    "E: \u{85}tick_health tick=2\u{2028}tick_health tick=3\u{2029}\u{b}\u{c}\u{1c}\u{1d}\u{1e}",
    "E: control \0 \u{1} \u{7} \u{1b}[31mred\u{1b}[0m \u{7f}",
    "E: \u{a0}queue=1\u{3000}queue=2\u{2003}queue=3",
    "E: right to \u{202e}left\u{202c} and \u{feff}nothing",
    "E: \\n is not a line feed, \\x3d is not =, \\ alone",
    "日本語: données — 🦀",
];

fn failure_line(error: &str, snapshot: Option<&str>) -> String {
    let mut failure = events::failure();
    failure.tick = 12;
    failure.failure_count = 3;
    failure.error = error.to_owned();
    failure.snapshot_path = snapshot.map(str::to_owned);
    failure.summary.queue_length = 4;
    failure.summary.dropped_messages = 0;
    loop_failure(&failure)
}

#[test]
fn a_failure_keeps_its_fields_and_points_at_the_whole() {
    assert_eq!(
        failure_line("ValueError: boom", None),
        "simulation_loop_failure tick=12 error=ValueError: boom queue=4 dropped=0 snapshot=None \
         context=loop.failure:12:3"
    );
    let line = failure_line("ValueError: boom", Some("failures/tick_000000012/snapshot.json"));
    assert!(line.contains(" snapshot=failures/tick_000000012/snapshot.json context="), "{line}");
}

#[test]
fn a_tick_keeps_its_fields_and_points_at_the_whole() {
    let mut health = events::health();
    health.tick = 7;
    health.summary.duration_ms = Number::try_from(3.279).expect("finite");
    health.summary.queue_length = 1;
    health.summary.dropped_messages = 0;
    health.summary.last_flush_duration_ms = None;
    health.summary.payloads_flushed_total = 5;
    health.summary.bytes_flushed_total = 19_518;
    health.summary.perturbations_pending = 2;
    health.summary.perturbations_active = 0;
    health.summary.employment_exit_queue = 3;
    assert_eq!(
        tick_health(&health),
        "tick_health tick=7 duration_ms=3.28 queue=1 dropped=0 flush_ms=None payloads_total=5 \
         bytes_total=19518 perturbations_pending=2 perturbations_active=0 exit_queue=3 \
         context=loop.health:7"
    );
}

#[test]
fn the_watcher_reads_every_number_that_a_tick_can_have() {
    let numbers =
        ["0", "0.0", "0.00005", "5e-324", "1e22", "1.7976931348623157e308", "1e400", "12"];
    for text in numbers {
        let number: Number = serde_json::from_str(text).expect("a number");
        let mut health = events::health();
        health.tick = u64::MAX;
        health.summary.duration_ms = number.clone();
        health.summary.last_flush_duration_ms = Some(number.clone());
        let line = tick_health(&health);
        let read = watch(&line).unwrap_or_else(|| panic!("the watcher skips {line}"));
        assert!((read["tick"] - u64::MAX as f64).abs() < 1.0);
        assert_eq!(read["flush_ms"], number.as_f64().min(f64::MAX), "{line}");
        assert!(!read.contains_key("context"), "{line}");
        assert_eq!(read.len(), 10, "{line}");
    }
}

#[test]
fn no_message_forges_a_line_or_a_field() {
    let names = ["tick", "error", "queue", "dropped", "snapshot", "context"];
    let mut random = Random::new(3);
    let parts = [
        "\n",
        "\r",
        "=",
        " ",
        "\t",
        "\\",
        "tick_health ",
        "queue=9",
        "x",
        "\u{2028}",
        "\u{85}",
        "é",
    ];
    let made = (0..2_000).map(|_| {
        let length = random.below(9);
        (0..length).map(|_| random.choose(&parts)).collect::<String>()
    });
    for text in HOSTILE.iter().map(|text| (*text).to_owned()).chain(made) {
        for line in [failure_line(&text, None), failure_line("E: x", Some(&text))] {
            honest(&line, &names).unwrap_or_else(|wrong| panic!("{text:?}: {wrong}\n{line}"));
        }
    }
}

#[test]
fn the_test_of_forgery_catches_lines_that_do_not_escape() {
    let names = ["tick", "error", "queue", "dropped", "snapshot", "context"];
    let naive = |text: &str| {
        format!(
            "simulation_loop_failure tick=12 error={text} queue=4 dropped=0 snapshot=None context=a"
        )
    };
    assert!(honest(&naive("ValueError: boom"), &names).is_ok());
    for text in [HOSTILE[2], HOSTILE[3], HOSTILE[4], HOSTILE[5], HOSTILE[7]] {
        assert!(honest(&naive(text), &names).is_err(), "{text:?}");
    }
}

/// One line, whose fields are these and say what they should.
fn honest(line: &str, names: &[&str]) -> Result<(), String> {
    let breaks = [
        '\n', '\r', '\u{b}', '\u{c}', '\u{1c}', '\u{1d}', '\u{1e}', '\u{85}', '\u{2028}',
        '\u{2029}',
    ];
    if line.contains(breaks) {
        return Err("there is more than one line".to_owned());
    }
    if watch(line).is_some() {
        return Err("the watcher takes it for a tick".to_owned());
    }
    let found = fields(line);
    let found_names: Vec<&str> = found.iter().map(|(name, _)| *name).collect();
    if found_names != names {
        return Err(format!("its fields are {found_names:?}"));
    }
    match found[2] {
        ("queue", "4") => Ok(()),
        other => Err(format!("it says {other:?}")),
    }
}

#[test]
fn what_was_escaped_comes_back() {
    for text in HOSTILE {
        assert_eq!(unescape(&escape(text)).as_deref(), Some(*text));
        assert_eq!(unescape(&escape_word(text)).as_deref(), Some(*text));
        assert!(!escape_word(text).contains(char::is_whitespace));
    }
    let long = "é=\n".repeat(100_000);
    assert_eq!(unescape(&escape(&long)).as_deref(), Some(long.as_str()));
    for broken in ["\\", "\\q", "\\x3", "\\x3é", "\\u{d800}", "\\u{41"] {
        assert_eq!(unescape(broken), None, "{broken}");
    }
}

#[test]
fn a_snapshot_called_none_is_not_none() {
    assert_eq!(escape_word("None"), "\\x4eone");
    assert_eq!(unescape("\\x4eone").as_deref(), Some("None"));
}
