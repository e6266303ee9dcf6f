//! What a line tells of a run, whatever form it came in.

use serde::Serialize;

/// What a line tells.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Seen {
    /// How the loop was after a tick.
    Health(Health),
    /// A tick failed.
    Failure(Failure),
    /// The alerts in force.
    Alerts {
        /// Their names.
        alerts: Vec<String>,
    },
}

/// How the loop was after a tick; what the sender did not say is absent.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Health {
    /// The tick, as it was written.
    pub(super) tick: serde_json::Number,
    /// `ok`, `warn` or `error`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) status: Option<String>,
    /// Milliseconds that the tick took.
    pub(super) duration_ms: f64,
    /// Events that waited to be sent.
    pub(super) queue: u64,
    /// Events given up so far.
    pub(super) dropped: u64,
    /// Perturbations that are scheduled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pending: Option<u64>,
    /// Perturbations in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) active: Option<u64>,
    /// Agents that wait to leave.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) exit_queue: Option<u64>,
    /// Ticks that failed so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) failures: Option<u64>,
    /// Restarts of the worker so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) worker_restarts: Option<u64>,
    /// Whether the worker runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) worker_alive: Option<bool>,
    /// The alerts in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) alerts: Option<Vec<String>>,
}

/// A tick that failed; what the sender did not say is absent.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Failure {
    /// The tick, as it was written.
    pub(super) tick: serde_json::Number,
    /// `<ExceptionName>: <message>`; from a log line, as it stands there.
    pub(super) error: String,
    /// Milliseconds up to the failure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) duration_ms: Option<f64>,
    /// Events that waited to be sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) queue: Option<u64>,
    /// Events given up so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) dropped: Option<u64>,
    /// Ticks that failed so far, this one included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) failures: Option<u64>,
    /// Restarts of the worker so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) worker_restarts: Option<u64>,
    /// Where the state was saved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) snapshot: Option<String>,
}
