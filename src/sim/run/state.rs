//! What lasts from one step to the next.

use super::settings::LoopSettings;
use crate::contract::loop_health::LoopHealth;
use crate::json::Sparse;
use crate::sim::failure::Contexts;
use crate::sim::policy::ScriptedPolicy;
use crate::sim::promotion::Promotion;
use crate::sim::snapshot::{Advanced, LoopMemory, Sent};
use crate::sim::stability::StabilityMonitor;

/// The state of a loop, without its world.
#[derive(Clone, Debug)]
pub(super) struct LoopState {
    /// Ticks completed.
    pub(super) tick: u64,
    /// Failures since the start; it never goes back.
    pub(super) failure_count: u64,
    pub(super) parts: Parts,
    /// The tick through which the world has gone while the loop has not.
    pub(super) advanced: Option<Advanced>,
    pub(super) contexts: Contexts,
    pub(super) health: Option<Box<LoopHealth>>,
}

/// What a completed tick changes, all of it or nothing.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    pub(super) policy: ScriptedPolicy,
    pub(super) stability: StabilityMonitor,
    pub(super) promotion: Promotion,
    pub(super) sent: Sent,
}

impl LoopState {
    /// The state before the first tick.
    pub(super) fn new(settings: &LoopSettings) -> Self {
        let parts = Parts {
            policy: ScriptedPolicy::new(settings.policy.clone()),
            stability: StabilityMonitor::new(settings.stability.clone()),
            promotion: Promotion::new(settings.promotion.clone()),
            sent: Sent::default(),
        };
        Self {
            tick: 0,
            failure_count: 0,
            parts,
            advanced: None,
            contexts: Contexts::default(),
            health: None,
        }
    }

    /// The state that a snapshot holds.
    pub(super) fn resumed(settings: &LoopSettings, memory: LoopMemory) -> Self {
        let stability = settings.stability.clone();
        let promotion = settings.promotion.clone();
        let parts = Parts {
            policy: ScriptedPolicy::with_memory(settings.policy.clone(), memory.policy),
            stability: StabilityMonitor::with_memory(stability, memory.stability),
            promotion: Promotion::with_memory(promotion, memory.promotion),
            sent: memory.sent,
        };
        Self {
            tick: memory.tick,
            failure_count: memory.failure_count,
            parts,
            advanced: memory.advanced,
            contexts: Contexts { of_this_tick: None, last_known: memory.context },
            health: memory.health,
        }
    }

    /// What a snapshot keeps of it.
    pub(super) fn memory(&self) -> LoopMemory {
        LoopMemory {
            tick: self.tick,
            failure_count: self.failure_count,
            policy: self.parts.policy.memory().clone(),
            stability: self.parts.stability.memory().clone(),
            promotion: self.parts.promotion.memory().clone(),
            sent: self.parts.sent.clone(),
            advanced: self.advanced.clone(),
            context: self.contexts.known().cloned().map(Sparse::from),
            health: self.health.clone(),
        }
    }
}
