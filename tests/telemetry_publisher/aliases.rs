//! Every row of the table of aliases, through the publisher, zero values included.

use super::{events, example, kept, reader};
use serde_json::{Value, json};
use townlet_contract::Kind;
use townlet_contract::telemetry::{HealthStatus, TelemetryPublisher};

/// A row of the table.
struct Row {
    alias: &'static str,
    summary: &'static str,
    /// Where the value stands besides the summary, in the structured form.
    structured: Option<&'static str>,
    /// Values that it can have; those that count as false somewhere are among them.
    values: &'static [&'static str],
}

const COUNTS: &[&str] = &["0", "1", "7", "9007199254740993"];
const FLAGS: &[&str] = &["false", "true"];

const ROWS: &[Row] = &[
    row("tick_duration_ms", "duration_ms", Some("/duration_ms"), &["0", "0.0", "1.5"]),
    row("telemetry_queue", "queue_length", Some("/transport/queue_length"), COUNTS),
    row("telemetry_dropped", "dropped_messages", Some("/transport/dropped_messages"), COUNTS),
    row(
        "telemetry_flush_ms",
        "last_flush_duration_ms",
        Some("/transport/last_flush_duration_ms"),
        &["null", "0.0", "0.03"],
    ),
    row("telemetry_worker_alive", "worker_alive", Some("/transport/worker/alive"), FLAGS),
    row(
        "telemetry_worker_error",
        "worker_error",
        Some("/transport/worker/error"),
        &["null", "\"\"", "\"E: x\""],
    ),
    row(
        "telemetry_worker_restart_count",
        "worker_restart_count",
        Some("/transport/worker/restart_count"),
        COUNTS,
    ),
    row("telemetry_console_auth_enabled", "auth_enabled", Some("/transport/auth_enabled"), FLAGS),
    row(
        "telemetry_payloads_total",
        "payloads_flushed_total",
        Some("/transport/payloads_flushed_total"),
        COUNTS,
    ),
    row(
        "telemetry_bytes_total",
        "bytes_flushed_total",
        Some("/transport/bytes_flushed_total"),
        COUNTS,
    ),
    row("perturbations_pending", "perturbations_pending", None, COUNTS),
    row("perturbations_active", "perturbations_active", None, COUNTS),
    row("employment_exit_queue", "employment_exit_queue", None, COUNTS),
];

const fn row(
    alias: &'static str,
    summary: &'static str,
    structured: Option<&'static str>,
    values: &'static [&'static str],
) -> Row {
    Row { alias, summary, structured, values }
}

impl Row {
    fn values(&self) -> impl Iterator<Item = Value> {
        self.values.iter().map(|text| serde_json::from_str(text).expect("a value is JSON"))
    }

    /// The row's value stands in the summary and in the structured place.
    fn check(&self, kept: &Value, value: &Value, case: &str) {
        let same = |found: &Value| match (found.as_f64(), value.as_f64()) {
            (Some(found), Some(value)) => found.to_bits() == value.to_bits(),
            (Some(_), None) | (None, Some(_) | None) => found == value,
        };
        let summary = &kept["summary"][self.summary];
        assert!(same(summary), "{case}: {} is {summary} in the summary, not {value}", self.alias);
        if let Some(pointer) = self.structured {
            let found = kept.pointer(pointer).expect("the structured form has it");
            assert!(same(found), "{case}: {} is {found} at {pointer}, not {value}", self.alias);
        }
        assert!(kept.get("aliases").is_none(), "{case}: aliases are kept");
        let flat = kept.get(self.alias).is_some() && self.alias != self.summary;
        assert!(!flat, "{case}: {} is kept", self.alias);
    }
}

#[test]
fn defect_1_every_alias_of_flat_health_is_folded_into_the_structured_form() {
    for row in ROWS {
        for value in row.values() {
            let mut payload = example("loop_health/examples/v1/valid/full.json");
            payload[row.alias] = value.clone();
            row.check(&kept(Kind::LoopHealth, &payload), &value, "flat");
        }
    }
}

#[test]
fn defect_1_a_flat_failure_is_kept_with_its_summary_and_transport() {
    for row in ROWS.iter().take(3) {
        for value in row.values() {
            let mut payload = example("loop_failure/examples/v1/valid/full.json");
            payload[row.alias] = value.clone();
            row.check(&kept(Kind::LoopFailure, &payload), &value, "flat");
        }
    }
    let mut publisher = TelemetryPublisher::new();
    let payload = events::text("loop_failure/examples/v1/valid/full.json");
    let report = publisher.ingest(&payload, reader).expect("a flat failure is read");
    let Some(HealthStatus::Failure(failure)) = publisher.latest_health_status() else {
        panic!("a failure is the status")
    };
    assert_eq!((failure.summary.queue_length, failure.summary.dropped_messages), (3, 1));
    assert_eq!((failure.transport.queue_length, failure.transport.dropped_messages), (3, 1));
    assert!(report.assumed().any(|assumed| assumed.pointer == "/transport/worker/alive"));
}

#[test]
fn every_alias_of_structured_health_is_folded() {
    for row in ROWS {
        for value in row.values() {
            // Where the structured form is silent, the alias is all there is.
            let mut payload = example("loop_health/examples/v2/valid/minimal.json");
            payload["global_context"] = json!({});
            if let Some(pointer) = row.structured {
                *payload.pointer_mut(pointer).expect("the structured form has it") = value.clone();
            }
            payload[row.alias] = value.clone();
            row.check(&kept(Kind::LoopHealth, &payload), &value, "structured and flat");
        }
    }
}

#[test]
fn defect_2_a_true_zero_beats_a_stale_alias() {
    for row in ROWS {
        let Some(pointer) = row.structured else { continue };
        for value in row.values() {
            for stale in row.values() {
                let mut payload = example("loop_health/examples/v2/valid/minimal.json");
                *payload.pointer_mut(pointer).expect("the structured form has it") = value.clone();
                payload[row.alias] = stale.clone();
                let case = format!("{value} structured, {stale} as alias");
                row.check(&kept(Kind::LoopHealth, &payload), &value, &case);
            }
        }
    }
}

#[test]
fn defect_2_a_true_zero_of_the_context_beats_a_stale_alias() {
    let empty = json!({
        "perturbations": {"active": {}, "pending": []},
        "employment_snapshot": {
            "pending": [], "pending_count": 0, "exits_today": 0, "daily_exit_cap": 2,
            "queue_limit": 8, "review_window": 10
        }
    });
    for row in ROWS.iter().filter(|row| row.structured.is_none()) {
        for stale in row.values() {
            let mut payload = example("loop_health/examples/v2/valid/minimal.json");
            payload["global_context"] = empty.clone();
            payload[row.alias] = stale.clone();
            let case = format!("nothing in the context, {stale} as alias");
            row.check(&kept(Kind::LoopHealth, &payload), &json!(0), &case);
        }
    }
}

#[test]
fn defect_2_a_true_zero_beats_a_stale_alias_in_failures() {
    for row in ROWS.iter().take(3) {
        let pointer = row.structured.expect("the first rows are structured");
        for stale in row.values() {
            let mut payload = example("loop_failure/examples/v2/valid/minimal.json");
            *payload.pointer_mut(pointer).expect("the structured form has it") = json!(0);
            payload[row.alias] = stale.clone();
            let case = format!("0 structured, {stale} as alias");
            row.check(&kept(Kind::LoopFailure, &payload), &json!(0), &case);
        }
    }
}
