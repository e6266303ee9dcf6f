//! One step: the members of the new payload, each from its sources or what stands in for them.

use super::Stop;
use super::convert::{Steps, converted, mapped};
use crate::compat::accept::equal;
use crate::compat::range;
use crate::compat::sample::{at, put};
use crate::decimal::Decimal;
use crate::ir::{
    Conflict, Contract, DefinitionKind, Fallback, FieldPlan, Kind, Literal, Mapping, Origin, Path,
    Plan, Record, RecordPlan, Reference, Segment, Source, Type, kind,
};

/// A payload of the version that a plan leads to.
pub(super) fn plan(
    contract: &Contract,
    plans: &[Plan],
    plan: &Plan,
    old: &Literal,
) -> Result<Literal, Stop> {
    if let Some(custom) = &plan.custom {
        return Err(Stop::Function(custom.up.clone()));
    }
    let steps = Steps { contract, plans };
    record(&steps, &plan.root, old, Some(&plan.from))
}

/// A record from the value that its plan starts at; its members unknown to `from` stay.
pub(super) fn record(
    steps: &Steps<'_>,
    plan: &RecordPlan,
    old: &Literal,
    from: Option<&Reference>,
) -> Result<Literal, Stop> {
    let mut run = Run { steps, old, from, out: Literal::Object(Vec::new()), pending: Vec::new() };
    run.fill(plan, &Path::default())?;
    run.finish()?;
    Ok(run.out)
}

struct Run<'a> {
    steps: &'a Steps<'a>,
    old: &'a Literal,
    from: Option<&'a Reference>,
    out: Literal,
    /// Places that nothing filled yet.
    pending: Vec<Pending<'a>>,
}

struct Pending<'a> {
    target: Path,
    /// What sources gave, where what is derived comes first.
    value: Option<Literal>,
    fallbacks: &'a [Fallback],
}

impl<'a> Run<'a> {
    fn fill(&mut self, plan: &'a RecordPlan, target: &Path) -> Result<(), Stop> {
        let Some(record) = record_of(self.steps.contract, &plan.target) else { return Ok(()) };
        for field in &plan.fields {
            self.field(record, field, &target.member(&field.wire))?;
        }
        if let Some(base) = &plan.base {
            self.carry(base, record, target);
        }
        Ok(())
    }

    fn field(
        &mut self,
        record: &'a Record,
        plan: &'a FieldPlan,
        target: &Path,
    ) -> Result<(), Stop> {
        let Some(field) = record.field(&plan.wire) else { return Ok(()) };
        match &plan.origin {
            Origin::Constant => {
                if let Kind::Const(only) = kind(self.steps.contract, &field.ty) {
                    put(&mut self.out, &target.0, only.clone());
                }
            }
            Origin::Set(value) => put(&mut self.out, &target.0, value.clone()),
            Origin::Record(inner) => {
                if field.required {
                    put(&mut self.out, &target.0, Literal::Object(Vec::new()));
                }
                self.fill(inner, target)?;
            }
            Origin::Custom { custom, .. } => return Err(Stop::Function(custom.up.clone())),
            Origin::Value { sources, conflict, null_is_absent, map, fallbacks } => {
                let present = self.present(sources, *null_is_absent);
                let value = settle(target, &present, conflict)?;
                let value = match value {
                    Some((source, value)) => Some(self.taken(source, value, map.as_ref())?),
                    None => None,
                };
                match value {
                    Some(value) if *conflict != Conflict::Derived => {
                        put(&mut self.out, &target.0, value);
                    }
                    value => {
                        self.pending.push(Pending { target: target.clone(), value, fallbacks })
                    }
                }
            }
        }
        Ok(())
    }

