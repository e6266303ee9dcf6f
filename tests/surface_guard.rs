//! What has gone stays gone: no old name and no old version leaves a run, in whatever depth of a
//! payload, and the loop's own code knows none of them.
//!
//! `--legacy-stream` promises version 1 of health and failures; there, and nowhere else, it is sent.

mod faults;
mod support;

#[path = "transports/exposition.rs"]
mod exposition;

#[path = "emitted/resumed.rs"]
mod resumed;

#[path = "surface_guard/leak.rs"]
mod leak;
#[path = "surface_guard/names.rs"]
mod names;
#[path = "surface_guard/source.rs"]
mod source;

use faults::plan::{Channel, calm, plans};
use faults::run::{Line, run};
use leak::{Leak, leaks, leaks_of_payload};
use std::collections::BTreeSet;
use support::json::Json;
use townlet_contract::{Kind, Reader};

/// Ticks of each run.
const TICKS: u64 = 24;

fn json(line: &Line) -> Json {
    Json::parse(std::str::from_utf8(&line.bytes).expect("a line is text"))
}

#[test]
fn the_old_names_are_known() {
    // Three more aliases live on in `summary`: they are old at the top alone.
    let anywhere = names::gone_everywhere();
    let aliases = [
        "aliases",
        "telemetry_bytes_total",
        "telemetry_console_auth_enabled",
        "telemetry_dropped",
        "telemetry_flush_ms",
        "telemetry_payloads_total",
        "telemetry_queue",
        "telemetry_worker_alive",
        "telemetry_worker_error",
        "telemetry_worker_restart_count",
        "tick_duration_ms",
    ];
    assert_eq!(anywhere, BTreeSet::from(aliases));
    let at_the_top = names::gone_from_the_top(Kind::LoopHealth);
    let moved = ["employment_exit_queue", "perturbations_active", "perturbations_pending"];
    assert!(moved.iter().all(|name| at_the_top.contains(name)), "{at_the_top:?}");
    assert!(names::gone_from_the_top(Kind::ConsoleResult).contains("cmd_id"));
    assert!(names::gone_from_the_top(Kind::LoopTick).is_empty());
}

#[test]
fn nothing_old_leaves_a_run() {
    let mut looked_at = 0;
    for plan in plans(TICKS, 1).iter().filter(|plan| plan.channel != Channel::Legacy) {
        for line in run(plan).lines {
            assert_eq!(leaks(&json(&line)), [], "{}", plan.title());
            looked_at += 1;
        }
    }
    for line in resumed::run().lines {
        assert_eq!(leaks(&json(&line)), []);
    }
    assert!(looked_at > 3_000, "{looked_at} lines");
}

#[test]
fn the_legacy_stream_keeps_its_promise_and_no_more() {
    let mut versions = BTreeSet::new();
    for plan in plans(TICKS, 1).iter().filter(|plan| plan.channel == Channel::Legacy) {
        for line in run(plan).lines {
            let kind = line.kind.expect("the run knows");
            let reader = Reader::new().event(kind);
            let detected = reader.detect(&line.bytes).expect("it is told by its shape");
            let (_, version) = detected.expect("it is one event");
            versions.insert((kind, version));
            match kind {
                Kind::LoopHealth | Kind::LoopFailure => {
                    assert!(json(&line).get("telemetry_queue").is_some(), "{}", plan.title());
                }
                _latest => assert_eq!(leaks_of_payload(kind, &json(&line)), []),
            }
        }
    }
    for (kind, version) in &versions {
        let promised = match kind {
            Kind::LoopHealth | Kind::LoopFailure => 1,
            _latest => kind.latest(),
        };
        assert_eq!(*version, promised, "{kind}");
    }
    assert!(versions.len() >= 7, "{versions:?}");
}

#[test]
fn what_is_old_is_found_wherever_it_is() {
    let mut plan = calm("perturbations", 3, 20);
    plan.channel = Channel::Memory;
    let lines: Vec<Json> = run(&plan).lines.iter().map(json).collect();
    let of = |kind: Kind| {
        let is = |line: &&Json| line.get("event_type").and_then(Json::as_str) == Some(kind.name());
        lines.iter().find(is).unwrap_or_else(|| panic!("there is no {kind}")).clone()
    };
    let check = |kind: Kind, pointer: &str, value: &str, expected: Leak| {
        let mut line = of(kind);
        assert_eq!(leaks(&line), []);
        line.put(pointer, Json::parse(value));
        assert!(leaks(&line).contains(&expected), "{pointer}: {:?}", leaks(&line));
    };
    let name = |pointer: &str| Leak::Name(pointer.to_owned());
    let top = "/payload/telemetry_queue";
    check(Kind::LoopHealth, top, "0", name("/telemetry_queue"));
    let deep = "/payload/global_context/queue_metrics/telemetry_dropped";
    check(Kind::LoopFailure, deep, "null", name("/global_context/queue_metrics/telemetry_dropped"));
    let open = "/payload/stability/latest_metrics/aliases";
    check(Kind::LoopHealth, open, "{}", name("/stability/latest_metrics/aliases"));
    let moved = "/payload/perturbations_pending";
    check(Kind::LoopHealth, moved, "0", name("/perturbations_pending"));
    let hash = "/payload/policy_identity/hash";
    check(Kind::LoopTick, hash, "\"\"", Leak::Deprecated("/policy_identity/hash".to_owned()));
    let id = "/metadata/dataschema";
    let old = "\"https://townlet.ai/schemas/telemetry/loop_failure/v2.schema.json\"";
    check(Kind::LoopFailure, id, old, Leak::Version(old.trim_matches('"').to_owned()));
    check(Kind::LoopHealth, "/metadata/upgraded_from", "\"a:b\"", Leak::Upgraded);
    check(Kind::LoopHealth, "/metadata/assumed", "[]", Leak::Upgraded);
}

#[test]
fn a_payload_of_an_old_version_is_found_under_the_latest_name() {
    let mut plan = calm("perturbations", 3, 20);
    plan.channel = Channel::Legacy;
    let mut found = 0;
    for line in run(&plan).lines {
        let kind = line.kind.expect("the run knows");
        if matches!(kind, Kind::LoopHealth | Kind::LoopFailure) {
            assert!(leaks_of_payload(kind, &json(&line)).contains(&Leak::Shape(1)), "{kind}");
            found += 1;
        }
    }
    assert!(found > 20);
}
