//! The shapes that the loop has sent in time, by their flat keys: the table, by hand.
//!
//! A file of the captured corpus holds payloads of one shape and is named for it.

use crate::alias::keys;
use crate::support::json::Json;
use townlet_contract::Kind;

/// A shape of a payload.
pub(crate) struct Shape {
    /// The captured file that holds it.
    pub(crate) file: &'static str,
    kind: Kind,
    /// The version of the contract that reads it.
    version: u32,
    /// How many groups of flat keys it has.
    groups: usize,
    /// Whether the keys stand in `aliases` once more.
    block: bool,
}

const fn shape(file: &'static str, kind: Kind, version: u32, groups: usize, block: bool) -> Shape {
    Shape { file, kind, version, groups, block }
}

pub(crate) const SHAPES: &[Shape] = &[
    shape("loop_failure.v1_flat", Kind::LoopFailure, 1, 1, false),
    shape("loop_failure.v2_structured_aliases", Kind::LoopFailure, 2, 1, true),
    shape("loop_failure.v3_structured_summary", Kind::LoopFailure, 3, 0, false),
    shape("loop_health.v1_flat", Kind::LoopHealth, 1, 2, false),
    shape("loop_health.v2_flat_worker", Kind::LoopHealth, 1, 3, false),
    shape("loop_health.v3_flat_auth", Kind::LoopHealth, 1, 4, false),
    shape("loop_health.v4_flat_status", Kind::LoopHealth, 1, 4, false),
    shape("loop_health.v5_flat_flush", Kind::LoopHealth, 1, 5, false),
    shape("loop_health.v6_structured_aliases", Kind::LoopHealth, 2, 5, true),
    shape("loop_health.v7_structured_summary", Kind::LoopHealth, 3, 0, false),
];

/// The flat keys in the order in which groups of them were added.
const GROUPS: &[&[&str]] = &[
    &["tick_duration_ms", "telemetry_queue", "telemetry_dropped"],
    &["perturbations_pending", "perturbations_active", "employment_exit_queue"],
    &["telemetry_worker_alive", "telemetry_worker_error", "telemetry_worker_restart_count"],
    &["telemetry_console_auth_enabled"],
    &["telemetry_flush_ms", "telemetry_payloads_total", "telemetry_bytes_total"],
];

impl Shape {
    /// Holds a captured payload to its shape: the flat keys that it has, no fewer and no more.
    pub(crate) fn check(&self, payload: &Json, kind: Kind, version: u32) -> Result<(), String> {
        if (kind, version) != (self.kind, self.version) {
            return Err(format!("it is {kind} version {version}, not {}", self.file));
        }
        let mut wanted: Vec<_> = GROUPS[..self.groups].concat();
        wanted.sort_unstable();
        let block = if self.block { wanted.clone() } else { Vec::new() };
        let found = keys(payload).map(|mut keys| {
            keys.sort_unstable();
            keys
        });
        let wanted = [wanted, block];
        if found == wanted { Ok(()) } else { Err(format!("it has {found:?}, not {wanted:?}")) }
    }
}

/// Whether payloads of a version have flat keys at all. Those of events and versions that the table
/// does not know have none.
pub(crate) fn is_flat(kind: Kind, version: u32) -> bool {
    SHAPES.iter().any(|shape| (shape.kind, shape.version) == (kind, version) && shape.groups > 0)
}
