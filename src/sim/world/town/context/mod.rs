//! The sections of the context that the town knows, each from its state.

mod economy;
mod people;
mod perturbations;
mod queues;
mod ties;

pub(super) use self::people::{job, needs};

use super::outcome::numbers;
use super::state::State;
use crate::contract::shared::employment_snapshot::v1::{EmploymentSnapshot, NewEmploymentSnapshot};
use crate::contract::shared::global_context::v1::GlobalContext;
use crate::json::{Lazy, Map, Maybe};

/// All sections.
pub(super) fn sections(state: &State) -> GlobalContext {
    let rewards = state.outcome.rewards.iter().map(|(id, all)| (id.as_str(), numbers(all)));
    GlobalContext {
        queue_metrics: Some(queues::metrics(state)),
        queue_affinity_metrics: queues::affinity(state),
        queues: Some(Lazy::from(queues::queues(state))),
        employment_snapshot: Some(employment(state)),
        job_snapshot: Some(Lazy::from(people::jobs(state))),
        economy_snapshot: Some(Lazy::from(economy::snapshot(state))),
        relationship_snapshot: Some(Lazy::from(ties::snapshot(state))),
        relationship_metrics: Some(Lazy::from(ties::metrics(state))),
        running_affordances: Some(Lazy::from(queues::running(state))),
        rewards: Some(Lazy::from(rewards.collect::<Map<_>>())),
        perturbations: Some(perturbations::all(state)),
        rng_seed: Maybe::Value(state.seed),
        ..GlobalContext::default()
    }
}

/// The small sections, which go along with what agents see.
pub(super) fn in_short(state: &State) -> GlobalContext {
    GlobalContext {
        queue_metrics: Some(queues::metrics(state)),
        queues: Some(Lazy::from(queues::queues(state))),
        employment_snapshot: Some(employment(state)),
        economy_snapshot: Some(Lazy::from(economy::snapshot(state))),
        perturbations: Some(perturbations::all(state)),
        rng_seed: Maybe::Value(state.seed),
        ..GlobalContext::default()
    }
}

fn employment(state: &State) -> EmploymentSnapshot {
    let rules = &state.config.employment;
    let pending = state.exits.pending.iter().map(|exit| exit.agent.clone());
    EmploymentSnapshot::new(NewEmploymentSnapshot {
        pending: pending.collect(),
        pending_count: state.exits.pending.len() as u64,
        exits_today: state.exits.today,
        daily_exit_cap: rules.daily_exit_cap,
        queue_limit: rules.queue_limit,
        review_window: rules.review_window,
    })
}
