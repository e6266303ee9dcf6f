//! What a tick tells the monitor.

use crate::contract::shared::queue_metrics::v1::QueueMetrics;
use crate::contract::shared::rivalry_event::v1::RivalryEvent;
use std::collections::BTreeMap;

/// One tick, as far as stability goes.
#[derive(Clone, Debug)]
pub struct StabilitySample<'a> {
    /// The tick.
    pub tick: u64,
    /// How well fed each agent is, from 0 to 1.
    pub hunger: Vec<(&'a str, f64)>,
    /// The reward of each agent.
    pub rewards: Vec<f64>,
    /// Changes of mind of each agent that the policy decided for.
    pub switches: &'a BTreeMap<String, u64>,
    /// What happened in the queues since the start, counted; `None` when the world does not say.
    pub queues: Option<&'a QueueMetrics>,
    /// Clashes in this tick.
    pub rivalry: Vec<RivalryEvent>,
    /// `affordance_fail` events in this tick.
    pub affordance_failures: u64,
    /// Ticks of lateness today, of all agents together.
    pub late_ticks: u64,
}
