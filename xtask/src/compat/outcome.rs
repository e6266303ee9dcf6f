//! A run: every state compared, findings in order, and what they come to.

use super::against::State;
use super::finding::{Finding, Level, Row};
use super::judge::Canonical;
use super::position::position;
use super::step;
use crate::contract::count;
use crate::published::Broken;
use crate::verdict::Verdict;
use std::collections::BTreeSet;
use townlet_codegen::Checked;
use townlet_codegen::compat::{
    self, Change, Class, Comparison, CounterExample, Direction, Need, Side,
};
use townlet_codegen::diagnostic::Place;
use townlet_codegen::source::Sources;

/// So many payloads of each version and direction are tried beside the proofs.
const TRIALS: u64 = 60;

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The directions that stop a run; the others are told as well.
    pub directions: Vec<Direction>,
    /// The events to look at; none means all.
    pub events: Vec<String>,
}

/// What came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The states that were compared with.
    pub against: Vec<String>,
    /// Every version that was looked at.
    pub rows: Vec<Row>,
    /// Everything to say, in the order of versions.
    pub findings: Vec<Finding>,
}

/// Compares.
pub fn compare(states: &[State], new: &Checked, question: &Question) -> Outcome {
    let mut outcome = Outcome { against: Vec::new(), rows: Vec::new(), findings: Vec::new() };
    for state in states {
        outcome.against.push(state.name.clone());
        let found = compat::compare(side(&state.checked), side(new), &Canonical, TRIALS);
        for comparison in found.iter().filter(|it| question.is_about(&it.event)) {
            outcome.rows.push(row(&state.name, comparison));
            outcome.findings.extend(findings(&state.name, comparison, question));
        }
    }
    for finding in &mut outcome.findings {
        if finding.code == Class::VersionAdded.code() {
            finding.steps = step::lines(new, &finding.event, finding.version);
        }
    }
    outcome
}

fn side(checked: &Checked) -> Side<'_> {
    let Checked { contract, plans, detection, .. } = checked;
    Side { contract, plans, detection }
}

impl Question {
    fn is_about(&self, event: &str) -> bool {
        self.events.is_empty() || self.events.iter().any(|wanted| wanted == event)
    }
}

impl Outcome {
    /// Adds the published files that are not what they were.
    pub fn add_broken(&mut self, broken: &[Broken]) {
        self.findings.extend(broken.iter().map(of_broken));
    }

    /// Looks up where findings stand in the schemas as they are.
    pub fn locate(&mut self, sources: &Sources) {
        for finding in &mut self.findings {
            if let Some(at) = position(sources, finding) {
                (finding.line, finding.column) = (at.line, at.column);
            }
        }
    }

    /// What it comes to. Having looked at nothing is not fine.
    pub fn verdict(&self) -> Verdict {
        let worst = self.findings.iter().map(|finding| finding.level).max();
        match worst.unwrap_or(Level::Note) {
            _ if self.rows.is_empty() => Verdict::Found,
            Level::Error => Verdict::Found,
            Level::Undecided => Verdict::Undecided,
            Level::Note | Level::Warning => Verdict::Fine,
        }
    }

    /// The step that everything together needs.
    pub fn need(&self) -> Need {
        self.rows.iter().map(|row| row.need).max().unwrap_or(Need::None)
    }

    /// Who may be deployed first.
    pub fn first(&self) -> &'static str {
        const NOBODY: &str =
            "nobody safely: neither side is known to take all that the other sends";
        let worst = |index: usize| {
            let words = self.rows.iter().map(|row| row.verdicts[index]);
            words.fold("compatible", |worst, word| match (worst, word) {
                ("incompatible", _) | (_, "incompatible") => "incompatible",
                ("undecided", _) | (_, "undecided") => "undecided",
                (worst, _compatible) => worst,
            })
        };
        match (worst(0), worst(1)) {
            ("compatible", "compatible") => "anyone: every reader takes what every writer sends",
            ("compatible", "incompatible") => {
                "consumers: new readers take what old writers send, not the reverse"
            }
            ("compatible", _undecided) => {
                "consumers: new readers take what old writers send; the reverse is not known"
            }
            ("incompatible", "compatible") => {
                "producers: old readers take what new writers send, not the reverse"
            }
            (_undecided, "compatible") => {
                "producers: old readers take what new writers send; the reverse is not known"
            }
            (_, _) => NOBODY,
        }
    }

    /// What was looked at, in one line.
    pub fn summary(&self) -> String {
        let changes: usize = self.rows.iter().map(|row| row.changes.len()).sum();
        let of = |level: Level| self.findings.iter().filter(|it| it.level == level).count();
        let looked = format!(
            "{} against {}: {}",
            count(self.rows.len(), "version"),
            self.against.join(", "),
            count(changes, "change")
        );
        if self.rows.is_empty() {
            return format!("{looked}; nothing was looked at");
        }
        let found =
            format!("{}, {} undecided", count(of(Level::Error), "error"), of(Level::Undecided));
        format!("{looked}, {found}; step needed: {}", self.need().word())
    }
}

