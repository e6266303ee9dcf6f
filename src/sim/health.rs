//! The health of the loop after a tick: its status, and a summary that counts what is there.
//!
//! | status | when, since the health before |
//! | --- | --- |
//! | `error` | the telemetry worker is not running |
//! | `warn` | an alert is in force, the worker was restarted or cannot send, messages were dropped, or the backlog is over the threshold |
//! | `ok` | none of that |

use crate::contract::loop_health::v3::Stability;
use crate::contract::loop_health::{LoopHealth, NewLoopHealth};
use crate::contract::shared::global_context::v1::GlobalContext;
use crate::contract::shared::health_status::v1::HealthStatus;
use crate::contract::shared::health_summary::v1::{HealthSummary, NewHealthSummary};
use crate::contract::shared::promotion_state::v1::PromotionState;
use crate::contract::shared::transport::v1::Transport;
use crate::json::{Map, Number, Raw, Sparse};

/// When a health is worth a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HealthSettings {
    /// The most messages that may wait without a warning.
    pub backlog_warning: u64,
}

impl Default for HealthSettings {
    fn default() -> Self {
        Self { backlog_warning: 1000 }
    }
}

/// What a channel had counted when it was last looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChannelCounts {
    /// Messages dropped.
    pub dropped: u64,
    /// Restarts of the worker.
    pub restarts: u64,
}

impl ChannelCounts {
    /// The counts of a channel.
    #[must_use]
    pub fn of(transport: &Transport) -> Self {
        Self { dropped: transport.dropped_messages, restarts: transport.worker.restart_count }
    }
}

/// The status by the rules of this module.
#[must_use]
pub fn status(
    settings: HealthSettings,
    alerts: &[String],
    transport: &Transport,
    before: ChannelCounts,
) -> HealthStatus {
    let now = ChannelCounts::of(transport);
    let worse = now.dropped > before.dropped || now.restarts > before.restarts;
    let stuck = transport.worker.error.is_some();
    let late = transport.queue_length > settings.backlog_warning;
    if !transport.worker.alive {
        HealthStatus::Error
    } else if !alerts.is_empty() || worse || stuck || late {
        HealthStatus::Warn
    } else {
        HealthStatus::Ok
    }
}

/// What a health is made of.
#[derive(Debug)]
pub struct HealthParts {
    /// The tick.
    pub tick: u64,
    /// How long the tick took, in milliseconds.
    pub duration_ms: Number,
    /// Failures since the start.
    pub failure_count: u64,
    /// The status.
    pub status: HealthStatus,
    /// The channel.
    pub transport: Transport,
    /// The context of the tick.
    pub context: Sparse<GlobalContext>,
    /// Where the candidate stands.
    pub promotion: PromotionState,
    /// The alerts in force.
    pub alerts: Vec<String>,
    /// The latest figures of stability, by name.
    pub figures: Map<Raw>,
}

/// The health, with a summary that repeats the channel and counts the context.
#[must_use]
pub fn loop_health(parts: HealthParts) -> LoopHealth {
    let summary = summary(&parts);
    let mut health = LoopHealth::new(NewLoopHealth {
        tick: parts.tick,
        status: parts.status,
        duration_ms: parts.duration_ms,
        failure_count: parts.failure_count,
        transport: parts.transport,
        global_context: parts.context,
        summary,
    });
    health.promotion = Some(Box::new(parts.promotion));
    health.stability = Some(Stability::new(parts.figures, parts.alerts));
    health
}

fn summary(parts: &HealthParts) -> HealthSummary {
    let HealthParts { transport, context, .. } = parts;
    let perturbations = context.perturbations.as_ref();
    let pending = perturbations.and_then(|all| all.pending.as_ref()).map_or(0, Vec::len);
    let active = perturbations.and_then(|all| all.active.as_ref()).map_or(0, Map::len);
    let employment = context.employment_snapshot.as_ref();
    HealthSummary::new(NewHealthSummary {
        duration_ms: parts.duration_ms.clone(),
        queue_length: transport.queue_length,
        dropped_messages: transport.dropped_messages,
        last_flush_duration_ms: transport.last_flush_duration_ms.clone(),
        payloads_flushed_total: transport.payloads_flushed_total,
        bytes_flushed_total: transport.bytes_flushed_total,
        auth_enabled: transport.auth_enabled,
        worker_alive: transport.worker.alive,
        worker_error: transport.worker.error.clone(),
        worker_restart_count: transport.worker.restart_count,
        perturbations_pending: pending as u64,
        perturbations_active: active as u64,
        employment_exit_queue: employment.map_or(0, |snapshot| snapshot.pending_count),
    })
}
