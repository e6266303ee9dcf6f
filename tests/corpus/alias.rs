//! What became of the flat keys: the table, by hand, from what the loop has sent.

use crate::support::json::Json;

/// A flat key of version 1 and the places of its value since, as pointers into the latest version.
struct Alias {
    flat: &'static str,
    /// At the top and in `transport`; none for what comes from `global_context`.
    structured: Option<&'static str>,
    /// In the `summary` of loop.health.
    summary: &'static str,
    /// In the `summary` of loop.failure, which has fewer.
    failure: Option<&'static str>,
}

const fn alias(
    flat: &'static str,
    structured: Option<&'static str>,
    summary: &'static str,
    failure: Option<&'static str>,
) -> Alias {
    Alias { flat, structured, summary, failure }
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
    alias("perturbations_pending", None, "/summary/perturbations_pending", None),
    alias("perturbations_active", None, "/summary/perturbations_active", None),
    alias("employment_exit_queue", None, "/summary/employment_exit_queue", None),
];

/// Every flat key of a payload, at its top or in `aliases`, has its value in its new places; and none
/// of them is left.
///
/// A structured value that is there beside it wins; in what the loop has sent, the two agree.
pub(crate) fn check(old: &Json, new: &Json, is_failure: bool) -> Result<usize, String> {
    let mut compared = 0;
    for alias in ALIASES {
        let summary = if is_failure { alias.failure } else { Some(alias.summary) };
        let sent = [old.get(alias.flat), old.at(&format!("/aliases/{}", alias.flat))];
        for value in sent.into_iter().flatten() {
            for place in alias.structured.into_iter().chain(summary) {
                if new.at(place).is_none_or(|found| !found.equal(value)) {
                    return Err(format!("`{}` is not at `{place}`", alias.flat));
                }
                compared += 1;
            }
        }
        if new.get(alias.flat).is_some() {
            return Err(format!("`{}` is still there", alias.flat));
        }
    }
    if new.get("aliases").is_some() {
        Err("`aliases` is still there".to_owned())
    } else {
        Ok(compared)
    }
}

/// The places that a payload of version 1 says nothing about, which are assumed.
pub(crate) fn silent(old: &Json, is_failure: bool) -> Vec<&'static str> {
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