fn row(against: &str, comparison: &Comparison) -> Row {
    Row {
        against: against.to_owned(),
        event: comparison.event.clone(),
        version: comparison.version,
        verdicts: [comparison.backward.word(), comparison.forward.word()],
        need: comparison.need(),
        changes: comparison.changes.clone(),
    }
}

/// Every incompatibility with its change, then the changes that break nothing.
fn findings(against: &str, comparison: &Comparison, question: &Question) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut blamed = BTreeSet::new();
    for direction in Direction::ALL {
        let verdict = comparison.verdict(direction);
        let asked = question.directions.contains(&direction);
        let mut here = BTreeSet::new();
        for example in verdict.counter_examples() {
            let index = blame(&comparison.changes, example, direction, &here);
            here.extend(index);
            let change = index.and_then(|index| comparison.changes.get(index));
            let level = if asked { Level::Error } else { Level::Warning };
            found.push(broken(against, comparison, change, (direction, example.clone()), level));
        }
        blamed.extend(here);
        if let compat::Verdict::Undecided(why) = verdict {
            let level = if asked { Level::Undecided } else { Level::Warning };
            let mut finding = blank(against, comparison, "U001", level);
            finding.message = format!("{} cannot be decided: {why}", direction.word());
            finding.help =
                "say it in words that can be compared, or start a new version".to_owned();
            if let Some(change) = comparison.changes.first() {
                finding.place = change.place.clone();
            }
            found.push(finding);
        }
    }
    for (index, change) in comparison.changes.iter().enumerate() {
        if !blamed.contains(&index) {
            let mut finding = blank(against, comparison, change.class.code(), Level::Note);
            finding.pointer = change.pointer.to_string();
            finding.place = change.place.clone();
            finding.message = change.sentence();
            finding.help = harmless(comparison).to_owned();
            found.push(finding);
        }
    }
    found
}

/// What to do about a change that no payload speaks against.
fn harmless(comparison: &Comparison) -> &'static str {
    let is_fine = |direction| *comparison.verdict(direction) == compat::Verdict::Compatible;
    match Direction::ALL.into_iter().all(is_fine) {
        true => "Nothing: readers and writers of both sides understand each other.",
        false => "No payload was found that this change alone breaks; mend the others first.",
    }
}

/// The change that an incompatibility comes from: the nearest at, above or below its place that
/// may break this direction, and of several one that no other incompatibility came from.
fn blame(
    changes: &[Change],
    example: &CounterExample,
    direction: Direction,
    blamed: &BTreeSet<usize>,
) -> Option<usize> {
    let told = changes.iter().enumerate().filter(|(_, it)| !it.class.is_documentation());
    let near = told.filter_map(|(index, change)| {
        let (own, other) = (&change.pointer, &example.pointer);
        let meets = own.contains(other) || other.contains(own);
        let distance = own.0.len().abs_diff(other.0.len());
        let is_innocent = !change.may_break(direction);
        meets.then_some((is_innocent, distance, blamed.contains(&index), index))
    });
    near.min().map(|(_, _, _, index)| index)
}

fn broken(
    against: &str,
    comparison: &Comparison,
    change: Option<&Change>,
    (direction, example): (Direction, CounterExample),
    level: Level,
) -> Finding {
    let code = change.map_or("C000", |change| change.class.code());
    let mut finding = blank(against, comparison, code, level);
    finding.pointer = example.pointer.to_string();
    let what = change.map_or_else(|| "a newer version".to_owned(), Change::sentence);
    let who = match direction {
        Direction::Backward => "the new reader refuses what an old writer may send",
        Direction::Forward => "an old reader refuses what the new writer may send",
    };
    finding.message = format!("{what}; {who}: {}", example.why);
    const STEPS: &str = "Let the steps of the newer versions take every older payload.";
    finding.help = change.map_or(STEPS, Change::migration).to_owned();
    finding.place = match change {
        Some(change) => change.place.clone(),
        None => Place::new("", ""),
    };
    finding.example = Some((direction, example));
    finding
}

fn blank(against: &str, comparison: &Comparison, code: &str, level: Level) -> Finding {
    Finding {
        code: code.to_owned(),
        level,
        against: against.to_owned(),
        event: comparison.event.clone(),
        version: comparison.version,
        pointer: String::new(),
        place: Place::new("", ""),
        line: 0,
        column: 0,
        message: String::new(),
        help: String::new(),
        steps: Vec::new(),
        example: None,
    }
}

fn of_broken(broken: &Broken) -> Finding {
    let fault = broken.fault();
    Finding {
        code: fault.code.as_str().to_owned(),
        level: Level::Error,
        against: format!("release {}", broken.entry.release),
        event: broken.entry.event.clone(),
        version: broken.entry.version,
        pointer: String::new(),
        place: Place { file: fault.path, pointer: String::new() },
        line: 0,
        column: 0,
        message: fault.message,
        help: fault.help,
        steps: Vec::new(),
        example: None,
    }
}
