//! The work, needs and belongings of agents.

use crate::contract::shared::job::v1::{Job, NewJob};
use crate::contract::shared::shift_state::v1::ShiftState;
use crate::json::{Map, Number, Raw};
use crate::sim::world::town::agent::Agent;
use crate::sim::world::town::economy;
use crate::sim::world::town::outcome::number;
use crate::sim::world::town::state::State;
use crate::sim::world::town::work::ShiftPhase;
use std::collections::BTreeSet;

/// The work of every agent.
pub(super) fn jobs(state: &State) -> Map<Job> {
    let basket = economy::basket(state);
    let leaving: BTreeSet<&str> =
        state.exits.pending.iter().map(|exit| exit.agent.as_str()).collect();
    let jobs = state.agents.iter().map(|(id, agent)| {
        let mut job = job(agent);
        job.exit_pending = Some(leaving.contains(id.as_str()));
        job.wallet = Some(number(agent.wallet));
        job.basket_cost = Some(number(basket));
        job.inventory = Some(inventory(agent));
        job.needs = Some(needs(agent));
        (id.as_str(), job)
    });
    jobs.collect()
}

/// The work of an agent, without what else it has.
pub(in crate::sim::world::town) fn job(agent: &Agent) -> Job {
    let work = &agent.work;
    let mut job = Job::new(NewJob {
        on_shift: work.on_shift,
        lateness_counter: work.lateness_counter,
        late_ticks_today: work.late_ticks_today,
        attendance_ratio: number(work.attendance()),
    });
    job.job_id = work.job.clone();
    job.shift_state = Some(match work.state {
        ShiftPhase::Idle => ShiftState::Idle,
        ShiftPhase::AwaitStart => ShiftState::AwaitStart,
        ShiftPhase::OnTime => ShiftState::OnTime,
        ShiftPhase::Late => ShiftState::Late,
        ShiftPhase::Absent => ShiftState::Absent,
        ShiftPhase::PostShift => ShiftState::PostShift,
    });
    job.absent_shifts_7d = Some(work.absences());
    job.wages_withheld = Some(number(work.wages_withheld));
    job
}

/// How well the needs of an agent are met.
pub(in crate::sim::world::town) fn needs(agent: &Agent) -> Map<Number> {
    let needs = &agent.needs;
    let all = [("hunger", needs.hunger), ("hygiene", needs.hygiene), ("energy", needs.energy)];
    all.into_iter().map(|(name, level)| (name, number(level))).collect()
}

fn inventory(agent: &Agent) -> Map<Raw> {
    let had = &agent.belongings;
    let all = [
        ("meals", had.meals),
        ("meals_cooked", had.meals_cooked),
        ("meals_consumed", had.meals_consumed),
        ("wages_earned", had.wages_earned),
    ];
    all.into_iter().map(|(name, count)| (name, Raw::of(&count))).collect()
}
