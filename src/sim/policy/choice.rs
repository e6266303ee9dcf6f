//! What one agent wants, and what it does about it.

use super::blend;
use super::settings::NeedOption;
use crate::contract::shared::observation::v1::AgentObservation;
use crate::sim::world::Action;

/// How an option is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// The first option whose need is below its level.
    Script,
    /// The option whose need is met worst, whatever the levels say.
    Learned,
}

/// The option that an agent chooses by what it sees: its place in the list. None while the agent
/// works, and for a script while no need is below its level.
pub(super) fn option(
    agent: &AgentObservation,
    options: &[NeedOption],
    style: Style,
) -> Option<usize> {
    if agent.job.as_ref().is_some_and(|job| job.on_shift) {
        return None;
    }
    let needs = agent.needs.as_ref()?;
    let level = |option: &NeedOption| needs.get(&option.need).map(|level| level.as_f64());
    match style {
        Style::Script => options
            .iter()
            .position(|option| level(option).is_some_and(|level| level < option.below)),
        Style::Learned => {
            let known = options.iter().enumerate();
            let known = known.filter_map(|(place, option)| Some((place, level(option)?)));
            known.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(place, _)| place)
        }
    }
}

/// What an agent does in this tick about the option that it has. An object that it no longer wants
/// is given free first.
pub(super) fn action(agent: &AgentObservation, wanted: Option<&NeedOption>) -> Action {
    let queues = agent.queue_state.as_ref().value();
    let using = queues.map_or(&[][..], |state| &state.active_objects);
    let Some(option) = wanted else {
        return using
            .first()
            .map_or_else(Action::wait, |object| Action::on("release", object, None));
    };
    if let Some(other) = using.iter().find(|object| !option.fits(object)) {
        return Action::on("release", other, None);
    }
    let affordance = Some(option.affordance.as_str());
    if let Some(object) = using.first() {
        return Action::on("start", object, affordance);
    }
    let lines = queues.map_or(&[][..], |state| &state.queue_memberships);
    if lines.iter().any(|place| option.fits(&place.object_id)) {
        return Action::wait();
    }
    let cooldowns = queues.map_or(&[][..], |state| &state.cooldowns);
    let free = |object: &&String| !cooldowns.iter().any(|cooldown| cooldown.object_id == **object);
    // Agents start at different objects, so that they do not all stand in one line.
    let count = option.objects.len().max(1);
    let start = usize::try_from(blend::spread(0, &agent.agent_id) % count as u64).unwrap_or(0);
    let mut objects = option.objects.iter().cycle().skip(start).take(option.objects.len());
    match objects.find(free) {
        Some(object) => Action::on("request", object, affordance),
        None => Action::wait(),
    }
}