    fn present(&self, sources: &'a [Source], null_is_absent: bool) -> Vec<(&'a Source, Literal)> {
        let value = |source: &'a Source| {
            let value = at(self.old, &source.path)?;
            let counts = !(null_is_absent && *value == Literal::Null);
            counts.then(|| (source, value.clone()))
        };
        sources.iter().filter_map(value).collect()
    }

    fn taken(
        &self,
        source: &Source,
        value: Literal,
        map: Option<&Mapping>,
    ) -> Result<Literal, Stop> {
        match map {
            Some(map) => mapped(self.steps, &source.convert, value, map),
            None => converted(self.steps, &source.convert, value),
        }
    }

    /// Unknown members stay where they are, unless the new record names them.
    fn carry(&mut self, base: &Path, named: &Record, target: &Path) {
        let Some(Literal::Object(members)) = at(self.old, base) else { return };
        let known = self.from.and_then(|from| record_at(self.steps.contract, from, base));
        let Some(known) = known else { return };
        for (name, value) in members {
            if known.field(name).is_none() && named.field(name).is_none() {
                put(&mut self.out, &target.member(name).0, value.clone());
            }
        }
    }

    /// Derives, counts, and at last assumes.
    fn finish(&mut self) -> Result<(), Stop> {
        let mut pending = std::mem::take(&mut self.pending);
        loop {
            let before = pending.len();
            pending.retain(|place| match self.repeated(place.fallbacks) {
                Some(value) => {
                    put(&mut self.out, &place.target.0, value);
                    false
                }
                None => true,
            });
            if pending.len() < before {
                continue;
            }
            let stands_in = |place: &Pending<'_>| place.value.clone().or_else(|| assumed(place));
            let Some(index) = pending.iter().position(|place| stands_in(place).is_some()) else {
                return Ok(());
            };
            let place = pending.remove(index);
            if let Some(value) = stands_in(&place) {
                put(&mut self.out, &place.target.0, value);
            }
        }
    }

    fn repeated(&self, fallbacks: &[Fallback]) -> Option<Literal> {
        fallbacks.iter().find_map(|fallback| match fallback {
            Fallback::Derive(path) => at(&self.out, path).cloned(),
            Fallback::Count(path) => match at(&self.out, path)? {
                Literal::Array(items) => Some(Literal::Number(items.len().to_string())),
                Literal::Object(members) => Some(Literal::Number(members.len().to_string())),
                _uncounted => None,
            },
            Fallback::Assume(_) | Fallback::Restore => None,
        })
    }
}

fn assumed(place: &Pending<'_>) -> Option<Literal> {
    place.fallbacks.iter().find_map(|fallback| match fallback {
        Fallback::Assume(value) => Some(value.clone()),
        Fallback::Derive(_) | Fallback::Count(_) | Fallback::Restore => None,
    })
}

/// One of the sources that are present.
fn settle<'s>(
    target: &Path,
    present: &[(&'s Source, Literal)],
    conflict: &Conflict,
) -> Result<Option<(&'s Source, Literal)>, Stop> {
    let Some((first, kept)) = present.first() else { return Ok(None) };
    let differs = present.iter().any(|(_, value)| !equal(value, kept));
    match conflict {
        Conflict::Error if differs => {
            Err(Stop::Refused(format!("two sources of `{target}` differ")))
        }
        Conflict::Last => Ok(present.last().cloned()),
        Conflict::First | Conflict::Error | Conflict::Derived | Conflict::EqualWithin(_) => {
            Ok(Some((*first, kept.clone())))
        }
    }
}

fn record_of<'c>(contract: &'c Contract, reference: &Reference) -> Option<&'c Record> {
    match &contract.resolve(reference)?.kind {
        DefinitionKind::Record(record) => Some(record),
        DefinitionKind::Enum(_)
        | DefinitionKind::Union(_)
        | DefinitionKind::Choice(_)
        | DefinitionKind::Alias(_) => None,
    }
}

/// The record at a path of members.
fn record_at<'c>(contract: &'c Contract, root: &Reference, path: &Path) -> Option<&'c Record> {
    let mut record = record_of(contract, root)?;
    for segment in &path.0 {
        let Segment::Member(wire) = segment else { return None };
        record = inner_record(contract, &record.field(wire)?.ty)?;
    }
    Some(record)
}

fn inner_record<'c>(contract: &'c Contract, ty: &'c Type) -> Option<&'c Record> {
    match kind(contract, ty) {
        Kind::Record(_, record) => Some(record),
        Kind::Nullable(inner) => inner_record(contract, inner),
        _no_record => None,
    }
}

/// `value * scale + offset`, exactly.
pub(super) fn scaled(value: &str, scale: &str, offset: &str) -> Option<String> {
    let parsed = [value, scale, offset].map(Decimal::parse);
    let [Some(value), Some(scale), Some(offset)] = parsed else { return None };
    Some(value.times(scale)?.plus(offset)?.to_plain_text())
}

/// Whether two numbers are one.
pub(super) fn same_number(one: &str, other: &str) -> bool {
    range::same(one, other)
}
