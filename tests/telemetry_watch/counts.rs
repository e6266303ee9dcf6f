//! Counts are whole numbers from the line to the output, however large.

use crate::run::{objects, watch};
use serde_json::json;

/// 2^53 + 1, which no float holds.
const ODD: u64 = 9_007_199_254_740_993;

fn log_line(count: u64) -> String {
    format!(
        "tick_health tick=1 duration_ms=2 queue={count} dropped=0 perturbations_pending={count} \
         perturbations_active=0 exit_queue={count}\n"
    )
}

fn failure(count: u64) -> String {
    format!(
        "simulation_loop_failure tick=1 error=E: x queue={count} dropped={count} snapshot=None \
         context=loop.failure:1:{count}\n"
    )
}

fn payload(count: u64) -> String {
    let payload = json!({"tick": 1, "status": "ok", "tick_duration_ms": 2, "failure_count": count,
        "telemetry_queue": count, "telemetry_dropped": 0, "telemetry_worker_alive": true,
        "telemetry_worker_error": null, "telemetry_worker_restart_count": count,
        "telemetry_console_auth_enabled": false, "perturbations_pending": count,
        "perturbations_active": 0, "employment_exit_queue": 0});
    format!("{payload}\n")
}

#[test]
fn counts_are_written_as_they_were_sent() {
    for count in [0, 1, ODD, u64::MAX] {
        for (line, members) in [
            (log_line(count), &["queue", "pending", "exit_queue"][..]),
            (failure(count), &["queue", "dropped", "failures"]),
            (payload(count), &["queue", "pending", "failures", "worker_restarts"]),
        ] {
            let (found, _) = objects(&line);
            for member in members {
                // A float of the same value is another number.
                assert_eq!(found[0][member], json!(count), "{member}: {}", found[0]);
            }
        }
    }
    let (found, _) = objects(&log_line(0));
    assert_eq!(found[0]["duration_ms"], json!(2.0), "what is measured stays a float");
}

#[test]
fn breaches_are_whole_numbers_too() {
    let (found, _) = objects(&failure(ODD));
    assert_eq!(found[0]["breaches"], json!([{"measure": "failures", "value": ODD, "limit": 0}]));
    let ran = watch(&["--format", "json", "--max-tick-duration", "1"], &log_line(0));
    let said = r#""breaches":[{"measure":"tick_duration","value":2.0,"limit":1.0}]"#;
    assert!(ran.stdout.contains(said), "{ran:?}");
}

#[test]
fn thresholds_are_exact() {
    for line in [
        log_line(ODD),
        payload(ODD).replace(&format!("failure_count\":{ODD}"), "failure_count\":0"),
    ] {
        for option in ["--max-queue", "--max-pending"] {
            let (at, below) = (ODD.to_string(), (ODD - 1).to_string());
            assert_eq!(watch(&[option, &at], &line).code, Some(0), "{option} {line}");
            let ran = watch(&[option, &below], &line);
            assert_eq!(ran.code, Some(1), "{option} {ran:?}");
            assert!(ran.stdout.contains(&format!("{at} is over {below}")), "{ran:?}");
        }
    }
}
