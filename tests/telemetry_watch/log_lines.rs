//! Log lines as their parsers have always read them.

use crate::run::{HEALTH, objects, watch};
use serde_json::json;

#[test]
fn fields_are_read_as_they_always_were() {
    let cases = [
        (
            "tick_health tick=1 duration_ms=0.5 queue=1 dropped=0 flush_ms=None",
            json!([1, 0.5, 1, 0]),
        ),
        (
            "tick_health tick=1 duration_ms=7 queue=1 dropped=0 flush_ms=5e-05",
            json!([1, 7.0, 1, 0]),
        ),
        ("tick_health\ttick=1\tduration_ms=6.50\tqueue=2\tdropped=0\t", json!([1, 6.5, 2, 0])),
        ("  tick_health tick=1 duration_ms=1.0 queue=2 dropped=0", json!([1, 1.0, 2, 0])),
        ("tick_health tick=1_000 duration_ms=+1.5 queue=+2 dropped=0_0", json!([1000, 1.5, 2, 0])),
        ("tick_health tick=-1 duration_ms=-0.50 queue=3.0 dropped=0", json!([-1.0, -0.5, 3, 0])),
        ("tick_health tick=3.5 duration_ms=1.0 queue=0 dropped=0", json!([3.5, 1.0, 0, 0])),
        (
            "tick_health tick=18446744073709551615 duration_ms=1.0 queue=0 dropped=0",
            json!([u64::MAX, 1.0, 0, 0]),
        ),
        (
            "tick_health tick=4 duration_ms=1.0 queue=0 dropped=0 exit_queue=0 context=loop.health:4",
            json!([4, 1.0, 0, 0]),
        ),
    ];
    for (line, expected) in cases {
        let (found, summary) = objects(line);
        let found = found.first().unwrap_or_else(|| panic!("{line}: {summary}"));
        let values = json!([found["tick"], found["duration_ms"], found["queue"], found["dropped"]]);
        assert_eq!(values, expected, "{line}");
    }
}

#[test]
fn other_lines_are_passed_over() {
    let lines = [
        "",
        "2025-10-05 12:00:00,123 INFO tick_health tick=12 duration_ms=6.50 queue=2 dropped=0",
        "tick_health tick=1 duration_ms=nan queue=0 dropped=0",
        "tick_health tick=1 duration_ms=1.00 queue=None dropped=None",
        "tick_health tick=1 duration_ms=1.2.3 queue=0 dropped=0",
        "tick_health tick=1 duration_ms=1.00 queue=-3 dropped=0",
        "tick_health tick=1 duration_ms=1.00 queue=0.5 dropped=0",
        "tick_healthy tick=1 duration_ms=1.0 queue=0 dropped=0",
        "simulation_loop_failure without any field",
    ];
    for line in lines {
        let (found, summary) = objects(&format!("{line}\n{HEALTH}\n"));
        assert_eq!((found.len(), &summary["health"]), (1, &json!(1)), "{line}");
    }
}

#[test]
fn failures_of_every_format_are_read() {
    let old = "simulation_loop_failure tick=1 error=ValueError: boom";
    let (found, _) = objects(old);
    assert_eq!(
        (&found[0]["kind"], &found[0]["error"]),
        (&json!("failure"), &json!("ValueError: boom"))
    );
    let new = "simulation_loop_failure tick=5 error=E: boom queue=3 dropped=2 \
        snapshot=/lib/x =y queue=9/snapshot-4.json";
    let (found, _) = objects(new);
    assert_eq!(found[0]["error"], "E: boom");
    assert_eq!((&found[0]["queue"], &found[0]["dropped"]), (&json!(3), &json!(2)));
    assert_eq!(found[0]["snapshot"], "/lib/x =y queue=9/snapshot-4.json");
    let latest = "simulation_loop_failure tick=5 error=E: a\\nb\\x3dc queue=0 dropped=0 \
        snapshot=None context=loop.failure:5:7";
    let (found, _) = objects(latest);
    assert_eq!((&found[0]["error"], &found[0]["failures"]), (&json!("E: a\\nb\\x3dc"), &json!(7)));
    assert_eq!(found[0].get("snapshot"), None);
}

#[test]
fn a_text_line_cannot_move_the_cursor() {
    let ran = watch(
        &[],
        "simulation_loop_failure tick=1 error=E: \u{1b}[2J queue=0 dropped=0 snapshot=None",
    );
    assert!(ran.stdout.contains("tick 1 failed: E: \\u{1b}[2J"), "{ran:?}");
    assert!(!ran.stdout.contains('\u{1b}'), "{ran:?}");
}
