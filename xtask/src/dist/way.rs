//! The way of values from one version to the next: which place of the older version fills which of
//! the newer, and what fills the others. Read off the plan of an upgrade.

use super::row::code;
use townlet_codegen::Checked;
use townlet_codegen::ir::{
    Convert, Drop, Fallback, FieldPlan, Mapping, Module, OnElse, Origin, Path, Plan, RecordPlan,
    Segment, Source,
};

/// A step from a version to the next.
pub(crate) struct Way<'a> {
    /// Older and newer place, in the order of the newer version.
    moves: Vec<(Path, Path)>,
    /// What is said of a place of the newer version.
    notes: Vec<(Path, Vec<String>)>,
    /// What is removed on purpose.
    drops: &'a [Drop],
}

/// Where a value of the older version is in the newer.
pub(crate) enum Fate {
    /// In these places.
    Moved(Vec<Path>),
    /// Nowhere, for a reason.
    Dropped(String),
}

impl<'a> Way<'a> {
    /// The step to a version; absent for the first.
    pub(crate) fn to(checked: &Checked, module: &'a Module) -> Option<Self> {
        let step = module.event.as_ref()?.step.as_ref()?;
        let is_own = |plan: &&Plan| plan.to.module == module.path && plan.to.title == module.root;
        let plan = checked.plans.iter().find(is_own)?;
        let mut way = Self { moves: Vec::new(), notes: Vec::new(), drops: &step.drops };
        way.record(checked, &plan.root, &Path::default(), &Path::default());
        Some(way)
    }

    /// Each place of the newer version that is not filled by the same place of the older alone, with
    /// the places that fill it and what else is to be said.
    pub(crate) fn changes(&self) -> Vec<(Path, Vec<Path>, Vec<String>)> {
        let mut changes = Vec::new();
        for (target, notes) in &self.notes {
            let sources = self.moves.iter().filter(|(_, new)| new == target);
            let sources: Vec<Path> = sources.map(|(old, _)| old.clone()).collect();
            let is_same = sources.as_slice() == std::slice::from_ref(target) && notes.is_empty();
            if !is_same {
                changes.push((target.clone(), sources, notes.clone()));
            }
        }
        changes
    }

    /// What the step removes, with the reasons.
    pub(crate) fn drops(&self) -> &[Drop] {
        self.drops
    }

    /// Where a value of the older version is in the newer.
    pub(crate) fn fate(&self, place: &Path) -> Fate {
        if let Some(drop) = self.drops.iter().find(|drop| drop.source.contains(place)) {
            return Fate::Dropped(drop.reason.clone());
        }
        let around = |(old, _): &&(Path, Path)| old.contains(place);
        let closest = self.moves.iter().filter(around).map(|(old, _)| old.0.len()).max();
        let moved =
            self.moves.iter().filter(around).filter(|(old, _)| Some(old.0.len()) == closest);
        let places: Vec<Path> =
            moved.map(|(old, new)| joined(new, &place.0[old.0.len()..])).collect();
        match places.is_empty() {
            true => Fate::Dropped("it has no place".to_owned()),
            false => Fate::Moved(places),
        }
    }

    fn record(&mut self, checked: &Checked, plan: &RecordPlan, old: &Path, new: &Path) {
        for field in &plan.fields {
            self.field(checked, field, old, &new.member(&field.wire));
        }
    }

    fn field(&mut self, checked: &Checked, field: &FieldPlan, old: &Path, target: &Path) {
        let mut notes = Vec::new();
        match &field.origin {
            Origin::Constant => return,
            Origin::Set(value) => notes.push(format!("always {}", code(value))),
            Origin::Record(plan) => return self.record(checked, plan, old, target),
            Origin::Custom { takes, .. } => {
                let moves = takes.iter().map(|take| (joined(old, &take.0), target.clone()));
                self.moves.extend(moves);
                notes.push("worked out by a function".to_owned());
            }
            Origin::Value { sources, map, fallbacks, .. } => {
                if sources.is_empty() && fallbacks.is_empty() {
                    notes.push("new".to_owned());
                }
                notes.extend(map.as_ref().map(mapping));
                for (index, one) in fallbacks.iter().enumerate() {
                    let is_first = sources.is_empty() && index == 0;
                    notes.push(if is_first {
                        fallback(one)
                    } else {
                        format!("else {}", fallback(one))
                    });
                }
            }
        }
        self.notes.push((target.clone(), notes));
        if let Origin::Value { sources, .. } = &field.origin {
            for source in sources {
                self.source(checked, source, old, target);
            }
        }
    }

    fn source(&mut self, checked: &Checked, source: &Source, old: &Path, target: &Path) {
        let place = joined(old, &source.path.0);
        self.moves.push((place.clone(), target.clone()));
        self.converted(checked, &source.convert, &place, target);
    }

    /// What moves inside a value that is converted.
    fn converted(&mut self, checked: &Checked, convert: &Convert, old: &Path, new: &Path) {
        match convert {
            Convert::Record(plan) => self.record(checked, plan, old, new),
            Convert::Step(root) => {
                if let Some(plan) = checked.plans.iter().find(|plan| plan.to == *root) {
                    self.record(checked, &plan.root, old, new);
                }
            }
            Convert::Items(inner) | Convert::Values(inner) => {
                self.converted(checked, inner, &old.each(), &new.each());
            }
            Convert::Wrap(inner)
            | Convert::Nullable(inner)
            | Convert::Unwrap(inner)
            | Convert::Narrow(inner) => self.converted(checked, inner, old, new),
            Convert::Same
            | Convert::Widen
            | Convert::Text
            | Convert::Constant(_)
            | Convert::Back { .. }
            | Convert::Unscale { .. } => {}
        }
    }
}

fn joined(path: &Path, rest: &[Segment]) -> Path {
    Path(path.0.iter().chain(rest).cloned().collect())
}

fn mapping(mapping: &Mapping) -> String {
    match mapping {
        Mapping::Values { table, otherwise } => {
            let lines: Vec<String> =
                table.iter().map(|(old, new)| format!("`{old}` becomes {}", code(new))).collect();
            let rest = match otherwise {
                OnElse::Error => "anything else is refused".to_owned(),
                OnElse::Keep => "anything else stays".to_owned(),
                OnElse::Value(value) => format!("anything else becomes {}", code(value)),
            };
            format!("{}; {rest}", lines.join(", "))
        }
        Mapping::Linear { scale, offset } => format!("times {scale} plus {offset}"),
    }
}

fn fallback(fallback: &Fallback) -> String {
    match fallback {
        Fallback::Derive(path) => format!("a copy of `{path}`"),
        Fallback::Count(path) => format!("the number of entries of `{path}`"),
        Fallback::Assume(value) => format!("assumed: {}", code(value)),
        Fallback::Restore => "what was carried".to_owned(),
    }
}
