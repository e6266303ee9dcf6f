//! Work: shifts, being late, being absent, wages.

use super::agent::Agent;
use super::state::State;
use crate::sim::config::town::{EmploymentConfig, JobConfig};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::VecDeque;

/// The work of an agent.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Work {
    /// None for agents without a job.
    pub(super) job: Option<String>,
    pub(super) state: ShiftPhase,
    /// Whether it is at work now.
    pub(super) on_shift: bool,
    /// Shifts that it was late for or missed.
    pub(super) lateness_counter: u64,
    pub(super) late_ticks_today: u64,
    pub(super) wages_withheld: f64,
    /// The shift of today.
    pub(super) today: Shift,
    /// The shifts of the last seven days, oldest first.
    pub(super) week: VecDeque<Shift>,
}

/// Where an agent stands in its working day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum ShiftPhase {
    /// It has no job, or its shift is far.
    #[default]
    Idle,
    /// Its shift begins soon.
    AwaitStart,
    /// It came in time.
    OnTime,
    /// It came late, or is late.
    Late,
    /// It did not come.
    Absent,
    /// Its shift is over.
    PostShift,
}

/// A shift.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Shift {
    /// Ticks that it had so far.
    pub(super) due: u64,
    /// Ticks of them at work.
    pub(super) worked: u64,
    /// Whether the agent was late.
    pub(super) late: bool,
    /// Whether the agent did not come.
    pub(super) absent: bool,
}

impl Work {
    pub(super) fn of(job: Option<String>) -> Self {
        Self {
            job,
            state: ShiftPhase::Idle,
            on_shift: false,
            lateness_counter: 0,
            late_ticks_today: 0,
            wages_withheld: 0.0,
            today: Shift::default(),
            week: VecDeque::new(),
        }
    }

    /// The share of the ticks of shifts, in seven days and today, that it was at work.
    pub(super) fn attendance(&self) -> f64 {
        let shifts = || self.week.iter().chain([&self.today]);
        let due: u64 = shifts().map(|shift| shift.due).sum();
        let worked: u64 = shifts().map(|shift| shift.worked).sum();
        if due == 0 { 0.0 } else { worked as f64 / due as f64 }
    }

    /// The shifts of the last seven days, and of today, that it missed.
    pub(super) fn absences(&self) -> u64 {
        self.week.iter().chain([&self.today]).filter(|shift| shift.absent).count() as u64
    }

    /// Begins a new day.
    fn turn_day(&mut self) {
        self.late_ticks_today = 0;
        self.state = ShiftPhase::Idle;
        let shift = std::mem::take(&mut self.today);
        if shift.due > 0 {
            self.week.push_back(shift);
        }
        while self.week.len() > 7 {
            self.week.pop_front();
        }
    }
}

/// Where an agent is to work now, or soon.
pub(super) fn workplace(state: &State, agent: &Agent) -> Option<[f64; 2]> {
    let job = state.config.jobs.iter().find(|job| Some(&job.id) == agent.work.job.as_ref())?;
    let time = state.time_of_day();
    let begin = job.start.saturating_sub(state.config.employment.notice(agent));
    (begin..job.end).contains(&time).then_some(job.location)
}

impl EmploymentConfig {
    /// How many ticks before a shift an agent is on its way, by what it is like.
    fn notice(&self, agent: &Agent) -> u64 {
        // INVARIANT: at most a million, so that nothing is lost on the way there and back.
        (self.await_ticks as f64 * (1.0 + agent.personality.ambition)).round() as u64
    }
}

/// A tick of work for everyone.
pub(super) fn turn(state: &mut State) {
    let time = state.time_of_day();
    let State { agents, config, outcome, tick, .. } = state;
    for (id, agent) in agents {
        if time == 0 {
            agent.work.turn_day();
        }
        agent.work.on_shift = false;
        let job = config.jobs.iter().find(|job| Some(&job.id) == agent.work.job.as_ref());
        let Some(job) = job else {
            agent.work.state = ShiftPhase::Idle;
            continue;
        };
        let there = agent.distance(job.location) <= config.life.reach;
        if let Some(name) = shift(agent, job, &config.employment, Moment { time, there }) {
            outcome.event(name, *tick, about(id, job));
        }
    }
}

/// When it is, and whether the agent is at its place of work.
#[derive(Clone, Copy)]
struct Moment {
    time: u64,
    there: bool,
}

/// A tick of an agent's day; the name of what happened, if anything.
fn shift(
    agent: &mut Agent,
    job: &JobConfig,
    rules: &EmploymentConfig,
    now: Moment,
) -> Option<&'static str> {
    let notice = rules.notice(agent);
    let work = &mut agent.work;
    if now.time < job.start {
        let soon = now.time + notice >= job.start;
        work.state = if soon { ShiftPhase::AwaitStart } else { ShiftPhase::Idle };
        return None;
    }
    if now.time >= job.end {
        let ended = work.state != ShiftPhase::PostShift && work.today.due > 0;
        work.state = ShiftPhase::PostShift;
        return ended.then_some("shift_ended");
    }
    work.today.due += 1;
    let passed = now.time - job.start;
    if now.there {
        work.on_shift = true;
        work.today.worked += 1;
        agent.belongings.wages_earned += 1;
        agent.wallet += job.wage;
        agent.tally.wage += job.wage;
        agent.tally.punctuality += if work.today.late { 0.0 } else { 0.005 };
        // INVARIANT: who came after the grace was late before it came.
        work.state = if work.today.late { ShiftPhase::Late } else { ShiftPhase::OnTime };
        return (work.today.worked == 1).then_some("shift_started");
    }
    work.wages_withheld += job.wage;
    if passed < rules.grace_ticks {
        return None;
    }
    work.late_ticks_today += 1;
    agent.tally.punctuality -= 0.01;
    if passed >= rules.absence_ticks && work.today.worked == 0 {
        work.state = ShiftPhase::Absent;
        let first = !std::mem::replace(&mut work.today.absent, true);
        return first.then_some("shift_absent");
    }
    work.state = ShiftPhase::Late;
    let first = !std::mem::replace(&mut work.today.late, true);
    work.lateness_counter += u64::from(first);
    first.then_some("shift_late")
}

fn about(id: &str, job: &JobConfig) -> Value {
    json!({"agent_id": id, "job_id": job.id})
}
