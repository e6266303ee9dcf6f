//! The order of a tick.

use super::state::State;
use super::{
    affordance, deeds, disturbances, employment, life, line, meeting, rewards, talk, ties, work,
};
use crate::sim::world::Plan;

/// Lives a tick. Nothing in it fails.
pub(super) fn turn(state: &mut State, tick: u64, plan: &Plan) {
    state.tick = tick;
    state.outcome = std::mem::take(&mut state.between).moved_to(tick);
    let gone = life::bury(state);
    life::arrive(state);
    life::decay(state);
    line::end_rests(state);
    disturbances::turn(state);
    deeds::act(state, plan);
    affordance::run(state);
    line::pass_unused_turns(state);
    affordance::restock(state);
    work::turn(state);
    employment::turn(state);
    meeting::take_place(state);
    talk::talk(state);
    ties::fade(state, &gone);
    ties::turn_windows(state);
    life::faint(state);
    rewards::give(state);
}
