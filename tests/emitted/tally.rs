//! How often each kind of event has left.

use crate::faults::run::Line;
use crate::verdict::{Seen, judged};
use std::collections::BTreeMap;
use townlet_contract::Kind;

/// The metrics that the event schema names.
const METRICS: [&str; 5] = [
    "loop.duration_ms",
    "telemetry.queue.length",
    "queue.cooldown_events",
    "policy.anneal.ratio",
    "stability.alert",
];

/// How often each kind of event, and each metric, has left.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    counts: BTreeMap<Seen, u64>,
}

impl Tally {
    /// The counts of lines, each of which is judged; or the first line that should not have left.
    pub(crate) fn of(lines: &[Line]) -> Result<Self, String> {
        let mut tally = Self::default();
        for line in lines {
            let seen = judged(line);
            let text =
                || String::from_utf8_lossy(&line.bytes).chars().take(2_000).collect::<String>();
            *tally
                .counts
                .entry(seen.map_err(|wrong| format!("{wrong}\n{}", text()))?)
                .or_default() += 1;
        }
        Ok(tally)
    }

    pub(crate) fn add(&mut self, other: Self) {
        for (seen, count) in other.counts {
            *self.counts.entry(seen).or_default() += count;
        }
    }

    /// Kinds and metrics that never left.
    pub(crate) fn missing(&self) -> Vec<String> {
        let has = |wanted: &dyn Fn(&Seen) -> bool| self.counts.keys().any(wanted);
        let kinds = Kind::ALL.iter().filter(|kind| !has(&|seen| seen.kind == **kind));
        let metrics =
            METRICS.iter().filter(|name| !has(&|seen| seen.metric.as_deref() == Some(**name)));
        kinds.map(|kind| kind.name().to_owned()).chain(metrics.map(|it| (*it).to_owned())).collect()
    }
}
