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
    pub(super) fn check(self) -> anyhow::Result<()> {
        if self.version == 0 {
            return Err(Usage::error("versions count from 1"));
        }
        reading::check_version(self.event, self.version)
    }
}

/// The version that an event stops at: what is said of it, else what is said of all where it has
/// that version. The last word counts.
pub(super) fn version_of(targets: &[Target], kind: Kind) -> Option<u32> {
    let own = targets.iter().rfind(|target| target.event == Some(kind));
    let all = targets.iter().rfind(|target| target.event.is_none());
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
        check(&["1", "v2"], health, Some(2));
    }
}
