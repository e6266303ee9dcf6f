//! Which version to stop at.

use crate::exit::Usage;
use crate::reading;
use crate::suggestion;
use std::str::FromStr;
use townlet_contract::Kind;

/// A version, for one event or for every event that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Target {
    event: Option<Kind>,
    version: u32,
}

impl FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (event, version) = match text.split_once('=') {
            Some((name, version)) => (Some(kind(name)?), version),
            None => (None, text),
        };
        let digits = version.strip_prefix('v').unwrap_or(version);
        let version = digits.parse().map_err(|_| "write a version, as in 3 or loop.failure=2")?;
        Ok(Self { event, version })
    }
}

fn kind(name: &str) -> Result<Kind, String> {
    Kind::from_name(name).ok_or_else(|| {
        let hint = suggestion::did_you_mean(name, reading::event_names());
        format!("`{name}` is no event{hint}")
    })
}

impl Target {
    /// Refuses a version that does not exist.
    fn check(self) -> anyhow::Result<()> {
        if self.version == 0 {
            return Err(Usage::error("versions count from 1"));
        }
        reading::check_version(self.event, self.version)
    }
}

/// Refuses versions that do not exist, and a second one for the same event or for all events.
pub(super) fn check(targets: &[Target]) -> anyhow::Result<()> {
    for (index, target) in targets.iter().enumerate() {
        target.check()?;
        if targets[..index].iter().any(|before| before.event == target.event) {
            let which = target.event.map_or("all events".to_owned(), |kind| format!("`{kind}`"));
            return Err(Usage::error(format!("`--to` is given twice for {which}; give it once")));
        }
    }
    Ok(())
}

/// The version that an event stops at: what is said of it, else what is said of all where it has
/// that version.
pub(super) fn version_of(targets: &[Target], kind: Kind) -> Option<u32> {
    let own = targets.iter().find(|target| target.event == Some(kind));
    let all = targets.iter().find(|target| target.event.is_none());
    let wanted = own.or(all).map(|target| target.version);
    wanted.filter(|version| *version <= kind.latest())
}

#[cfg(test)]
mod tests {
    use super::{Target, version_of};
    use townlet_contract::Kind;

    #[track_caller]
    fn check(targets: &[&str], kind: Kind, expected: Option<u32>) {
        let targets: Result<Vec<Target>, _> = targets.iter().map(|text| text.parse()).collect();
        assert_eq!(version_of(&targets.expect("targets have this form"), kind), expected);
    }

    #[test]
    fn an_event_without_the_version_stops_nowhere() {
        let (failure, health, metric) = (Kind::LoopFailure, Kind::LoopHealth, Kind::Metric);
        check(&[], failure, None);
        check(&["2"], failure, Some(2));
        check(&[&(metric.latest() + 1).to_string()], metric, None);
        check(&["loop.failure=2", "3"], failure, Some(2));
        check(&["loop.failure=2"], health, None);
        check(&["v2"], health, Some(2));
    }

    #[test]
    fn a_second_target_for_the_same_events_is_refused() {
        let check = |targets: &[&str]| {
            let targets: Result<Vec<Target>, _> = targets.iter().map(|text| text.parse()).collect();
            let checked = super::check(&targets.expect("targets have this form"));
            checked.map_err(|error| error.to_string())
        };
        let twice = |which| Err(format!("`--to` is given twice for {which}; give it once"));
        assert_eq!(check(&["1", "loop.failure=2", "loop.health=1"]), Ok(()));
        assert_eq!(check(&["2", "v1"]), twice("all events"));
        assert_eq!(check(&["2", "loop.health=1", "2"]), twice("all events"));
        assert_eq!(check(&["loop.health=2", "1", "loop.health=3"]), twice("`loop.health`"));
        assert_eq!(check(&["metric=1", "emit_metric=1"]), twice("`emit_metric`"));
    }
}
