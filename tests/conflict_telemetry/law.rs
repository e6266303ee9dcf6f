//! What is told of conflicts in one place is what is told of them in every other.

use crate::story::{Story, Told};
use townlet_contract::json::Raw;
use townlet_contract::shared::queue_metrics::v1::QueueMetrics;
use townlet_contract::shared::rivalry_event::v1::RivalryEvent;
use townlet_contract::shared::world_event::v1::WorldEvent;

/// Clashes that a history keeps.
const KEPT: usize = 120;

/// Checks a story from its first tick to its last.
pub(crate) fn law(story: &Story) -> Result<(), String> {
    let mut history: Vec<RivalryEvent> = Vec::new();
    let mut before = QueueMetrics::new(0, 0, 0);
    for told in &story.ticks {
        let at = |what: &str| format!("tick {}: {what}", told.tick.tick);
        let batch = told.rivalry.as_ref().map_or(&[][..], |batch| &batch.events);
        if told.rivalry.is_some() && batch.is_empty() {
            return Err(at("a batch of nothing"));
        }
        if !happened(told).eq(batch.iter().map(|clash| Some(as_told(clash)))) {
            return Err(at("other clashes are told than happened"));
        }
        if batch.iter().any(|clash| clash.tick != told.tick.tick) {
            return Err(at("a clash of another tick"));
        }
        history.extend(batch.iter().cloned());
        history.drain(..history.len().saturating_sub(KEPT));
        let context = told.health.global_context.rivalry_events.as_ref();
        if context.map(|kept| &**kept.get()) != Some(&history[..]) {
            return Err(at("another history in the context"));
        }
        if told.stability.rivalry_events != history {
            return Err(at("another history in the figures"));
        }
        before = counts(told, &before).map_err(|wrong| at(&wrong))?;
    }
    Ok(())
}

/// Actor, rival, reason and intensity of each clash, as the world's events say.
fn happened(told: &Told) -> impl Iterator<Item = Option<[Raw; 4]>> {
    let clashes = told.tick.events.iter().filter(|event| event.event == "queue_conflict");
    let words = |event: &WorldEvent| {
        let word = |name: &str| event.extra.get(name).cloned();
        Some([word("actor")?, word("rival")?, word("reason")?, word("intensity")?])
    };
    clashes.map(words)
}

fn as_told(clash: &RivalryEvent) -> [Raw; 4] {
    let RivalryEvent { agent_a, agent_b, reason, intensity, .. } = clash;
    [Raw::of(agent_a), Raw::of(agent_b), Raw::of(reason), Raw::of(intensity)]
}

/// Counts of lines go up alone, and differences are theirs; gives the counts.
fn counts(told: &Told, before: &QueueMetrics) -> Result<QueueMetrics, String> {
    let context = told.health.global_context.queue_metrics.as_ref();
    let now = context.ok_or("no counts in the context")?;
    let in_tick = told.tick.global_context.as_ref().and_then(|it| it.queue_metrics.as_ref());
    let places = [in_tick, told.tick.stability_inputs.queue_metrics.as_ref()];
    if places.iter().any(|place| *place != Some(now)) || told.stability.queue_totals != *now {
        return Err("other counts in another place".to_owned());
    }
    let difference = |of: fn(&QueueMetrics) -> u64| of(now).checked_sub(of(before));
    let deltas = [
        difference(|counts| counts.cooldown_events),
        difference(|counts| counts.ghost_step_events),
        difference(|counts| counts.rotation_events),
    ];
    let [Some(cooldowns), Some(ghost_steps), Some(rotations)] = deltas else {
        return Err("counts that go back".to_owned());
    };
    if told.stability.queue_deltas != QueueMetrics::new(cooldowns, ghost_steps, rotations) {
        return Err("differences of their own".to_owned());
    }
    #[allow(clippy::cast_precision_loss, reason = "counts of a short run")]
    let measured = cooldowns as f64;
    if told.metric("queue.cooldown_events") != Some(measured) {
        return Err("another number of cooldowns is measured".to_owned());
    }
    Ok(now.clone())
}
