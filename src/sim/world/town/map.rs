//! What an agent sees around it, as a map: channels, rows from the smallest y on, columns from the
//! smallest x on. The agent is in the middle.

use super::agent::Agent;
use super::outcome::number;
use super::state::State;
use crate::json::Number;
use crate::sim::config::policy::ObservationVariant;
use std::collections::BTreeMap;

/// How far the map goes from the agent, in cells.
const RADIUS: i64 = 5;

/// The channels of a map with the way to each cell; without it, the first four.
const CHANNELS: [&str; 6] = ["self", "agents", "objects", "reservations", "path_dx", "path_dy"];

/// A cell of the town.
pub(super) type Cell = (i64, i64);

/// The cell that a place is in.
pub(super) fn cell(place: [f64; 2]) -> Cell {
    (place[0].floor() as i64, place[1].floor() as i64)
}

/// What is in the cells of a town.
pub(super) struct Ground {
    agents: BTreeMap<Cell, u64>,
    /// Cells with an object, and whether one of them is taken.
    objects: BTreeMap<Cell, bool>,
}

impl Ground {
    pub(super) fn of(state: &State) -> Self {
        let (mut agents, mut objects) = (BTreeMap::new(), BTreeMap::new());
        for agent in state.agents.values() {
            *agents.entry(cell(agent.position)).or_default() += 1;
        }
        for object in state.objects.values() {
            *objects.entry(cell(object.position)).or_default() |= object.holder.is_some();
        }
        Self { agents, objects }
    }

    /// The others in the cells up to so far from an agent.
    pub(super) fn others(&self, agent: &Agent, radius: i64) -> u64 {
        let all: u64 = square(cell(agent.position), radius)
            .flatten()
            .filter_map(|cell| self.agents.get(&cell))
            .sum();
        all.saturating_sub(1)
    }

    /// The map of an agent; none where features are all that agents are told.
    pub(super) fn map(
        &self,
        agent: &Agent,
        variant: ObservationVariant,
    ) -> Option<Vec<Vec<Vec<Number>>>> {
        let middle = cell(agent.position);
        let channel = |name: &&str| {
            let rows = square(middle, RADIUS);
            rows.map(|row| row.map(|at| self.value(name, at, middle)).collect()).collect()
        };
        let channels = channels(variant);
        (!channels.is_empty()).then(|| channels.iter().map(channel).collect())
    }

    /// What a channel says of a cell.
    fn value(&self, channel: &str, at: Cell, middle: Cell) -> Number {
        let flag = |holds: bool| Number::from(u64::from(holds));
        let [dx, dy] = [(at.0 - middle.0) as f64, (at.1 - middle.1) as f64];
        let length = (dx * dx + dy * dy).sqrt().max(1.0);
        match channel {
            "self" => flag(at == middle),
            "agents" => {
                let itself = u64::from(at == middle);
                flag(self.agents.get(&at).is_some_and(|count| *count > itself))
            }
            "objects" => flag(self.objects.contains_key(&at)),
            "reservations" => flag(self.objects.get(&at) == Some(&true)),
            "path_dx" => number(dx / length),
            _the_last_channel => number(dy / length),
        }
    }
}

/// The names of the channels.
pub(super) fn channels(variant: ObservationVariant) -> &'static [&'static str] {
    match variant {
        ObservationVariant::Compact => &[],
        ObservationVariant::Hybrid => &CHANNELS[..4],
        ObservationVariant::Full => &CHANNELS,
    }
}

/// The number of channels, rows and columns.
pub(super) fn shape(variant: ObservationVariant) -> Vec<u64> {
    let side = 2 * RADIUS.unsigned_abs() + 1;
    vec![channels(variant).len() as u64, side, side]
}

/// The cells around one, by rows.
fn square(middle: Cell, radius: i64) -> impl Iterator<Item = impl Iterator<Item = Cell>> {
    let (x, y) = middle;
    (-radius..=radius).map(move |dy| (-radius..=radius).map(move |dx| (x + dx, y + dy)))
}
