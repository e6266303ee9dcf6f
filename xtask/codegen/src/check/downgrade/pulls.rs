//! What an upgrade takes, looked at from the older version: who takes from a place.

use crate::ir::{Convert, Custom, Mapping, Origin, Path, RecordPlan};
use crate::list;

/// A property of the newer version that takes a value from a place of the older one.
#[derive(Clone, Copy)]
pub(super) struct Pull<'a> {
    /// The place in the older value.
    pub(super) source: &'a Path,
    /// The index of the property's place in the newer value.
    target: usize,
    pub(super) convert: &'a Convert,
    pub(super) map: Option<&'a Mapping>,
    pub(super) null_is_absent: bool,
}

/// A property of the newer version that functions make.
#[derive(Clone)]
pub(super) struct Function<'a> {
    pub(super) custom: &'a Custom,
    /// The places of the older value that it answers for.
    pub(super) takes: &'a [Path],
    /// Its place in the newer value.
    pub(super) target: Path,
}

/// Everything that an upgrade takes from one value.
#[derive(Clone, Default)]
pub(super) struct Pulls<'a> {
    values: Vec<Pull<'a>>,
    targets: Vec<Path>,
    functions: Vec<Function<'a>>,
    /// Records whose unknown members are carried on: the older place and the newer one.
    bases: Vec<(&'a Path, Path)>,
}

impl<'a> Pulls<'a> {
    /// What a plan takes.
    pub(super) fn of(plan: &'a RecordPlan) -> Self {
        let mut pulls = Self::default();
        pulls.record(plan, &Path::default());
        pulls
    }

    fn record(&mut self, plan: &'a RecordPlan, at: &Path) {
        if let Some(base) = &plan.base {
            self.bases.push((base, at.clone()));
        }
        for field in &plan.fields {
            let target = at.member(&field.wire);
            match &field.origin {
                Origin::Record(inner) => self.record(inner, &target),
                Origin::Custom { custom, takes, .. } => {
                    self.functions.push(Function { custom, takes, target });
                }
                Origin::Value { sources, map, null_is_absent, .. } => {
                    let (index, map) = (self.targets.len(), map.as_ref());
                    self.targets.push(target);
                    for source in sources {
                        self.values.push(Pull {
                            source: &source.path,
                            target: index,
                            convert: &source.convert,
                            map,
                            null_is_absent: *null_is_absent,
                        });
                    }
                }
                Origin::Constant | Origin::Set(_) => {}
            }
        }
    }

    /// The place in the newer value that takes it.
    pub(super) fn target(&self, pull: &Pull<'_>) -> &Path {
        &self.targets[pull.target]
    }

    /// Who takes the value at a place as a whole: the property in the same place first, then in the
    /// order of the schema.
    pub(super) fn from(&self, path: &Path) -> Vec<Pull<'a>> {
        let mut found =
            list::some(&self.values, &mut |pull| (pull.source == path).then_some(*pull));
        if let Some(same) = found.iter().position(|pull| self.target(pull) == path) {
            found[..=same].rotate_right(1);
        }
        found
    }

    /// Who takes what holds the value at a place.
    pub(super) fn around(&self, path: &Path) -> Option<Pull<'a>> {
        let holds = |pull: &&Pull<'a>| pull.source.contains(path) && pull.source != path;
        self.values.iter().find(holds).copied()
    }

    /// The functions that answer for a place.
    pub(super) fn function(&self, path: &Path) -> Option<&Function<'a>> {
        self.functions.iter().find(|function| function.takes.contains(path))
    }

    /// The newer record that carries the unknown members of the record at a place.
    pub(super) fn base(&self, path: &Path) -> Option<&Path> {
        self.bases.iter().find(|(older, _)| *older == path).map(|(_, newer)| newer)
    }

    /// Whether something inside the value at a place is taken by itself.
    pub(super) fn reaches_into(&self, path: &Path) -> bool {
        let inside = |other: &Path| path.contains(other) && path != other;
        self.values.iter().any(|pull| inside(pull.source))
            || self.functions.iter().any(|function| function.takes.iter().any(inside))
            || self.base(path).is_some()
    }
}
