//! How a town begins: agents and objects of a configuration, the rest from the seed.

use super::agent::{Agent, Belongings, Deed, DeedResult, Tally};
use super::dice::Dice;
use super::object::Object;
use super::state::{Arrival, State};
use super::work::Work;
use crate::sim::config::policy::ObservationVariant;
use crate::sim::config::town::{AgentConfig, NeedLevels, ObjectConfig, Personality, TownConfig};
use std::collections::BTreeMap;

/// A town before its first tick.
pub(super) fn found(config: &TownConfig, seed: u64) -> State {
    let mut state = State {
        config: config.clone(),
        seed,
        tick: 0,
        dice: Dice::new(seed),
        agents: BTreeMap::new(),
        objects: BTreeMap::new(),
        kinds: BTreeMap::new(),
        arrivals: Vec::new(),
        holders: BTreeMap::new(),
        exits: super::employment::Exits::default(),
        windows: super::ties::TieWindows::new(config.relationships.window_ticks),
        disturbances: super::disturbances::Disturbances::default(),
        queue_counts: super::state::QueueCounts::default(),
        affinity: super::watch::Affinity::default(),
        outcome: super::outcome::Outcome::default(),
        between: super::outcome::Outcome::default(),
        watch: super::watch::Watch::default(),
        variant: ObservationVariant::default(),
    };
    for object in &config.objects {
        place_objects(&mut state, object);
    }
    for (number, name) in config.agent_names().into_iter().enumerate() {
        match config.agents.get(number) {
            Some(agent) => settle(&mut state, agent),
            None => {
                let agent = made_up(&state, number, name);
                settle(&mut state, &agent);
            }
        }
    }
    state
}

fn place_objects(state: &mut State, object: &ObjectConfig) {
    let needed = state.config.population.div_ceil(object.agents_per_object);
    for number in 1..=object.count.max(needed) {
        let drawn = draw_place(state);
        let position = object.location.filter(|_| number == 1).unwrap_or(drawn);
        let id = format!("{}_{number}", object.kind);
        state.kinds.entry(object.kind.clone()).or_default().push(id.clone());
        let object = Object {
            kind: object.kind.clone(),
            position,
            stock: object.stock,
            full: object.stock,
            restock_ticks: object.restock_ticks,
            holder: None,
            line: Vec::new(),
            running: None,
        };
        state.objects.insert(id, object);
    }
}

/// An agent for which the configuration has no name.
fn made_up(state: &State, number: usize, id: String) -> AgentConfig {
    let jobs = &state.config.jobs;
    let job = jobs.get(number.checked_rem(jobs.len()).unwrap_or(0)).map(|job| job.id.clone());
    AgentConfig {
        id,
        job,
        wallet: AgentConfig::start_money(),
        home: None,
        needs: NeedLevels::default(),
        personality: Personality::default(),
    }
}

/// Takes an agent in, at home.
pub(super) fn settle(state: &mut State, agent: &AgentConfig) {
    let drawn = draw_place(state);
    let arrival = Arrival {
        root: agent.id.clone(),
        ordinal: state.agents.len(),
        home: agent.home.unwrap_or(drawn),
        job: agent.job.clone(),
        personality: agent.personality,
        tick: state.tick,
    };
    let newcomer = Agent { wallet: agent.wallet, needs: agent.needs, ..newcomer(&arrival) };
    state.agents.insert(agent.id.clone(), newcomer);
}

/// An agent that has just come.
pub(super) fn newcomer(arrival: &Arrival) -> Agent {
    Agent {
        root: arrival.root.clone(),
        ordinal: arrival.ordinal,
        position: arrival.home,
        home: arrival.home,
        needs: NeedLevels::default(),
        personality: arrival.personality,
        wallet: AgentConfig::start_money(),
        belongings: Belongings::default(),
        work: Work::of(arrival.job.clone()),
        ties: BTreeMap::new(),
        standing: None,
        cooldowns: BTreeMap::new(),
        starving: 0,
        ended: None,
        deed: Deed::plain("wait", DeedResult::Done),
        tally: Tally::default(),
    }
}

/// A cell, as x and y.
fn draw_place(state: &mut State) -> [f64; 2] {
    let side = state.config.size as usize;
    [state.dice.below(side) as f64, state.dice.below(side) as f64]
}
