//! What the older version has no place for, and when that loses something.

use super::Side;
use crate::check::kind::{Kind, kind, without_null};
use crate::check::version::find;
use crate::ir::{
    Again, Convert, Fallback, Field, FieldPlan, Literal, Loss, Origin, Path, Record, RecordPlan,
    Source, Type, Why,
};

/// Places that say the same as others, each with the one that it goes by.
type Spellings = [(Path, Path)];

/// Collects what is lost of the value at hand; `up` is the plan that made it.
pub(super) fn collect<'a>(
    side: &Side<'a>,
    up: &'a RecordPlan,
    spellings: &Spellings,
    into: &mut Vec<Loss>,
) {
    let found = Losses { side, spellings };
    found.record(up, side.start, &Path::default(), into);
}

struct Losses<'a, 's> {
    side: &'s Side<'a>,
    spellings: &'s Spellings,
}

impl<'a> Losses<'a, '_> {
    fn record(&self, up: &'a RecordPlan, ty: &'a Type, at: &Path, into: &mut Vec<Loss>) {
        let (ty, _) = without_null(self.side.contract, ty);
        let Kind::Record(_, record) = kind(self.side.contract, ty) else { return };
        for planned in &up.fields {
            if let Some(field) = record.field(&planned.wire) {
                self.field(planned, field, &at.member(&field.wire), into);
            }
        }
    }

    fn field(&self, planned: &'a FieldPlan, field: &'a Field, at: &Path, into: &mut Vec<Loss>) {
        match &planned.origin {
            Origin::Constant => {}
            Origin::Set(value) => self.lost(at, Again::Value(value.clone()), into),
            Origin::Record(inner) => self.record(inner, &field.ty, at, into),
            Origin::Custom { takes, .. } if !takes.is_empty() => {}
            Origin::Custom { .. } => self.lost(at, Again::Nothing, into),
            Origin::Value { sources, fallbacks, .. } if sources.is_empty() => {
                self.unplaced(field, at, fallbacks, into);
            }
            Origin::Value { sources, fallbacks, .. } => {
                self.placed((field, at), sources, fallbacks, into);
            }
        }
    }

    fn lost(&self, at: &Path, again: Again, into: &mut Vec<Loss>) {
        into.push(Loss { source: self.side.newer(at), why: Why::NoPlace(again) });
    }

    /// A property that takes nothing from the older version.
    fn unplaced(&self, field: &'a Field, at: &Path, fallbacks: &[Fallback], into: &mut Vec<Loss>) {
        if let Some((_, main)) = self.spellings.iter().find(|(other, _)| other == at) {
            return self.lost(at, Again::Copy(main.clone()), into);
        }
        let inside = |(other, _): &(Path, Path)| at.contains(other);
        if let Some(record) = self.members(field)
            && self.spellings.iter().any(inside)
        {
            for field in &record.fields {
                self.unplaced(field, &at.member(&field.wire), &[], into);
            }
            return;
        }
        let again = match fallbacks.first() {
            Some(Fallback::Derive(path)) => Again::Copy(path.clone()),
            Some(Fallback::Count(path)) => Again::Count(path.clone()),
            Some(Fallback::Assume(value)) => Again::Value(value.clone()),
            Some(Fallback::Restore) | None => Again::Nothing,
        };
        self.lost(at, again, into);
    }

    /// The record that a field holds, when it can be looked into.
    fn members(&self, field: &'a Field) -> Option<&'a Record> {
        let (ty, _) = without_null(self.side.contract, &field.ty);
        match kind(self.side.contract, ty) {
            Kind::Record(_, record) if !field.lazy => Some(record),
            _closed => None,
        }
    }

    /// A property that takes its value from the older version, so that it goes back there.
    fn placed(
        &self,
        (field, at): (&'a Field, &Path),
        sources: &'a [Source],
        fallbacks: &[Fallback],
        into: &mut Vec<Loss>,
    ) {
        let pulls = &self.side.pulls;
        let Some(source) = sources.iter().find(|source| pulls.around(&source.path).is_none())
        else {
            let around = sources.iter().find_map(|source| self.elsewhere(&source.path));
            return self.lost(at, around.map_or(Again::Nothing, Again::Copy), into);
        };
        let contract = self.side.contract;
        let Ok(older) = find(contract, self.side.end, &source.path) else { return };
        let required = older.field.is_some_and(|field| field.required);
        match (kind(contract, older.ty), kind(contract, &field.ty)) {
            (Kind::Const(_), Kind::Const(_)) => {}
            (Kind::Const(only), _) if required => {
                let (source, why) = (self.side.newer(at), Why::Only(only.clone()));
                into.push(Loss { source, why });
            }
            _several_values => {
                let older = (self.side.older(&source.path), older.ty);
                let newer = (self.side.newer(at), &field.ty);
                self.inside(&source.convert, older, newer, into);
            }
        }
        self.null(field, at, sources, fallbacks, into);
    }

    /// Where a value stands that moved with what holds it.
    fn elsewhere(&self, path: &Path) -> Option<Path> {
        let around = self.side.pulls.around(path)?;
        let rest = path.0.strip_prefix(around.source.0.as_slice())?;
        let place = Path([&self.side.pulls.target(&around).0[..], rest].concat());
        find(self.side.contract, self.side.start, &place).ok()?;
        Some(self.side.newer(&place))
    }

    /// A null that is left out, and that the upgrade would not bring back.
    fn null(
        &self,
        field: &Field,
        at: &Path,
        sources: &[Source],
        fallbacks: &[Fallback],
        into: &mut Vec<Loss>,
    ) {
        let contract = self.side.contract;
        let kept = |source: &Source| {
            find(contract, self.side.end, &source.path)
                .is_ok_and(|spot| without_null(contract, spot.ty).1)
        };
        let brought_back = fallbacks.first() == Some(&Fallback::Assume(Literal::Null));
        if without_null(contract, &field.ty).1 && !brought_back && !sources.iter().any(kept) {
            into.push(Loss { source: self.side.newer(at), why: Why::Null });
        }
    }

    /// Records inside a converted value lose by themselves.
    fn inside(
        &self,
        convert: &'a Convert,
        (older, old): (Path, &'a Type),
        (newer, new): (Path, &'a Type),
        into: &mut Vec<Loss>,
    ) {
        let contract = self.side.contract;
        let (old, new) = (without_null(contract, old).0, without_null(contract, new).0);
        match (convert, kind(contract, old), kind(contract, new)) {
            (Convert::Record(plan), _, _) => {
                collect(&self.side.inside(plan, (older, old), (newer, new)), plan, &[], into);
            }
            (Convert::Wrap(inner) | Convert::Nullable(inner), _, _) => {
                self.inside(inner, (older, old), (newer, new), into);
            }
            (Convert::Items(inner), Kind::Array(old), Kind::Array(new)) => {
                let (older, newer) = (older.each(), newer.each());
                self.inside(inner, (older, &old.items), (newer, &new.items), into);
            }
            (Convert::Values(inner), Kind::Map(old), Kind::Map(new)) => {
                let (older, newer) = (older.each(), newer.each());
                self.inside(inner, (older, &old.values), (newer, &new.values), into);
            }
            _single_value => {}
        }
    }
}
