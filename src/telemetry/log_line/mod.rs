//! The two lines of the log that parsers in the field depend on.
//!
//! Their fields are those that were always there, in the same order; `context=` at the end names the
//! event on the stream that says everything: `<event_type>:<tick>`, for failures with
//! `:<failure_count>`. This owns how they are spelled, not when and where they are logged.

mod escape;

pub use self::escape::{escape, escape_word, unescape};

use crate::contract::Kind;
use crate::contract::loop_failure::LoopFailure;
use crate::contract::loop_health::LoopHealth;
use crate::json::Number;

/// The `tick_health` line of a health event.
#[must_use]
pub fn tick_health(health: &LoopHealth) -> String {
    let LoopHealth { tick, summary, .. } = health;
    format!(
        "tick_health tick={tick} duration_ms={:.2} queue={} dropped={} flush_ms={} \
         payloads_total={} bytes_total={} perturbations_pending={} perturbations_active={} \
         exit_queue={} context={}:{tick}",
        finite(&summary.duration_ms),
        summary.queue_length,
        summary.dropped_messages,
        flush(summary.last_flush_duration_ms.as_ref()),
        summary.payloads_flushed_total,
        summary.bytes_flushed_total,
        summary.perturbations_pending,
        summary.perturbations_active,
        summary.employment_exit_queue,
        Kind::LoopHealth,
    )
}

/// The `simulation_loop_failure` line of a failure event. No message, however it is made, adds a
/// line or a field to it.
#[must_use]
pub fn loop_failure(failure: &LoopFailure) -> String {
    let LoopFailure { tick, failure_count, summary, .. } = failure;
    let snapshot = failure.snapshot_path.as_deref().map(escape_word);
    format!(
        "simulation_loop_failure tick={tick} error={} queue={} dropped={} snapshot={} \
         context={}:{tick}:{failure_count}",
        escape(&failure.error),
        summary.queue_length,
        summary.dropped_messages,
        snapshot.as_deref().unwrap_or("None"),
        Kind::LoopFailure,
    )
}

/// A number that parsers take: the largest one for those beyond floats.
fn finite(number: &Number) -> f64 {
    number.as_f64().clamp(f64::MIN, f64::MAX)
}

/// A float with a point, by which parsers tell it from an integer, and without an exponent.
fn flush(duration_ms: Option<&Number>) -> String {
    let Some(duration_ms) = duration_ms else { return "None".to_owned() };
    let text = finite(duration_ms).to_string();
    if text.contains('.') { text } else { text + ".0" }
}
