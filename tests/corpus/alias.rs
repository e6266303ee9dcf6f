//! What became of the flat keys: the table, by hand, from what the loop has sent.

use crate::support::json::Json;
use std::collections::BTreeSet;
use townlet_contract::Kind;

/// A flat key of version 1 and the places of its value since, as pointers into the latest version.
struct Alias {
    flat: &'static str,
    /// At the top and in `transport`; none for what comes from `global_context`.
    structured: Option<&'static str>,
    /// In the `summary` of loop.health.
    summary: &'static str,
    /// In the `summary` of loop.failure, which has fewer.
    failure: Option<&'static str>,
    /// What it counts in `global_context`, or the number there.
    counted: Option<&'static str>,
}

const fn alias(
    flat: &'static str,
    structured: Option<&'static str>,
    summary: &'static str,
    failure: Option<&'static str>,
) -> Alias {
    Alias { flat, structured, summary, failure, counted: None }
}

const fn counted(flat: &'static str, counted: &'static str, summary: &'static str) -> Alias {
    Alias { flat, structured: None, summary, failure: None, counted: Some(counted) }
}

const ALIASES: &[Alias] = &[
    alias(
        "tick_duration_ms",
        Some("/duration_ms"),
        "/summary/duration_ms",
        Some("/summary/duration_ms"),
    ),
    alias(
        "telemetry_queue",
        Some("/transport/queue_length"),
        "/summary/queue_length",
        Some("/summary/queue_length"),
    ),
    alias(
        "telemetry_dropped",
        Some("/transport/dropped_messages"),
        "/summary/dropped_messages",
        Some("/summary/dropped_messages"),
    ),
    alias(
        "telemetry_flush_ms",
        Some("/transport/last_flush_duration_ms"),
        "/summary/last_flush_duration_ms",
        None,
    ),
    alias("telemetry_worker_alive", Some("/transport/worker/alive"), "/summary/worker_alive", None),
    alias("telemetry_worker_error", Some("/transport/worker/error"), "/summary/worker_error", None),
    alias(
        "telemetry_worker_restart_count",
        Some("/transport/worker/restart_count"),
        "/summary/worker_restart_count",
        None,
    ),
    alias(
        "telemetry_console_auth_enabled",
        Some("/transport/auth_enabled"),
        "/summary/auth_enabled",
        None,
    ),
    alias(
        "telemetry_payloads_total",
        Some("/transport/payloads_flushed_total"),
        "/summary/payloads_flushed_total",
        None,
    ),
    alias(
        "telemetry_bytes_total",
        Some("/transport/bytes_flushed_total"),
        "/summary/bytes_flushed_total",
        None,
    ),
    counted(
        "perturbations_pending",
        "/global_context/perturbations/pending",
        "/summary/perturbations_pending",
    ),
    counted(
        "perturbations_active",
        "/global_context/perturbations/active",
        "/summary/perturbations_active",
    ),
    counted(
        "employment_exit_queue",
        "/global_context/employment_snapshot/pending_count",
        "/summary/employment_exit_queue",
    ),
];

/// Puts what every flat key said in its new places, at the top and in `transport`, and in `summary`;
/// none of the keys is left. Gives the places for which sources differ, which are conflicts.
///
/// Of a place that several sources speak for, the structured one counts, then the one in `aliases`,
/// then the flat one. Health also repeats three numbers of `global_context`; there the count is the
/// structured one.
pub(crate) fn check(old: &Json, new: &Json, kind: Kind) -> Result<BTreeSet<String>, String> {
    let mut differing = BTreeSet::new();
    for alias in ALIASES {
        let places = places(alias, kind);
        let sources = sources(alias, old);
        if let (Some(first), Some(place)) = (sources.first(), places.first()) {
            for place in &places {
                if new.at(place).is_none_or(|found| !found.equal(first)) {
                    let wanted = first.write();
                    return Err(format!("`{}` is not {wanted} at `{place}`", alias.flat));
                }
            }
            if sources.iter().any(|source| !source.equal(first)) {
                differing.insert((*place).to_owned());
            }
        }
        if new.get(alias.flat).is_some() {
            return Err(format!("`{}` is still there", alias.flat));
        }
    }
    if new.get("aliases").is_some() {
        Err("`aliases` is still there".into())
    } else {
        Ok(differing)
    }
}

/// Where the value stands in the latest version.
fn places(alias: &Alias, kind: Kind) -> Vec<&'static str> {
    let summary = match kind {
        Kind::LoopFailure => alias.failure,
        _ => Some(alias.summary),
    };
    alias.structured.into_iter().chain(summary).collect()
}

/// What an old payload says, in the order in which it counts.
fn sources(alias: &Alias, old: &Json) -> Vec<Json> {
    let structured = alias.structured.and_then(|place| old.at(place)).cloned();
    let counted = alias.counted.and_then(|place| old.at(place)).map(number_of);
    let block = old.at(&format!("/aliases/{}", alias.flat)).cloned();
    let flat = old.get(alias.flat).cloned();
    [structured, counted, block, flat].into_iter().flatten().collect()
}

/// A number itself, or how many entries there are.
fn number_of(value: &Json) -> Json {
    match value {
        Json::Number(_) => value.clone(),
        _ => Json::number(value.items().len() + value.members().len()),
    }
}

/// The flat keys that a payload has at its top, and those that it has in `aliases`.
pub(crate) fn keys(payload: &Json) -> [Vec<&'static str>; 2] {
    let block = payload.get("aliases").unwrap_or(&Json::Null);
    [payload, block].map(|place| {
        let present = ALIASES.iter().filter(|alias| place.get(alias.flat).is_some());
        present.map(|alias| alias.flat).collect()
    })
}

/// The places that a payload of version 1 says nothing about, which are assumed.
pub(crate) fn silent(old: &Json, kind: Kind) -> Vec<&'static str> {
    let is_failure = kind == Kind::LoopFailure;
    let structured = ALIASES.iter().filter(|alias| old.get(alias.flat).is_none());
    let mut silent: Vec<_> = structured.filter_map(|alias| alias.structured).collect();
    silent.extend(["/transport/provider", "/global_context"]);
    for (name, place) in [("status", "/status"), ("failure_count", "/failure_count")] {
        if !is_failure && old.get(name).is_none() {
            silent.push(place);
        }
    }
    if is_failure && old.get("snapshot_path").is_none() {
        silent.push("/snapshot_path");
    }
    silent.sort_unstable();
    silent
}
