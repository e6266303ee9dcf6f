//! The latest clashes between agents, whichever event told of them.

use crate::contract::loop_tick::LoopTick;
use crate::contract::rivalry_events::RivalryEvents;
use crate::contract::shared::rivalry_event::v1::RivalryEvent;
use std::collections::VecDeque;

/// Clashes that are kept.
pub const RIVALRY_HISTORY_EVENTS: usize = 120;

/// The latest clashes, oldest first.
///
/// `rivalry.events` brings those since the batch before, `loop.tick` repeats the latest ones; a
/// clash that both tell of is kept once.
#[derive(Debug, Default)]
pub(super) struct RivalryHistory {
    clashes: VecDeque<RivalryEvent>,
    /// The latest tick with a clash that is kept.
    newest: Option<u64>,
    /// The latest tick whose clashes came with a `loop.tick`.
    told_by_tick: Option<u64>,
}

impl RivalryHistory {
    /// Takes up a batch.
    pub(super) fn record(&mut self, batch: &RivalryEvents) {
        let told = self.told_by_tick;
        let fresh = batch.events.iter().filter(|clash| Some(clash.tick) > told);
        self.extend(fresh);
    }

    /// Takes up what a tick repeats.
    pub(super) fn record_tick(&mut self, tick: &LoopTick) {
        let context = tick.global_context.as_ref();
        let Some(clashes) = context.and_then(|context| context.rivalry_events.as_ref()) else {
            return;
        };
        let clashes = clashes.get();
        let newest = self.newest;
        self.extend(clashes.iter().filter(|clash| Some(clash.tick) > newest));
        let told = clashes.iter().map(|clash| clash.tick).max();
        self.told_by_tick = self.told_by_tick.max(told);
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = &RivalryEvent> {
        self.clashes.iter()
    }

    fn extend<'a>(&mut self, fresh: impl Iterator<Item = &'a RivalryEvent>) {
        for clash in fresh {
            self.newest = self.newest.max(Some(clash.tick));
            self.clashes.push_back(clash.clone());
        }
        let surplus = self.clashes.len().saturating_sub(RIVALRY_HISTORY_EVENTS);
        self.clashes.drain(..surplus);
    }
}
