//! `townlet watch` from outside: streams and logs, old and new, thresholds, and files that move
//! while they are watched.

#[path = "telemetry_watch/run.rs"]
mod run;

#[path = "telemetry_watch/compressed.rs"]
mod compressed;
#[path = "telemetry_watch/counts.rs"]
mod counts;
#[path = "telemetry_watch/exception_messages.rs"]
mod exception_messages;
#[path = "telemetry_watch/follow.rs"]
mod follow;
#[path = "telemetry_watch/log_lines.rs"]
mod log_lines;
#[path = "telemetry_watch/payloads.rs"]
mod payloads;
#[path = "telemetry_watch/refused.rs"]
mod refused;
#[path = "telemetry_watch/summary.rs"]
mod summary;
#[path = "telemetry_watch/thresholds.rs"]
mod thresholds;
