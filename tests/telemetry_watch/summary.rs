//! The summary says what it counts, in the right number.

use crate::run::{HEALTH, objects, watch};

const FAILURE: &str = "simulation_loop_failure tick=6 error=E: one\n";
const CLOSING: &str = "queue=0 dropped=0 snapshot=None\n";

#[test]
fn the_summary_is_a_sentence() {
    let put = "that the message of an exception put into the log";
    let cases = [
        (
            HEALTH.to_owned(),
            "read 1 line, 1 of health, 0 of failures; over a threshold 0, refused 0",
        ),
        (
            format!("{HEALTH}\n{HEALTH}\n"),
            "read 2 lines, 2 of health, 0 of failures; over a threshold 0, refused 0",
        ),
        (
            format!("{FAILURE}two {CLOSING}"),
            &format!(
                "read 2 lines, 0 of health, 1 of failures; over a threshold 1, refused 0; left out 1 \
                 line {put}"
            ),
        ),
        (
            format!("{FAILURE}{HEALTH}\nthree {CLOSING}"),
            &format!(
                "read 3 lines, 0 of health, 1 of failures; over a threshold 1, refused 0; left out 2 \
                 lines {put}"
            ),
        ),
    ];
    for (text, summary) in cases {
        let ran = watch(&[], &text);
        assert_eq!(ran.stderr, format!("townlet: {summary}\n"), "{text}");
    }
}

#[test]
fn what_is_left_out_is_called_the_same_everywhere() {
    let text = format!("{FAILURE}two {CLOSING}");
    let (found, summary) = objects(&text);
    assert_eq!(found[1]["kind"], "exception_message_line");
    assert_eq!(summary["exception_message_lines"], 1);
    let ran = watch(&[], &text);
    let said = "-:2: the message of an exception put this line into the log; it is left out\n";
    assert!(ran.stdout.contains(said), "{ran:?}");
    let help = watch(&["--help"], "").stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    for word in
        ["the message of an exception put into the log", "left out", "`exception_message_lines`"]
    {
        assert!(help.contains(word), "{word}: {help}");
    }
}
