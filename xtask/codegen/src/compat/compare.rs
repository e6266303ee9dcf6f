//! Every version of every event in two contracts: what changed, and a verdict for each direction.

use super::change::{Change, Need};
use super::decide::{self, Meeting};
use super::diff;
use super::judge::Judge;
use super::sample::least;
use super::verdict::{CounterExample, Direction, Verdict};
use crate::ir::{Contract, Detection, EventVersion, Module, Path, Plan, Reference, Type};

/// A contract with its steps.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The contract.
    pub contract: &'a Contract,
    /// One plan for each version that upgrades another.
    pub plans: &'a [Plan],
    /// How payloads that do not say their version are told apart.
    pub detection: &'a Detection,
}

/// One version of an event in both contracts.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The event's name: the new one, where it has changed.
    pub event: String,
    /// The version.
    pub version: u32,
    /// What changed.
    pub changes: Vec<Change>,
    /// New readers, old writers.
    pub backward: Verdict,
    /// Old readers, new writers.
    pub forward: Verdict,
}

impl Comparison {
    /// The verdict of a direction.
    pub fn verdict(&self, direction: Direction) -> &Verdict {
        match direction {
            Direction::Backward => &self.backward,
            Direction::Forward => &self.forward,
        }
    }

    /// The smallest step that carries what changed. A version that is new is such a step itself.
    pub fn need(&self) -> Need {
        let safe = |verdict: &Verdict| *verdict == Verdict::Compatible;
        let is_new = self.changes.iter().any(|change| change.is_new_version());
        match () {
            () if is_new && safe(&self.backward) => Need::Minor,
            () if !safe(&self.backward) || !safe(&self.forward) => Need::Version,
            () if self.changes.is_empty() => Need::None,
            () if self.changes.iter().all(|change| change.class.is_documentation()) => Need::Patch,
            () => Need::Minor,
        }
    }
}

/// Compares two contracts; `trials` payloads of each version and direction are tried as well.
pub fn compare(old: Side<'_>, new: Side<'_>, judge: &dyn Judge, trials: u64) -> Vec<Comparison> {
    let matches = diff::versions(old.contract, new.contract);
    matches.iter().map(|pair| version(old, new, pair, judge, trials)).collect()
}

fn version(
    old: Side<'_>,
    new: Side<'_>,
    pair: &diff::Pair<'_>,
    judge: &dyn Judge,
    trials: u64,
) -> Comparison {
    let changes = diff::of_pair(old.contract, new.contract, pair);
    let (backward, forward) = match (pair.old, pair.new) {
        (Some(before), Some(after)) => {
            let meet = |direction, writer, reader| match addressed(direction, writer, reader) {
                Some(refused) => Verdict::Incompatible(vec![refused]),
                None => decide::decide(&Meeting { writer, reader, judge, trials }),
            };
            let backward = meet(Direction::Backward, (old, before), (new, after));
            (backward, meet(Direction::Forward, (new, after), (old, before)))
        }
        (Some(before), None) => {
            (unknown(old.contract, before, "the new contract"), Verdict::Compatible)
        }
        (None, Some(after)) => {
            (Verdict::Compatible, unknown(new.contract, after, "the old contract"))
        }
        (None, None) => (Verdict::Compatible, Verdict::Compatible),
    };
    let event = pair.new.or(pair.old).and_then(|module| module.event.as_ref());
    let (name, version) = event.map(named).unwrap_or_default();
    Comparison { event: name, version, changes, backward, forward }
}

fn named(event: &EventVersion) -> (String, u32) {
    (event.names.first().cloned().unwrap_or_default(), event.version)
}

/// Whether a payload would not even be recognised: sent under a name or an `$id` that the reader
/// does not have.
fn addressed(
    direction: Direction,
    (side, sent): (Side<'_>, &Module),
    (_, taken): (Side<'_>, &Module),
) -> Option<CounterExample> {
    let names = &taken.event.as_ref()?.names;
    // A new writer writes the first name alone; older ones may have written each of them.
    let written = match direction {
        Direction::Backward => usize::MAX,
        Direction::Forward => 1,
    };
    let mut sent_as = sent.event.as_ref()?.names.iter().take(written);
    let unknown = sent_as.find(|name| !names.contains(name));
    let why = match unknown {
        Some(name) => format!("no event of the reader has the name `{name}`"),
        None if sent.id != taken.id => {
            format!("no version of the reader has the `$id` `{}`", sent.id)
        }
        None => return None,
    };
    example(side.contract, sent, why)
}

/// A version that the other side does not have.
fn unknown(contract: &Contract, module: &Module, whose: &str) -> Verdict {
    let (event, version) = module.event.as_ref().map(named).unwrap_or_default();
    let why = format!("{whose} has no version {version} of `{event}`");
    match example(contract, module, why.clone()) {
        Some(example) => Verdict::Incompatible(vec![example]),
        None => Verdict::Undecided(format!("{why}, though no payload of it was found")),
    }
}

fn example(contract: &Contract, module: &Module, why: String) -> Option<CounterExample> {
    let root = Reference { module: module.path.clone(), title: module.root.clone() };
    let payload = least(contract, &Type::Named(root))?;
    let (event, version) = named(module.event.as_ref()?);
    Some(CounterExample { pointer: Path::default(), why, event, version, payload })
}
